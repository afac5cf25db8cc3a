import EcosystemDisclosure
import EcosystemMaps
import EcosystemModel
import Ink
import Records
import Testing

/// Marks stay where they were when somebody new comes in.
struct PositionTests {
  /// Portside's tables as texts.
  private static func portside() throws -> [String: String] {
    let root = #filePath.split(separator: "/").dropLast(3).joined(separator: "/")
    let source = try Source.at("/\(root)/maps/portside")
    return try Dictionary(
      uniqueKeysWithValues: source.files.map {
        ($0, String(decoding: try source.bytes(of: $0), as: UTF8.self))
      })
  }

  private static func table(of positions: [Position]) -> String {
    "view,id,x,y\n" + positions.map { "\($0.view),\($0.id),\($0.x),\($0.y)\n" }.joined()
  }

  @Test(arguments: ["network", "rings"])
  func whoWasThereStaysAndWhoIsNewStandsNearPartners(view: String) throws {
    var tables = try Self.portside()
    let chosen = try MapView.named(view)
    let edition = try Cities.edition(tables)
    let before = try draw(edition, chosen, Cities.request(edition)).positions
    #expect(before.count > 30)

    let linked = Set(
      edition.ecosystem.ties.flatMap { [$0.from, $0.to] }.map { edition.ecosystem.actors[$0].id })
    tables["positions.csv"] = Self.table(of: before)
    tables["actors.csv", default: ""] += "newcomer,Newcomer Radio,culture,wider,,,,,city\n"
    tables["ties.csv", default: ""] += "newcomer,morfa,works-with\nnewcomer,gullhaven,works-with\n"
    let grown = try Cities.edition(tables)
    let drawn = try draw(grown, chosen, Cities.request(grown)).positions
    let after = Dictionary(uniqueKeysWithValues: drawn.map { ($0.id, $0) })

    func apart(_ a: Position, _ b: Position) -> Double {
      ((a.x - b.x) * (a.x - b.x) + (a.y - b.y) * (a.y - b.y)).squareRoot()
    }
    let moves = before.filter { linked.contains($0.id) }.compactMap { old in
      after[old.id].map { apart(old, $0) }
    }
    #expect(moves.count == before.count { linked.contains($0.id) })
    let mean = moves.reduce(0, +) / Double(moves.count)
    #expect(mean < 0.01, "\(mean), largest \(moves.max() ?? 0)")

    let new = try #require(after["newcomer"])
    let partners = ["morfa", "gullhaven"].compactMap { after[$0] }
    #expect(partners.count == 2)
    let near = partners.map { apart($0, new) }.min() ?? 1
    let all = drawn.map { apart($0, new) }.filter { $0 > 0 }.sorted()
    #expect(near <= all[all.count / 2], "\(near)")
  }

  @Test func theSamePlacesGiveTheSameDrawing() throws {
    var tables = try Self.portside()
    let edition = try Cities.edition(tables)
    let network = try MapView.named("network")
    let first = try draw(edition, network, Cities.request(edition))
    tables["positions.csv"] = Self.table(of: first.positions)
    let kept = try Cities.edition(tables)
    let second = try draw(kept, network, Cities.request(kept))
    #expect(second == (try draw(kept, network, Cities.request(kept))))
    let moved = zip(first.positions, second.positions).map { a, b in
      max(abs(a.x - b.x), abs(a.y - b.y))
    }
    #expect((moved.max() ?? 1) < 0.012)
  }
}
