import EcosystemDisclosure
import EcosystemModel
import Testing

/// How many said a thing is told where they are none, or as many as `privacy.min_cell` asks for.
@Test func countsOfFewPeopleAreInternal() throws {
  let city = try ecosystem([
    "actors": "name,show\nA,public\n",
    "city": "setting,value\nprivacy.min_cell,10\n",
    "insights": "theme,statement,how_many\na,s,9\nb,s,10\nc,s,0\nd,s,\n",
  ])
  #expect(edition(city, for: .partner).ecosystem.insights.map(\.howMany) == [nil, 10, 0, nil])
  #expect(edition(city, for: .internal).ecosystem.insights.map(\.howMany) == [9, 10, 0, nil])
}

/// A hidden provider's offers are gone, so the offers after them have other numbers.
@Test func whatSpeaksOfOffersFollowsThem() throws {
  let city = try ecosystem([
    "actors": "id,name,show\na,A,internal\nb,B,public\n",
    "places": "id,name\np,P\n",
    "provision": "provider,title,badge\na,Secret,gold\nb,Open,silver\nb,Late,gold\n",
    "badges": "name,issuer\nGold,a\nSilver,b\n",
    "pathways": "from,to,rule,hours\nsecret,silver,all,\nopen,silver,,4\nsilver,late,,\n",
    "barriers": "place,to,add_minutes\np,late,5\np,secret,5\np,p,5\n",
    "insights": "theme,statement,relates_to\nt,s,late;secret\n",
  ])
  let left = edition(city, for: .public).ecosystem
  #expect(left.provision.map(\.title) == ["Open", "Late"])
  #expect(left.provision.map(\.badge?.index) == [1, nil])
  #expect(left.pathways.map(\.from) == [.offer(Ref(0)), .badge(Ref(1))])
  #expect(left.pathways.map(\.to) == [.badge(Ref(1)), .offer(Ref(1))])
  #expect(left.pathways.map(\.rule) == [.all, .any])
  #expect(left.pathways.map(\.hours) == [4, nil])
  #expect(left.barriers.map(\.to) == [.offer(Ref(1)), .place(Ref(0))])
  #expect(left.insights.map(\.relatesTo) == [[.offer(Ref(1))]])
}
