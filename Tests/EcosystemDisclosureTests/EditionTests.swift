import EcosystemAnalysis
import EcosystemDisclosure
import EcosystemModel
import Testing
import TieNetwork

@Suite struct EditionTests {
  /// Everything about Portside, worked out once.
  private static let found = Result {
    analyse(try portside(), wanting: .quick)
  }

  private let analysis: Analysis

  init() throws { analysis = try Self.found.get() }

  /// Each audience sees what the one before it sees, and more: 29 of 40 are public, 9 for partners.
  @Test func audiencesAreNested() {
    let shown = Audience.ofRows.sorted().map { audience in
      Set(disclose(analysis, to: audience).actors)
    }
    #expect(shown.map(\.count) == [29, 38, 40])
    #expect(shown[0].isSubset(of: shown[1]))
    #expect(shown[1].isSubset(of: shown[2]))
    let ties = Audience.ofRows.sorted().map { audience in
      Set(disclose(analysis, to: audience).ecosystem.ties.map(\.origin))
    }
    #expect(ties[0].isSubset(of: ties[1]) && ties[1].isSubset(of: ties[2]))
    #expect(ties[0].count < ties[1].count && ties[2].count == 101)
    let offers = Audience.ofRows.sorted().map { audience in
      Set(disclose(analysis, to: audience).ecosystem.provision.map(\.origin))
    }
    #expect(offers[0].isSubset(of: offers[1]) && offers[1].isSubset(of: offers[2]))
  }

  @Test(arguments: Audience.ofRows)
  func scoresAndRanksAreEqualInEveryEdition(audience: Audience) {
    let edition = disclose(analysis, to: audience)
    for (column, scores) in analysis.facts.scores where scores.count == 40 {
      for actor in edition.actors {
        #expect(edition.facts.score(column, of: actor) == scores[actor.index], "\(column)")
      }
    }
    #expect(edition.facts.whole("ties") == 62)
  }

