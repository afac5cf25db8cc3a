import EcosystemAnalysis
import EcosystemModel
import Testing
import TieNetwork

@Suite struct ProjectionTests {
  /// Thirteen made-up organisations, told as in a first workshop: a repeat in another relation
  /// (council and youth), a tie to itself (council), ties told from both sides.
  private static let toyTies = """
    from,to,relation,strength
    council,college,funds,3
    council,museum,funds,2
    council,youth,funds,3
    council,youth,partners,2
    college,school,refers,2
    school,college,refers,1
    college,techco,partners,3
    museum,theatre,partners,2
    theatre,museum,partners,2
    museum,youth,refers,1
    youth,maker,refers,3
    maker,techco,partners,1
    youth,health,refers,2
    health,council,partners,1
    library,youth,refers,1
    library,council,partners,2
    council,council,partners,1
    sports,film,partners,1
    """

  private static let toyActors = """
    id,name
    council,Port City Council
    library,Central Library
    health,Harbour Health Trust
    college,Port College
    school,Hill School
    museum,Docks Museum
    theatre,Quay Theatre
    youth,Youth Alive
    credit,Credit Union
    maker,Maker Shed
    sports,Sea Sports Club
    techco,TechCo
    film,FilmCo
    """

  private func toycity() throws -> Ecosystem {
    try ecosystem(["actors": Self.toyActors, "ties": Self.toyTies])
  }

  private func strengths(_ projection: Projection, _ city: Ecosystem) -> [String: Double] {
    let network = projection.network
    var found: [String: Double] = [:]
    for node in 0..<network.nodeCount {
      for (other, strength) in zip(network.neighbours(of: node), network.strengths(of: node))
      where projection.isDirected || Int(other) > node {
        let names = [city.actors[node].id, city.actors[Int(other)].id]
        found[(projection.isDirected ? names : names.sorted()).joined(separator: "-")] = strength
      }
    }
    return found
  }

  /// 18 rows: one self-tie, and council–youth is told by two relations (3 + 2 = 5).
  @Test func directedAsGiven() throws {
    let city = try toycity()
    let projection = project(city, direction: .asGiven)
    #expect(projection.network.tieCount == 16)
    #expect(projection.selfTies == 1)
    #expect(projection.repeats == 0)
    let strengths = strengths(projection, city)
    #expect(strengths["council-youth"] == 5)
    #expect(strengths["college-school"] == 2)
    #expect(strengths["school-college"] == 1)
    #expect(strengths["museum-council"] == nil)
  }

  /// The values of the reference graph: of two directions the larger counts.
  @Test func undirectedTakesTheLargerDirection() throws {
    let city = try toycity()
    let projection = project(city, direction: .undirected)
    #expect(
      strengths(projection, city) == [
        "college-council": 3, "council-museum": 2, "council-youth": 5, "council-library": 2,
        "council-health": 1, "library-youth": 1, "health-youth": 2, "college-school": 2,
        "college-techco": 3, "museum-theatre": 2, "museum-youth": 1, "maker-youth": 3,
        "maker-techco": 1, "film-sports": 1,
      ])
  }

  private func small(_ ties: String, _ relations: String? = nil) throws -> Ecosystem {
    var tables = ["actors": "id,name\na,A\nb,B\nc,C\n", "ties": ties]
    tables["relations"] = relations
    return try ecosystem(tables)
  }

  private static let kinds = """
    id,title,directed,meaning
    helps,helps,,association
    funds,funds,yes,flow
    sends,sends to,yes,flow
    quarrels,quarrels with,no,strain
    """

  @Test func strainStaysOutUnlessNamed() throws {
    let city = try small("from,to,relation\na,b,helps\nb,c,quarrels\n", Self.kinds)
    #expect(project(city).network.tieCount == 1)
    #expect(project(city).leftOut == 1)
    let named = project(city, relation: Ref(3))
    #expect(named.network.neighbours(of: 1).elementsEqual([2]))
    #expect(named.relations == [Ref(3)])
  }

  @Test func byMeaningOnlyFlowsAreDirected() throws {
    let flows = try small("from,to,relation\na,b,funds\nb,c,sends\n", Self.kinds)
    #expect(project(flows).isDirected)
    let mixed = try small("from,to,relation\na,b,funds\nb,c,helps\n", Self.kinds)
    #expect(project(mixed).isDirected == false)
    let strained = try small("from,to,relation\na,b,funds\nb,c,quarrels\n", Self.kinds)
    #expect(project(strained).isDirected)
    #expect(project(try small("from,to\n")).isDirected == false)
  }

  /// a → b is not stated which way; b – c is undirected; a ↔ c mutual.
  @Test func notStatedGoesOneWayWhenDirected() throws {
    let city = try small(
      "from,to,relation,direction\na,b,helps,\nb,c,helps,undirected\na,c,helps,mutual\n")
    let directed = project(city, direction: .asGiven).network
    #expect((0..<3).map { Array(directed.neighbours(of: $0)) } == [[1, 2], [2], [0, 1]])
    let undirected = project(city, direction: .undirected).network
    #expect((0..<3).map { Array(undirected.neighbours(of: $0)) } == [[1, 2], [0, 2], [0, 1]])
  }

  /// Whatever else the map holds, "b, a" says the same as "a, b" where no direction is stated.
  @Test(arguments: ["", "b,c,funds,2,directed\n"])
  func theOrderOfAnUndirectedStatementNeverMatters(rest: String) throws {
    let one = try small(
      "from,to,relation,strength,direction\na,b,helps,2,\na,b,meets,3,undirected\n" + rest)
    let other = try small(
      "from,to,relation,strength,direction\na,b,helps,2,\nb,a,meets,3,undirected\n" + rest)
    for direction in [TieNetwork.Direction.undirected, .byMeaning] {
      let (first, second) = (
        project(one, direction: direction), project(other, direction: direction)
      )
      #expect(first.network == second.network)
      #expect(first.network.strength(from: 0, to: 1) == 5)
      #expect(first.repeats == second.repeats)
    }
  }

  /// The same said again counts once, with the larger strength, however it is written.
  @Test func aRepeatIsNotExtraStrength() throws {
    let city = try small(
      "from,to,relation,strength,direction\na,b,helps,2,\nb,a,helps,3,undirected\nc,b,funds,1,directed\n"
    )
    let projection = project(city, direction: .undirected)
    #expect(projection.repeats == 1)
    #expect(projection.network.strength(from: 0, to: 1) == 3)
  }

  @Test func anEmptyMapHasAnEmptyNetwork() {
    let projection = project(Ecosystem(city: City(id: "empty")))
    #expect(projection.network.nodeCount == 0)
    #expect(projection.network.tieCount == 0)
  }
}
