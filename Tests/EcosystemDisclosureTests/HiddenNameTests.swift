import EcosystemAnalysis
import EcosystemDisclosure
import EcosystemModel
import Testing

/// Nothing that can be printed tells who is hidden.
@Suite struct HiddenNameTests {
  /// One hidden organisation, Tŷ Agored, told in every text that people write, each time another
  /// way; a neighbour whose name holds the same letters.
  private static let tables = [
    "city": """
    setting,value
    name,Ty Agored and its city
    boundary,Those that TŶ AGORED named
    note,"Drawn with Tŷ Agored's help; see Ty\u{302} Agored."
    coded_by,ty-agored
    target_group,Friends of Tŷ Agored
    complete_for,provision:open-house
    print.title,Around Open House
    print.credits,Thanks to OPEN   HOUSE & others
    privacy.keep,Ty Agored partner
    next_steps,Ask Tŷ Agored
    collection.question,Do you work with Open House?
    collection.how,by Ty Agored
    collection.period,when Open House was open
    collection.who,friends of Ty Agored
    collection.Tŷ Agored,thanks to Ty Agored
    """,
    "actors": """
    id,name,aliases,show,note,url,Ty Agored partner,org_ids,source
    ty-agored,Tŷ Agored,Open House|The Bread and Salt,internal,,,,,
    neighbour,Tŷ Agoredig,Open House,public,Next door to open-house,https://x.example/ty-agored,Tŷ Agored,N-1;ty-agored,Tŷ Agored
    far,Farside,Bread & Salt Café,public,not the openhouse; ty is not agored,,,,
    """,
    "ties": """
    from,to,relation,reported_by,note,source
    neighbour,far,works with,ty-agored,Tŷ Agored introduced them,Bread & Salt
    ty-agored,far,works with,far,secret,S1
    """,
    "initiatives": "id,name,kind,source\nopen-house,Open House Day,an open house,Tŷ Agored\n",
    "affiliations":
      """
    actor,initiative,role,source
    far,open-house,guest of Tŷ Agored,Tŷ Agored
    ty-agored,open-house,host,
    """,
    "places": "id,name\nopen-house,Open House\np2,Quay\n",
    "sources": """
    id,title,url,licence
    ty-agored-talk,A talk with Ty Agored,https://x.example/open-house,as Tŷ Agored says
    """,
    "ratings":
      "rater,rated,item,value,table,note\nfar,neighbour,bread and salt,4,Open House,at Ty Agored\n",
    "domains": "id,title,source\nplay,Play,told by Tŷ Agored\n",
    "groups": "id,title\nopen-house,Friends of Tŷ Agored\n",
    "skills": """
    name,layer,id,framework,code,url
    tŷ agored way,core,open-house,of Ty Agored,Ty Agored 1,https://x.example/open-house
    chess,city,chess,,,
    """,
    "badges": """
    name,issuer,id,criteria_url
    Tŷ Agored badge,far,open-house,https://x.example/ty-agored
    Plain,far,plain,
    Private Badge,ty-agored,,https://x.example
    """,
    "opportunities": """
    name,provider,id,kind
    Helper at Tŷ Agored,far,ty-agored-help,with Open House
    Private Job,ty-agored,,
    """,
    "pathways": """
    from,to
    badge:open-house,ty-agored-help
    Private Badge,ty-agored-help
    private-offer,plain
    """,
    "population": "place,people\np2,40\n",
    "travel": "from,to,minutes,mode\np2,open-house,5,by Tŷ Agored's bus\n",
    "barriers": "place,to,blocked\np2,private-offer,yes\n",
    "logic_model": """
    text,level,id,owner,indicator,baseline,target,value
    Tŷ Agored grows,goal,ty-agored-goal,ty-agored,Open House days,1 in Tŷ Agored,2 in Tŷ Agored,3 in Tŷ Agored
    More play,outcome,more,far,,,,
    """,
    "logic_links": "from,to,rationale\nty-agored-goal,more,Tŷ Agored says so\n",
    "insights": """
    theme,statement,id,relates_to,response,response_by,source
    Open House,We like Tŷ Agored,open-house,far;actor:ty-agored;private-offer;chess,Tŷ Agored will ask,Ty Agored,told to Tŷ Agored
    """,
    "marks": """
    on,mark,note,table
    far,energy,since Tŷ Agored came,Open House
    ty-agored,blockage,secret,
    ty-agored – far,question,secret,
    far – neighbour,question,,
    """,
    "targets": "target,skill\n9,tŷ agored way\n",
    "provision": """
    provider,title,id,domains,skills,times,cost,mode,badge,open_to,how_to_join,source,kind,url
    far,Day at Tŷ Agored,,play,tŷ agored way;chess,when open house is,free at Open House,at Ty Agored,Tŷ Agored badge,Open House members,ask Tŷ Agored,Open House,an open house,https://x.example/open-house
    ty-agored,Private Offer,,play,,,,,,,,,,
    """,
  ]