  /// What there is not one value of for each actor, or one of the network, cannot be cleaned.
  @Test func columnsOfOtherThingsAreNotHandedOn() {
    var analysis = analysis
    analysis.facts.scores["of_ties"] = Scores([Double](repeating: 1, count: 62))
    analysis.facts.scores["of_nobody_knows"] = Scores([Double](repeating: 1, count: 40))
    analysis.facts.scores["degree"] = Scores([Double](repeating: 1, count: 39))
    let left = Set(disclose(analysis, to: .public).facts.scores.keys)
    let gone = Set(analysis.facts.scores.keys).subtracting(left)
    #expect(
      Set(gone.filter { !$0.hasPrefix("group_") }) == ["of_ties", "of_nobody_knows", "degree"])
    #expect(!left.contains { $0.hasPrefix("group_") })
    #expect(left.isSuperset(of: ["degree_norm", "degree_rank", "ties", "articulation"]))
  }

  @Test(arguments: [Audience.public, .partner])
  func nothingOfAHiddenActorIsLeft(audience: Audience) throws {
    let edition = disclose(analysis, to: audience)
    let hidden = edition.isShown.indices.filter { !edition.isShown[$0] }
    let projection = try #require(edition.facts.projection)
    for number in hidden {
      let actor = Ref<Actor>(number)
      for column in analysis.facts.scores.keys where analysis.facts.scores[column]?.count == 40 {
        #expect(edition.facts.score(column, of: actor) == nil, "\(column)")
      }
      #expect(projection.network.neighbours(of: number).isEmpty)
      #expect(edition.facts.cuts?.contains { $0.actor == actor } == false)
      #expect(edition.analysis.gaps.allSatisfy { $0.subject != .actor(actor) })
      #expect(edition.ecosystem.ties.allSatisfy { $0.from != actor && $0.to != actor })
      #expect(edition.ecosystem.provision.allSatisfy { $0.provider != actor })
      #expect(edition.ecosystem.affiliations.allSatisfy { $0.actor != actor })
    }
    #expect(edition.hiddenActors == hidden.count)
  }

  /// The Saturday Lot (hidden from partners) still is one of the three without a link, and Tŷ
  /// Agored one of the four that Ropewalk holds.
  @Test func whatIsCountedIsStillCounted() {
    let edition = disclose(analysis, to: .partner)
    let texts = edition.analysis.findings.map { edition.text($0.sentence) }
    #expect(
      texts.contains(
        "3 of the 40 organisations have no link with any other on the map: Bosun Brothers "
          + "Boatbuilding and Composite Fabrication Company; Fathom Lane Special School; "
          + "and an organisation not shown here."))
    #expect(
      edition.analysis.toActOn.map { edition.text($0.sentence) }.last
        == "If Ropewalk Youth Collective left, 4 organisations would be cut off from the rest: "
        + "Harbour Lights Mentoring; Llŷn-y-Wylan Sailing and Seamanship Training Association for "
        + "Young People; Portside Young Voices Assembly; and an organisation not shown here.")
  }

  @Test func coverageCountsEveryone() {
    let edition = disclose(analysis, to: .public)
    let before = analysis.facts.coverage?.cells.map(\.supply)
    #expect(edition.facts.coverage?.cells.map(\.supply) == before)
    #expect(edition.ecosystem.provision.count < analysis.facts.ecosystem.provision.count)
  }

  /// hub joins a ring of ten and three others; it is hidden, so no sentence says where it stands,
  /// and nothing tells whether somebody above was left out.
  @Test func noFindingTellsWhereAHiddenActorStands() throws {
    var actors = "id,name,show\nhub,Hub,internal\nx,X,public\ny,Y,public\nz,Z,public\n"
    var ties = "from,to\nhub,x\nhub,y\nhub,z\n"
    for number in 0..<10 {
      actors += "a\(number),A\(number),public\n"
      ties += "a\(number),a\((number + 1) % 10)\nhub,a\(number)\n"
    }
    ties += "a0,a5\n"
    let city = try ecosystem(["actors": actors, "ties": ties])
    let whole = edition(city, for: .internal)
    #expect(
      whole.analysis.findings.map { whole.text($0.sentence) }.first
        == "If Hub left, by the links that are stated, 3 organisations would be cut off from the "
        + "rest: X, Y and Z.")
    let shown = disclose(analyse(city, wanting: .everything(threads: 1)), to: .public)
    let texts = shown.analysis.findings.map { shown.text($0.sentence) }
    #expect(!texts.contains { $0.contains("cut off from the rest") })
    #expect(!texts.contains { $0.contains("not shown here has") || $0.contains("13 of the 13") })
    let first = try #require(texts.first)
    #expect(
      first.hasPrefix(
        "A0 and A5 each have links with 4 of the 13 other organisations, the largest number among "
          + "the local organisations shown here. With a tenth of the links left out by chance"))
    #expect(!first.hasSuffix("the first in 0."))
  }

  /// The network of the relation that was asked for stays that of the relation.
  @Test func aRelationAskedForStaysAskedFor() throws {
    let city = try portside()
    let funds = try #require(city.relations.refs.first { city.relations[$0].id == "funds" })
    let wanted = Wanted(columns: ["degree"], relation: funds)
    let edition = disclose(analyse(city, wanting: wanted), to: .partner)
    let projection = try #require(edition.facts.projection)
    #expect(projection.relations == [funds])
    #expect(projection.isDirected)
    #expect(projection.network.neighbours(of: 0).count <= 10)
    #expect(edition.facts.whole("ties") == nil)
  }

  /// Only C has no link, and C is hidden: nothing is said of it.
  @Test func nothingIsSaidOfHiddenActorsAlone() throws {
    let city = try ecosystem([
      "city": "setting,value\ncomplete_for,ties\n",
      "actors": "name,show\nA,public\nB,public\nC,internal\n", "ties": "from,to\nA,B\n",
    ])
    func count(_ audience: Audience) -> Int {
      edition(city, for: audience).analysis.findings.count { $0.origin == "no-ties" }
    }
    #expect(count(.internal) == 1)
    #expect(count(.public) == 0)
  }

  /// Ratings are for the partnership itself, whoever may be seen.
  @Test(arguments: ["public", "internal"])
  func ratingsAreInternal(show: String) throws {
    let city = try ecosystem([
      "actors": "name,show\nA,public\nB,\(show)\nC,public\n",
      "ratings": "rater,rated,item,value\nA,C,openness,4\nA,B,openness,2\n",
    ])
    #expect(edition(city, for: .public).ecosystem.ratings.isEmpty)
    #expect(edition(city, for: .partner).ecosystem.ratings.isEmpty)
    #expect(edition(city, for: .internal).ecosystem.ratings.map(\.value) == [4, 2])
  }

  @Test func oneHiddenActorAlone() throws {
    let city = try ecosystem(["actors": "name,show\nA,internal\n"])
    let edition = edition(city, for: .public)
    #expect(edition.actors.isEmpty)
    #expect(edition.facts.whole("actors") == 1)
    #expect(edition.facts.score("degree", of: Ref(0)) == nil)
  }
}

/// How the partnership sees an organisation is not for the public.
@Test func thePublicSeesNoJudgement() throws {
  let map = try ecosystem([
    "actors":
      "id,name,show,influence,interest,willing,engagement\na,Alpha,public,1,2,no,declined\n"
  ])
  func told(_ audience: Audience) -> [String] {
    let actor = edition(map, for: audience).ecosystem.actors[0]
    return [
      actor.influence.map { "\($0)" } ?? "", actor.interest.map { "\($0)" } ?? "",
      actor.willing.map { "\($0)" } ?? "", actor.engagement?.rawValue ?? "",
    ]
  }
  #expect(told(.public) == ["", "", "", ""])
  #expect(told(.partner) == ["1.0", "2.0", "false", "declined"])
}
