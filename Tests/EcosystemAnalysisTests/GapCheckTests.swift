import EcosystemAnalysis
import EcosystemFiles
import EcosystemModel
import Foundation
import Testing

@Suite struct GapCheckTests {
  @Test(arguments: GapCheck.all)
  func everyCheckSaysWhatItDoes(check: GapCheck) {
    #expect(!check.title.isEmpty)
    #expect(!check.plain.isEmpty)
    #expect(check.rule.contains("watch where"))
    #expect(check.id.allSatisfy { $0.isLowercase || $0 == "-" })
  }

  /// One file a check, and every check in the list.
  @Test func filesMatchTheList() throws {
    let folder = packageFolder() + "/Sources/EcosystemAnalysis/Gaps/"
    let texts = try FileManager.default.contentsOfDirectory(atPath: folder).map {
      try String(contentsOfFile: folder + $0, encoding: .utf8)
    }
    let ids = texts.map { $0.components(separatedBy: "GapCheck(\n    id: \"") }
    #expect(ids.allSatisfy { $0.count == 2 })
    let found = ids.compactMap { $0.last?.components(separatedBy: "\"").first }
    #expect(found.sorted() == GapCheck.all.map(\.id).sorted())
  }

  private func gaps(_ check: String, _ tables: [String: String]) throws -> [Gap] {
    everything(try ecosystem(tables)).gaps(of: check)
  }

  private func sentences(_ check: String, _ tables: [String: String]) throws -> [String] {
    everything(try ecosystem(tables)).sentences(of: check)
  }

  /// The hub ties a, b, c and a tail, hub – d – e.
  ///
  /// Without the hub a, b, c fall off the pair d – e.
  private static let star = [
    "city": "setting,value\ncomplete_for,ties\n",
    "actors": "id,name\nhub,Hub\na,A\nb,B\nc,C\nd,D\ne,E\n",
    "ties": "from,to\nhub,a\nhub,b\nb,hub\nhub,c\nhub,d\nd,e\n",
  ]

