import EcosystemAnalysis
import EcosystemDisclosure
import EcosystemModel
import Ink

extension MapView {
  /// What is on offer against what is wanted, by domain and age.
  static let coverage = MapView(
    id: "coverage", title: "Coverage", plain: "What’s on offer, for which domain and age"
  ) { edition, request throws(NotDrawable) in
    guard let coverage = edition.facts.coverage, !coverage.cells.isEmpty else {
      throw NotDrawable(
        reason:
          "the map names no domains of focus, so there is no coverage to draw; fill in domains.csv"
      )
    }
    return CoverageMap(edition, request, coverage).diagram()
  }
}

/// The coverage view of one edition.
private struct CoverageMap {
  let edition: Edition
  let request: DrawRequest
  let coverage: Coverage
  let domains: [Cell.Value<Domain>]
  let bands: [Cell.Value<AgeBand>?]
  let sheet: Sheet

  init(_ edition: Edition, _ request: DrawRequest, _ coverage: Coverage) {
    self.edition = edition
    self.request = request
    self.coverage = coverage
    sheet = Sheet(request.paper)
    let grid = coverage.cells.map(\.cell).filter(\.isOfGrid)
    let ecosystem = edition.ecosystem
    domains =
      ecosystem.domains.refs.map { .one($0) }.filter { row in grid.contains { $0.domain == row } }
      + (grid.contains { $0.domain == .notStated } ? [.notStated] : [])
    let ages = ecosystem.ageBands.refs.map { Cell.Value.one($0) }
    bands =
      ages.isEmpty
      ? [nil] : ages + (grid.contains { $0.ageBand == .notStated } ? [.notStated] : [])
  }

  private var type: TypeScale { sheet.type }
  private var scale: Double { sheet.type.scale }

  func diagram() -> Diagram {
    var diagram = Diagram(frame: sheet.map)
    let grid = CoverageGrid(
      frame: body, rows: domains.count, columns: bands.count, scale: scale)
    banner(&diagram)
    for (row, domain) in domains.enumerated() {
      heading(&diagram, title(of: domain), in: grid.rowHeading(row), isRow: true)
      for (column, band) in bands.enumerated() {
        cell(&diagram, domain, band, in: grid.box(row, column))
      }
    }
    for (column, band) in bands.enumerated() {
      heading(&diagram, title(of: band), in: grid.columnHeading(column), isRow: false)
    }
    diagram.legend = legend(for: diagram)
    diagram.counts = counts
    diagram.notShown = left
    return diagram
  }

  /// The frame below the banner.
  private var body: Rect {
    guard reason != nil else { return sheet.map }
    let height = 74 * scale
    return Rect(
      x: sheet.map.minX, y: sheet.map.minY + height, width: sheet.map.width,
      height: sheet.map.height - height)
  }

  /// Why nothing is known, where nothing is.
  private var reason: String? {
    guard edition.ecosystem.provision.isEmpty else { return nil }
    return coverage.cells.allSatisfy { if case .unknown = $0.status { true } else { false } }
      ? "What is on offer here is unknown: the map lists no offers yet (provision.csv). "
        + "Unknown does not mean none."
      : "The map lists no offers, and says that its list is complete for some of them."
  }

  private func banner(_ diagram: inout Diagram) {
    guard let reason else { return }
    let box = Rect(sheet.map.origin, Size(sheet.map.width, 60 * scale))
    diagram.areas.append(
      .init(.rectangle(box, rounded: 6 * scale), Paint(fill: shade(Palette.ground[2]))))
    let name = NameLines(reason, size: 15 * scale, weight: .bold, width: box.width - 32 * scale)
    let room = Rect(centre: box.centre, size: name.room)
    diagram.captions.append(
      .init(name.texts(in: room, anchor: .middle, colour: Palette.ink, halo: nil)))
  }

  private func shade(_ colour: Colour) -> Colour {
    request.isBlackAndWhite ? colour.grey : colour
  }

  private func title(of domain: Cell.Value<Domain>) -> String {
    domain.ref.map { edition.ecosystem.domains[$0].title } ?? "Domain not stated"
  }

  private func title(of band: Cell.Value<AgeBand>?) -> String {
    guard let band else { return "All ages" }
    return band.ref.map { edition.ecosystem.ageBands[$0].title } ?? "Age not stated or outside"
  }

