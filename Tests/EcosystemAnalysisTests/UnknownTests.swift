import EcosystemAnalysis
import EcosystemModel
import Testing

/// What nobody wrote down is unknown, in every check, where no list is declared complete.
@Suite struct UnknownTests {
  /// A map with something for every check, of which every second row or so is missing and many
  /// cells are empty.
  private func tables(seed: Int, keeping share: Int) -> [String: String] {
    var chance = Chance(seed: UInt64(seed))
    func some(_ heading: String, _ rows: [String]) -> String {
      heading + "\n" + rows.filter { _ in chance.below(10) < share }.map { $0 + "\n" }.joined()
    }
    func cell(_ text: String) -> String { chance.below(10) < share ? text : "" }
    let sectors = ["culture", "employers", "learners"]
    let actors = (0..<12).map {
      "a\($0),A\($0),\(cell(sectors[$0 % 3])),\(cell(["core", "wider"][$0 % 2])),\(cell("d\($0 % 3)"))"
    }
    let offers = (0..<10).map {
      "a\($0 % 4),O\($0),o\($0),\(cell("d\($0 % 3)")),\(cell("14,16") == "" ? "," : "14,16"),"
        + "\(cell("p\($0 % 4)")),\(cell("k\($0 % 3)")),\(cell("\($0 * 5)")),\(cell("\($0 % 2)")),b\($0 % 2)"
    }
    return [
      "actors": "id,name,sector,ring,domains\n" + actors.map { $0 + "\n" }.joined(),
      "domains": "id,title\nd0,Art\nd1,Code\nd2,Sport\n",
      "sectors": "id,title\nculture,Culture\nemployers,Employers\nlearners,Learners\n",
      "age_bands": "id,title,from,to\ny,14 to 16,14,16\n",
      "places": "id,name,deprivation_rank\n" + (0..<6).map { "p\($0),P\($0),\($0 + 1)\n" }.joined(),
      "skills": "id,name,layer\nk0,Sing,city\nk1,Saw,city\nk2,Sew,core\nk3,Sail,core\n",
      "badges": "name,id,issuer,skills\nB0,b0,a0,k0\nB1,b1,a1,k3\nB2,b2,a1,\n",
      "opportunities": "name,id,provider\nJob,j0,a2\nStage,j1,a3\n",
      "provision":
        "provider,title,id,domains,age_from,age_to,place,skills,places_per_year,cost,badge\n"
        + offers.map { $0 + "\n" }.joined(),
      "targets": some("target,domain,age_band", ["40,d0,y", "30,d1,y", "5,d2,y"]),
      "population": some("place,people,age_band", (0..<6).map { "p\($0),\(40 * $0),y" }),
      "travel": some(
        "from,to,minutes",
        (0..<6).flatMap { a in (0..<4).filter { $0 != a }.map { "p\(a),p\($0),\(a * 9 + $0)" } }),
      "pathways": some("from,to", ["o0,b0", "b0,j0", "o1,b1", "b1,j1", "b2,j1"]),
      "logic_model":
        "id,text,level,owner,indicator\ng,Grow,goal,,\no,Know,outcome,\(cell("a1")),\(cell("Survey"))\n"
        + "t,Try,activity,\(cell("a2")),\n",
      "logic_links": some("from,to", ["g,o", "o,t"]),
      "insights": some(
        "theme,statement,barrier,relates_to,response",
        ["Bus,Late,transport,p1,", "Cost,Dear,cost,o1,", "Us,Shy,confidence,,\(cell("We heard"))"]),
      "initiatives": "id,name,kind\nday,Day,workshop\nfair,Fair,event\n",
      "affiliations": some("actor,initiative", (0..<8).map { "a\($0),\(["day", "fair"][$0 % 2])" }),
      "marks": some("on,mark,table", ["a1,blockage,1", "a1,blockage,2", "d1,energy,1"]),
      "relations": "id,title,meaning\nw,works with,association\nq,argues with,strain\n",
      "ties": some(
        "from,to,relation,reported_by",
        (0..<24).map { "a\($0 % 12),a\(($0 * 5 + 1) % 12),\($0 % 6 == 0 ? "q" : "w"),a\($0 % 12)" }),
    ]
  }

