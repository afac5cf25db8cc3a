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
  // 12 places for 9 people are 1333 for each thousand, which would tell of the 9.
  #expect(areas.map { $0.perThousand.map { Int($0) } } == [nil, 200])
  #expect(!shown.allTexts.contains { $0.contains("Aardvark") })
  let own = try #require(edition(city, for: .internal).facts.reach?.cells.first?.areas)
  #expect(own.map(\.people) == [9, 30])
  #expect(shown.facts.equity?.cells.map(\.people) == [nil])
  #expect(edition(city, for: .internal).facts.equity?.cells.map(\.people) == [39])
}

/// Three people in the north, and three in the south whom a barrier keeps away: no rate, average or
/// shortfall tells of them, and what nobody shares with them stays.
@Test func noNumberTellsOfFewPeople() throws {
  let city = try ecosystem([
    "actors": "id,name,show\nb,B,public\n",
    "places": "id,name,deprivation_rank\nn,North,1\ns,South,2\ne,East,3\n",
    "groups": "id,title\nwheel,Wheel\n",
    "population": "place,people,group\nn,3,\ns,30,\ns,3,wheel\ne,50,\n",
    "provision": """
    provider,title,place,places_per_year
    b,One,n,3
    b,Two,s,27
    b,Three,e,200
    """,
    "travel": "from,to,minutes\nn,s,50\ns,n,50\nn,e,50\ns,e,50\ne,n,50\ne,s,50\n",
    "barriers": "place,to,blocked,group\ns,s,yes,wheel\n",
  ])
  let own = edition(city, for: .internal)
  let shown = edition(city, for: .public)
  func rates(_ edition: Edition) -> [Double?]? {
    edition.facts.reach?.cells.first?.areas.map { $0.rate.map { ($0 * 10).rounded() / 10 } }
  }
  #expect(rates(own) == [1, 0.9, 4])
  #expect(rates(shown) == [nil, nil, 4])
  #expect(shown.facts.reach?.cells.first?.areas.map(\.providers) == [1, 1, 1])
  let (whole, told) = (own.facts.equity?.cells.first, shown.facts.equity?.cells.first)
  #expect(whole?.isAverageTold == true && whole?.areEndsTold == true)
  #expect(told?.isAverageTold == false && told?.areEndsTold == false)
  let sentences = own.analysis.gaps.filter { $0.check == "equity" }.map { own.text($0.sentence) }
  #expect(
    sentences == [
      "At least twice as many places for each person are within reach in the least deprived area, "
        + "East, as in the most deprived area, North, within 30 minutes: how many is not told, since "
        + "the number would tell of few people; each of the 3 areas has some."
    ])
  #expect(own.analysis.gaps.filter { $0.check == "equity" }.map(\.value) == [nil])
}

/// Of 80 people 78 are kept away: their number would tell of the other two.
@Test func theOthersMayBeFewToo() throws {
  func told(_ away: Int) throws -> [String] {
    let city = try ecosystem([
      "actors": "id,name\nb,B\n", "places": "id,name\nq,Quay\n",
      "groups": "id,title\nwheel,Wheel\n",
      "population": "place,people,group\nq,80,\nq,\(away),wheel\n",
      "provision": "provider,title,place,places_per_year\nb,One,q,3\n",
      "travel": "from,to,minutes\nq,q,5\n",
      "barriers": "place,to,blocked,group\nq,q,yes,wheel\n",
    ])
    let own = edition(city, for: .internal)
    return own.analysis.gaps.filter { $0.check == "reach" }.map { own.text($0.sentence) }
      .filter { $0.hasPrefix("Wheel") }
  }
  let rest = "can get to no offer listed within 30 minutes; others there can."
  #expect(try told(78) == ["Wheel in Quay \(rest)"])
  #expect(try told(75) == ["Wheel in Quay (75 people) \(rest)"])
  #expect(try told(4) == ["Wheel in Quay (fewer than 5 people) \(rest)"])
}
