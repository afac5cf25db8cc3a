import EcosystemAnalysis
import EcosystemModel
import Testing

/// What a map with offers in places is asked for next, so that it tells who gets to them.
@Suite struct NextStepTests {
  private static let tables = [
    "actors": "name,sector,ring,domains\nA,employers,core,health\n",
    "ties": "from,to\nA,A\n",
    "places": "id,name\nn,North\ns,South\n",
    "provision": "provider,title,domains,place,places_per_year\nA,Swim,health,n,10\n",
    "targets": "domain,target\nhealth,20\n",
    "population": "place,people\nn,50\ns,60\n",
    "travel": "from,to,minutes\ns,n,12\n",
  ]

  private func advice(_ changes: [String: String?] = [:]) throws -> String? {
    var tables = Self.tables
    for (name, text) in changes { tables[name] = text }
    return everything(try ecosystem(tables)).sentences.last
  }

  private static let people =
    "Add population.csv, how many people live in each place: with it the map tells who can get to "
    + "what is on offer, and who cannot."
  private static let ways =
    "Add travel.csv, how many minutes the ways between places take: without it, what people can "
    + "get to is no more than a guess by straight lines."

  @Test func peopleFirstThenWays() throws {
    #expect(try advice(["population": nil, "travel": nil]) == Self.people)
    #expect(try advice(["population": nil]) == Self.people)
    #expect(try advice(["travel": nil]) == Self.ways)
    let next = try advice()
    #expect(next != Self.people && next != Self.ways)
  }

  @Test func notWhereOffersNameNoPlace() throws {
    let offers = "provider,title,domains,places_per_year\nA,Swim,health,10\n"
    let next = try advice(["provision": offers, "population": nil, "travel": nil])
    #expect(next != Self.people && next != Self.ways)
  }
}
