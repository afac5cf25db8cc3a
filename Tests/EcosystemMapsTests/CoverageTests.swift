import EcosystemDisclosure
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

  /// A theme, a place and an age alone are no cells of the grid, and a row for each is counted.
  @Test func targetsOverOtherDimensionsAreCounted() throws {
    let edition = try Cities.edition([
      "actors.csv": "id,name\na,A\n", "places.csv": "id,name\np,Harbour\n",
      "domains.csv": "id,title,parent\nt,Theme,\nd,Domain,t\n",
      "age_bands.csv": "id,title,from,to\nb,Young,5,8\n",
      "targets.csv": "domain,age_band,place,target\nd,b,,10\nt,b,,20\nd,,p,30\nd,,,40\n",
    ])
    let diagram = try MapView.named("coverage").diagram(edition, Cities.request(edition))
    #expect(
      diagram.cells.map(\.lines) == [
        ["Domain", "Young", "unknown", "10 places wanted, no offer listed"]
      ])
    #expect(
      diagram.notShown == [
        "3 targets over other dimensions or a whole theme: see tables/coverage.csv"
      ])
    #expect(diagram.counts.contains("4 targets"))
  }

  @Test func targetsWithoutDomainsAreNoGrid() throws {
    let edition = try Cities.edition([
      "actors.csv": "id,name\na,A\n", "places.csv": "id,name\np,Harbour\n",
      "targets.csv": "place,target\np,30\n",
    ])
    #expect(
      throws: NotDrawable(
        reason: "the map names no domains of focus, so there is no coverage to draw; "
          + "fill in domains.csv")
    ) { try MapView.named("coverage").diagram(edition, Cities.request(edition)) }
  }

  /// Sixty rows on A3 would have cells lower than a line of their type.
  @Test(arguments: [Paper.a4, .a3, .a0])
  func moreRowsThanCanBeReadAreNotDrawn(paper: Paper) throws {
    let domains = (0..<60).map { "d\($0),Domain \($0)\n" }.joined()
    let edition = try Cities.edition([
      "actors.csv": "id,name\na,A\n", "domains.csv": "id,title\n" + domains,
    ])
    #expect(
      throws: NotDrawable(
        reason: "a grid of 60 rows by 1 column has too many rows to be read on one sheet; "
          + "see tables/coverage.csv, or name fewer domains in domains.csv")
    ) { try MapView.named("coverage").diagram(edition, Cities.request(edition, paper: paper)) }
  }

  /// The only offer is of an organisation that the public may not see; its places are counted.
  @Test func hiddenOffersAreCountedAndNotUnknown() throws {
    let tables = [
      "actors.csv": "id,name,show,domains\na,Seen,public,d\nb,Unseen,internal,\n",
      "domains.csv": "id,title\nd,Domain\n",
      "provision.csv": "provider,title,domains,places_per_year\nb,Offer,d,12\n",
    ]
    let view = try MapView.named("coverage")
    for audience in [Audience.public, .internal] {
      let edition = try Cities.edition(tables, for: audience)
      let diagram = try view.diagram(edition, Cities.request(edition))
      #expect(Set(diagram.counts).isSuperset(of: ["1 offer", "1 provider"]))
      let words = diagram.captions.flatMap(\.texts).map(\.string).joined(separator: " ")
      #expect(!words.contains("lists no offers") && words.contains("12 places"))
    }
  }

  private func cells(of city: String) throws -> [[String]] {
    try Cities.drawn(city, "coverage").diagram.cells.map(\.lines)
  }
}
