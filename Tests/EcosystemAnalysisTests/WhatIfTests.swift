import EcosystemAnalysis
import EcosystemDisclosure
import EcosystemModel
import Testing

/// What would be different if somebody left.
@Suite struct WhatIfTests {
  private static let tables = [
    "city": "setting,value\ncomplete_for,provision;ties\n",
    "actors": "id,name\na,Alder\nb,Beech\nc,Cedar\nd,Damson\n",
    "domains": "id,title\nstem,Stem\nhealth,Health\n",
    "age_bands": "id,title,from,to\nx,11 to 14,11,14\ny,15 to 18,15,18\n",
    "ties": "from,to\na,b\nb,c\nc,d\n",
    "provision": """
    provider,title,domains,age_from,age_to,places_per_year
    a,One,stem,11,14,30
    b,Two,stem,11,14,30
    b,Three,stem,15,18,40
    c,Four,health,11,14,
    c,Five,health,15,18,10
    """,
    "targets": "domain,age_band,target\nstem,x,50\nstem,y,50\nhealth,y,10\n",
  ]

  private func whatIf(
    _ id: String, _ city: Ecosystem, for audience: Audience = .internal
  ) throws -> (WhatIf, before: Edition, after: Edition) {
    let gone = try #require(city.actor(id))
    let leaving = Leaving([gone], from: city)
    let before = disclose(everything(city), to: audience)
    let after = disclose(everything(leaving.ecosystem), to: audience)
    let found = WhatIf(
      [gone], before: before.analysis, after: after.analysis, closed: leaving.closed)
    return (found, before, after)
  }

  private func told(_ found: (WhatIf, before: Edition, after: Edition)) -> [String] {
    found.0.changes.all.map { change in
      let gap = change.after ?? change.before
      let edition = change.after == nil ? found.before : found.after
      return "\(change.kind.rawValue) \(gap?.check ?? "") "
        + (gap.map { edition.text($0.sentence) } ?? "")
    }
  }

