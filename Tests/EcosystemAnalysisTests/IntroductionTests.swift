import EcosystemAnalysis
import EcosystemDisclosure
import EcosystemModel
import Foundation
import Testing

/// Suggested introductions, against the oracle of pairs without a tie.
@Suite struct IntroductionTests {
  private struct Graph: Decodable {
    struct Node: Decodable {
      let id: String
      let faction: String?
    }
    struct Edge: Decodable {
      let source: String
      let target: String
    }
    let nodes: [Node]
    let edges: [Edge]
  }

  /// A reference graph as a map; `sector` tells who is of which.
  private func map(
    of name: String, complete: Bool = true, sector: (String) -> String
  ) throws -> [String: String] {
    let path = packageFolder() + "/Tests/TieNetworkTests/Fixtures/graphs/\(name).json"
    let graph = try JSONDecoder().decode(
      Graph.self, from: Data(contentsOf: URL(filePath: path)))
    return [
      "city": "setting,value\ncomplete_for,\(complete ? "ties" : "rings")\n",
      "actors": "id,name,sector\n"
        + graph.nodes.map { "n\($0.id),N\($0.id),\(sector($0.id))\n" }.joined(),
      "ties": "from,to\n" + graph.edges.map { "n\($0.source),n\($0.target)\n" }.joined(),
    ]
  }

  private func suggested(
    _ tables: [String: String], size: Int? = nil, for audience: Audience = .internal
  ) throws -> (suggested: Suggested?, why: String?, edition: Edition) {
    var wanted = Wanted()
    wanted.suggestions = Suggestion.all.filter { $0.id == "introductions" }
    wanted.request = Suggestion.Request(size: size)
    let analysis = analyse(try ecosystem(tables), wanting: wanted)
    let edition = disclose(analysis, to: audience)
    return (
      edition.facts.suggested["introductions"], edition.facts.notSuggested["introductions"]?.reason,
      edition
    )
  }

  private func text(_ cell: Suggested.Cell, _ city: Ecosystem) -> String {
    switch cell {
    case .text(let text): text
    case .number(let number): "\((number * 1e6).rounded() / 1e6)"
    case .nothing: ""
    case .actors(let actors): actors.map { city.actors[$0].id }.joined(separator: ";")
    }
  }

  /// Two sectors: the first of the club's two leaders and its odd numbers against the others.
  private static func halves(_ id: String) -> String {
    Int(id).map { $0 % 2 == 0 ? "culture" : "employers" } ?? "culture"
  }

