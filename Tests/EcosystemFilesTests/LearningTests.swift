import EcosystemFiles
import EcosystemModel
import Records
import Testing

/// A map that has all tables of learning, travel and plans.
private let learning = [
  "actors.csv": twoActors,
  "domains.csv": "id,title\narts,Arts\n",
  "groups.csv": "id,title\ncarers,Young carers\n",
  "age_bands.csv": "id,from,to\nteens,13,17\n",
  "places.csv": "id,name\nn,North Quay\ns,South Hill\n",
  "skills.csv":
    "name,layer,id,parent,framework,code,url,priority\nRhythm,City,,Music,ESCO,S1,https://s,2\n"
    + "Music,CofL,m,,,,,\n",
  "badges.csv":
    "badge,issuer,skills,criteria,recognises_past\nDrummer,Rio Arts,rhythm;m,https://c,yes\n",
  "opportunities.csv": "name,provider,kind,domains\nStage hand,lab,job,Arts\n",
  "provision.csv":
    "provider,title,domains,skills,badge,place\nrio,Drum class,arts,RHYTHM,drummer,n\n"
    + "lab,Drum class,,music,,s\n",
  "targets.csv": "target,skill\n20,music\n",
  "population.csv": "place,people,age_band,group\nNorth quay,400,teens,\nn,30,,young carers\n",
  "travel.csv": "from,to,minutes,mode\nn,s,0,bus\nn,s,25,on foot\nn,s,25,On foot\n",
  "barriers.csv":
    "place,to,add_minutes,blocked,group\nn,south hill,10,no,carers\ns,drum-class-2,,yes,\n"
    + "s,offer:drum-class-2,,yes,\n",
  "pathways.csv":
    "from,to,rule,hours\ndrum-class,Drummer,,6\ndrum-class-2,drummer,all,\nDrummer,stage-hand,,\n"
    + "drummer,Stage hand,,\n",
  "logic_model.csv":
    "text,level,id,owner,indicator,baseline,target,value,due\n"
    + "Every young person in the city finds what is on,Goal,,,,,,,2028\n"
    + "They know,outcome,o,Rio Arts,share who know,20 %,60 %,30 %,2027-06\nAsk,activity,,,,,,,\n",
  "logic_links.csv":
    "from,to,rationale\nevery-young-person-in-the-city,o,They must know\no,ask,\no,Ask,\n",
  "insights.csv":
    "theme,statement,id,group,barrier,said_on,how_many,relates_to,response,response_by,response_date\n"
    + "Access,The bus is late,,carers,Transport,2026-01,7,arts;drum-class;domain:arts|ask,More buses,"
    + "Rio Arts,2026-02\nAccess,It costs,,,,,,,,,\n",
  "ties.csv": "from,to\nrio,lab\n",
  "marks.csv":
    "on,mark,note,table,date\nArts,Energy,full of it,Table 2,2026-03\nlab – Rio Arts,question,,,\n"
    + "rio,blockage,,,\n",
]

@Suite struct LearningTests {
  private let map: Ecosystem

