import EcosystemAnalysis
import EcosystemModel
import Testing

/// What is missing is there to be drawn; what is unknown is not.
@Suite struct GhostTests {
  private func words(_ ghost: Ghost?, _ city: Ecosystem) -> String {
    switch ghost {
    case .actor(let newcomer):
      [
        newcomer.part.rawValue, city.key(newcomer.cell),
        newcomer.ring.map { city.rings[$0].id } ?? "",
        newcomer.candidates.map { city.actors[$0].id }.joined(separator: ","),
      ].filter { !$0.isEmpty }.joined(separator: " ")
    case .tie(let a, let b): "link \(city.actors[a].id)–\(city.actors[b].id)"
    case .sectors(let a, let b): "link \(city.sectors[a].id)–\(city.sectors[b].id)"
    case .cell(let cell): "cell \(city.key(cell))"
    case nil: "-"
    }
  }

  private func ghosts(_ check: String, _ tables: [String: String]) throws -> [String] {
    let city = try ecosystem(tables)
    return everything(city).gaps(of: check).map { words($0.ghost, city) }
  }

  private func offers(complete: Bool) -> [String: String] {
    [
      "city": complete ? "setting,value\ncomplete_for,provision\n" : "setting,value\n",
      "actors": "id,name\na,A\nb,B\n", "domains": "id,title\nstem,S\nhealth,H\nart,R\n",
      "provision": """
      provider,title,domains,places_per_year
      a,x,stem,5
      a,y,art,1
      b,z,art,1
      """,
      "targets": "domain,target\nstem,5\nhealth,5\nart,5\n",
    ]
  }

  /// One provider wants a second; a cell that is only below its target has no ghost.
  @Test func cellsAndSecondProviders() throws {
    #expect(
      try ghosts("coverage", offers(complete: true)) == [
        "second provider stem", "cell health", "-",
      ])
    #expect(try ghosts("single-provider", offers(complete: true)) == ["second provider stem"])
  }

  @Test func whatIsUnknownHasNoGhost() throws {
    #expect(
      try ghosts("coverage", offers(complete: false)) == ["second provider stem", "-", "-"])
  }

  private func groups(ring: String) -> [String: String] {
    [
      "actors": """
      id,name,sector,ring,domains
      a,A,employers,core,stem
      b,B,culture,wider,health
      c,C,culture,\(ring),health
      """,
      "sectors": "id,title\nemployers,Employers\nculture,Culture\n",
      "domains": "id,title\nstem,Stem\nhealth,Health\n",
    ]
  }

  @Test func membersOfTheCoreGroup() throws {
    #expect(
      try ghosts("core-group", groups(ring: "wider")) == [
        "core group member culture core", "core group member health core",
      ])
    #expect(try ghosts("core-group", groups(ring: "")) == ["-", "-"])
  }

  /// Eight employers and eight of culture with links among themselves alone: 8 × 8 of the 120
  /// pairs, of 14 links, would be 7.5.
  @Test func linksBetweenSectors() throws {
    let names = (1...8).map { "e\($0),E\($0),employers" } + (1...8).map { "c\($0),C\($0),culture" }
    let ties = (2...8).flatMap { ["e1,e\($0)", "c1,c\($0)"] }
    func tables(complete: Bool) -> [String: String] {
      [
        "city": "setting,value\n" + (complete ? "complete_for,ties\n" : ""),
        "actors": "id,name,sector\n" + names.joined(separator: "\n") + "\n",
        "ties": "from,to\n" + ties.joined(separator: "\n") + "\n",
      ]
    }
    #expect(try ghosts("sector-pairs", tables(complete: true)) == ["link employers–culture"])
    #expect(try ghosts("sector-pairs", tables(complete: false)) == ["-"])
  }

  /// B adds a sector, C a sector and a domain: C is to be approached first.
  @Test func whoIsToTakePart() throws {
    let tables = [
      "city": "setting,value\ncomplete_for,affiliations\n",
      "actors": """
      id,name,sector,domains
      a,A,employers,stem
      b,B,culture,stem
      c,C,culture,health
      l,L,learners,stem
      """,
      "domains": "id,title\nstem,Stem\nhealth,Health\n",
      "initiatives": "id,name,kind\nday,Mapping day,workshop\n",
      "affiliations": "actor,initiative\na,day\nl,day\n",
    ]
    #expect(
      try ghosts("engagement", tables) == ["participant culture c,b", "participant health c"])
  }

  /// Introductions are links that are not there yet; each ghost comes once.
  @Test func introductionsAreSuggestedLinks() throws {
    let city = try portside()
    var wanted = Wanted.quick
    wanted.suggestions = Suggestion.all
    let analysis = analyse(city, wanting: wanted)
    let rows = try #require(analysis.facts.suggested["introductions"]).rows
    let ties = analysis.ghosts.filter { if case .tie = $0 { true } else { false } }
    #expect(!rows.isEmpty)
    #expect(ties.count == rows.count)
    for (row, tie) in zip(rows, ties) {
      guard case .actors(let a) = row[0], case .actors(let b) = row[1] else { continue }
      #expect(tie == .tie(a[0], b[0]))
    }
    #expect(Set(analysis.ghosts).count == analysis.ghosts.count)
  }
}
