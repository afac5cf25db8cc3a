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
    abstract: "Print for a wall or a table: posters, tiles, cards, sheets, and packs of them.",
    discussion: """
      Examples:
        actormap print maps/portside --view rings --paper A1 --into rings.pdf
        actormap print maps/portside --view rings --paper A1 --tile A4 --into tiles.pdf
        actormap print maps/portside --cards --into cards.pdf
        actormap print maps/portside --capture-sheet --into capture.pdf
        actormap print maps/portside --pack workshop --people 24 --tables 4 --into tomorrow
      """)

  @Argument(help: "The map folder, or one table.")
  var map: String

  @Option(help: "The view of a poster; `actormap list views` names them.")
  var view: String?

  @Option(
    help: "What the poster is to show alone: domain:…, actor:… or place:…, by id or name.")
  var focus: String?

  @Option(
    help: """
      A0, A1, A2, A3 or A4; the map's own print.paper, else A3, but A1 for workshops, if not given.
      """)
  var paper: String?

  @Option(help: "Cut the poster into tiles of this paper, and tell how they go together.")
  var tile: String?

  @Flag(help: "Cards of 85 × 55 mm, one an organisation, with codes that the map keeps.")
  var cards = false

  @Flag(help: "A sheet for each table to write on; the same as .csv, to fill in, beside it.")
  var captureSheet = false

  @Option(
    help: "workshop and first-workshop, into a folder; or brief, two pages of A4, into a PDF.")
  var pack: String?

  @Option(help: "How many people come to a workshop; 24, if not given.")
  var people: Int?

  @Option(
    help: """
      How many tables there are, each with blank cards of its own; 4 for a pack, if not given.
      """)
  var tables: Int?

  @Flag(help: "Name organisations on walls that a check calls isolated, strained or blocked.")
  var nameWeak = false

  @Option(
    help: """
      How many blank cards, and codes for them: 6 for each table, or 10 in a pile without --tables, \
      or 40 for a first workshop, if not given.
      """)
  var blanks: Int?

  @Option(help: "The measure that sizes the marks; degree, if not given.")
  var measure: String?

  @Flag(help: "Black and white: shapes, letters and patterns alone.")
  var bw = false

  @Option(help: "The PDF to write, or the folder of a pack.")
  var into: String

  @Flag(help: "Keep where the marks stand in the map's positions.csv, for the drawings to come.")
  var keepPositions = false

  @OptionGroup var chance: ChanceOptions
  @OptionGroup var audience: AudienceOptions
  @OptionGroup var options: RunOptions

  func validate() throws {
    guard [view != nil && pack == nil, cards, captureSheet, pack != nil].count(where: { $0 }) == 1
    else {
      throw ValidationError(
        "name one thing to print: --view V, --cards, --capture-sheet or --pack P")
    }
    _ = try chosenView()
    if let focus { try checkFocus(focus) }
    if let measure { try checkMeasure(measure) }
    let pack = try chosenPack()
    try refuseWhatIsNotUsed(pack)
    let paper = try self.paper.map(namedPaper)
    let tile = try self.tile.map(namedPaper)
    let isFolder = pack.map { !$0.isOneFile } ?? false
    guard isFolder || into.lowercased().hasSuffix(".pdf") else {
      throw ValidationError("--into must end in .pdf")
    }
    if let paper, let tile { try checkTile(tile, of: paper) }
    let most = pack == nil ? 1000 : peopleCount
    guard (1...1000).contains(peopleCount), (1...most).contains(tables ?? 1) else {
      throw ValidationError("--people takes 1 to 1000, and --tables no more than there are people")
    }
    guard (0...200).contains(blanks ?? 0), (blanks ?? 6) * (tables ?? 1) <= 6000
    else {
      throw ValidationError(
        "--blanks takes a whole number from 0 to 200, and all tables together 6000")
    }
  }

  private var peopleCount: Int { people ?? 24 }
  private var tableCount: Int { tables ?? max(1, min(4, peopleCount)) }

  /// What is printed, as far as options differ for it.
  private enum Kind {
    case poster, cards, sheet, workshop, firstWorkshop, brief
  }

  private func kind(_ pack: Pack?) -> Kind {
    guard let pack else { return cards ? .cards : captureSheet ? .sheet : .poster }
    return pack.isOneFile ? .brief : pack.id == "workshop" ? .workshop : .firstWorkshop
  }

  /// An option that would change nothing is refused, since whoever writes it expects something.
  private func refuseWhatIsNotUsed(_ pack: Pack?) throws {
    let kind = kind(pack)
    let uses: [(option: String, isGiven: Bool, by: [Kind], with: String)] = [
      ("view", view != nil, [.poster, .workshop, .brief], "posters, --pack workshop and brief"),
      (
        "paper", paper != nil, [.poster, .workshop, .firstWorkshop],
        "--view, --pack workshop and first-workshop"
      ),
      (
        "tile", tile != nil, [.poster, .workshop, .firstWorkshop],
        "--view, --pack workshop and first-workshop"
      ),
      ("people", people != nil, [.workshop, .firstWorkshop], "--pack workshop and first-workshop"),
      (
        "tables", tables != nil, [.cards, .sheet, .workshop, .firstWorkshop],
        "--cards, --capture-sheet, --pack workshop and first-workshop"
      ),
      (
        "blanks", blanks != nil, [.cards, .sheet, .workshop, .firstWorkshop],
        "--cards, --capture-sheet, --pack workshop and first-workshop"
      ),
      (
        "measure", measure != nil, [.poster, .workshop, .brief],
        "--view, --pack workshop and brief"
      ),
      ("keep-positions", keepPositions, [.poster], "--view"),
      (
        "name-weak", nameWeak, [.poster, .cards, .sheet, .workshop, .firstWorkshop],
        "what hangs on walls; a brief names them all"
      ),
    ]
    for use in uses where use.isGiven && !use.by.contains(kind) {
      throw ValidationError("--\(use.option) goes with \(use.with)")
    }
  }

  func run() throws {
    var run = try Run(on: map, options, writing: into)
    let pack = try chosenPack()
    if let formPath {
      try checkForm(formPath, run.source)
      _ = try audience.research(apartFrom: formPath)
    }
    let blanks = blankCards(pack)
    if let blanks { try run.keepCodes(on: map, blanks: blanks.count) }
    let whole = try run.edition(try wanted(), for: audience, seed: chance.seed, into: into)
    let isForWall = !nameWeak && pack?.isOneFile != true
    let edition = isForWall ? whole.forWall : whole
    run.warnOfGlyphs(in: edition)
    let start = ContinuousClock.now
    var request = try drawRequest(for: edition, try run.inputs())
    if let measure { request.measure = measure }
    request.isBlackAndWhite = bw
    if let focus { request.focus = try EcosystemMaps.Focus(focus, in: edition) }
    request.paper = try chosenPaper(edition, pack)
    if let pack {
      try write(pack, edition, request, try run.inputs())
    } else {
      try write(try pages(of: edition, request, run, blanks), edition, request)
    }
    try run.finish(writingSince: start)
  }

  /// Where blank cards lie; nothing where none are printed.
  private func blankCards(_ pack: Pack?) -> BlankCards? {
    if let pack { return pack.blanks(blanks, tableCount) }
    guard view == nil else { return nil }
    return tables.map { .tables($0, each: blanks ?? 6) } ?? .pile(blanks ?? 10)
  }

  private func chosenView() throws -> MapView? {
    try view.map { try chosen($0, "view", in: MapView.all) }
  }

  private func checkFocus(_ word: String) throws {
    guard view != nil else {
      throw ValidationError("--focus belongs to --view: it is the part of the city to draw")
    }
    _ = try kindAndName(ofFocus: word)
  }

  private func chosenPack() throws -> Pack? {
    guard let pack else { return nil }
    return try chosen(pack, "pack", in: Pack.all)
  }

  private func write(_ pages: [Page], _ edition: Edition, _ request: DrawRequest) throws {
    guard let first = pages.first else {
      throw Diagnostic(
        .error, "there is nothing to print: the map shows no organisations",
        hint: "add rows to actors.csv, or ask for blank cards with --blanks")
    }
    try Output.write(try pdf(pages, title: first.title), to: into)
    if let formPath { try Output.write(form(edition, request), to: formPath) }
    tell(pages)
  }

  /// A pack into one PDF, or into a folder with a list of what is in it.
  private func write(
    _ pack: Pack, _ edition: Edition, _ request: DrawRequest, _ inputs: [InputHash]
  ) throws {
    let tile = try tile.map(namedPaper)
    if let tile { try checkTile(tile, of: request.paper) }
    let files = try pack.files(
      edition,
      PackRequest(
        draw: request, view: try chosenView(), tile: tile ?? .a4, people: peopleCount,
        tables: tableCount, blanks: blankCards(pack) ?? .pile(0)))
    if pack.isOneFile {
      return try write(files.flatMap(\.pages), edition, request)
    }
    var output = Output()
    for file in files {
      output.add("\(file.name).pdf", try pdf(file.pages, title: file.pages.first?.title ?? ""))
    }
    if files.contains(where: { $0.name == "capture-sheet" }) {
      output.add(Self.formOfPack, form(edition, request))
    }
    try output.marked(of: edition, inputs: inputs, version: ActorMap.version).write(into: into)
    for file in files { tell(file.pages, named: "\(file.name).pdf: ") }
  }

  private static let formOfPack = "capture-sheet.csv"

  /// Where the form to fill in goes that comes with capture sheets.
  private var formPath: String? {
    if captureSheet { return String(into.dropLast(4)) + ".csv" }
    return pack == nil || into.lowercased().hasSuffix(".pdf") ? nil : "\(into)/\(Self.formOfPack)"
  }

  /// Refuses an empty form in the place of one that somebody has filled in, or of a table.
  private func checkForm(_ path: String, _ source: Source) throws {
    try source.protectTables(from: path)
    guard let there = try? Source.at(path), let file = there.files.first,
      isFilledIn(try there.bytes(of: file))
    else { return }
    throw Diagnostic(
      .error, "'\(path)' has been filled in, and would be lost",
      hint: "give it to 'actormap capture', then move it, or name another place with --into")
  }

  private func form(_ edition: Edition, _ request: DrawRequest) -> [UInt8] {
    captureForm(for: edition.ecosystem, fingerprint: request.fingerprint) {
      edition.isShown[$0.index]
    }
  }

  private func tell(_ pages: [Page], named name: String = "") {
    guard !options.quiet else { return }
    Terminal.say("\(name)for the printer: \(PrintersNote(for: pages, isBlackAndWhite: bw).words)")
  }

  /// Cards tell what is missing and need no measures; sheets to write on need neither.
  private func wanted() throws -> Wanted {
    guard view != nil || pack != nil else {
      return Wanted(checks: cards ? GapCheck.all : [], threads: options.threadCount)
    }
    let chosen = try chosenView()
    return .sheet(
      sizedBy: measure ?? "degree", studies: chosen?.studies ?? [],
      suggestions: chosen?.suggestions ?? [],
      threads: options.threadCount)
  }

  private func pages(
    of edition: Edition, _ request: DrawRequest, _ run: Run, _ blanks: BlankCards?
  ) throws -> [Page] {
    if cards { return EcosystemMaps.cards(edition, request, blanks: blanks) }
    guard let view = try chosenView() else {
      return EcosystemMaps.captureSheet(edition, request, blanks: blanks ?? .pile(0))
    }
    let drawing = try poster(edition, view, request)
    if keepPositions { try run.keepPositions(drawing.positions, in: map) }
    guard let tile = try tile.map(namedPaper) else { return drawing.pages }
    try checkTile(tile, of: request.paper)
    return tiles(of: drawing, on: tile, isBlackAndWhite: bw)
  }

  /// The paper asked for, else the map's own; a pack has its own in the place of the usual A3.
  private func chosenPaper(_ edition: Edition, _ pack: Pack?) throws -> Paper {
    if let paper { return try namedPaper(paper) }
    let own = Paper(named: edition.ecosystem.city.paper) ?? .a3
    return own == .a3 ? pack?.paper ?? own : own
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