  private func edition(for audience: Audience) throws -> Edition {
    EcosystemDisclosureTests.edition(try ecosystem(Self.tables), for: audience)
  }

  /// Words as a reader sees them: small, plain letters, one space between.
  private func plain(_ text: String) -> String {
    let bare = text.decomposed.unicodeScalars.filter { !(0x300...0x36F ~= $0.value) }
    let words = String(String.UnicodeScalarView(bare)).lowercased()
      .split { !$0.isLetter && !$0.isNumber }.filter { $0 != "and" }
    return " " + words.joined(separator: " ") + " "
  }

  @Test(arguments: [Audience.public, .partner])
  func noTextTellsAHiddenName(audience: Audience) throws {
    let texts = try edition(for: audience).allTexts.map(plain)
    #expect(texts.count > 60)
    let secrets = [
      " ty agored ", " open house ", " bread salt ", " private offer ", " private badge ",
      " private job ", " secret ",
    ]
    for secret in secrets {
      let told = texts.filter { $0.contains(secret) && !$0.contains("bread salt cafe") }
      #expect(told == [], "\(secret)")
    }
  }

  /// What stays as the city or a shown actor wrote it, and what no text of people fills.
  private static let own: Set = [
    "city.id", "city.paper", "city.completeFor.table", "files", "sectors.id", "sectors.title",
    "rings.id", "rings.title", "domains.id", "domains.title", "relations.id", "relations.title",
    "actors.id", "actors.name",
  ]

  /// A text that is added to the model must be told of the hidden one above, or be the city's own.
  @Test func everyTextIsTried() throws {
    var whole = try edition(for: .internal).ecosystem
    whole.actors.removeFirst()
    let found = texts(in: whole).map { ($0.path.dropFirst().description, plain($0.text)) }
    let tried = found.filter { _, text in
      [" ty agored ", " open house ", " bread salt "].contains { text.contains($0) }
    }
    #expect(Set(found.map(\.0)).subtracting(tried.map(\.0)) == Self.own)
  }

