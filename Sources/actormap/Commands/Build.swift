import ArgumentParser
import EcosystemAnalysis
import EcosystemDisclosure
import EcosystemMaps
import EcosystemPublishing
import Records
import EcosystemModel
import EcosystemFiles

struct Build: ParsableCommand {
  static let configuration = CommandConfiguration(
    abstract: "Make everything for one city: findings, tables and maps.",
    discussion: "Example: actormap build maps/portside --into output/portside")

  @Argument(help: "The map folder, or one table.")
  var map: String

  @Option(help: "The folder to write; output/<city>, if not given.")
  var into: String?

  @OptionGroup var audience: AudienceOptions
  @OptionGroup var options: RunOptions

  func run() throws {
    var run = try Run(on: map, options)
    let edition = run.edition(.everything(threads: options.threadCount), for: audience.audience)
    let start = ContinuousClock.now
    let folder = into ?? "output/\(edition.ecosystem.city.id)"
    let pictures = try Pictures(
      of: edition, as: try run.drawRequest(for: edition), threads: options.threadCount)
    let output = publish(
      Publication(
        edition: edition, ledger: run.reading.ledger, inputs: try run.inputs(),
        pictures: pictures.files, leftOut: pictures.leftOut, version: ActorMap.version,
        libraries: Pictures.libraries))
    try output.write(into: folder)
    if !options.quiet { tell(edition, folder) }
    try run.finish(writingSince: start)
  }

  /// The three things to act on first, then where the files are.
  private func tell(_ edition: Edition, _ folder: String) {
    let three = edition.analysis.toActOn
    for (number, finding) in three.enumerated() {
      Terminal.write("\(number + 1). \(edition.text(finding.sentence))\n")
    }
    if three.isEmpty {
      Terminal.write("Nothing in this map asks for action by the rules of the checks.\n")
    }
    if let next = edition.analysis.findings.last(where: { $0.topic == .next }) {
      Terminal.write("Next: \(edition.text(next.sentence))\n")
    }
    Terminal.write(
      "\nFindings: \(folder)/findings.md\nMaps:     \(folder)/maps\nTables:   \(folder)/tables\n")
  }
}
