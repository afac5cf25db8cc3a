import EcosystemAnalysis
import EcosystemModel
import Ink
import Testing

@testable import EcosystemMaps

/// One rule draws a thing and explains it.
@Suite struct SignTests {
  @Test(arguments: Cities.all, ["network", "rings"])
  func everySignOnTheMapIsInTheLegend(city: String, view: String) throws {
    for isBlackAndWhite in [false, true] {
      let diagram = try Cities.drawn(city, view, isBlackAndWhite: isBlackAndWhite).diagram
      let sectors = diagram.legend.compactMap {
        if case .sector(let sign) = $0 { sign } else { nil }
      }
      let lines = diagram.legend.compactMap {
        if case .line(let sign, _, _) = $0 { sign } else { nil }
      }
      #expect(Set(sectors) == Set(diagram.marks.map(\.sign)))
      #expect(Set(lines) == Set(diagram.links.map(\.sign)))
      #expect(Set(sectors.map(\.letter)).count == sectors.count)
      #expect(Set(lines.map { "\($0.colour.hex) \($0.dash)" }).count == lines.count)
      #expect(Set(lines.map(\.dash)).count == lines.count)
    }
  }

  @Test func sectorsOfTheBlueprintsHaveTheirOwnLetters() {
    #expect(distinctLetters(for: Sector.blueprint) == ["E", "F", "I", "C", "T", "P", "L"])
  }

  @Test func clashingSectorsTakeOtherLetters() {
    let sectors = ["Schools", "Sport", "Social care", "S", "S"].enumerated().map {
      Sector(id: "x\($0)", title: $1)
    }
    #expect(distinctLetters(for: sectors) == ["S", "P", "C", "A", "B"])
  }

  @Test(arguments: [false, true])
  func lettersStandOutFromTheirMarks(isBlackAndWhite: Bool) {
    let sectors = (0..<12).map { Sector(id: "s\($0)", title: "Sector \($0)") }
    for sign in SectorSign.all(of: sectors, isBlackAndWhite: isBlackAndWhite) {
      #expect(sign.fill.contrast(with: sign.letterColour) >= 4.5)
    }
  }

  /// 5² + (10² − 5²) · 2/4 = 62.5.
  @Test func theAreaOfAMarkGrowsWithTheMeasure() {
    let sizes = SizeScale(column: "degree", values: [0, 2, nil, 4], smallest: 5, largest: 10)
    #expect(sizes.radius(of: 0) == 5)
    #expect(abs(sizes.radius(of: 2) - 7.905_694_150_420_948) < 1e-12)
    #expect(sizes.radius(of: 4) == 10)
    #expect(sizes.radius(of: nil) == 5)
    #expect(sizes.samples == [0, 2, 4])
  }

  @Test(arguments: Cities.pairs)
  func blackAndWhiteHasNoColour(pair: Cities.Pair) throws {
    let page = try Cities.drawn(pair.city, pair.view, isBlackAndWhite: true).page
    #expect(page.colours.count > 50)
    #expect(page.colours.allSatisfy { $0.r == $0.g && $0.g == $0.b })
  }

  @Test(arguments: [false, true])
  func unknownNeverLooksLikeNone(isBlackAndWhite: Bool) {
    let unknown = CellSign(.unknown("nobody asked"), isBlackAndWhite: isBlackAndWhite)
    let none = CellSign(.none, isBlackAndWhite: isBlackAndWhite)
    #expect(unknown.symbol == "?" && none.symbol == "0")
    #expect(unknown.paint(scale: 1).hatch != nil && none.paint(scale: 1).hatch == nil)
    #expect(none.borderWidth > unknown.borderWidth)
    let signs = CellSign.examples.map { CellSign($0, isBlackAndWhite: isBlackAndWhite) }
    #expect(Set(signs.map(\.symbol)).count == signs.count)
  }
}
