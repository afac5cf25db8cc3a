import FoundationEssentials
import Records
import Testing
import TieNetwork

@testable import EcosystemDisclosure

/// Expected values of SciPy's linear programmes, networkx and Python's hmac.
private struct Oracle: Decodable {
  let primaryOnly: Table
  let complementary: Repair
  let reidentification: [String: Classes]
  let hmac: Names

  struct Table: Decodable {
    let table: [[Int]]
    let rows, cols: [String]
    let attacker_bounds: [String: [Double]]
  }

  struct Repair: Decodable {
    let extra: [String]
    let attacker_bounds: [String: [Double]]
  }

  struct Classes: Decodable {
    let n, k_degree, unique_by_degree, unique_by_neighbour_degrees: Int
    let expected_reident_prob_degree, expected_reident_prob_neighbour_degrees: Double
    let unique_by_sector_and_degree: Int?
  }

  struct Names: Decodable {
    let key_utf8: String
    let values: [String: String]
  }

  enum CodingKeys: String, CodingKey {
    case primaryOnly = "primary_only"
    case complementary, reidentification, hmac
  }

  init() throws { self = try JSONDecoder().decode(Self.self, from: try fixture("H_privacy.json")) }
}

private func fixture(_ name: String) throws -> Data {
  let folder = #filePath.split(separator: "/").dropLast().joined(separator: "/")
  return Data(try Source.at("/\(folder)/Fixtures").bytes(of: name))
}

private struct Graph: Decodable {
  let nodes: [Node]
  let edges: [Edge]

  struct Node: Decodable {
    let id: String
    let sector: String?
  }

  struct Edge: Decodable {
    let source, target: String
  }

  init(named name: String) throws {
    self = try JSONDecoder().decode(Self.self, from: try fixture("\(name).json"))
  }

  var network: Network {
    get throws {
      let numbers = Dictionary(uniqueKeysWithValues: nodes.enumerated().map { ($1.id, Int32($0)) })
      let arcs = try edges.map {
        Arc(
          from: try #require(numbers[$0.source]), to: try #require(numbers[$0.target]), strength: 1)
      }
      return Network.combining(arcs, nodeCount: nodes.count, directed: false).network
    }
  }

  /// The sector of each, where all have one.
  var groups: [Int]? {
    let sectors = nodes.compactMap(\.sector)
    guard sectors.count == nodes.count else { return nil }
    let names = Set(sectors).sorted()
    return sectors.compactMap { names.firstIndex(of: $0) }
  }
}

@Test func pseudonymsAreKeyedHashesOfTheIDInNormalForm() throws {
  let oracle = try Oracle().hmac
  let names = Pseudonyms(key: Array(oracle.key_utf8.utf8))
  for (quoted, expected) in oracle.values {
    #expect(names.name(for: String(quoted.dropFirst().dropLast())) == expected)
  }
  #expect(names.name(for: "cafe\u{301}") == names.name(for: "caf\u{e9}"))
  #expect(Pseudonyms(key: [1]).name(for: "council") != names.name(for: "council"))
}

@Test func smallCountsAloneAreWorkedOutAgain() throws {
  let oracle = try Oracle()
  let table = oracle.primaryOnly
  let cells = SmallCells(table.table, least: 5)
  #expect(cells.isSafe)
  let hidden = cells.bounds.map { "\(table.rows[$0.row])/\(table.cols[$0.column])" }
  #expect(Set(hidden) == Set(oracle.complementary.attacker_bounds.keys))
  for bounds in cells.bounds {
    let cell = "\(table.rows[bounds.row])/\(table.cols[bounds.column])"
    let expected = try #require(oracle.complementary.attacker_bounds[cell])
    #expect([Double(bounds.low), Double(bounds.high)] == expected, "\(cell)")
  }
}

@Test func aTableWithoutSmallCountsStaysWhole() {
  let cells = SmallCells([[5, 0], [12, 7]], least: 5)
  #expect(cells.isLeftOut == [[false, false], [false, false]] && cells.isSafe)
  #expect(cells.bounds.isEmpty)
}

/// One row: the total gives the small count away, whatever else is left out, unless two are.
@Test func aRowOfTwoCountsHidesBoth() {
  let cells = SmallCells([[2, 30], [40, 50]], least: 5)
  #expect(cells.isLeftOut == [[true, true], [true, true]])
  #expect(
    cells.bounds.first { $0.row == 0 && $0.column == 0 }.map { [$0.low, $0.high] } == [0, 32])
}

/// More counts than can be tried in every way: they are taken out one by one.
@Test func aLargeTableIsMadeSafeStepByStep() {
  var chance = SplitMix64(seed: 1)
  let counts = (0..<7).map { _ in (0..<7).map { _ in Int(chance.below(30)) } }
  let cells = SmallCells(counts, least: 5)
  #expect(cells.isSafe)
  for bounds in cells.bounds where 1..<5 ~= counts[bounds.row][bounds.column] {
    #expect(bounds.high - bounds.low >= 5)
  }
  #expect(cells.isLeftOut.joined().contains(false))
}

/// A column of one in all cannot be hidden; the other small count can, and not all need go for it.
@Test func aSmallTotalHidesNothingElse() {
  let cells = SmallCells([[1, 3, 20, 30], [0, 20, 30, 40], [0, 25, 35, 45]], least: 5)
  #expect(!cells.isSafe)
  #expect(cells.isLeftOut.joined().count { $0 } < 12)
  let three = cells.bounds.first { $0.row == 0 && $0.column == 1 }
  #expect(three.map { $0.high - $0.low >= 5 } == true)
}

@Test(arguments: ["karate", "kite", "florentine", "toycity_undirected"])
func membersAreRecognisedWithoutNames(name: String) throws {
  let graph = try Graph(named: name)
  let expected = try #require(try Oracle().reidentification[name])
  let found = Recognition(of: try graph.network, groups: graph.groups)
  #expect(found.count == expected.n && found.smallestByDegree == expected.k_degree)
  #expect(found.uniqueByDegree == expected.unique_by_degree)
  #expect(found.uniqueByNeighbours == expected.unique_by_neighbour_degrees)
  if let unique = expected.unique_by_sector_and_degree {
    #expect(found.uniqueByGroupAndDegree == unique)
  }
  #expect(abs(found.probabilityByDegree - expected.expected_reident_prob_degree) < 1e-9)
  #expect(
    abs(found.probabilityByNeighbours - expected.expected_reident_prob_neighbour_degrees) < 1e-9)
}
