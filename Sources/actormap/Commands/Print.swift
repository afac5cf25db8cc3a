import ArgumentParser
import EcosystemAnalysis
import EcosystemDisclosure
import EcosystemFiles
import EcosystemMaps
import EcosystemModel
import EcosystemPublishing
import Ink
import Records

struct Print: ParsableCommand {
  static let configuration = CommandConfiguration(
    abstract: "Print for a wall or a table: posters, tiles, cards, capture sheets.",
    discussion: """
      Examples:
        actormap print maps/portside --view rings --paper A1 --into rings.pdf
        actormap print maps/portside --view rings --paper A1 --tile A4 --into tiles.pdf
        actormap print maps/portside --cards --into cards.pdf
        actormap print maps/portside --capture-sheet --into capture.pdf
      """)

  @Argument(help: "The map folder, or one table.")
  var map: String

  @Option(help: "The view of a poster; `actormap list views` names them.")
  var view: String?

  @Option(help: "A0, A1, A2, A3 or A4; the map's own print.paper (else A3), if not given.")
  var paper: String?

  @Option(help: "Cut the poster into tiles of this paper, and tell how they go together.")
  var tile: String?

  @Flag(help: "Cards of 85 × 55 mm, one an organisation, with codes that the map keeps.")
  var cards = false

  @Flag(help: "A sheet for each table to write on; the same as .csv, to fill in, beside it.")
  var captureSheet = false

  @Option(help: "How many blank cards, and codes for them, are wanted.")
  var blanks = 10

  @Option(help: "The measure that sizes the marks.")
  var measure = "degree"

  @Flag(help: "Black and white: shapes, letters and patterns alone.")
  var bw = false

  @Option(help: "The PDF to write.")
  var into: String

  @OptionGroup var chance: ChanceOptions
  @OptionGroup var audience: AudienceOptions
  @OptionGroup var options: RunOptions

  func validate() throws {
    guard [view != nil, cards, captureSheet].count(where: { $0 }) == 1 else {
      throw ValidationError("name one thing to print: --view V, --cards or --capture-sheet")
    }
    if let view { _ = try chosenView(view) }
    try checkMeasure(measure)
    let paper = try self.paper.map(namedPaper)
    let tile = try self.tile.map(namedPaper)
    guard into.lowercased().hasSuffix(".pdf") else {
      throw ValidationError("--into must end in .pdf")
    }
    if let paper, let tile { try checkTile(tile, of: paper) }
    guard (0...200).contains(blanks) else {
      throw ValidationError("--blanks takes a whole number from 0 to 200")
    }
  }

  func run() throws {
    var run = try Run(on: map, options, writing: into)
    if view == nil { try run.keepCodes(on: map, blanks: blanks) }
    let edition = run.edition(wanted, for: audience.audience, seed: chance.seed)
    let start = ContinuousClock.now
    var request = try drawRequest(for: edition, try run.inputs())
    request.measure = measure
    request.isBlackAndWhite = bw
    if let paper { request.paper = try namedPaper(paper) }
    let pages = try pages(of: edition, request)
    guard let first = pages.first else {
      throw Diagnostic(
        .error, "there is nothing to print: the map shows no organisations",
        hint: "add rows to actors.csv, or ask for blank cards with --blanks")
    }
    try Output.write(try pdf(pages, title: first.title), to: into)
    if captureSheet {
      let form = captureForm(
        for: edition.ecosystem, fingerprint: request.fingerprint
      ) { edition.isShown[$0.index] }
      try Output.write(form, to: String(into.dropLast(4)) + ".csv")
    }
    if !options.quiet {
      Terminal.say("for the printer: \(PrintersNote(for: pages, isBlackAndWhite: bw).words)")
    }
    try run.finish(writingSince: start)
  }

  /// Cards need no measures.
  private var wanted: Wanted {
    guard view != nil else { return Wanted(checks: [], threads: options.threadCount) }
    var wanted = Wanted.everything(threads: options.threadCount)
    wanted.columns = [measure]
    return wanted
  }

  private func pages(of edition: Edition, _ request: DrawRequest) throws -> [Page] {
    if cards { return EcosystemMaps.cards(edition, request) }
    guard let view else { return EcosystemMaps.captureSheet(edition, request) }
    let drawing = try poster(edition, try chosenView(view), request)
    guard let tile = try tile.map(namedPaper) else { return drawing.pages }
    try checkTile(tile, of: request.paper)
    return tiles(of: drawing, on: tile, isBlackAndWhite: bw)
  }

  private func checkTile(_ tile: Paper, of paper: Paper) throws {
    guard tile.portrait.height < paper.portrait.height else {
      throw ValidationError(
        "a tile of \(tile.name) is no smaller than the paper \(paper.name); "
          + "name a smaller tile, or leave out --tile")
    }
  }
}

/// The paper with a name, or what names there are.
func namedPaper(_ name: String) throws -> Paper {
  guard let paper = Paper(named: name) else {
    throw ValidationError(
      "there is no paper '\(name)'; choose from: \(Paper.all.map(\.name).joined(separator: ", "))")
  }
  return paper
}

/// The pages as one PDF.
func pdf(_ pages: [Page], title: String) throws -> [UInt8] {
  do {
    return try Ink.pdf(pages, title: title, creator: "actormap")
  } catch {
    throw Diagnostic(.error, "the pages cannot be written as pdf: \(error)")
  }
}
