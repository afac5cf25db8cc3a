import EcosystemDisclosure
import EcosystemMaps
import EcosystemModel
import Glibc
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

    let moves = before.filter { linked.contains($0.id) }.compactMap { old in
      after[old.id].map { Self.apart(old, $0) }
    }
    #expect(moves.count == before.count { linked.contains($0.id) })
    let mean = moves.reduce(0, +) / Double(moves.count)
    #expect(mean < 0.01, "\(mean), largest \(moves.max() ?? 0)")

    let new = try #require(after["newcomer"])
    let partners = ["morfa", "gullhaven"].compactMap { after[$0] }
    #expect(partners.count == 2)
    let near = partners.map { Self.apart($0, new) }.min() ?? 1
    let all = drawn.map { Self.apart($0, new) }.filter { $0 > 0 }.sorted()
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

  /// Two come of whom little is stated: a band of its own for one, a strip for both elsewhere.
  @Test(arguments: ["rings", "domains", "grid"], [Paper.a3, .a1])
  func theGroundMakesRoomForWhoIsNewAndNobodyCoversAnybody(view: String, paper: Paper) throws {
    var tables = try Self.portside()
    let chosen = try MapView.named(view)
    let edition = try Cities.edition(tables)
    let before = try draw(edition, chosen, Cities.request(edition, paper: paper))
    tables["positions.csv"] = Self.table(of: before.positions)
    tables["actors.csv", default: ""] += "buoy,Buoy Radio,culture\nquay,Quay Chess,learners,wider\n"
    let grown = try Cities.edition(tables)
    let after = try draw(grown, chosen, Cities.request(grown, paper: paper))
    #expect(after.positions.count == before.positions.count + 2)
    #expect(after.pages.count == before.pages.count)
    #expect(Self.nearest(after.positions) >= 0.7 * Self.nearest(before.positions))

    let places = Dictionary(uniqueKeysWithValues: after.positions.map { ($0.id, $0) })
    let moves = before.positions.filter { Self.isOnGround($0, edition, view) }.compactMap { old in
      places[old.id].map { view == "rings" ? Self.turn(old, $0) : Self.apart(old, $0) }
    }.sorted()
    #expect(moves.count > 15)
    #expect(moves[moves.count / 2] < 0.02, "\(moves)")
    #expect(moves[moves.count * 9 / 10] < 0.12, "\(moves)")
  }

  /// Who has no domain, or no influence, stands in the strip, which is laid out anew each time.
  private static func isOnGround(_ place: Position, _ edition: Edition, _ view: String) -> Bool {
    guard let actor = place.actor.map({ edition.ecosystem.actors[$0] }) else { return false }
    switch view {
    case "domains": return !actor.domains.isEmpty
    case "grid": return actor.influence != nil && actor.interest != nil
    default: return actor.isLocal
    }
  }

  /// The least distance of two marks.
  private static func nearest(_ places: [Position]) -> Double {
    places.indices.flatMap { a in places[..<a].map { apart($0, places[a]) } }.min() ?? 0
  }

  private static func apart(_ a: Position, _ b: Position) -> Double {
    ((a.x - b.x) * (a.x - b.x) + (a.y - b.y) * (a.y - b.y)).squareRoot()
  }

  /// The angle between two places as the middle of the map sees them, on a frame of 7 by 6.
  private static func turn(_ a: Position, _ b: Position) -> Double {
    func angle(_ place: Position) -> Double { atan2((place.y - 0.5) * 6, (place.x - 0.5) * 7) }
    return abs(remainder(angle(a) - angle(b), 2 * .pi))
  }
}
