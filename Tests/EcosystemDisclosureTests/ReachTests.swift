import EcosystemAnalysis
import EcosystemDisclosure
import EcosystemModel
import Testing

/// A hidden provider's offers count in what people get to, and nothing names it; few people are
/// not told.
@Test func reachNamesNobodyAndTellsNoFewPeople() throws {
  let city = try ecosystem([
    "city": "setting,value\nprivacy.min_cell,10\n",
    "actors": "id,name,show\na,Aardvark Club,internal\nb,B,public\n",
    "places": "id,name,deprivation_rank\nn,North,1\ns,South,2\naardvark,Aardvark Club,\n",
    "population": "place,people\nn,9\ns,30\n",
    "provision": "provider,title,place,places_per_year\na,Secret,aardvark,12\nb,Open,s,6\n",
    "travel": "from,to,minutes\nn,aardvark,5\nn,s,50\ns,aardvark,50\n",
  ])
  let shown = edition(city, for: .public)
  let areas = try #require(shown.facts.reach?.cells.first?.areas)
  #expect(areas.map(\.people) == [nil, 30])
  #expect(areas.map(\.providers) == [1, 1])
  #expect(areas.map { $0.perThousand.map { Int($0) } } == [1333, 200])
  #expect(!shown.allTexts.contains { $0.contains("Aardvark") })
  let own = try #require(edition(city, for: .internal).facts.reach?.cells.first?.areas)
  #expect(own.map(\.people) == [9, 30])
  #expect(shown.facts.equity?.cells.map(\.people) == [nil])
  #expect(edition(city, for: .internal).facts.equity?.cells.map(\.people) == [39])
}
