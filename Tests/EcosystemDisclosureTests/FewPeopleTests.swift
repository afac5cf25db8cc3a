import EcosystemDisclosure
import EcosystemModel
import Testing

/// Counts of few people, and who told of a link, are for those alone who may see all.
@Suite struct FewPeopleTests {
  private static let tables = [
    "actors": "id,name,show,aliases\na,Alpha,public,\nb,Beta,public,The Bees\nc,Gamma,internal,\n",
    "population": """
    place,age_band,people
    Town,,50
    Town,teens,47
    Town,adults,3
    Hill,,4
    Hill,teens,9
    Shore,,30
    """,
    "age_bands": "id,title,from,to\nteens,Teens,13,19\nadults,Adults,20,25\n",
    "initiatives": "id,name,people\ni,Walk,4\nj,Talk,5\n",
    "ties": """
    from,to,reported_by
    a,b,Sarah Pike
    a,b,Alpha
    b,a,the bees
    a,b,Table 3
    a,b,Sarah Pike
    """,
  ]

  /// The whole of Town would tell its few adults.
  @Test(arguments: [Audience.public, .partner])
  func fewPeopleAreNotCounted(audience: Audience) throws {
    let map = edition(try ecosystem(Self.tables), for: audience)
    #expect(map.ecosystem.population.map(\.people) == [47, 9, 30])
    #expect(map.ecosystem.initiatives.map(\.people) == [nil, 5])
    #expect(map.untoldCounts == 4)
    let whole = edition(try ecosystem(Self.tables), for: .internal)
    #expect(whole.ecosystem.population.count == 6 && whole.untoldCounts == 0)
    #expect(whole.ecosystem.initiatives.map(\.people) == [4, 5])
  }

  @Test func aPersonWhoToldOfALinkIsNotNamed() throws {
    func told(_ audience: Audience) throws -> [String] {
      let map = edition(try ecosystem(Self.tables), for: audience).ecosystem
      return map.ties.indices.map { map.tieDetails[Int32($0)]?.reportedBy ?? "" }
    }
    #expect(try told(.internal) == ["Sarah Pike", "Alpha", "the bees", "Table 3", "Sarah Pike"])
    #expect(try told(.partner) == ["", "Alpha", "the bees", "Table 3", ""])
    #expect(try told(.public) == ["", "Alpha", "the bees", "Table 3", ""])
  }

  /// Numbers without their register, names in other networks, and initials with points.
  @Test func numbersAndHandlesAreTakenOut() throws {
    let map = try ecosystem([
      "actors": """
      id,name,show,org_ids,url,note
      h,Hidden Hands,internal,GB-CHC-1122334,https://social.example/hands_up,
      k,A.B.C. Trust,internal,,https://www.abctrust.example,
      s,Shown,public,,https://social.example/shown,"charity 1122334, 112 2334 (no. 1122335); \
      @hands_up, @Hands-Up. and @shown on social; @abctrust, a.b.c. Trust, ABC trust and hands up"
      """
    ])
    let other = "an organisation not shown here"
    #expect(
      edition(map, for: .public).ecosystem.actors[2].note == """
        charity \(other), \(other) (no. 1122335); \(other), \(other). and @shown on social; \
        \(other), \(other), \(other) and hands up
        """)
  }
}
