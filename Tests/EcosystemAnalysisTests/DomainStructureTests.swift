import EcosystemAnalysis
import EcosystemDisclosure
import EcosystemModel
import Foundation
import Testing

/// How the organisations of each domain are linked, against networkx.
@Suite struct DomainStructureTests {
  struct Expected: Decodable {
    struct Domain: Decodable {
      let actors: [String]
      let ties: Int
      let density: Double
      let components: [Int]
      let isolated: [String]
      let articulation: [String]
      let owners_of_only_link: [[String]]
    }
    let domain_subnetworks: [String: Domain]
  }

  private static let fixtures = packageFolder() + "/Tests/EcosystemAnalysisTests/Fixtures"

  private func structures(of city: Ecosystem) throws -> [DomainStructure] {
    try #require(everything(city).facts.domainStructures)
  }

  @Test func toycityAsTheOracleHasIt() throws {
    let file = URL(filePath: Self.fixtures + "/X_extra.json")
    let oracle = try JSONDecoder().decode(Expected.self, from: Data(contentsOf: file))
    let toycity = try city(at: Self.fixtures + "/toycity")
    let found = try structures(of: toycity)
    func id(_ actor: Ref<Actor>) -> String { toycity.actors[actor].id }
    #expect(found.count == oracle.domain_subnetworks.count)
    for structure in found {
      let name = toycity.domains[structure.domain].id
      let expected = try #require(oracle.domain_subnetworks[name])
      #expect(structure.actorCount == expected.actors.count)
      #expect(structure.tieCount == expected.ties)
      #expect(abs(try #require(structure.density) - expected.density) < 1e-9)
      #expect(structure.parts == expected.components)
      #expect(structure.alone.map(id) == expected.isolated)
      #expect(structure.cutPoints.map { id($0.actor) }.sorted() == expected.articulation)
      let links = structure.onlyLinks.map { [id($0.from), id($0.to)].sorted() }
      #expect(Set(links) == Set(expected.owners_of_only_link.map { $0.sorted() }))
    }
  }

  @Test func whatLeavingWouldDo() throws {
    let analysis = everything(try city(at: Self.fixtures + "/toycity"))
    let told = analysis.sentences(of: "domain-structure")
    #expect(
      told.contains(
        "If Port College left, by the links that are stated, the 3 other organisations of STEM that "
          + "are linked with one another, directly or through others, would fall into 2 separate "
          + "pieces."))
    #expect(analysis.gaps(of: "domain-structure").count == 4)
    #expect(analysis.gaps(of: "domain-structure").allSatisfy { $0.severity == .watch })
  }

  /// a – b – c of a domain of eight: too few to tell.
  @Test func fewLinksTellNothing() throws {
    let rows = "abcdefgh".map { "\($0),\($0),stem\n" }.joined()
    let analysis = everything(
      try ecosystem([
        "domains": "id,title\nstem,Science\n", "actors": "id,name,domains\n" + rows,
        "ties": "from,to\na,b\nb,c\n",
      ]))
    #expect(analysis.gaps(of: "domain-structure").map(\.severity) == [.note])
    #expect(
      analysis.sentences(of: "domain-structure") == [
        "By the few links that are stated: if b left, the 2 other organisations of Science that are "
          + "linked with one another, directly or through others, would fall into 2 separate pieces. "
          + "Too few are stated to tell whether that is so."
      ])
  }

  @Test func aHiddenCutPointIsNotTold() throws {
    let map = try ecosystem([
      "domains": "id,title\nstem,Science\n",
      "actors": "id,name,domains,show\na,A,stem,public\nb,B,stem,internal\nc,C,stem,public\n",
      "ties": "from,to\na,b\nb,c\n",
    ])
    let edition = disclose(everything(map), to: .public)
    #expect(!edition.analysis.gaps.contains { $0.check == "domain-structure" })
    let structure = try #require(edition.facts.domainStructures?.first)
    #expect(structure.cutPoints.isEmpty && structure.onlyLinks.isEmpty)
    #expect(structure.actorCount == 3)
  }
}
