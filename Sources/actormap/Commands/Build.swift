import ArgumentParser
import EcosystemAnalysis
import EcosystemDisclosure
import EcosystemMaps
import EcosystemPublishing
import EcosystemFiles
import EcosystemModel
import Records

struct Build: ParsableCommand {
  static let configuration = CommandConfiguration(
    abstract: "Make everything for one city: findings, tables and maps.",
    discussion: "Example: actormap build maps/portside --into output/portside")

  @Argument(help: "The map folder, or one table.")
  var map: String

  @Option(help: "The folder to write; output/<city>, if not given.")
  var into: String?

  @Flag(help: "Keep where the marks stand in the map's positions.csv, for the drawings to come.")
  var keepPositions = false

  @OptionGroup var chance: ChanceOptions
  @OptionGroup var audience: AudienceOptions
  @OptionGroup var options: RunOptions

  func run() throws {
    var run = try Run(on: map, options)
    let edition = try run.edition(
      .everything(threads: options.threadCount), for: audience, seed: chance.seed,
      into: into ?? "output/\(run.reading.ecosystem.city.id)")
    run.warnOfGlyphs(in: edition)
    let start = ContinuousClock.now
    let folder = into ?? "output/\(edition.ecosystem.city.id)"
    let inputs = try run.inputs()
    let pictures = try Pictures(
      of: edition, as: try drawRequest(for: edition, inputs), threads: options.threadCount)
    let output = publish(
      Publication(
        edition: edition, ledger: run.reading.ledger, inputs: inputs,
        pictures: pictures.files, leftOut: pictures.leftOut, version: ActorMap.version,
        libraries: Pictures.libraries))
    try output.write(into: folder)
    if keepPositions { try run.keepPositions(pictures.positions, in: map) }
    for left in pictures.leftOut where !options.quiet || left.isFault {
      let severity = left.isFault ? Diagnostic.Severity.error : .note
      Terminal.say("\(Diagnostic(severity, "\(left.what) is left out: \(left.why)"))")
    }
    if !options.quiet { tell(edition, folder) }
    try run.finish(writingSince: start)
    if pictures.leftOut.contains(where: \.isFault) { throw ExitCode(70) }
  }

  /// The three things to act on first, then where the files are.
  private func tell(_ edition: Edition, _ folder: String) {
    let three = edition.analysis.toActOn
    for (number, finding) in three.enumerated() {
      Terminal.write("\(number + 1). \(harmless(edition.text(finding.sentence)))\n")
    }
    if edition.actors.isEmpty {
      Terminal.write("The map shows no organisations.\n")
    } else if three.isEmpty {
      Terminal.write("\(harmless(edition.text(edition.analysis.nothingToActOn)))\n")
    }
    if let next = edition.analysis.findings.last(where: { $0.topic == .next }) {
      Terminal.write("Next: \(harmless(edition.text(next.sentence)))\n")
    }
    Terminal.write(
      "\nFindings: \(folder)/findings.md\nMaps:     \(folder)/maps\nTables:   \(folder)/tables\n")
  }
}