  /// What is a hidden actor's is gone, and what speaks of it; the numbers of the rest fit.
  @Test func whatSpeaksOfHiddenThingsIsGone() throws {
    let whole = try edition(for: .internal).ecosystem
    let city = try edition(for: .public).ecosystem
    #expect(whole.pathways.count == 3 && whole.barriers.count == 1 && whole.marks.count == 4)
    #expect(
      city.badges.map(\.name) == [
        "an organisation not shown here badge", "Plain", "a badge not shown here",
      ])
    #expect(city.badges.map { $0.issuer?.index } == [2, 2, nil])
    #expect(city.badges[2].criteriaURL.isEmpty)
    #expect(
      city.opportunities.map(\.name) == [
        "Helper at an organisation not shown here", "an opportunity not shown here",
      ])
    #expect(city.pathways.map(\.from) == [.badge(Ref(0))])
    #expect(city.barriers.isEmpty && city.ratings.isEmpty)
    #expect(city.marks.map(\.on) == [.actor(Ref(2)), .tie(Ref(2), Ref(1))])
    #expect(city.logicModel.map { $0.owner?.index } == [nil, 2])
    #expect(city.insights[0].relatesTo == [.actor(Ref(2)), .skill(Ref(1))])
    #expect(city.insights[0].responseBy == "an organisation not shown here")
  }

  @Test func thePartnershipItselfReadsAll() throws {
    let edition = try edition(for: .internal)
    #expect(edition.hiddenActors == 0)
    #expect(edition.ecosystem.city.note == "Drawn with Tŷ Agored's help; see Tŷ Agored.")
    #expect(edition.ecosystem.ties.count == 2)
  }

  @Test func whatStandsInstead() throws {
    let city = try edition(for: .public).ecosystem
    #expect(city.city.boundary == "Those that an organisation not shown here named")
    #expect(
      city.city.note
        == "Drawn with an organisation not shown here's help; see an organisation not shown here.")
    #expect(city.city.codedBy == "an organisation not shown here")
    #expect(city.city.credits == "Thanks to an organisation not shown here & others")
    #expect(city.provision.map(\.title) == ["Day at an organisation not shown here"])
    #expect(city.provision.map(\.id) == ["offer-1"])
    #expect(city.initiatives.map(\.id) == ["initiative-1"])
    #expect(city.places.map(\.id) == ["place-1", "p2"])
    #expect(city.affiliations.map(\.role) == ["guest of an organisation not shown here"])
  }

  /// A longer word, other words between and the names of those that are shown stay; a shown
  /// organisation loses the alias that it shares with a hidden one.
  @Test func whatStays() throws {
    let city = try edition(for: .public).ecosystem
    #expect(
      city.actors.map(\.name) == ["an organisation not shown here", "Tŷ Agoredig", "Farside"])
    #expect(
      city.actors[2].note == "not the an organisation not shown here; ty is not agored")
    #expect(city.actors[1].aliases == [])
    #expect(city.actors[1].url.isEmpty)
    #expect(city.actors[1].organisationIDs == ["N-1"])
    #expect(city.actors[1].note == "Next door to an organisation not shown here")
    #expect(city.actors[0].id.isEmpty)
    #expect(city.places.map(\.name) == ["an organisation not shown here", "Quay"])
    #expect(city.provision[0].skills.map { city.skills[$0].name }.last == "chess")
  }

  /// The longer of two hidden names goes first, and ids that are no words only stand alone.
  @Test func longerNamesFirstAndNumbersLeftAlone() throws {
    let city = try ecosystem([
      "actors": """
      id,name,show,note
      12,Tide,internal,
      x1,Tide Arts,internal,
      q,Quay,internal,
      7,Shown,public,Tide Arts and Tide met 12 times in Q 7; x1 too; quayside
      """,
      "ties": "from,to,reported_by\n7,7,12\n",
    ])
    let edition = EcosystemDisclosureTests.edition(city, for: .public)
    let other = "an organisation not shown here"
    #expect(
      edition.ecosystem.actors[3].note
        == "\(other) and \(other) met 12 times in Q 7; x1 too; quayside")
    #expect(edition.ecosystem.tieDetails[0]?.reportedBy == other)
  }

  /// A hidden name that is a plain word stays in the words of the city, and is gone elsewhere.
  @Test func wordsOfTheCityStay() throws {
    let city = try ecosystem([
      "actors": """
      id,name,show,note,domains
      a,Alpha,public,from Health,health
      h,Health,internal,,health
      g,Gamma House,internal,,
      """,
      "domains": "id,title\nhealth,Health and wellbeing\ngamma,Gamma House and garden\n",
      "sectors": "id,title\npublic-health,Public health\n",
      "groups": "id,title\ngroup,Friends of Health\n",
    ])
    let shown = EcosystemDisclosureTests.edition(city, for: .public).ecosystem
    let other = "an organisation not shown here"
    #expect(shown.domains.map(\.title) == ["Health and wellbeing", "\(other) and garden"])
    #expect(shown.domains.map(\.id) == ["health", "gamma"])
    #expect(shown.sectors.map(\.title).contains("Public health"))
    #expect(shown.groups.map(\.title) == ["Friends of \(other)"])
    #expect(shown.actors[0].note == "from \(other)")
  }

  /// Names written as one word, parted by a soft hyphen or in the plural; a hidden actor's web
  /// address and numbers; short names only as they are written.
  @Test(arguments: [
    ("ask ZqoneRefuge first", "ask @ first"), ("ask Zqone\u{AD}Refuge", "ask @"),
    ("ask Zq\u{AD}oneRefuge", "ask @"), ("two Zqone Refuges", "two @"),
    ("the zqone-refuge's van", "the @'s van"), ("zqonerefuged", "zqonerefuged"),
    ("see www.zqref.example/contact", "see www.@/contact"), ("mail zqref.example", "mail @"),
    ("on social.example/zq", "on @"), ("on social.example/alpha", "on social.example/alpha"),
    ("charity 7654321", "charity @"), ("GB-CHC-99", "@"),
    ("No Ed, no eds, e d", "No @, no eds, e d"),
  ])
  func otherWaysToTellAName(note: String, told: String) throws {
    let city = try ecosystem([
      "actors": """
      id,name,show,url,org_ids,note
      a,Alpha,public,https://social.example/alpha,,"\(note)"
      z,Zqone Refuge,internal,https://www.zqref.example/,7654321;GB-CHC-99,
      y,Ed,internal,https://social.example/zq,,
      """
    ])
    let shown = EcosystemDisclosureTests.edition(city, for: .public)
    let other = "an organisation not shown here"
    let parts = told.split(separator: "@", omittingEmptySubsequences: false)
    #expect(shown.ecosystem.actors[0].note == parts.joined(separator: other))
  }

  @Test(arguments: [Audience.public, .partner])
  func portsideTellsNoHiddenName(audience: Audience) throws {
    let city = try portside()
    let hidden = city.actors.filter { $0.show > audience }
    #expect(hidden.count == (audience == .public ? 11 : 2))
    let texts = EcosystemDisclosureTests.edition(city, for: audience).allTexts.map(plain)
    for name in hidden.flatMap({ [$0.name, $0.id] + $0.aliases }) {
      #expect(texts.filter { $0.contains(plain(name)) } == [], "\(name)")
    }
  }
}

extension String {
  /// The text with each letter and its marks apart, for the letters used here.
  fileprivate var decomposed: String {
    let marks: [Character: String] = [
      "ŷ": "y", "Ŷ": "Y", "é": "e", "ô": "o", "Å": "A", "ö": "o", "ü": "u", "ê": "e",
    ]
    return map { marks[$0] ?? String($0) }.joined()
  }
}
