import EcosystemAnalysis
import EcosystemDisclosure
import EcosystemModel
import Ink

extension MapView {
  /// What is on offer against what is wanted, by domain and age.
  static let coverage = MapView(
    id: "coverage", title: "Coverage", plain: "What’s on offer, for which domain and age",
    focuses: [.domain]
  ) { edition, request throws(NotDrawable) in
    guard let coverage = edition.facts.coverage,
      !request.cells(of: coverage, in: edition).isEmpty
    else {
      throw NotDrawable(
        reason:
          "the map names no domains of focus, so there is no coverage to draw; fill in domains.csv"
      )
    }
    return try CoverageMap(edition, request, coverage).diagram()
  }
}

extension DrawRequest {
  /// The cells of domain and age that the focus leaves.
  fileprivate func cells(of coverage: Coverage, in edition: Edition) -> [CoverageCell] {
    let grid = coverage.cells.filter { !$0.overlapsOthers }
    guard let focus = focusDomains(of: edition) else { return grid }
    return grid.filter { $0.cell.domain?.ref.map(focus.contains) ?? false }
  }
}

/// The coverage view of one edition.
private struct CoverageMap {
  let edition: Edition
  let request: DrawRequest
  let coverage: Coverage
  /// The cells of domain and age; targets over other dimensions have no place in a grid.
  let grid: [CoverageCell]
  let domains: [Cell.Value<Domain>]
  let bands: [Cell.Value<AgeBand>?]
  let sheet: Sheet

  init(_ edition: Edition, _ request: DrawRequest, _ coverage: Coverage) {
    self.edition = edition
    self.request = request
    self.coverage = coverage
    sheet = Sheet(request.paper)
    grid = request.cells(of: coverage, in: edition)
    let cells = grid.map(\.cell)
    let used = Set(cells.map(\.domain))
    let ecosystem = edition.ecosystem
    domains =
      (ecosystem.domains.refs.map { .one($0) } + [.notStated]).filter { used.contains($0) }
    let ages = ecosystem.ageBands.refs.map { Cell.Value.one($0) }
    bands =
      ages.isEmpty
      ? [nil] : ages + (cells.contains { $0.ageBand == .notStated } ? [.notStated] : [])
  }

  private var type: TypeScale { sheet.type }
  private var scale: Double { sheet.type.scale }

  func diagram() throws(NotDrawable) -> Diagram {
    var diagram = Diagram(frame: sheet.map)
    let layout = try legibleLayout()
    let found = Dictionary(grid.map { ($0.cell, $0) }) { first, _ in first }
    banner(&diagram)
    for (row, domain) in domains.enumerated() {
      heading(&diagram, title(of: domain), in: layout.rowHeading(row), isRow: true)
      for (column, band) in bands.enumerated() {
        let box = layout.box(row, column)
        if let found = found[Cell(domain: domain, ageBand: band)] {
          cell(&diagram, found, domain, band, in: box)
        } else {
          emptyCell(&diagram, box)
        }
      }
    }
    for (column, band) in bands.enumerated() {
      heading(&diagram, title(of: band), in: layout.columnHeading(column), isRow: false)
    }
    diagram.legend = legend(for: diagram)
    diagram.counts = counts
    diagram.notShown = left
    return diagram
  }

  /// A larger paper has larger letters, so that it holds no more cells.
  private func legibleLayout() throws(NotDrawable) -> CoverageLayout {
    let layout = CoverageLayout(
      frame: body, rows: domains.count, columns: bands.count, scale: scale)
    let least = CoverageCellText.least(scale: scale)
    let isHighEnough = layout.cell.height >= least.height
    guard isHighEnough, layout.cell.width >= least.width else {
      throw NotDrawable(
        reason: """
          a grid of \(counted(domains.count, "row", "rows")) by \
          \(counted(bands.count, "column", "columns")) has too many \
          \(isHighEnough ? "columns" : "rows") to be read on one sheet; \
          see tables/coverage.csv, or name fewer \
          \(isHighEnough ? "age bands in age_bands.csv" : "domains in domains.csv")
          """)
    }
    return layout
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
    guard coverage.cells.allSatisfy(\.rows.isEmpty) else { return nil }
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
    _ diagram: inout Diagram, _ found: CoverageCell, _ domain: Cell.Value<Domain>,
    _ band: Cell.Value<AgeBand>?, in box: Rect
  ) {
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
    let drawn = grid.map(\.status)
    let signs = CellSign.examples.filter { example in drawn.contains { $0.word == example.word } }
      .map { CellSign($0, isBlackAndWhite: request.isBlackAndWhite) }
    let entries = signs.map {
      LegendEntry.swatch(
        $0.paint(scale: scale * 0.6), symbol: $0.symbol, symbolColour: Palette.ink,
        text: $0.meaning)
    }
    let notes = [
      grid.contains(where: CoverageCellText.hasBar)
        ? "Bar: places offered of places wanted a year; full = the target." : nil,
      grid.contains { $0.sizesUnknown > 0 } ? "+ : and offers of unknown size." : nil,
    ]
    return entries + notes.compactMap(\.self).map { .words($0) }
  }

  /// Of all offers and providers, as in the cells, whoever may be named.
  private var counts: [String] {
    let ecosystem = edition.ecosystem
    let offers = Set(coverage.cells.flatMap(\.rows)).count
    let providers = Set(coverage.cells.flatMap(\.providers)).count
    return [
      counted(domains.count { $0 != .notStated }, "domain", "domains"),
      ecosystem.ageBands.isEmpty
        ? "all ages together" : counted(ecosystem.ageBands.count, "age band", "age bands"),
      counted(offers, "offer", "offers"),
      counted(providers, "provider", "providers"),
      counted(ecosystem.targets.count, "target", "targets"),
    ]
  }

  private var left: [String] {
    let others = coverage.cells.filter(\.overlapsOthers).flatMap(\.targetRows).count
    return [
      others > 0
        ? counted(others, "target", "targets")
          + " over other dimensions or a whole theme: see tables/coverage.csv"
        : nil,
      edition.hiddenActors > 0
        ? counted(edition.hiddenActors, "organisation is", "organisations are")
          + " not named to this audience; their places are counted" : nil,
    ].compactMap(\.self)
  }
}
