import ArgumentParser
import EcosystemAnalysis
import EcosystemDisclosure
import EcosystemMaps
import EcosystemModel
import EcosystemPublishing
import Records
import TieNetwork

struct Draw: ParsableCommand {
  static let configuration = CommandConfiguration(
    abstract: "Draw one view of a map as SVG, PDF, PNG or DOT.",
    discussion: "Example: actormap draw maps/portside --view rings --into rings.pdf")

  @Argument(help: "The map folder, or one table.")
  var map: String

  @Option(help: "The view; `actormap list views` names them.")
  var view: String

  @Option(help: "The file to write; its ending says the format: .svg, .pdf, .png or .dot.")
  var into: String

  @Option(help: "The measure that sizes the marks.")
  var measure = "degree"

  @Option(
    help: "What to draw alone: domain:…, actor:… or place:…, by id, name or other name.")
  var focus: String?

  @Flag(help: "Black and white: shapes, letters and patterns alone.")
  var bw = false

  @Flag(help: "Keep where the marks stand in the map's positions.csv, for the drawings to come.")
  var keepPositions = false

  @OptionGroup var chance: ChanceOptions
  @OptionGroup var audience: AudienceOptions
  @OptionGroup var options: RunOptions

  func validate() throws {
    _ = try chosen(view, "view", in: MapView.all)
    guard PictureFormat(ofFile: into) != nil else {
      throw ValidationError("--into must end in .svg, .pdf, .png or .dot")
    }
    try checkMeasure(measure)
    if let focus { _ = try kindAndName(ofFocus: focus) }
  }

  func run() throws {
    var run = try Run(on: map, options, writing: into)
    let view = try chosen(view, "view", in: MapView.all)
    let wanted = Wanted.sheet(
      sizedBy: measure, studies: view.studies, suggestions: view.suggestions,
      threads: options.threadCount)
    let edition = try run.edition(wanted, for: audience, seed: chance.seed, into: into)
    run.warnOfGlyphs(in: edition)
    let start = ContinuousClock.now
    var request = try drawRequest(for: edition, try run.inputs())
    request.measure = measure
    request.isBlackAndWhite = bw
    if let focus { request.focus = try EcosystemMaps.Focus(focus, in: edition) }
    let drawing = try draw(edition, view, request)
    guard let format = PictureFormat(ofFile: into) else { return }
    try Output.write(try format.bytes(of: drawing), to: into)
    if keepPositions { try run.keepPositions(drawing.positions, in: map) }
    try run.finish(writingSince: start)
  }
}

/// Refuses a measure that cannot size marks.
func checkMeasure(_ id: String) throws {
  let measures = TieNetwork.Measure.all.flatMap(\.columns).filter {
    $0.scope == .node && $0.ranked
  }.map(\.id)
  guard measures.contains(id) else { throw unknown(id, "measure", among: measures) }
}
