import EcosystemAnalysis
import EcosystemDisclosure
import EcosystemModel
import Foundation
import Testing

/// What learners said, who came to workshops, what tables noted, and where strain is stated.
@Suite struct VoiceTests {
  private func gaps(_ check: String, _ tables: [String: String]) throws -> [Gap] {
    everything(try ecosystem(tables)).gaps(of: check)
  }

  private func sentences(_ check: String, _ tables: [String: String]) throws -> [String] {
    everything(try ecosystem(tables)).sentences(of: check)
  }

  private func findings(_ check: String, _ tables: [String: String]) throws -> [String] {
    let analysis = everything(try ecosystem(tables))
    let edition = disclose(analysis, to: .internal)
    return analysis.findings.filter { $0.origin == check }.map { edition.text($0.sentence) }
  }

  // MARK: insights

  private func said(_ columns: String, _ rows: String, complete: Bool = false) -> [String: String] {
    [
      "city": "setting,value\ncomplete_for,\(complete ? "insights" : "rings")\n",
      "actors": "name\nA\nB\n", "domains": "id,title\nstem,Science\narts,Arts\n",
      "logic_model": "id,text,level\ng1,All learn,goal\no1,More join,outcome\n",
      "provision": "provider,title,id,domains,places_per_year\nA,Club,club,stem,10\n",
      "targets": "target,domain\n20,arts\n",
      "insights": "id,theme,statement,\(columns)\n" + rows,
    ]
  }

