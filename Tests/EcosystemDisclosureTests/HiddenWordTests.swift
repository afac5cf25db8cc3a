import EcosystemAnalysis
import EcosystemDisclosure
import EcosystemModel
import Testing

/// What hidden organisations alone take part in, work on and cite.
@Suite struct HiddenWordTests {
  private static let tables = [
    "actors": """
    id,name,sector,domains,place,show,source,note
    a,Alpha,culture,arts,Hall,public,,at Refuge Supper
    b,Beta,culture,arts;sport,Town,public,s1,
    c,Gamma,Sanctuary,arts;asylum support,,internal,s2,
    d,Delta,Sanctuary,asylum support,,internal,,
    """,
    "ties": "from,to,relation\na,b,works with\nc,d,shelters with\n",
    "initiatives": "name,kind,place,people\nRefuge Supper,event,Back Room,12\nFair,event,Town,40\n",
    "affiliations": "actor,initiative\nc,Refuge Supper\nd,Refuge Supper\na,Fair\nc,Fair\n",
    "provision": """
    provider,title,domains,places_per_year
    c,Advice,asylum support,20
    c,Kicking,sport,20
    a,Painting,arts,5
    """,
    "sources": "id,title\ns1,Survey\ns2,Register\ns3,Census\n",
    "insights": """
    theme,statement,relates_to
    late,The supper was too late,initiative:Refuge Supper
    more,More fairs,initiative:Fair
    both,More of both,initiative:Refuge Supper;initiative:Fair
    """,
  ]

  private func shown(_ change: (inout [String: String]) -> Void = { _ in }) throws -> Edition {
    var tables = Self.tables
    change(&tables)
    return edition(try ecosystem(tables), for: .public)
  }

  @Test func areNotTold() throws {
    let edition = try shown()
    let map = edition.ecosystem
    #expect(map.initiatives.map(\.name) == ["an initiative not shown here", "Fair"])
    #expect(map.initiatives.map(\.people) == [nil, 40])
    #expect(map.domains.map(\.title) == ["arts", "sport", "a domain not shown here"])
    #expect(map.sectors.last?.title == "a sector not shown here")
    #expect(map.relations.map(\.title) == ["works with", "a relation not shown here"])
    #expect(map.places.map(\.name) == ["Hall", "Town", "a place not shown here"])
    #expect(map.sources.map(\.id) == ["s1", "s3"])
    #expect(
      map.insights.map(\.statement) == ["a statement not shown here", "More fairs", "More of both"])
    #expect(map.actors[0].note == "at an initiative not shown here")
    for word in [
      "asylum", "Asylum", "upper", "Sanctuary", "sanctuary", "shelters", "Back", "Register",
    ] {
      #expect(!edition.allTexts.contains { $0.contains(word) }, "\(word)")
    }
  }

  /// Neither are cells, rows and gaps that are about them.
  @Test func nothingIsFoundOfThem() throws {
    let edition = try shown()
    #expect(edition.facts.coverage?.cells.contains { $0.cell.domain == .one(Ref(2)) } == false)
    #expect(edition.facts.actorCoverage?.cells.contains { $0.domain == .one(Ref(2)) } == false)
    #expect(edition.facts.domainStructures?.map(\.domain.index) == [0, 1])
    #expect(edition.facts.engagement?.rows.contains { $0.group == .domain(Ref(2)) } == false)
    #expect(edition.facts.engagement?.rows.contains { $0.meeting?.index == 0 } == false)
    #expect(!edition.analysis.gaps.contains { $0.subject == .domain(Ref(2)) })
    #expect(!edition.analysis.gaps.contains { $0.subject == .insight(Ref(0)) })
    #expect(!edition.allTexts.contains { $0.contains("a domain not shown here comes") })
  }

  /// What a target names is the city's choice, and what somebody else uses is theirs as well.
  @Test func whatTheCityAsksForStays() throws {
    let map = try shown { $0["targets"] = "target,domain\n9,asylum support\n" }.ecosystem
    #expect(map.domains.last?.title == "asylum support")
    let other = try shown { tables in
      tables["affiliations", default: ""] += "b,Refuge Supper\n"
      tables["ties", default: ""] += "a,b,shelters with\n"
    }.ecosystem
    #expect(other.initiatives.map(\.name) == ["Refuge Supper", "Fair"])
    #expect(other.relations.map(\.title) == ["works with", "shelters with"])
    #expect(other.places.map(\.name) == ["Hall", "Town", "Back Room"])
    #expect(other.insights.map(\.statement).first == "The supper was too late")
  }
}
