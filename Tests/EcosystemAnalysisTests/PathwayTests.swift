import EcosystemAnalysis
import EcosystemDisclosure
import EcosystemModel
import Testing

@Suite struct PathwayTests {
  struct Routes: Decodable {
    let arcs: [[String]]
    let entry: [String]
    let opportunities: [String]
    let reachable: [String: Bool]
    let min_steps_from_entry: [String: Int?]
    let must_pass: [String: [String]]
    let min_node_cut_size: [String: Int]
    let min_node_cut_lexicographic: [String: [String]]
    let unreachable_badges: [String]
    let dead_end_badges: [String]
    let n_paths_to: [String: Int]
  }

  struct Gaps: Decodable { let pathways: Routes }

  struct Joint: Decodable {
    let requires_any: [String: [String]]
    let requires_all: [String: [String]]
    let entry: [String]
    let reachable: [String]
    let plain_bfs_wrongly_adds: [String]
    let blocking: [String: [String]]
  }

  /// Offers, badges and opportunities by id, and `from,to,rule` rows.
  private func map(
    offers: [String], badges: [String], opportunities: [String], steps: [String],
    complete: Bool = true, past: Set<String> = []
  ) throws -> Ecosystem {
    try ecosystem([
      "city": "setting,value\ncomplete_for,\(complete ? "pathways" : "ties")\n",
      "actors": "id,name\np,Provider\n",
      "provision": "provider,title,id\n" + offers.map { "p,\($0),\($0)\n" }.joined(),
      "badges": "name,issuer,id,recognises_past\n"
        + badges.map { "\($0),p,\($0),\(past.contains($0) ? "yes" : "")\n" }.joined(),
      "opportunities": "name,provider,id\n" + opportunities.map { "\($0),p,\($0)\n" }.joined(),
      "pathways": "from,to,rule\n" + steps.map { $0 + "\n" }.joined(),
    ])
  }

  private func study(_ city: Ecosystem) throws -> (Analysis, Pathways) {
    let analysis = everything(city)
    return (analysis, try #require(analysis.facts.pathways))
  }

  private func id(_ thing: Thing?, _ city: Ecosystem) -> String {
    switch thing {
    case .offer(let offer): city.provision[offer].id
    case .badge(let badge): city.badges[badge].id
    case .opportunity(let opportunity): city.opportunities[opportunity].id
    default: "?"
    }
  }

  private func way(
    to id: String, _ pathways: Pathways, _ city: Ecosystem
  ) throws -> WayToOpportunity {
    try #require(pathways.opportunities.first { city.opportunities[$0.opportunity].id == id })
  }

  private func oracle() throws -> (Routes, Ecosystem) {
    let routes = try Oracle.decoded("D_gaps.json", as: Gaps.self).pathways
    let ids = Set(routes.arcs.flatMap(\.self))
    let badges = ids.subtracting(routes.entry).subtracting(routes.opportunities).sorted()
    return (
      routes,
      try map(
        offers: routes.entry, badges: badges, opportunities: routes.opportunities,
        steps: routes.arcs.map { "\($0[0]),\($0[1])," })
    )
  }

  @Test func routesAsTheOracleHasThem() throws {
    let (routes, city) = try oracle()
    let (_, pathways) = try study(city)
    for (id, isReachable) in routes.reachable {
      let way = try way(to: id, pathways, city)
      #expect(way.access == (isReachable ? .everyone : .nobody))
      #expect(way.steps == (routes.min_steps_from_entry[id] ?? nil))
      guard isReachable else { continue }
      #expect(way.mustPass?.map { self.id($0, city) } == routes.must_pass[id])
      #expect(way.cut?.count == routes.min_node_cut_size[id])
      #expect(way.cut?.map { self.id($0, city) } == routes.min_node_cut_lexicographic[id])
      #expect(way.routes == routes.n_paths_to[id])
      #expect(way.needsSeveral == false)
    }
    let badges = pathways.badges.filter { $0.access == .nobody }.map { city.badges[$0.badge].id }
    let closed = pathways.opportunities.filter { $0.access == .nobody }
      .map { city.opportunities[$0.opportunity].id }
    #expect((badges + closed).sorted() == routes.unreachable_badges)
    #expect(
      pathways.badges.filter(\.isDeadEnd).map { city.badges[$0.badge].id }
        == routes.dead_end_badges)
    let entries = try way(to: "hackathon", pathways, city).entries.map { self.id($0, city) }
    #expect(entries == ["drop_in", "online", "taster"])
  }