  @Test func karateByResourceAllocation() throws {
    let found = try suggested(map(of: "karate", sector: Self.halves), size: 3)
    let table = try #require(found.suggested)
    #expect(table.columns == ["a", "b", "ra", "aa", "shared", "purpose", "auc"])
    // Of the oracle's ten best pairs those of an even and an odd number: 2–33, 0–33, 4–5.
    let rows = table.rows.map { $0.map { text($0, found.edition.ecosystem) } }
    #expect(
      rows == [
        [
          "n2", "n33", "1.566667", "4.719381", "n8;n9;n13;n27;n28;n32", "different sectors",
          "0.747877",
        ],
        ["n0", "n33", "0.9", "2.71102", "n8;n13;n19;n31", "different sectors", "0.747877"],
        ["n4", "n5", "0.645833", "1.992261", "n0;n6;n10", "different sectors", "0.747877"],
      ])
    let sentences = table.sentences.map(found.edition.text)
    #expect(
      sentences[0]
        == "Tried on the map itself: with each of the 78 linked pairs left out in turn, shared "
        + "contacts put it before a pair without a link in 75 of 100 comparisons; 50 would be "
        + "chance.")
    #expect(
      sentences[3]
        == "N4 and N5 both have a link with N0, N6 and N10, but none with each other: a possible "
        + "introduction, across ‘Culture, arts and heritage’ and Employers.")
    #expect(sentences.allSatisfy { !$0.contains("should") })
  }

  @Test func littleBetterThanACoinIsNotShown() throws {
    let found = try suggested(map(of: "florentine") { _ in "culture" })
    #expect(found.suggested == nil)
    #expect(
      found.why
        == "shared contacts tell too little here: with each of the 20 linked pairs left out in "
        + "turn, it came before a pair without a link in 55 of 100 comparisons (50 would be "
        + "chance, 60 are asked for)")
  }

  /// The kite and a pair apart: the only pairs of different sectors are those that join the parts.
  private func kiteAndPair(_ more: (inout [String: String]) -> Void = { _ in }) throws -> [String:
    String]
  {
    var tables = try map(of: "kite") { $0 == "Ike" ? "" : "culture" }
    tables["actors", default: ""] += "x,X,employers\ny,Y,employers\n"
    tables["ties", default: ""] += "x,y\n"
    more(&tables)
    return tables
  }

  @Test func partsNeedAHost() throws {
    let tables = try kiteAndPair {
      $0["initiatives"] = "id,name,kind\nfair,Fair,event\n"
      $0["affiliations"] = "actor,initiative\ny,fair\nnEd,fair\n"
    }
    let found = try suggested(tables)
    let table = try #require(found.suggested)
    let rows = table.rows.map { $0.map { text($0, found.edition.ecosystem) } }
    #expect(rows == [["nEd", "y", "0.0", "0.0", "", "joins parts: needs a host", ""]])
    #expect(
      found.edition.text(try #require(table.sentences.last))
        == "NEd and Y stand in parts of the map that no link joins: an introduction needs a host. "
        + "Both take part in Fair.")
  }

  /// Whom the map says is outside, has left, or is at odds with the other is not introduced.
  @Test func someAreNotIntroduced() throws {
    let tables = try kiteAndPair {
      $0["actors"] = $0["actors"]?.replacingOccurrences(of: "\n", with: ",\n")
        .replacingOccurrences(of: "id,name,sector,\n", with: "id,name,sector,engagement\n")
        .replacingOccurrences(of: "y,Y,employers,", with: "y,Y,employers,left")
      $0["relations"] = "id,title,meaning\nq,quarrels with,strain\nw,works with,association\n"
      $0["ties"] = $0["ties"]?.replacingOccurrences(of: "\n", with: ",w\n")
        .replacingOccurrences(of: "from,to,w", with: "from,to,relation")
      $0["ties", default: ""] += "x,nDiane,q\n"
    }
    let found = try suggested(tables)
    let table = try #require(found.suggested)
    // Diane has most links, but strain is stated between her and X; Fernando and Garth come next.
    #expect(
      table.rows.map { text($0[0], found.edition.ecosystem) + text($0[1], found.edition.ecosystem) }
        == ["nFernandox"])
  }

  @Test func aHiddenContactHidesThePair() throws {
    var tables = try map(of: "karate", sector: Self.halves)
    tables["actors"] = tables["actors"]?.replacingOccurrences(of: "\n", with: ",public\n")
      .replacingOccurrences(of: "id,name,sector,public", with: "id,name,sector,show")
      .replacingOccurrences(of: "n6,N6,culture,public", with: "n6,N6,culture,internal")
    let found = try suggested(tables, size: 3, for: .public)
    let table = try #require(found.suggested)
    #expect(table.rows.map { text($0[0], found.edition.ecosystem) } == ["n2", "n0"])
    #expect(table.sentences.allSatisfy { !found.edition.text($0).contains("N4 and N5") })
    #expect(table.sentences.allSatisfy { !found.edition.text($0).contains("not shown") })
  }

  @Test func noLinkNoSuggestion() throws {
    let found = try suggested(["actors": "name\nA\nB\n"])
    #expect(found.why == "the map states no link between two organisations")
    var pair = ["actors": "name\nA\nB\n", "ties": "from,to\nA,B\n"]
    #expect(
      try suggested(pair).why
        == "too few links between local organisations are stated (1 pair) to tell who has none "
        + "with whom")
    pair["city"] = "setting,value\ncomplete_for,ties\n"
    #expect(try suggested(pair).why == "every two organisations have a link already")
  }

  /// Two sectors of a ring of eight each, apart: each pair across is a first link, needing a host;
  /// joined through one of a third sector, its two neighbours fill the hole.
  @Test func theFirstLinkBetweenTwoSectors() throws {
    var actors = "id,name,sector\nhub,Hub,third-sector\n"
    var ties = "from,to\nhub,x0\nhub,y0\n"
    for (group, sector) in [("x", "culture"), ("y", "employers")] {
      for number in 0..<6 {
        actors += "\(group)\(number),\(group)\(number),\(sector)\n"
        for other in 0..<number { ties += "\(group)\(number),\(group)\(other)\n" }
      }
    }
    let found = try suggested(["actors": actors, "ties": ties], size: 1)
    let table = try #require(found.suggested)
    let row = try #require(table.rows.first).map { text($0, found.edition.ecosystem) }
    #expect(row[0] + row[1] == "x0y0")
    #expect(row[4] == "hub")
    #expect(row[5] == "fills a sector-pair hole")
    #expect(
      table.sentences.map(found.edition.text).contains(
        "x0 and y0 both have a link with Hub, but none with each other is stated: a possible "
          + "introduction, and the first link between ‘Culture, arts and heritage’ and Employers."))
  }
}