  @Test func losingAHubCutsOthersOff() throws {
    let gaps = try gaps("cut-off", Self.star)
    #expect(gaps.map(\.value) == [3, 1])
    #expect(gaps.map(\.severity) == [.act, .watch])
    // The statements between the hub and those it holds: a, b twice, c.
    #expect(gaps[0].evidence.map(\.line) == [2, 3, 4, 5])
    #expect(
      try sentences("cut-off", Self.star) == [
        "If Hub left, 3 organisations would be cut off from the rest: A, B and C.",
        "If D left, 1 organisation would be cut off from the rest: E.",
      ])
  }

  /// A chain of 120: the one at place p of 0 to 119 holds min(p, 119 − p) others.
  ///
  /// The 50 greatest cuts hold 59 to 35, each number twice; the next holds 34.
  @Test func onlyTheGreatestCutsListWhomTheyHold() throws {
    let numbers = 0..<120
    let analysis = everything(
      try ecosystem([
        "city": "setting,value\ncomplete_for,ties\n",
        "actors": "id,name\n" + numbers.map { "a\($0),A\($0)\n" }.joined(),
        "ties": "from,to\n" + numbers.dropFirst().map { "a\($0 - 1),a\($0)\n" }.joined(),
      ]))
    let cuts = try #require(analysis.facts.cuts)
    #expect(cuts.map(\.count) == (1...59).reversed().flatMap { [$0, $0] })
    #expect(cuts.prefix(50).allSatisfy { $0.losing.count == $0.count })
    #expect(cuts.dropFirst(50).allSatisfy { $0.losing.isEmpty })
    #expect(
      analysis.sentences(of: "cut-off")[50]
        == "If A34 left, 34 organisations would be cut off from the rest.")
    #expect(analysis.gaps(of: "cut-off")[50].evidence.map(\.line) == [35, 36])
  }

  @Test func anOutsiderIsWatchedNotActedOn() throws {
    var tables = Self.star
    tables["actors"] = "id,name,scope\nhub,Hub,national\na,A,\nb,B,\nc,C,\nd,D,\ne,E,\n"
    let analysis = everything(try ecosystem(tables))
    #expect(analysis.gaps(of: "cut-off").map(\.severity) == [.watch, .watch])
    let told = analysis.sentences.filter { $0.contains("cut off from the rest") }
    #expect(told.first?.hasPrefix("If D left") == true)
  }

  @Test func fewStatedLinksTellNothing() throws {
    var tables = Self.star
    tables["city"] = nil
    let analysis = everything(try ecosystem(tables))
    #expect(analysis.gaps(of: "cut-off").allSatisfy { $0.severity == .note })
    #expect(analysis.gaps(of: "cut-off").allSatisfy { $0.status.word == "unknown" })
    #expect(analysis.toActOn.isEmpty)
    #expect(
      analysis.sentences.contains(
        "The map links 5 pairs of its 6 local organisations: too few to tell who holds the city "
          + "together, or whose loss would cut others off."))
  }

  private func offers(_ count: Int, complete: Bool) -> [String: String] {
    var rows = "provider,title,domains\n"
    for number in 0..<count { rows += "A,o\(number),stem\n" }
    return [
      "city": "setting,value\ncomplete_for,\(complete ? "provision:stem" : "ties")\n",
      "actors": "name\nA\nB\n", "domains": "id,title\nstem,Science\n", "provision": rows,
    ]
  }

  @Test(arguments: [(1, false, Gap.Severity.watch), (3, false, .act), (1, true, .act)])
  func oneProviderWeighsByWhatIsListed(
    count: Int, complete: Bool, severity: Gap.Severity
  ) throws {
    let found = try gaps("single-provider", offers(count, complete: complete))
    #expect(found.map(\.severity) == [severity])
  }

  @Test func oneOfferIsOneOffer() throws {
    #expect(
      try sentences("single-provider", offers(1, complete: false)) == [
        "All places listed for Science come from one provider, A (1 offer)."
      ])
  }

  private func core(_ actors: String, rings: Bool = false) -> [String: String] {
    [
      "city": "setting,value\ncomplete_for,\(rings ? "rings" : "ties")\n",
      "sectors": "id,title\nschools,Schools\narts,\"Arts, crafts and play\"\n",
      "actors": "name,sector,ring\n" + actors,
    ]
  }

  @Test func aSectorWithNobody() throws {
    let tables = core("A,schools,core\nB,arts,wider\nC,arts,anchor\n")
    #expect(try gaps("core-group", tables).map(\.severity) == [.watch])
    #expect(
      try sentences("core-group", tables) == [
        "‘Arts, crafts and play’ has nobody in the Core group (2 organisations on the map; "
          + "1 anchor belongs to it)."
      ])
  }

  @Test func aRingThatIsNotStatedIsUnknown() throws {
    let actors = "A,schools,core\nB,arts,wider\nC,arts,\n"
    let unknown = try gaps("core-group", core(actors))
    #expect(unknown.map(\.severity) == [.note])
    #expect(unknown.map(\.value) == [nil])
    #expect(try gaps("core-group", core(actors, rings: true)).map(\.severity) == [.act])
  }

  @Test func aMemberWithoutSectorMayBelongToAny() throws {
    #expect(
      try sentences("core-group", core("A,schools,core\nB,,core\nC,arts,wider\n")) == [
        "Whether ‘Arts, crafts and play’ has a place in the Core group is unknown: the sector of "
          + "1 of the Core group's 2 organisations is not stated."
      ])
  }

  @Test func aSectorWithoutOrganisations() throws {
    #expect(
      try sentences("core-group", core("A,schools,core\n")) == [
        "‘Arts, crafts and play’ has nobody in the Core group: no organisation on the map belongs "
          + "to this sector."
      ])
  }

  @Test func nobodyIsMarked() throws {
    #expect(
      try sentences("core-group", core("A,schools,\nB,schools,wider\n")) == [
        "Who is in the Core group is unknown: no organisation is marked so, and the ring of 1 of "
          + "the 2 organisations is not stated.",
        "No organisation on the map is known to belong to ‘Arts, crafts and play’.",
      ])
    #expect(
      try sentences("core-group", core("A,schools,wider\nB,arts,wider\n")) == [
        "None of the 2 organisations on the map is in the Core group."
      ])
  }

  /// Two groups of 7, ten ties in each and none across: 20·49/91 = 10.8 expected.
  private func apart(complete: Bool) -> [String: String] {
    var actors = "id,name,sector\n"
    var ties = "from,to\n"
    for group in ["x", "y"] {
      for number in 0..<7 {
        actors += "\(group)\(number),\(group)\(number),\(group == "x" ? "culture" : "employers")\n"
      }
      for number in 0..<7 { ties += "\(group)\(number),\(group)\((number + 1) % 7)\n" }
      for number in 0..<3 { ties += "\(group)\(number),\(group)\(number + 3)\n" }
    }
    return [
      "city": "setting,value\ncomplete_for,\(complete ? "ties" : "rings")\n", "actors": actors,
      "ties": ties,
    ]
  }

  @Test func absenceIsNoneOnlyWhereLinksAreComplete() throws {
    let known = try gaps("sector-pairs", apart(complete: true))
    #expect(known.map(\.severity) == [.act])
    #expect(known.map(\.status) == [Status.none])
    let unknown = try gaps("sector-pairs", apart(complete: false))
    #expect(unknown.map(\.severity) == [.watch])
    #expect(unknown.map(\.status.word) == ["unknown"])
    #expect(unknown.map(\.value) == [nil])
    #expect(
      try sentences("sector-pairs", apart(complete: false)) == [
        "No link is stated between Employers and ‘Culture, arts and heritage’; if sectors did not "
          + "matter, about 10.8 of the 49 possible ones would be expected."
      ])
  }

  @Test func noLinkStatedIsNotNoLink() throws {
    let tables = [
      "actors": "name\nA\nB\nC\n", "ties": "from,to\nA,B\n",
      "initiatives": "id,name\nfair,Fair\n", "affiliations": "actor,initiative\nC,fair\n",
    ]
    #expect(
      try sentences("no-ties", tables) == [
        "No link is stated for C; that does not mean that it has none. "
          + "It takes part in 1 initiative."
      ])
    #expect(try gaps("no-ties", tables).map(\.value) == [nil])
    #expect(everything(try ecosystem(tables)).sentences.allSatisfy { !$0.contains("isolated") })
  }

  @Test func strainIsSaidWhereNothingElseIs() throws {
    let found = try sentences(
      "no-ties",
      [
        "city": "setting,value\ncomplete_for,ties\n", "actors": "name\nA\nB\nC\n",
        "relations": "id,title,meaning\nq,quarrels with,strain\nw,works with,association\n",
        "ties": "from,to,relation\nA,B,w\nA,C,q\n",
      ])
    #expect(
      found == [
        "C has no link with any organisation on the map. Not counted: 1 statement of strain or of "
          + "another relation."
      ])
  }

  @Test(arguments: [
    [:], ["domains": "id,title\na,A\n"], ["ties": "from,to\n"],
    ["provision": "provider,title\n", "targets": "target\n"],
  ])
  func anEmptyMapAsksForOrganisations(tables: [String: String]) throws {
    let city = try ecosystem(tables.merging(["actors": "name\n"]) { $1 })
    let analysis = everything(city)
    #expect(analysis.toActOn.isEmpty)
    #expect(
      analysis.sentences.last == "Add organisations to actors.csv: a name each is enough to start.")
    #expect(analysis.findings.count { $0.topic != .unknown } == 1)
  }

  @Test func oneActor() throws {
    let analysis = everything(try ecosystem(["actors": "name\nA\n"]))
    #expect(analysis.toActOn.isEmpty)
    #expect(
      analysis.sentences.first
        == "The map has 1 local organisation: too few to tell who holds the city "
        + "together, or whose loss would cut others off.")
    #expect(analysis.sentences.contains { $0.contains("No link is stated for A") })
  }

  @Test func nothingIsWorkedOutThatNobodyWants() throws {
    let city = try portside()
    let coverage = analyse(
      city, wanting: Wanted(checks: GapCheck.all.filter { $0.id == "coverage" }))
    #expect(coverage.facts.projection == nil)
    #expect(coverage.facts.scores.isEmpty)
    #expect(coverage.findings.isEmpty)
    let degree = analyse(city, wanting: Wanted(columns: ["degree"]))
    #expect(degree.facts.coverage == nil)
    #expect(Set(degree.facts.scores.keys) == ["degree", "degree_norm", "degree_rank"])
  }
}

@Test func someChecksNameWhoIsWeak() {
  #expect(
    GapCheck.all.filter(\.namesTheWeak).map(\.id) == ["no-ties", "engagement", "marks", "strain"])
}