  init() throws {
    let reading = try MarkedMap(learning).read()
    #expect(reading.remarks.map(\.description) == [])
    #expect(reading.ledger.allSatisfy { $0.read == $0.kept + $0.merged && $0.rejected == 0 })
    #expect(
      reading.ledger.filter { $0.merged > 0 }.map { "\($0.table) \($0.merged)" }
        == ["travel 1", "barriers 1", "pathways 1", "logic_links 1"])
    #expect(reading.ledger.allSatisfy { !$0.filled.isEmpty })
    map = reading.ecosystem
  }

  @Test func skillsBadgesAndOpportunities() {
    #expect(map.skills.map(\.id) == ["rhythm", "m"])
    #expect(map.skills.map(\.layer) == [.city, .cofl])
    #expect(map.skills.map { $0.parent?.index } == [1, nil])
    #expect(map.skills.map(\.priority) == [2, nil])
    #expect([map.skills[0].framework, map.skills[0].code] == ["ESCO", "S1"])
    #expect(map.badges.map(\.id) == ["drummer"] && map.badges[0].issuer == Ref(0))
    #expect(map.badges[0].skills == [Ref(0), Ref(1)] && map.badges[0].recognisesPast == true)
    #expect(map.opportunities.map(\.id) == ["stage-hand"])
    #expect(map.opportunities[0].provider == Ref(1) && map.opportunities[0].domains == [Ref(0)])
    #expect(map.provision.map(\.id) == ["drum-class", "drum-class-2"])
    #expect(map.provision.map(\.skills) == [[Ref(0)], [Ref(1)]])
    #expect(map.provision.map(\.badge) == [Ref(0), nil])
    #expect(map.targets.map(\.skill) == [Ref(1)])
  }

  @Test func peopleAndWays() {
    #expect(map.groups.map(\.title) == ["Young carers"])
    #expect(map.population.map(\.people) == [400, 30])
    #expect(map.population.map { $0.ageBand?.index } == [0, nil])
    #expect(map.population.map { $0.group?.index } == [nil, 0])
    #expect(map.travel.map(\.minutes) == [0, 25] && map.travel.map(\.mode) == ["bus", "on foot"])
    #expect(map.barriers.map(\.to) == [.place(Ref(1)), .offer(Ref(1))])
    #expect(map.barriers.map(\.effect) == [.adds(minutes: 10), .blocks])
    #expect(map.barriers.map { $0.group?.index } == [0, nil])
  }

  /// A rule that one row states holds for all rows that lead there.
  @Test func pathways() {
    #expect(map.pathways.map(\.from) == [.offer(Ref(0)), .offer(Ref(1)), .badge(Ref(0))])
    #expect(map.pathways.map(\.to) == [.badge(Ref(0)), .badge(Ref(0)), .opportunity(Ref(0))])
    #expect(map.pathways.map(\.rule) == [.all, .all, .any])
    #expect(map.pathways.map(\.hours) == [6, nil, nil])
  }

  @Test func theLogicModel() {
    #expect(map.logicModel.map(\.id) == ["every-young-person-in-the-city", "o", "ask"])
    #expect(map.logicModel.map(\.level) == [.goal, .outcome, .activity])
    #expect(map.logicModel.map { $0.owner?.index } == [nil, 0, nil])
    #expect([map.logicModel[1].baseline, map.logicModel[1].target] == ["20 %", "60 %"])
    #expect(map.logicModel[1].due == PartialDate(year: 2027, month: 6))
    #expect(map.logicLinks.map { [$0.from.index, $0.to.index] } == [[0, 1], [1, 2]])
    #expect(map.logicLinks.map(\.rationale) == ["They must know", ""])
  }

  @Test func insightsAndMarks() {
    #expect(map.insights.map(\.id) == ["access", "access-2"])
    let insight = map.insights[0]
    #expect(insight.group == Ref(0) && insight.barrier == .transport && insight.howMany == 7)
    #expect(
      insight.relatesTo == [.domain(Ref(0)), .offer(Ref(0)), .logicItem(Ref(2))])
    #expect([insight.response, insight.responseBy] == ["More buses", "Rio Arts"])
    #expect(insight.responseDate == PartialDate(year: 2026, month: 2))
    #expect(map.marks.map(\.on) == [.domain(Ref(0)), .tie(Ref(1), Ref(0)), .actor(Ref(0))])
    #expect(map.marks.map(\.kind) == [.energy, .question, .blockage])
    #expect([map.marks[0].note, map.marks[0].table] == ["full of it", "Table 2"])
  }
}

/// Without a table of their own, skills and badges are the words of the rows.
@Test func skillsAndBadgesWithoutATableAreTheWordsOfRows() throws {
  let map = try MarkedMap([
    "actors.csv": twoActors,
    "provision.csv": "provider,title,skills,badge\nrio,A,Team work;nerve,Gold\nlab,B,team  WORK,\n",
    "targets.csv": "target,skill\n5,Nerve\n",
  ]).read().ecosystem
  #expect(map.skills.map(\.name) == ["Team work", "nerve"])
  #expect(map.skills.allSatisfy { $0.layer == nil })
  #expect(map.provision.map(\.skills) == [[Ref(0), Ref(1)], [Ref(0)]])
  #expect(map.targets.map(\.skill) == [Ref(1)])
  #expect(map.badges.map(\.name) == ["Gold"] && map.badges[0].issuer == nil)
}

/// A link's two ends stand on both sides of a dash, wherever names have dashes of their own.
@Test(arguments: ["rio–lab", "rio - lab", "Rio – Arts—lab", "lab-rio", "RIO – Harbour-Lab"])
func linksAreFoundAroundTheirDash(text: String) throws {
  let map = try MarkedMap([
    "actors.csv": "id,name\nrio,Rio – Arts\nlab,Harbour-Lab\n", "ties.csv": "from,to\nlab,rio\n",
    "marks.csv": "on,mark\n\(text),energy\n",
  ]).read()
  #expect(map.remarks.isEmpty)
  #expect(
    [Thing.tie(Ref(0), Ref(1)), .tie(Ref(1), Ref(0))].contains(map.ecosystem.marks.map(\.on).first))
}

/// A long chain of steps is followed without a deep stack, and a circle at its end found.
@Test func longPathwaysAreFollowed() throws {
  let offers = (0..<20_000).map { "rio,Offer \($0),arts\n" }.joined()
  let steps = (1..<20_000).map { "offer-\($0 - 1),offer-\($0)\n" }.joined()
  let files = [
    "actors.csv": twoActors, "provision.csv": "provider,title,domains\n" + offers,
  ]
  let whole = files.merging(["pathways.csv": "from,to\n" + steps]) { $1 }
  #expect(try MarkedMap(whole).read().ecosystem.pathways.count == 19_999)
  let round = MarkedMap(
    files.merging(["pathways.csv": "from,to\n" + steps + "offer-19999,▸offer-19998\n"]) { $1 })
  #expect(
    round.told() == [
      round.places[0] + ": error: these steps lead round: "
        + "'Offer 19998' → 'Offer 19999' → 'Offer 19998'\n"
        + "  hint: take out the step that does not have to come first"
    ])
}
