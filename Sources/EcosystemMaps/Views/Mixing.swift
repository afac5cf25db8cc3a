import EcosystemAnalysis
import EcosystemDisclosure
import EcosystemModel
import Glibc
import Ink
import TieNetwork

extension MapView {
  /// Links between each two sectors, beside what chance alone would give.
  static let mixing = MapView(
    id: "mixing", title: "Sectors that meet",
    plain: "Which sectors are linked more, or less, than by chance", studies: .groups
  ) { edition, request throws(NotDrawable) in
    guard let mixing = edition.facts.sectorMixing, mixing.sectors.count > 1,
      mixing.mixing.counts.contains(where: { $0.contains { $0 > 0 } })
    else {
      throw NotDrawable(
        reason: """
          no link between organisations of two stated sectors is known, so there is nothing to \
          compare; fill in ties.csv and the column 'sector' of actors.csv
          """)
    }
    var diagram = Diagram(frame: Sheet(request.paper).map)
    let map = MixingMap(edition: edition, request: request, mixing: mixing)
    let banner = Banner(
      words: "Too few to tell: for no two sectors can \(map.links) be told from chance.",
      scale: TypeScale(request.paper).scale, isBlackAndWhite: request.isBlackAndWhite)
    let room =
      map.tellsAnything ? diagram.frame : banner.draw(on: &diagram, in: diagram.frame)
    guard map.matrix.draw(on: &diagram, in: room) else {
      throw NotDrawable(
        reason: """
          a table of \(mixing.sectors.count) sectors is too large to be read on one sheet; \
          see tables/mixing.csv
          """)
    }
    diagram.legend = map.legend
    diagram.counts = map.counts
    diagram.notShown = map.left
    return diagram
  }
}

/// The mixing view of one edition.
private struct MixingMap {
  let edition: Edition
  let request: DrawRequest
  let mixing: SectorMixing

  private var scale: Double { TypeScale(request.paper).scale }

  var matrix: Matrix {
    let ecosystem = edition.ecosystem
    let heads = mixing.sectors.map { sector in
      let members = ecosystem.actors.count { $0.sector == sector }
      return Matrix.Heading(
        title: ecosystem.sectors[sector].title,
        fact: counted(members, "organisation", "organisations"))
    }
    return Matrix(
      rows: heads, columns: heads.map { .init(title: $0.title) },
      cells: mixing.sectors.map { a in mixing.sectors.map { cell(a, $0) } },
      type: TypeScale(request.paper))
  }

  private func cell(_ a: Ref<Sector>, _ b: Ref<Sector>) -> Matrix.Cell? {
    guard let lean = lean(a, b) else { return nil }
    let found = mixing.mixing.counts[a.index][b.index]
    let expected = mixing.mixing.expectedByLabels[a.index][b.index]
    return Matrix.Cell(
      symbol: lean.symbol, word: "\(found)",
      facts: ["chance\u{A0}\(tenths(expected))"],
      paint: lean.paint(isBlackAndWhite: request.isBlackAndWhite, scale: scale))
  }

  /// With one decimal everywhere, so that cells can be compared.
  private func tenths(_ value: Double) -> String {
    let tenths = Int((value * 10).rounded())
    return "\(tenths / 10).\(tenths % 10)"
  }

  /// Whether any two sectors can be told from chance.
  var tellsAnything: Bool {
    mixing.sectors.contains { a in
      mixing.sectors.contains { b in lean(a, b).map { $0 != .unsure } ?? false }
    }
  }

  /// Nothing where no pair is possible.
  private func lean(_ a: Ref<Sector>, _ b: Ref<Sector>) -> Lean? {
    guard mixing.mixing.density[a.index][b.index] != nil else { return nil }
    return Lean(
      found: mixing.mixing.counts[a.index][b.index],
      expected: mixing.mixing.expectedByLabels[a.index][b.index])
  }

  var legend: [LegendEntry] {
    let used = Set(mixing.sectors.flatMap { a in mixing.sectors.compactMap { lean(a, $0) } })
    return Lean.allCases.filter(used.contains).map {
      .swatch(
        $0.paint(isBlackAndWhite: request.isBlackAndWhite, scale: scale * 0.6), symbol: $0.symbol,
        symbolColour: Palette.ink, text: $0.meaning)
    } + [
      .words("Large number: pairs of linked organisations, one of the row and one of the column."),
      .words("Chance: how many on average, if the same links joined whatever sectors."),
    ]
      + (mixing.sectors.contains { lean($0, $0) == nil }
        ? [.words("Left blank: a sector of one organisation has no pair.")] : [])
  }

  /// Whether links have no direction, so that the table reads the same both ways.
  private var isSymmetric: Bool { edition.facts.projection?.isDirected == false }

  var counts: [String] { [counted(mixing.sectors.count, "sector", "sectors"), links] }

  /// How many pairs are linked, in words.
  var links: String {
    let ties = mixing.sectors.enumerated().reduce(0) { sum, at in
      let row = mixing.mixing.counts[at.element.index]
      return sum
        + mixing.sectors[(isSymmetric ? at.offset : 0)...].reduce(0) {
          $0 + row[$1.index]
        }
    }
    return counted(ties, "linked pair", "linked pairs")
  }

  /// Counted over all organisations, whoever may be named.
  var left: [String] {
    [
      mixing.mixing.leftOut > 0
        ? counted(mixing.mixing.leftOut, "organisation", "organisations")
          + " without a stated sector, with their links" : nil,
      "strain is part of no measure",
      edition.hiddenActors > 0
        ? counted(edition.hiddenActors, "organisation is", "organisations are")
          + " not named to this audience; their links are counted" : nil,
    ].compactMap(\.self)
  }
}
