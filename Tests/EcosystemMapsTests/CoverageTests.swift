import EcosystemMaps
import EcosystemModel
import Ink
import Testing

@Suite struct CoverageTests {
  /// Enterprise 14–16: 30 places wanted, the list complete, nobody offers any.
  @Test func cellsTellStatusPlacesAndProviders() throws {
    let cells = try cells(of: "portside")
    #expect(cells.contains(["Enterprise", "14 to 16", "no provider", "0 of 30 places"]))
    #expect(
      cells.contains([
        "Nature and climate", "20 to 25", "unknown", "20 places wanted, no offer listed",
      ]))
    #expect(cells.count { $0[2] == "single provider" } == 3)
  }

  /// Plymouth has three domains, no age bands and no offers.
  @Test func withoutOffersEverythingIsUnknownAndTheSheetSaysWhy() throws {
    let cells = try cells(of: "plymouth")
    #expect(cells.count == 3)
    #expect(cells.allSatisfy { $0[1] == "All ages" && $0[2] == "unknown" })
    let diagram = try Cities.drawn("plymouth", "coverage").diagram
    let words = diagram.captions.flatMap(\.texts).map(\.string).joined(separator: " ")
    #expect(
      words.contains("the map lists no offers yet (provision.csv). Unknown does not mean none."))
  }

  /// Fourteen domains by seven bands: what does not fit is said shorter, never by half.
  @Test func smallCellsSayWholeThings() throws {
    let domains = (0..<14).map { "d\($0),Domain of focus \($0)" }.joined(separator: "\n")
    let bands = (0..<7).map { "b\($0),Band \($0),\(5 + 4 * $0),\(8 + 4 * $0)" }
    let targets = (0..<14).map { "d\($0),b\($0 % 7),30" }.joined(separator: "\n")
    let edition = try Cities.edition([
      "actors.csv": "id,name\na,A\nb,B\n",
      "domains.csv": "id,title\n" + domains,
      "age_bands.csv": "id,title,from,to\n" + bands.joined(separator: "\n"),
      "targets.csv": "domain,age_band,target\n" + targets,
      "provision.csv": """
      provider,title,domains,age_from,age_to,places_per_year
      a,First,d0,5,8,40
      b,Second,d0,5,8,10
      a,Third,d1,9,12,7

      """,
    ])
    let diagram = try MapView.named("coverage").diagram(edition, Cities.request(edition))
    let words = Set(diagram.captions.flatMap(\.texts).map(\.string))
    #expect(words.isSuperset(of: ["met", "50 of 30", "single", "unknown", "30 wanted"]))
    #expect(!words.isDisjoint(with: ["7 of 30 places", "7 of 30"]))
    #expect(words.isDisjoint(with: ["target", "30 places", "places"]))
  }

  private func cells(of city: String) throws -> [[String]] {
    try Cities.drawn(city, "coverage").diagram.cells.map(\.lines)
  }
}