  private func heading(_ diagram: inout Diagram, _ words: String, in box: Rect, isRow: Bool) {
    var size = min(20 * scale, max(11 * scale, box.height * (isRow ? 0.13 : 0.5)))
    var name = Self.lines(words, in: box, size: size)
    while size > type.leastLabel, !name.isWhole {
      size = max(type.leastLabel, size - 0.5 * scale)
      name = Self.lines(words, in: box, size: size)
    }
    let room = Rect(
      x: isRow ? box.minX : box.centre.x - name.room.width / 2,
      y: isRow ? box.centre.y - name.room.height / 2 : box.maxY - name.room.height,
      width: name.room.width, height: name.room.height)
    diagram.captions.append(
      .init(
        name.texts(in: room, anchor: isRow ? .start : .middle, colour: Palette.ink, halo: nil)))
  }

  private static func lines(_ words: String, in box: Rect, size: Double) -> NameLines {
    let most = Int(box.height / Typesetter().lineHeight(size: size))
    return NameLines(
      words, size: size, weight: .bold, width: box.width, maxLines: max(1, min(7, most)))
  }

  private func cell(
    _ diagram: inout Diagram, _ domain: Cell.Value<Domain>, _ band: Cell.Value<AgeBand>?,
    in box: Rect
  ) {
    let found = coverage.cells.first {
      $0.cell.isOfGrid && $0.cell.domain == domain && $0.cell.ageBand == band
    }
    guard let found else { return emptyCell(&diagram, box) }
    let sign = CellSign(found.status, isBlackAndWhite: request.isBlackAndWhite)
    let drawn = CoverageCellText(
      cell: found, sign: sign, edition: edition, box: box, scale: scale)
    let words = "\(title(of: domain)), \(title(of: band)): " + drawn.words.joined(separator: ", ")
    diagram.areas.append(
      .init(.rectangle(box, rounded: 5 * scale), sign.paint(scale: scale), title: words))
    diagram.areas += drawn.areas
    diagram.captions += drawn.captions
    diagram.cells.append(
      .init(box: box, lines: [title(of: domain), title(of: band)] + drawn.words, fill: sign.fill))
  }

  /// Nothing is expected here and nothing was found.
  private func emptyCell(_ diagram: inout Diagram, _ box: Rect) {
    diagram.areas.append(
      .init(
        .rectangle(box, rounded: 5 * scale),
        Paint(stroke: Palette.hairline, width: 0.6 * scale, dash: [2 * scale, 3 * scale])))
  }

  private func legend(for diagram: Diagram) -> [LegendEntry] {
    let drawn = coverage.cells.filter(\.cell.isOfGrid).map(\.status)
    let signs = CellSign.examples.filter { example in drawn.contains { $0.word == example.word } }
      .map { CellSign($0, isBlackAndWhite: request.isBlackAndWhite) }
    let entries = signs.map {
      LegendEntry.swatch(
        $0.paint(scale: scale * 0.6), symbol: $0.symbol, symbolColour: Palette.ink,
        text: $0.meaning)
    }
    let notes = [
      coverage.hasTargets ? "Bar: places offered of places wanted a year; full = the target." : nil,
      coverage.cells.contains { $0.sizesUnknown > 0 && $0.cell.isOfGrid }
        ? "+ : and offers of unknown size." : nil,
    ]
    return entries + notes.compactMap(\.self).map { .words($0) }
  }

  private var counts: [String] {
    let ecosystem = edition.ecosystem
    let providers = Set(ecosystem.provision.map(\.provider)).count
    return [
      counted(domains.count { $0 != .notStated }, "domain", "domains"),
      ecosystem.ageBands.isEmpty
        ? "all ages together" : counted(ecosystem.ageBands.count, "age band", "age bands"),
      counted(ecosystem.provision.count, "offer", "offers"),
      counted(providers, "provider", "providers"),
      counted(ecosystem.targets.count, "target", "targets"),
    ]
  }

  private var left: [String] {
    let others = coverage.cells.count { !$0.cell.isOfGrid }
    return [
      others > 0
        ? counted(others, "target", "targets")
          + " by place, skill or sector: see tables/coverage.csv"
        : nil,
      edition.hiddenActors > 0
        ? counted(edition.hiddenActors, "organisation is", "organisations are")
          + " not named to this audience; their places are counted" : nil,
    ].compactMap(\.self)
  }
}

extension Cell {
  /// Whether the cell is one of domain and age alone.
  fileprivate var isOfGrid: Bool {
    domain != nil && place == nil && skill == nil && sector == nil
  }
}
