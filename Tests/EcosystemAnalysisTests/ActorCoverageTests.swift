import EcosystemAnalysis
import EcosystemModel
import Testing

/// Who is there, by domain, sector and ring, on maps without any offer.
@Suite struct ActorCoverageTests {
  private static let start = """
    id,name,sector,ring,domains
    a,A,culture,anchor,making
    b,B,culture,core,making;health
    c,C,employers,core,making

    """

  private static let tables = [
    "domains": "id,title\nmaking,Making\nhealth,Health\n",
    "sectors": "id,title\nculture,Culture\nemployers,Employers\nlearners,Learners\n",
    "actors": start,
  ]

  private func rows(_ changes: [String: String] = [:]) throws -> [String] {
    let city = try ecosystem(Self.tables.merging(changes) { $1 })
    let cells = try #require(everything(city).facts.actorCoverage).cells
    func id<Row>(_ value: Cell.Value<Row>?, _ id: (Ref<Row>) -> String) -> String {
      value.map { $0.ref.map(id) ?? "-" } ?? "*"
    }
    return cells.map { cell in
      [
        id(cell.domain) { city.domains[$0].id }, id(cell.sector) { city.sectors[$0].id },
        id(cell.ring) { city.rings[$0].id }, "\(cell.actors)", cell.status.word,
      ].joined(separator: " ")
    }
  }

  /// B stands in both of its domains.
  @Test func countsByDomainSectorAndRing() throws {
    let found = try rows()
    #expect(found.count == 2 * 3 * 3)
    #expect(
      found.filter { !$0.hasSuffix("none") } == [
        "making culture anchor 1 stated", "making culture core 1 stated",
        "making employers core 1 stated", "health culture core 1 stated",
      ])
  }

  /// D may be of any sector, and in any ring; so no cell of health is known to be empty.
  @Test func whatIsNotStatedLeavesCellsOpen() throws {
    let found = try rows(["actors": Self.start + "d,D,,,health\n"])
    #expect(found.count == 2 * 3 * 3 + 1)
    #expect(found.contains("health - - 1 stated"))
    #expect(found.contains("health employers core 0 unknown"))
    #expect(found.contains("health culture core 1 stated"))
    #expect(found.contains("making employers anchor 0 none"))
  }

  /// Where rings are declared complete, one that is not stated is none.
  @Test func declaredRingsLeaveNothingOpen() throws {
    let actors = Self.start + "d,D,employers,,health\n"
    let open = try rows(["actors": actors])
    #expect(open.contains("health employers core 0 unknown"))
    let declared = try rows([
      "actors": actors, "city": "setting,value\ncomplete_for,rings\n",
    ])
    #expect(declared.contains("health employers core 0 none"))
  }

  @Test func withoutSectorsOrRingsDomainsAreCounted() throws {
    let found = try rows(["actors": "name,domains\nA,making\nB,making\nC,\n"])
    #expect(found == ["making * * 2 stated", "health * * 0 unknown", "- * * 1 stated"])
  }

  @Test func withoutDomainsThereIsNothing() throws {
    let city = try ecosystem(["actors": "name,sector\nA,culture\n"])
    #expect(everything(city).facts.actorCoverage == nil)
  }

  /// Six of twelve are employers, and six belong to health, so 3 would be expected.
  ///
  /// Of five and of one the six of making would have 2.5 and 0.5.
  @Test func whoWouldBeExpected() throws {
    let actors =
      "id,name,sector,domains\n" + (1...6).map { "e\($0),E\($0),employers,making\n" }.joined()
      + (1...5).map { "c\($0),C\($0),culture,health\n" }.joined()
      + "f,F,learners,health\n"
    let city = try ecosystem([
      "domains": "id,title\nmaking,Making\nhealth,Health\n", "actors": actors,
    ])
    let analysis = everything(city)
    #expect(
      analysis.sentences(of: "actor-coverage") == [
        "No organisation of Employers on the map belongs to Health; if sectors did not matter, "
          + "about 3 would be expected.",
        "No organisation of ‘Culture, arts and heritage’ or ‘Learners and young people’ on the map "
          + "belongs to Making.",
      ])
    #expect(analysis.gaps(of: "actor-coverage").map(\.severity) == [.watch, .note])
    #expect(analysis.gaps(of: "actor-coverage").allSatisfy { $0.status == .none })
  }

  /// A, whose domains nobody stated, may belong to any: that is a question, told once.
  @Test func unknownIsToldOnce() throws {
    let city = try ecosystem([
      "domains": "id,title\nmaking,Making\nhealth,Health\n",
      "actors":
        "id,name,sector,domains\na,A,employers,\nb,B,culture,making\nc,C,employers,making\n",
    ])
    let analysis = everything(city)
    #expect(
      analysis.sentences(of: "actor-coverage") == [
        "No organisation of ‘Culture, arts and heritage’ on the map belongs to Health.",
        "For 1 of the 4 combinations of domain and sector it is unknown whether an organisation on "
          + "the map belongs to both: the domains or the sector of 1 organisation are not stated.",
      ])
    #expect(analysis.gaps(of: "actor-coverage").last?.evidence.map(\.line) == [2])
  }
}
