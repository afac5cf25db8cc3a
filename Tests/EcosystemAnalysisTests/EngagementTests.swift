import EcosystemAnalysis
import EcosystemDisclosure
import EcosystemModel
import Testing

/// Who took part and who sits in the Core group, by sector, ring and domain.
@Suite struct EngagementTests {
  private let tables = [
    "city": "setting,value\ncomplete_for,affiliations\n",
    "sectors": "id,title\nschools,Schools\narts,Arts\nlearners,Learners\n",
    "domains": "id,title\nstem,Science\n",
    "actors":
      "id,name,sector,ring,domains,show\na,A,schools,core,stem,public\nb,B,schools,wider,,public\n"
      + "c,C,arts,core,,public\nd,D,arts,,,internal\ne,E,,core,,public\n",
    "initiatives": "id,name,kind\nday,Day,workshop\nfair,Fair,event\nclub,Club,programme\n",
    "affiliations": "actor,initiative\na,day\nb,day\na,fair\ne,fair\nd,club\n",
  ]

  private func rows(_ tables: [String: String]) throws -> [String] {
    let analysis = everything(try ecosystem(tables))
    let map = analysis.facts.ecosystem
    return try #require(analysis.facts.engagement).rows.map { row in
      let name =
        switch row.group {
        case .everybody: "all"
        case .sector(let ref): ref.map { map.sectors[$0].id } ?? "no sector"
        case .ring(let ref): ref.map { map.rings[$0].id } ?? "no ring"
        case .domain(let ref): ref.map { map.domains[$0].id } ?? "no domain"
        }
      let meeting = row.meeting.map { map.initiatives[$0].id } ?? "-"
      let took = row.tookPart.map(String.init) ?? "?"
      let who = row.toApproach.map { map.actors[$0].id }.joined()
      return "\(name) \(meeting) \(took)/\(row.organisations) \(row.status.word) \(who)"
    }
  }

  @Test func whoCameToWhat() throws {
    #expect(
      try rows(tables) == [
        "all - 3/5 stated c", "schools - 2/2 stated ", "arts - 0/2 unknown cd",
        "learners - 0/0 unknown ", "no sector - 1/1 stated ", "anchor - 0/0 unknown ",
        "core - 2/3 stated ", "wider - 1/1 stated ", "no ring - 0/1 none ", "stem - 1/1 stated ",
        "no domain - 2/4 stated ", "schools day 2/2 stated ", "core day 1/3 stated ",
        "wider day 1/1 stated ", "stem day 1/1 stated ", "no domain day 1/4 stated ",
        "schools fair 1/2 stated ", "no sector fair 1/1 stated ", "core fair 2/3 stated ",
        "stem fair 1/1 stated ", "no domain fair 1/4 stated ",
      ])
  }

  @Test func nothingIsListed() throws {
    var silent = tables
    silent["affiliations"] = "actor,initiative\nd,club\n"
    #expect(try rows(silent).allSatisfy { $0.contains(" ?/") && $0.contains("unknown") })
    #expect(everything(try ecosystem(["actors": "name\nA\n"])).facts.engagement == nil)
  }

  @Test func hiddenOnesAreCountedAndNotNamed() throws {
    let edition = disclose(everything(try ecosystem(tables)), to: .public)
    let arts = try #require(
      edition.facts.engagement?.rows.first { $0.group == .sector(Ref(1)) })
    #expect(arts.organisations == 2)
    #expect(arts.toApproach.map { edition.ecosystem.actors[$0].id } == ["c"])
  }

  /// Ten of 40 organisations are in the Core group, and half of all are schools.
  ///
  /// Drawn by lot 5 would be schools. With all ten from schools the chance is that of 10 or of 0:
  /// 2 · C(20, 10) / C(40, 10) = 2 · 184756 / 847660528 = 0.000435920; with 6 it is
  /// 1 − C(20, 5)² / C(40, 10) = 1 − 15504² / 847660528 = 0.716426555.
  @Test(arguments: [(10, 0.000435920, "more than chance"), (6, 0.716426555, "within chance")])
  func aShareOfTheCoreGroup(schools: Int, chance: Double, word: String) throws {
    var actors = "name,sector,ring\n"
    for number in 0..<20 {
      actors += "s\(number),schools,\(number < schools ? "core" : "wider")\n"
      actors += "a\(number),arts,\(number < 10 - schools ? "core" : "wider")\n"
    }
    let map = ["sectors": "id,title\nschools,Schools\narts,Arts\n", "actors": actors]
    let rows = try #require(everything(try ecosystem(map)).facts.engagement?.rows)
    let share = try #require(rows.first { $0.group == .sector(Ref(0)) }?.core)
    #expect(share.members == schools)
    #expect(share.expected == 5)
    #expect(abs(try #require(share.chance) - chance) < 1e-6)
    #expect(abs(try #require(share.corrected) - min(1, 2 * chance)) < 2e-6)
    #expect(share.word == word)
  }

  /// One of three in the Core group tells nothing; a ring that is not stated leaves all open.
  @Test func fewTellNothing() throws {
    let map = [
      "sectors": "id,title\nschools,Schools\narts,Arts\n",
      "actors": "name,sector,ring\nA,schools,core\nB,arts,wider\nC,arts,wider\n",
    ]
    func words(_ map: [String: String]) throws -> [String] {
      try #require(everything(try ecosystem(map)).facts.engagement).rows.compactMap(\.core?.word)
    }
    #expect(try words(map) == ["within chance", "within chance"])
    var open = map
    open["actors", default: ""] += "D,arts,\n"
    #expect(try words(open) == ["unknown", "unknown"])
  }
}
