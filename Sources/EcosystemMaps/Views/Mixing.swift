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
    guard map.matrix.draw(on: &diagram, in: diagram.frame) else {
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
      facts: ["by chance: \(figure((expected * 10).rounded() / 10))"],
      paint: lean.paint(isBlackAndWhite: request.isBlackAndWhite, scale: scale))
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
      .words("By chance: the mean, if the same links joined organisations whatever their sector."),
    ]
  }

  /// Whether links have no direction, so that the table reads the same both ways.
  private var isSymmetric: Bool { edition.facts.projection?.isDirected == false }

  var counts: [String] {
    let ties = mixing.sectors.enumerated().reduce(0) { sum, at in
      let row = mixing.mixing.counts[at.element.index]
      return sum
        + mixing.sectors[(isSymmetric ? at.offset : 0)...].reduce(0) {
          $0 + row[$1.index]
        }
    }
    return [
      counted(mixing.sectors.count, "sector", "sectors"),
      counted(ties, "linked pair", "linked pairs"),
    ]
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