  @Test func theSentences() throws {
    let (analysis, _) = try study(try oracle().1)
    #expect(
      analysis.sentences(of: "pathways") == [
        "Everyone who gets to ‘placement’ must pass ‘badge_intro’ and ‘badge_leader’.",
        "Everyone who gets to ‘college_interview’ must pass ‘badge_intro’ and ‘badge_leader’.",
        "Nobody can get to ‘job_shadow’: no step leads to ‘badge_mentor’.",
        "Nobody can earn ‘badge_mentor’: no step leads there.",
      ])
    #expect(analysis.gaps(of: "pathways").map(\.severity) == [.watch, .watch, .act, .watch])
    let told = zip(analysis.findings, analysis.sentences).filter { $0.0.origin == "pathways" }
    #expect(
      told.map(\.1) == [
        "Nobody can get to ‘job_shadow’: no step leads to ‘badge_mentor’.",
        "Everyone who gets to ‘college_interview’ and ‘placement’ must pass ‘badge_intro’ and "
          + "‘badge_leader’.",
        "Nobody can earn ‘badge_mentor’: no step leads there.",
      ])
  }

  @Test func anyAndAllAsTheOracleHasThem() throws {
    let joint = try Oracle.decoded("D5_requires_all.json", as: Joint.self)
    let all = Set(joint.requires_any.keys).union(joint.requires_all.keys)
    let steps =
      joint.requires_any.flatMap { to, from in from.map { "\($0),\(to),any" } }
      + joint.requires_all.flatMap { to, from in from.map { "\($0),\(to),all" } }
    let city = try map(
      offers: joint.entry, badges: all.filter { $0.hasPrefix("badge") }.sorted(),
      opportunities: all.filter { !$0.hasPrefix("badge") }.sorted(), steps: steps.sorted())
    let (_, pathways) = try study(city)
    let open =
      pathways.badges.filter { $0.access == .everyone }.map { city.badges[$0.badge].id }
      + pathways.opportunities.filter { $0.access == .everyone }
      .map { city.opportunities[$0.opportunity].id } + joint.entry
    #expect(open.sorted() == joint.reachable)
    #expect(Set(open).isDisjoint(with: joint.plain_bfs_wrongly_adds))
    let leader = try #require(
      pathways.badges.first { city.badges[$0.badge].id == "badge_leader" })
    #expect(leader.blocking.map { id($0, city) } == joint.blocking["badge_leader"])
    // All of taster → intro → digital and then team is needed.
    let studio = try way(to: "studio", pathways, city)
    #expect(studio.needsSeveral)
    #expect(studio.routes == nil)
    #expect(studio.steps == 4)
    #expect(
      studio.mustPass?.map { id($0, city) } == [
        "taster", "badge_intro", "badge_digital", "badge_team",
      ])
    #expect(studio.cut?.map { id($0, city) } == ["badge_digital"])
  }

  /// Two offers are needed together, or a third alone: nothing is passed by all.
  @Test func noCutIsToldWhereSeveralAreNeeded() throws {
    let city = try map(
      offers: ["a", "b", "c"], badges: ["both"], opportunities: ["job"],
      steps: ["a,both,all", "b,both,all", "both,job,", "c,job,"])
    let way = try way(to: "job", try study(city).1, city)
    #expect(way.mustPass == [])
    #expect(way.cut == nil)
    #expect(way.steps == 1)
  }

  @Test func whatIsNotDeclaredIsUnknown() throws {
    let city = try map(
      offers: ["a"], badges: ["in", "out"], opportunities: ["job", "course"],
      steps: ["a,in,", "out,job,"], complete: false)
    let (analysis, _) = try study(city)
    #expect(
      analysis.sentences(of: "pathways") == [
        "By the steps that are stated, nobody can get to ‘job’: no step leads to ‘out’.",
        "No step is stated that leads to ‘course’.",
        "No step is stated that leads on from ‘in’.",
        "By the steps that are stated, nobody can earn ‘out’: no step leads there.",
      ])
    let gaps = analysis.gaps(of: "pathways")
    #expect(gaps.map(\.severity) == [.watch, .note, .note, .note])
    #expect(gaps.allSatisfy { $0.status.word == "unknown" && $0.value == nil })
    #expect(gaps.allSatisfy { $0.caveat != nil })
    #expect(gaps[0].evidence.map(\.line) == [3])
  }

  @Test func anOfferLeadsToTheBadgeItGives() throws {
    var tables = [
      "actors": "name\nP\n", "provision": "provider,title,badge\nP,course,gold\n",
      "badges": "name,issuer\ngold,P\n", "opportunities": "name,provider\njob,P\n",
      "pathways": "from,to,rule\ngold,job,\n",
    ]
    let pathways = try study(try ecosystem(tables)).1
    #expect(pathways.opportunities.map(\.access) == [.everyone])
    #expect(pathways.opportunities.map(\.steps) == [2])
    // Not where the badge needs all that is stated for it.
    tables["badges"] = "name,issuer\ngold,P\nsilver,P\n"
    tables["pathways"] = "from,to,rule\ngold,job,\nsilver,gold,all\n"
    #expect(try study(try ecosystem(tables)).1.opportunities.map(\.access) == [.nobody])
  }

  /// One way more would be one step more to take where all steps are needed.
  @Test(arguments: [
    ("", "Another way to ‘job’ that does not pass ‘both’ would end this."),
    (
      "all",
      "Another way to ‘job’ that passes none of ‘a’, ‘b’ and ‘both’, if any one of the steps to "
        + "‘job’ were enough (rule any), would end this."
    ),
  ])
  func anotherWay(rule: String, remedy: String) throws {
    let steps =
      rule.isEmpty
      ? ["a,both,", "b,both,", "both,job,"] : ["a,both,", "both,job,all", "b,job,all"]
    let city = try map(
      offers: ["a", "b"], badges: ["both"], opportunities: ["job"], steps: steps)
    let analysis = try study(city).0
    let edition = disclose(analysis, to: .internal)
    #expect(
      analysis.gaps(of: "pathways").filter { $0.status == .singleProvider }
        .compactMap(\.remedy).map(edition.text) == [remedy])
  }

  @Test func earlierLearningOpensWays() throws {
    let city = try map(
      offers: [], badges: ["known", "next"], opportunities: ["job"],
      steps: ["known,next,", "next,job,"], complete: false, past: ["known"])
    let (analysis, pathways) = try study(city)
    #expect(pathways.opportunities.map(\.access) == [.byEarlierLearning])
    #expect(pathways.badges.map(\.recognisesPast) == [true, nil])
    #expect(
      analysis.sentences(of: "pathways") == [
        "By the steps that are stated, only people whose earlier learning is recognised can get to "
          + "‘job’, by way of ‘known’."
      ])
  }

  @Test func noStepsAtAll() throws {
    let tables = [
      "actors": "name\nP\n", "opportunities": "name,provider\njob,P\ncourse,P\n",
    ]
    let analysis = everything(try ecosystem(tables))
    #expect(analysis.facts.pathways == nil)
    #expect(
      analysis.sentences(of: "pathways") == [
        "How people get to 2 opportunities is unknown: the map states no pathway."
      ])
  }

  /// The same city whatever the order of its rows, and no worse for one step more.
  @Test(arguments: 1...40)
  func oneMoreStepClosesNothing(seed: Int) throws {
    var chance = Chance(seed: UInt64(seed))
    let names = (0..<7).map { "b\($0)" }
    var steps = ["o0,b0,", "o1,b\(1 + chance.below(6)),"]
    for to in 1..<7 where chance.below(3) > 0 { steps.append("b\(chance.below(to)),b\(to),") }
    for job in 0..<3 { steps.append("b\(chance.below(7)),j\(job),") }
    steps = Array(Set(steps)).sorted()
    func ways(_ steps: [String], _ badges: [String]) throws -> [String: String] {
      let city = try map(
        offers: ["o0", "o1"], badges: badges, opportunities: ["j0", "j1", "j2"], steps: steps)
      let pathways = try #require(everything(city).facts.pathways)
      return Dictionary(
        uniqueKeysWithValues: pathways.opportunities.map { way in
          let lists = [way.mustPass ?? [], way.cut ?? [], way.entries, way.blocking]
          let words = lists.map { $0.map { id($0, city) }.joined(separator: " ") }
          return (
            city.opportunities[way.opportunity].id,
            "\(way.access) \(way.steps ?? -1) \(way.routes ?? -1) \(words)"
          )
        })
    }
    let before = try ways(steps, names)
    #expect(try ways(chance.shuffled(steps), chance.shuffled(names)) == before)
    let to = 1 + chance.below(6)
    let more = "b\(chance.below(to)),b\(to),"
    let after = try ways(Array(Set(steps + [more])).sorted(), names)
    for (job, way) in before where way.hasPrefix("everyone") {
      #expect(after[job]?.hasPrefix("everyone") == true)
    }
  }

  /// Two ways to the job: 2 + 3 + 4 = 9 hours by the club, 10 + 4 = 14 by the course.
  @Test func theFewestHours() throws {
    func hours(_ steps: String) throws -> [Double?] {
      let map = try ecosystem([
        "actors": "name\nA\n", "badges": "name,id,issuer\nOne,one,A\nTwo,two,A\n",
        "opportunities": "name,id,provider\nJob,job,A\nRole,role,A\n",
        "provision": "provider,title,id\nA,Club,club\nA,Course,course\n",
        "pathways": "from,to,rule,hours\n" + steps,
      ])
      return try #require(everything(map).facts.pathways).opportunities.map(\.hours)
    }
    func byCourse(_ hours: String) -> String {
      "club,one,,2\none,two,,3\ncourse,two,,\(hours)\ntwo,job,,4\n"
    }
    #expect(try hours(byCourse("10") + "course,role,,\n") == [9, nil])
    #expect(try hours(byCourse("1")) == [5, nil])
    #expect(try hours(byCourse("")) == [nil, nil])
    let both = "club,one,,2\none,two,all,3\ncourse,two,all,10\ntwo,job,,4\ntwo,role,,0\n"
    #expect(try hours(both) == [nil, nil])
    #expect(try hours("club,job,,0\nclub,role,,1.5\n") == [0, 1.5])
  }
}