  /// None is told only by rows: offers of 0 places, offers of which all ways are stated, and rings,
  /// sectors and domains that are all stated.
  @Test(arguments: 1...25, [2, 5, 9])
  func nothingIsNoneThatNoRowSays(seed: Int, share: Int) throws {
    let map = try ecosystem(tables(seed: seed, keeping: share))
    let analysis = everything(map)
    for gap in analysis.gaps {
      if gap.status.word == "unknown", gap.severity != .note || gap.check != "cut-off" {
        #expect(gap.value != 0, "\(gap.check)")
      }
      guard gap.status == .none else { continue }
      switch gap.check {
      case "coverage": #expect(isOfNoPlaces(gap, map))
      case "reach": #expect(isAllStated(gap, map))
      case "core-group": #expect(areRingsStated(gap, map))
      case "actor-coverage": #expect(areDomainsAndSectorsStated(gap, map))
      default: Issue.record("\(gap.check) tells of none: \(analysis.sentences(of: gap.check))")
      }
    }
    for row in analysis.facts.engagement?.rows ?? [] { #expect(row.status != .none) }
    for cell in analysis.facts.reach?.cells ?? [] {
      #expect(cell.areas.allSatisfy { $0.status != .none })
    }
    #expect(analysis.facts.skills?.skills.allSatisfy { $0.status != .none } ?? true)
  }

  private func isOfNoPlaces(_ gap: Gap, _ map: Ecosystem) -> Bool {
    let rows = map.provision.filter { gap.evidence.contains($0.origin) }
    return !rows.isEmpty && rows.allSatisfy { $0.placesPerYear == 0 }
  }

  /// Nobody gets to an offer: the way there from every area with people is stated, and long.
  private func isAllStated(_ gap: Gap, _ map: Ecosystem) -> Bool {
    guard let place = gap.cell.place?.ref, gap.expected != nil else { return false }
    let lived = Set(map.travel.map(\.from) + map.population.map(\.place) + map.places.refs)
    return lived.allSatisfy { area in
      let people = map.population.first { $0.place == area }?.people
      let way = map.travel.filter { $0.from == area && $0.to == place }.map(\.minutes).min()
      return people == 0 || people != nil && area != place && (way ?? 0) > 30
    }
  }

  /// Nobody of a domain can be of the sector, nor the other way about.
  private func areDomainsAndSectorsStated(_ gap: Gap, _ map: Ecosystem) -> Bool {
    guard let domain = gap.cell.domain?.ref else { return false }
    let members = map.actors.filter { $0.domains.contains(domain) }
    return members.allSatisfy { $0.sector != nil }
      && map.actors.filter { $0.sector == gap.cell.sector && gap.cell.sector != nil }
        .allSatisfy { !$0.domains.isEmpty && !$0.domains.contains(domain) }
  }

  private func areRingsStated(_ gap: Gap, _ map: Ecosystem) -> Bool {
    let core = map.actors.filter { $0.ring.map { map.rings[$0].id } == "core" }
    if gap.subject == .city { return map.actors.allSatisfy { $0.ring != nil } }
    if let sector = gap.cell.sector {
      let own = map.actors.filter { $0.sector == sector }
      return core.isEmpty
        ? map.actors.allSatisfy { $0.sector != nil }
        : own.allSatisfy { $0.ring != nil } && core.allSatisfy { $0.sector != nil }
    }
    guard let domain = gap.cell.domain?.ref else { return false }
    return map.actors.filter { $0.domains.contains(domain) }.allSatisfy { $0.ring != nil }
      && core.allSatisfy { !$0.domains.isEmpty }
  }

  /// The maps above make every check speak, so that none is left out of the test.
  @Test func everyCheckSpeaks() throws {
    let told = try (1...25).flatMap { seed in
      try [2, 5, 9].flatMap { share in
        everything(try ecosystem(tables(seed: seed, keeping: share))).gaps.map(\.check)
      }
    }
    #expect(Set(told) == Set(GapCheck.all.map(\.id)))
  }
}
