import ArgumentParser
import EcosystemAnalysis
import EcosystemDisclosure
import EcosystemModel
import EcosystemPublishing
import Records
import TieNetwork

struct Export: ParsableCommand {
  static let configuration = CommandConfiguration(
    abstract: "Write a map, with its measures, as a file or folder for other software.",
    discussion: """
      What the format cannot carry is told on standard error.
      Example: actormap export maps/portside --as graphml --into portside.graphml
      """)

  @Argument(help: "The map folder, or one table.")
  var map: String

  @Option(name: .customLong("as"), help: "The format; `actormap list exports` names them.")
  var format: String

  @Option(help: "The file to write, or the folder; standard output, if not given.")
  var into: String?

  @Option(help: "The measures that organisations bear in a graph, separated by commas.")
  var columns: IDs?

  @OptionGroup var chance: ChanceOptions
  @OptionGroup var audience: AudienceOptions
  @OptionGroup var options: RunOptions

  func validate() throws {
    let export = try chosenExport()
    if into == nil, export.isFolder || export.isBinary {
      throw ValidationError(
        "--into must name the \(export.isFolder ? "folder" : "file") for --as \(export.id)")
    }
    guard let columns else { return }
    guard export.content == .network else {
      throw ValidationError("--columns goes with graphs; \(export.id) holds all measures")
    }
    for id in columns.ids where measured(by: id) == nil {
      throw unknown(id, "measure of organisations", among: measures.map(\.id))
    }
  }

  func run() throws {
    let export = try chosenExport()
    var run = try Run(on: map, options, writing: export.isFolder ? nil : into)
    let edition = try run.edition(
      wanted(for: export), for: audience, seed: chance.seed, into: into)
    let start = ContinuousClock.now
    let exported = try written(export, edition)
    if export.isFolder, let into {
      try folder(exported, edition, try run.inputs()).write(into: into)
    } else {
      try deliver(exported.bytes, into: into)
    }
    if !options.quiet { tell(exported, export, edition) }
    try run.finish(writingSince: start)
  }

  private func written(
    _ export: EcosystemPublishing.Export, _ edition: Edition
  ) throws(Diagnostic) -> Exported {
    do throws(NotWritable) {
      let request = columns.map { EcosystemPublishing.Export.Request(columns: $0.ids) }
      return try export.written(edition, request ?? .init())
    } catch {
      throw Diagnostic(.error, error.reason, hint: error.hint)
    }
  }

  /// A folder bears a manifest, so that it can be written anew and cited.
  private func folder(
    _ exported: Exported, _ edition: Edition, _ inputs: [InputHash]
  ) -> Output {
    exported.output.marked(of: edition, inputs: inputs, version: ActorMap.version)
  }

  private func tell(
    _ exported: Exported, _ export: EcosystemPublishing.Export, _ edition: Edition
  ) {
    if edition.hiddenActors > 0 {
      let hidden = edition.hiddenActors
      let whom = hidden == 1 ? "1 organisation is" : "\(hidden) organisations are"
      Terminal.say(
        "\(Diagnostic(.note, "\(whom) not shown to the audience '\(edition.audience.rawValue)'"))")
    }
    for loss in exported.losses {
      Terminal.say("\(Diagnostic(.note, "\(export.title) leaves out: \(harmless(loss))"))")
    }
  }

  private func wanted(for export: EcosystemPublishing.Export) -> Wanted {
    switch export.content {
    case .everything: .everything(threads: options.threadCount)
    case .statements: Wanted(threads: options.threadCount)
    case .network:
      Wanted(
        columns: (columns?.ids ?? EcosystemPublishing.Export.Request.usual).compactMap(
          measured(by:)),
        threads: options.threadCount)
    }
  }

  /// The measure's column that a column is made from; nothing where there is none.
  private func measured(by id: String) -> TieNetwork.Column.ID? {
    measures.first { column in
      [.itself, .norm, .rank].contains { (ending: ColumnEnding) in column.id + ending == id }
    }?.id
  }

  private var measures: [TieNetwork.Column] {
    TieNetwork.Measure.all.flatMap(\.columns).filter { $0.scope == .node }
  }

  private func chosenExport() throws -> EcosystemPublishing.Export {
    try chosen(format, "export", in: EcosystemPublishing.Export.all)
  }
}
