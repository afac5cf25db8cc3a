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
    if let banner { _ = banner.draw(on: &diagram, in: sheet.map) }
    let rowSize = domains.indices.map {
      size(of: title(of: domains[$0]), in: layout.rowHeading($0), isRow: true)
    }.min()
    for (row, domain) in domains.enumerated() {
      heading(&diagram, title(of: domain), in: layout.rowHeading(row), size: rowSize)
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
      heading(&diagram, title(of: band), in: layout.columnHeading(column))
    }
    diagram.legend = legend(for: diagram)
    diagram.counts = counts
    diagram.notShown = left
    return diagram
  }

  /// A larger paper has larger letters, so that it holds no more cells.
  private func legibleLayout() throws(NotDrawable) -> CoverageLayout {
    let layout = CoverageLayout(
      frame: body, rows: domains.count, columns: bands.count, scale: scale,
      hasNames: request.focus != nil && reason == nil)
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
    var nothing = Diagram(frame: sheet.map)
    return banner?.draw(on: &nothing, in: sheet.map) ?? sheet.map
  }

  private var banner: Banner? {
    reason.map { Banner(words: $0, scale: scale, isBlackAndWhite: request.isBlackAndWhite) }
  }

  /// Why nothing is known, where nothing is.
  private var reason: String? {
    guard coverage.cells.allSatisfy(\.rows.isEmpty) else { return nil }
    return coverage.cells.allSatisfy { if case .unknown = $0.status { true } else { false } }
      ? "What is on offer here is unknown: the map lists no offers yet (provision.csv). "
        + "Unknown does not mean none."
      : "The map lists no offers, and says that its list is complete for some of them."
  }

  private func title(of domain: Cell.Value<Domain>) -> String {
    domain.ref.map { edition.ecosystem.domains[$0].title } ?? "Domain not stated"
  }

  private func title(of band: Cell.Value<AgeBand>?) -> String {
    guard let band else { return "All ages" }
    return band.ref.map { edition.ecosystem.ageBands[$0].title } ?? "Age not stated or outside"
  }

  /// - Parameter size: Of the letters of all rows; nothing for a column.
  private func heading(
    _ diagram: inout Diagram, _ words: String, in box: Rect, size: Double? = nil
  ) {
    let isRow = size != nil
    let size = size ?? self.size(of: words, in: box, isRow: false)
    let name = Self.lines(words, in: box, size: size)
    let room = Rect(
      x: isRow ? box.minX : box.centre.x - name.room.width / 2,
      y: isRow ? box.centre.y - name.room.height / 2 : box.maxY - name.room.height,
      width: name.room.width, height: name.room.height)
    diagram.captions.append(
      .init(
        name.texts(in: room, anchor: isRow ? .start : .middle, colour: Palette.ink, halo: nil)))
  }

  /// The largest letters in which a heading is whole.
  private func size(of words: String, in box: Rect, isRow: Bool) -> Double {
    var size = min(20 * scale, max(11 * scale, box.height * (isRow ? 0.13 : 0.5)))
    while size > type.leastLabel, !Self.lines(words, in: box, size: size).isWhole {
      size = max(type.leastLabel, size - 0.5 * scale)
    }
    return size
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
      cell: found, sign: sign, edition: edition, box: box, scale: scale,
      namesProviders: request.focus != nil)
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

  /// Of all offers and providers in the cells, whoever may be named.
  private var counts: [String] {
    let ecosystem = edition.ecosystem
    let cells = request.focus == nil ? coverage.cells : grid
    let offers = Set(cells.flatMap(\.rows)).count
    let providers = Set(cells.flatMap(\.providers)).count
    let targets =
      request.focus == nil ? ecosystem.targets.count : Set(grid.flatMap(\.targetRows)).count
    return [
      counted(domains.count { $0 != .notStated }, "domain", "domains"),
      ecosystem.ageBands.isEmpty
        ? "all ages together" : counted(ecosystem.ageBands.count, "age band", "age bands"),
      counted(offers, "offer", "offers"),
      counted(providers, "provider", "providers"),
      counted(targets, "target", "targets"),
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