  @Test func nothingRecordedIsUnknown() throws {
    let tables = said("barrier", "i1,Access,Buses stop at six,transport\ni2,Skills,We can more,\n")
    #expect(try gaps("insights", tables).map(\.severity) == [.note, .note])
    #expect(try gaps("insights", tables).map(\.value) == [nil, nil])
    #expect(
      try sentences("insights", tables).first
        == "No answer is recorded to what learners said: ‘Buses stop at six’. That does not mean "
        + "that there was none.")
    #expect(
      try findings("insights", tables) == [
        "No answer is recorded to the 2 things that learners said. That does not mean that nobody "
          + "answered: the map records no answer at all."
      ])
  }

  @Test func anAnswerElsewhereMakesSilenceTelling() throws {
    let rows = "i1,Access,Buses stop at six,\ni2,Skills,We can more,A badge is on its way\n"
    let tables = said("response", rows)
    #expect(try gaps("insights", tables).map(\.severity) == [.watch])
    #expect(
      try sentences("insights", tables) == [
        "Nothing on the map answers what learners said: ‘Buses stop at six’."
      ])
    #expect(try gaps("insights", said("response", rows, complete: true)).map(\.severity) == [.act])
  }

  /// An offer and an outcome take a thing up; a goal and an organisation do not, nor does a domain,
  /// though the map may know that it lacks places.
  @Test(arguments: [
    ("club", InsightTrace.Answer.takenUp), ("o1", .takenUp), ("arts", .knownGap), ("g1", .nothing),
    ("A", .nothing), ("stem", .nothing),
  ])
  func whatItNamesMayTakeItUp(thing: String, answer: InsightTrace.Answer) throws {
    var tables = said("relates_to", "i1,Access,Buses stop at six,\(thing)\n")
    tables["city"] = "setting,value\ncomplete_for,provision\n"
    let trace = try #require(everything(try ecosystem(tables)).facts.insightTraces?.traces.first)
    #expect(trace.answer == answer)
    #expect(trace.takenUpBy.isEmpty == !["club", "o1"].contains(thing))
    #expect(trace.lacks.isEmpty == (thing != "arts"))
    #expect(try gaps("insights", tables).map(\.severity) == [.note])
    #expect(try gaps("insights", tables).map(\.status.word) == ["unknown"])
  }

  /// Somebody took it up; whether those who said so were told is not recorded.
  @Test func takenUpIsNotToldBack() throws {
    let rows = "i1,Access,Buses stop at six,club,\ni2,Skills,We can more,o1;g1,\n"
    #expect(
      try sentences("insights", said("relates_to,response", rows)) == [
        "What learners said is taken up by ‘Club’, and no answer to them is recorded: ‘Buses stop at "
          + "six’.",
        "What learners said is taken up by ‘More join’, and no answer to them is recorded: ‘We can "
          + "more’.",
      ])
    #expect(
      try findings("insights", said("relates_to,response", rows)) == [
        "Something on the map takes up the 2 things that learners said, and no answer to them is "
          + "recorded."
      ])
    let told = rows.split(separator: "club,").joined(separator: "club,A later bus runs")
    let traces = try #require(
      everything(try ecosystem(said("relates_to,response", told))).facts.insightTraces)
    #expect(traces.traces.map(traces.word) == ["answered", "taken up, no answer told"])
    let silent = said("barrier", "i1,Access,Buses stop at six,transport\n")
    let unknown = try #require(everything(try ecosystem(silent)).facts.insightTraces)
    #expect(unknown.traces.map(unknown.word) == ["unknown"])
  }

  /// A place that nobody gets anywhere from, and a skill that nobody teaches, are known to lack
  /// something.
  @Test func otherKnownLacks() throws {
    var tables = said("relates_to", "i1,Access,Too far,s\ni2,Skills,No saws,saw\ni3,Near,Fine,n\n")
    tables["city"] = "setting,value\ncomplete_for,provision;travel\n"
    tables["places"] = "id,name\nn,North\ns,South\n"
    tables["population"] = "place,people\nn,100\ns,100\n"
    tables["travel"] = "from,to,minutes\ns,n,50\n"
    tables["skills"] = "id,name,layer\nsaw,Sawing,city\n"
    tables["provision"] = "provider,title,id,domains,places_per_year,place\nA,Club,club,stem,10,n\n"
    let traces = try #require(everything(try ecosystem(tables)).facts.insightTraces?.traces)
    #expect(traces.map(\.lacks.count) == [1, 1, 0])
    #expect(traces.map(\.answer) == [.knownGap, .knownGap, .nothing])
  }

  /// A statement is told in the words that an audience may read.
  @Test func aHiddenNameInAStatement() throws {
    let map = try ecosystem([
      "actors": "name,show\nOpen Door,public\nSecret Lab,internal\n",
      "insights": "theme,statement\nAccess,Secret Lab turned us away\n",
    ])
    let edition = disclose(everything(map), to: .public)
    let told = edition.analysis.gaps.filter { $0.check == "insights" }.map {
      edition.text($0.sentence)
    }
    #expect(told.count == 1)
    #expect(told.allSatisfy { !$0.contains("Secret Lab") && $0.contains("not shown here") })
  }

  @Test(arguments: ["brighton", "greater-manchester", "plymouth"])
  func theCitiesRecordNoAnswers(city: String) throws {
    let map = try EcosystemAnalysisTests.city(at: packageFolder() + "/maps/\(city)")
    let analysis = everything(map)
    #expect(analysis.gaps(of: "insights").count == map.insights.count)
    let checks = ["insights", "barriers", "engagement", "marks", "strain", "domain-structure"]
    for check in checks {
      #expect(analysis.gaps(of: check).allSatisfy { $0.severity == .note })
      #expect(analysis.gaps(of: check).allSatisfy { $0.value == nil || $0.status == .stated })
    }
    #expect(analysis.gaps(of: "barriers").isEmpty)
  }

  // MARK: barriers

  private func offers(_ costs: [String], barrier: String = "cost") -> [String: String] {
    [
      "actors": "name\nA\n",
      "insights": "theme,statement,barrier\nMoney,It costs too much,\(barrier)\n",
      "provision": "provider,title,cost\n"
        + costs.enumerated().map { "A,o\($0),\($1)\n" }.joined(),
    ]
  }

  @Test func aCostThatMostOffersDoNotState() throws {
    let tables = offers(["", "", "0"])
    #expect(try gaps("barriers", tables).map(\.severity) == [.note])
    #expect(
      try sentences("barriers", tables) == [
        "Learners named cost as a barrier; what it costs is not stated for 2 of the 3 offers."
      ])
  }

  @Test func mostOffersCostSomething() throws {
    let tables = offers(["5", "£2.50", "free", ""])
    #expect(try gaps("barriers", tables).map(\.severity) == [.watch])
    #expect(
      try sentences("barriers", tables) == [
        "Learners named cost as a barrier; 2 of the 3 offers that say what they cost are not free."
      ])
    #expect(try gaps("barriers", offers(["0", "£0.00", "free", "7"])).isEmpty)
  }

  @Test func aBarrierThatNobodyNamedIsNotAskedAbout() throws {
    var tables = offers(["", ""])
    tables["insights"] = "theme,statement,barrier\nMoney,It costs too much,\n"
    #expect(try gaps("barriers", tables).isEmpty)
    #expect(
      try sentences("barriers", offers(["0", "0"], barrier: "awareness")) == [
        "Learners named awareness as a barrier; how to join is not stated for 2 of the 2 offers."
      ])
  }

  @Test func barriersThatNoColumnSpeaksOf() throws {
    var tables = offers(["0", "0"], barrier: "confidence")
    #expect(
      try sentences("barriers", tables) == [
        "Learners named confidence as a barrier; no table of the map speaks of it."
      ])
    tables["insights", default: ""] +=
      "Home,Nobody like me,belonging\nNight,Dark streets,safety\nTalk,No Somali,language\n"
    #expect(try gaps("barriers", tables).map(\.severity) == [.note, .note, .note, .note])
    #expect(
      try gaps("barriers", tables).map(\.status.word) == Array(repeating: "unknown", count: 4))
    #expect(
      try findings("barriers", tables) == [
        "Learners named confidence, belonging, safety and language as barriers; no table of the map "
          + "speaks of these."
      ])
  }

  /// By column: whether two of three offers that say nothing are told of.
  @Test(arguments: [
    ("cost", "cost", "free", "what it costs"),
    ("time", "times", "Mon 17:00", "at what times it is"),
    ("awareness", "how_to_join", "Ring us", "how to join"),
    ("awareness", "url", "https://a.example", "how to join"),
    ("transport", "place", "n", "where it is"), ("transport", "mode", "online", "where it is"),
    ("disability", "step_free", "yes", "whether it is free of steps"),
  ])
  func everyBarrierHasItsColumn(
    barrier: String, column: String, value: String, missing: String
  ) throws {
    func map(_ values: [String]) -> [String: String] {
      var tables = offers([], barrier: barrier)
      tables["places"] = "id,name\nn,North\n"
      tables["provision"] =
        "provider,title,\(column)\n" + values.enumerated().map { "A,o\($0),\($1)\n" }.joined()
      return tables
    }
    #expect(
      try sentences("barriers", map(["", value, ""])) == [
        "Learners named \(barrier) as a barrier; \(missing) is not stated for 2 of the 3 offers."
      ])
    #expect(try gaps("barriers", map([value, value, ""])).isEmpty)
    let named = try #require(
      everything(try ecosystem(map([value, value, ""]))).facts.namedBarriers?.barriers.first)
    #expect(named.columns.contains(column))
    #expect([named.offers, named.saying, named.rows.count] == [3, 2, 1])
  }

  /// Where ways are known, they tell of transport, not whether offers state a place.
  @Test func transportBesideWhatPeopleGetTo() throws {
    var tables = offers([], barrier: "transport")
    tables["places"] = "id,name\nn,North\ns,South\n"
    tables["population"] = "place,people\nn,100\ns,100\n"
    tables["travel"] = "from,to,minutes\ns,n,50\n"
    tables["provision"] = "provider,title,place,places_per_year\nA,Club,n,10\n"
    #expect(try gaps("barriers", tables).map(\.severity) == [.note])
    #expect(
      try sentences("barriers", tables) == [
        "Learners named transport as a barrier; no offer that is listed is within 30 minutes of "
          + "South (1 of the 2 areas of which it is known)."
      ])
    tables["travel"] = "from,to,minutes\ns,n,20\n"
    #expect(try gaps("barriers", tables).isEmpty)
  }

  // MARK: engagement

  private func meeting(
    _ parts: String, complete: Bool = true, more: String = ""
  ) -> [String: String] {
    [
      "city": "setting,value\ncomplete_for,\(complete ? "affiliations" : "rings")\n",
      "sectors": "id,title\nschools,Schools\narts,Arts\nshops,Shops\n",
      "domains": "id,title\nstem,Science\n",
      "actors": "id,name,sector,domains\na,A,schools,\nb,B,arts,\nc,C,shops,stem\nd,D,shops,\n"
        + "e,E,shops,\n" + more,
      "initiatives": "id,name,kind\nday,Mapping day,workshop\nclub,Club,programme\n",
      "affiliations": "actor,initiative\nc,club\n" + parts,
    ]
  }

  @Test func whoWasNotThere() throws {
    let tables = meeting("a,day\n")
    #expect(try gaps("engagement", tables).map(\.severity) == [.watch, .act, .note])
    #expect(
      try sentences("engagement", tables) == [
        "Nobody of Arts took part in Mapping day (1 organisation on the map). To approach first, "
          + "by what they would add: B.",
        "Nobody of Shops took part in Mapping day (3 organisations on the map). To approach first, "
          + "by what they would add: C, D and E.",
        "Whether Science took part in Mapping day is unknown: its 1 organisation is not listed, but "
          + "what 1 organisation that took part belongs to is not stated. To approach first, by "
          + "what they would add: C.",
      ])
  }

  @Test func aListThatMayLackSome() throws {
    let tables = meeting("a,day\n", complete: false)
    #expect(try gaps("engagement", tables).allSatisfy { $0.severity == .note && $0.value == nil })
    #expect(
      try findings("engagement", tables) == [
        "Nobody of 3 sectors or domains is listed as taking part in Mapping day, which does not "
          + "mean that none of them did: Arts, Shops, Science. To approach first, by what they "
          + "would add: C and B."
      ])
  }

  @Test func takingPartIsNotRecorded() throws {
    #expect(
      try sentences("engagement", meeting("")) == [
        "Who took part in Mapping day is not recorded: the map lists no part in it."
      ])
    #expect(try gaps("engagement", ["actors": "name\nA\n"]).isEmpty)
  }

  /// Who left is not approached; no group of learners on the map is unknown, not absent.
  @Test func learnersAndThoseWhoLeft() throws {
    var tables = meeting("a,day\nb,day\n")
    tables["sectors"] = "id,title\nschools,Schools\narts,Arts\nshops,Shops\nlearners,Learners\n"
    tables["actors"] =
      "id,name,sector,engagement\na,A,schools,\nb,B,arts,\nc,C,shops,left\nd,D,shops,declined\n"
    #expect(
      try sentences("engagement", tables) == [
        "Nobody of Shops took part in Mapping day (2 organisations on the map).",
        "Whether Learners took part in Mapping day is unknown: no organisation of theirs is on the "
          + "map.",
      ])
    tables["actors", default: ""] += "l,Youth Voice,learners,\n"
    #expect(try gaps("engagement", tables).map(\.severity) == [.watch, .act])
  }

  // MARK: marks

  private let marked = [
    "actors": "id,name,show\na,A,public\nb,B,public\nc,C,internal\n",
    "domains": "id,title\nstem,Science\n", "ties": "from,to\na,b\nb,c\n",
    "marks":
      "on,mark,table\na,blockage,1\na,blockage,2\nstem,energy,1\na,energy,2\na–b,question,1\n"
      + "b–a,question,1\nc,blockage,1\n",
  ]

  @Test func tablesThatAgreeAreWatched() throws {
    #expect(try gaps("marks", marked).map(\.severity) == [.watch, .note, .note, .note, .note])
    #expect(
      try sentences("marks", marked) == [
        "A blockage was noted on A by 2 tables; energy too.",
        "A blockage was noted on C by 1 table.", "Energy was noted on Science by 1 table.",
        "Energy was noted on A by 1 table; a blockage too.",
        "A question was noted on the link between A and B by 1 table.",
      ])
    #expect(
      try findings("marks", marked) == [
        "A blockage was noted on A by 2 tables; energy too.",
        "4 marks of workshop tables stand on the map, none of which more than 1 table noted alike; "
          + "what lies behind them is not known.",
      ])
  }

  @Test func aMarkOnWhomNobodyMaySee() throws {
    let edition = disclose(everything(try ecosystem(marked)), to: .public)
    let told = edition.analysis.gaps.filter { $0.check == "marks" }
    #expect(told.count == 4)
    #expect(told.allSatisfy { !edition.text($0.sentence).contains("not shown") })
  }

  // MARK: strain

  private let quarrels = [
    "actors": "id,name,show\na,A,public\nb,B,public\nc,C,internal\n",
    "relations": "id,title,meaning\nq,disagrees with,strain\nw,works with,association\n",
    "ties": "from,to,relation,reported_by\na,b,q,a\nb,a,q,b\na,c,q,\na,b,w,\n",
  ]

  @Test func strainIsToldAndNotMeasured() throws {
    #expect(try gaps("strain", quarrels).map(\.severity) == [.watch, .note])
    #expect(
      try sentences("strain", quarrels) == [
        "Between A and B strain is stated by 2 of those who report: disagrees with. No measure "
          + "counts it.",
        "Between A and C strain is stated: disagrees with. No measure counts it.",
      ])
    let found = try findings("strain", quarrels)
    #expect(found.count == 2)
    #expect(found.allSatisfy { !$0.contains("A and") })
  }

  @Test func strainWithWhomNobodyMaySee() throws {
    let edition = disclose(everything(try ecosystem(quarrels)), to: .public)
    #expect(edition.analysis.gaps.count { $0.check == "strain" } == 1)
  }
}