  /// Beech has all of stem for 15 to 18 and half of what is offered to 11 to 14, and holds Alder.
  ///
  /// Cedar and Damson are a pair then, in which nobody cuts off another.
  @Test func whatBeechHolds() throws {
    let found = try whatIf("b", try ecosystem(Self.tables))
    #expect(
      found.0.sentences.map(found.before.text) == [
        "If Beech left: 1 combination of domain and age would have no provider, 2 offers with 70 "
          + "places a year would go, 1 target would no longer be met, links with 2 organisations would "
          + "go, 1 organisation would be cut off from the rest.",
        "5 gaps would change: 3 new, 1 worse and 1 no longer asked.",
      ])
    #expect(
      told(found) == [
        "new coverage Stem for 11 to 14: one provider, Alder; 50 places wanted, 30 offered.",
        "new single-provider All places listed for Stem come from one provider, Alder (1 offer).",
        "new no-ties Alder has no link with any organisation on the map.",
        "worse coverage Stem for 15 to 18: no provider; 50 places wanted, 0 offered.",
        "no longer asked cut-off If Cedar left, 1 organisation would be cut off from the rest: Damson.",
      ])
  }

  /// Cedar's gaps are its own; what is left of them is worse, and what it cut off stands alone.
  @Test func whatCedarHolds() throws {
    let found = try whatIf("c", try ecosystem(Self.tables))
    #expect(
      found.before.text(found.0.sentences[0])
        == "If Cedar left: 2 combinations of domain and age would have no provider, nothing that is "
        + "listed would be left of Health, 2 offers with at least 10 places a year would go, 1 target "
        + "would no longer be met, links with 2 organisations would go, 1 organisation would be cut "
        + "off from the rest.")
    #expect(
      told(found).filter { $0.contains("Health") || $0.contains("Damson") } == [
        "new no-ties Damson has no link with any organisation on the map.",
        "worse coverage Health for 11 to 14: no provider; no target is set, 0 offered.",
        "worse coverage Health for 15 to 18: no provider; 10 places wanted, 0 offered.",
      ])
  }

  /// On a list that is not declared complete nothing is known to be gone.
  @Test func whatIsNotDeclaredBecomesUnknown() throws {
    var tables = Self.tables
    tables["city"] = "setting,value\n"
    let found = try whatIf("c", try ecosystem(tables))
    #expect(
      found.before.text(found.0.sentences[0]).hasPrefix(
        "If Cedar left: 2 combinations of domain and age would have no listed provider, "))
    let unknown = found.0.changes.all.filter { $0.kind == .unknown }
    #expect(unknown.map { $0.before?.status } == [.singleProvider, .singleProvider])
    #expect(unknown.map { $0.after?.severity } == [.note, .note])
    #expect(!found.0.changes.all.contains { $0.after?.status == Status.none })
  }

  /// The step to the badge is still there; what is missing is somebody who gives it.
  @Test func aBadgeThatNobodyGives() throws {
    let city = try ecosystem([
      "city": "setting,value\ncomplete_for,pathways\n",
      "actors": "id,name\na,Alder\nb,Beech\n",
      "provision": "provider,title,id\nb,Start,o1\n",
      "badges": "name,issuer,id\nFirst,a,b1\nSecond,b,b2\n",
      "opportunities": "name,provider,id\nJob,b,job\n",
      "pathways": "from,to\no1,b1\nb1,b2\nb2,job\n",
    ])
    let found = try whatIf("a", city)
    let gaps = found.after.analysis.gaps.filter { $0.check == "pathways" && $0.status == .none }
    #expect(
      gaps.map { found.after.text($0.sentence) } == [
        "Nobody can get to ‘Job’: nobody gives ‘First’.",
        "Nobody can earn ‘First’: nobody gives it.",
        "Nobody can earn ‘Second’: nobody gives ‘First’.",
      ])
    #expect(
      gaps.compactMap(\.remedy).map(found.after.text)
        == Array(repeating: "Another issuer of ‘First’ would end this.", count: 3))
  }

  @Test func whoeverHoldsNothingChangesNothing() throws {
    var tables = Self.tables
    tables["actors"] = "id,name\na,Alder\nb,Beech\nc,Cedar\nd,Damson\ne,Elm\n"
    let found = try whatIf("e", try ecosystem(tables))
    #expect(
      found.0.sentences.map(found.before.text) == [
        "If Elm left, no offer that is listed would go.", "No other gap would change.",
      ])
  }

  @Test func nobodyLeavingChangesNothing() throws {
    let analysis = everything(try portside())
    #expect(Changes(from: analysis, to: analysis).all.isEmpty)
    let leaving = Leaving([], from: try portside())
    #expect(Changes(from: analysis, to: everything(leaving.ecosystem)).all.isEmpty)
    #expect(leaving.closed.isEmpty)
  }

  /// The way from the taster by the badge to the job; the badge needs both of two offers.
  @Test func losingOneOfAllNeededClosesTheWay() throws {
    let city = try ecosystem([
      "city": "setting,value\ncomplete_for,pathways\n", "actors": "id,name\na,Alder\nb,Beech\n",
      "provision": "provider,title\na,Taster\nb,Workshop\n",
      "badges": "name,issuer\nMaker,b\n",
      "opportunities": "name,provider\nJob,b\n",
      "pathways": "from,to,rule\ntaster,maker,all\nworkshop,maker,all\nmaker,job,\n",
    ])
    let found = try whatIf("a", city)
    #expect(
      told(found).filter { $0.contains(" pathways ") } == [
        "new pathways Nobody can earn ‘Maker’: no step leads to ‘Taster’.",
        "worse pathways Nobody can get to ‘Job’: no step leads to ‘Taster’.",
      ])
  }

  /// The same map with its rows in another order is no different: gaps are known by ids.
  @Test func theOrderOfRowsIsNoChange() throws {
    var tables = Self.tables
    tables["actors"] = "id,name\nd,Damson\nc,Cedar\nb,Beech\na,Alder\n"
    tables["domains"] = "id,title\nhealth,Health\nstem,Stem\n"
    let before = everything(try ecosystem(Self.tables))
    #expect(Changes(from: before, to: everything(try ecosystem(tables))).all.isEmpty)
  }

  /// More places in one cell and fewer in another: better and worse.
  @Test func twoStatesOfAMap() throws {
    var tables = Self.tables
    tables["provision"] = Self.tables["provision"]?
      .replacing("b,Three,stem,15,18,40", with: "b,Three,stem,15,18,45")
      .replacing("c,Five,health,15,18,10", with: "c,Five,health,15,18,9")
    let changes = Changes(
      from: everything(try ecosystem(Self.tables)), to: everything(try ecosystem(tables)))
    #expect(changes.all.map(\.kind) == [.worse, .better])
    #expect(changes.all.map { $0.before?.value } == [10, 40])
    #expect(changes.all.map { $0.after?.value } == [9, 45])
  }

  /// In a cell whose list is complete the gap never falls when somebody leaves.
  private func checkThatNoGapFalls(_ city: Ecosystem) throws {
    let before = try #require(everything(city).facts.coverage).cells
    for gone in city.actors.refs {
      let left = Leaving([gone], from: city).ecosystem
      let after = try #require(analyse(left, wanting: Wanted(checks: GapCheck.all)).facts.coverage)
      let gaps = Dictionary(uniqueKeysWithValues: after.cells.map { ($0.cell, $0) })
      for cell in before {
        guard let gap = cell.gap, let later = gaps[cell.cell], let now = later.gap else { continue }
        #expect(now >= gap - 1e-9, "\(city.actors[gone].id) in \(city.key(cell.cell))")
      }
    }
  }

  @Test func nobodyLeavingPortsideLowersAGap() throws { try checkThatNoGapFalls(try portside()) }

  @Test(arguments: 1...6)
  func nobodyLeavingARandomMapLowersAGap(seed: Int) throws {
    var chance = Chance(seed: UInt64(seed))
    var rows = "provider,title,domains,age_from,age_to,place,skills,places_per_year\n"
    for number in 0..<40 {
      let domains = chance.shuffled(["stem", "health", "art"]).prefix(chance.below(3))
      let (from, to) = (8 + chance.below(8), 16 + chance.below(8))
      let places = chance.below(5) == 0 ? "" : "\(chance.below(40))"
      let place = ["", "north", "south"][chance.below(3)]
      let skill = ["", "digital", "digital;care"][chance.below(3)]
      rows += "p\(chance.below(5)),o\(number),\(domains.joined(separator: ";")),\(from),\(to),"
      rows += "\(place),\(skill),\(places)\n"
    }
    try checkThatNoGapFalls(
      try ecosystem([
        "city": "setting,value\ncomplete_for,provision\n",
        "actors": "id,name\n" + (0..<5).map { "p\($0),P\($0)\n" }.joined(),
        "domains": "id,title\nstem,Stem\nhealth,Health\nart,Art\n",
        "age_bands": "id,title,from,to\nx,X,11,14\ny,Y,15,18\n",
        "places": "id,name\nnorth,N\nsouth,S\n", "provision": rows,
        "targets": """
        target,domain,age_band,place,skill
        90,stem,x,,
        60,health,y,,
        40,art,,north,
        30,,,,digital
        200,,,,
        """,
      ]))
  }
}
