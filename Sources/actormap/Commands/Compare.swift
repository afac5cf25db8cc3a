import ArgumentParser
import EcosystemAnalysis
import EcosystemDisclosure
import EcosystemFiles
import EcosystemMaps
import EcosystemModel
import EcosystemPublishing
import Records

struct Compare: ParsableCommand {
  static let configuration = CommandConfiguration(
    abstract: "Say what came, went and moved between two maps of one city.",
    discussion: """
      Prints one row a difference; what it amounts to goes to standard error. With --into a folder, \
      writes tables, sentences and a change map. \
      Example: actormap compare maps/portside-2025 maps/portside --into output/portside-changes
      """)

  @Argument(help: "The older map.")
  var old: String

  @Argument(help: "The newer map.")
  var new: String

  @Option(
    help: """
      A folder for everything; or a file: the change map alone where it ends in .svg, .pdf, .png \
      or .dot, the table alone where it ends in .csv, .json or .txt. Standard output, if not given.
      """)
  var into: String?

  @Option(
    help: "How the table is written: csv, json or table; table on a terminal, csv elsewhere.")
  var format: TableFormat?

  @Flag(help: "The change map in black and white.")
  var bw = false

  @OptionGroup var audience: AudienceOptions
  @OptionGroup var options: RunOptions

  func validate() throws {
    if format != nil, into != nil, !isTable {
      throw ValidationError(
        "--format belongs to the table alone: end --into in .csv, .json or .txt, or leave one out")
    }
    if bw, into == nil || isTable {
      throw ValidationError(
        "--bw belongs to the change map: name a folder or a picture with --into")
    }
  }

  /// Whether the table is all that is wanted.
  private var isTable: Bool {
    guard let into else { return true }
    return [".csv", ".json", ".txt"].contains { into.lowercased().hasSuffix($0) }
  }

  func run() throws {
    var first = try Run(on: old, options, writing: into)
    var second = try Run(on: new, options, writing: into)
    let (earlier, later) = (first.reading.ecosystem, second.reading.ecosystem)
    let wanted = Comparison.wanted(threads: options.threadCount)
    // One audience sees both maps: the narrower, where each names its own.
    var shared = audience
    shared.audience = audience.audience ?? min(earlier.city.audience, later.city.audience)
    let research = try shared.research(apartFrom: into)
    let (older, newer) = (first.map(for: research), second.map(for: research))
    let before = try first.edition(
      wanted, for: shared, of: older.respecting(wishesOf: newer), into: into)
    let after = try second.edition(wanted, for: shared, of: newer, into: into)
    second.joinWarnings(of: first)
    let start = ContinuousClock.now
    let comparison = Comparison(from: before, to: after)
    if !options.quiet {
      for sentence in comparison.sentences { Terminal.say(harmless(sentence)) }
    }
    if isTable {
      try deliver(comparison.table, as: format, into: into)
    } else if let into {
      let maps = JoinedEditions(before, after)
      let inputs =
        try first.inputs().map { $0.below("older") } + second.inputs().map { $0.below("newer") }
      try write(comparison, of: maps, inputs, into)
    }
    try second.finish(writingSince: start)
  }

  /// Writes the change map alone, or everything into a folder.
  private func write(
    _ comparison: Comparison, of maps: JoinedEditions, _ inputs: [InputHash], _ path: String
  ) throws {
    var request = try drawRequest(for: maps.edition, inputs)
    request.isBlackAndWhite = bw
    let view = MapView.changes(in: maps, told: comparison.sentences)
    if let format = PictureFormat(ofFile: path) {
      let drawing = try draw(maps.edition, view, request)
      return try Output.write(try format.bytes(of: drawing), to: path)
    }
    var drawing: Drawing?
    var leftOut: [LeftOut] = []
    do throws(NotDrawable) {
      drawing = try draw(maps.edition, view, request)
    } catch {
      leftOut.append(LeftOut(what: "maps/change", why: error.reason, isFault: error.isFault))
    }
    let output = try publish(
      ComparisonPublication(
        comparison: comparison, maps: maps, drawing: drawing, leftOut: leftOut, inputs: inputs,
        version: ActorMap.version))
    try output.write(into: path)
    for left in leftOut where !options.quiet || left.isFault {
      let severity = left.isFault ? Diagnostic.Severity.error : .note
      Terminal.say("\(Diagnostic(severity, "\(left.what) is left out: \(left.why)"))")
    }
    if leftOut.contains(where: \.isFault) { throw ExitCode(70) }
  }
}
