import FoundationEssentials
import Testing

@testable import TieNetwork

/// Values worked out by other programs (networkx, igraph, brute force), read from Fixtures.
enum Oracle {
  static func data(_ path: String) throws -> Data {
    let folder = URL(filePath: #filePath).deletingLastPathComponent().appending(path: "Fixtures")
    return try Data(contentsOf: folder.appending(path: path))
  }

  static func decoded<Value: Decodable>(_ path: String, as: Value.Type) throws -> Value {
    try JSONDecoder().decode(Value.self, from: data(path))
  }

  static let names = [
    "karate", "florentine", "kite", "toycity", "toycity_undirected", "path5", "star5", "cycle5",
    "complete4", "barbell33", "path3_isolate", "two_components", "dipath3_isolate",
    "dicycle_chord", "empty0", "single", "two_isolates", "dyad",
  ]
}

/// A reference graph as its file tells it.
struct Graph: Decodable {
  struct Node: Decodable { let id: String }
  struct Edge: Decodable {
    let source: String
    let target: String
    let weight: Double?
  }
  let directed: Bool
  let nodes: [Node]
  let edges: [Edge]

  init(named name: String) throws {
    self = try Oracle.decoded("graphs/\(name).json", as: Graph.self)
  }

  var ids: [String] { nodes.map(\.id) }

  func network(strength: (Double) -> Double = { $0 }) throws -> Network {
    let number = Dictionary(uniqueKeysWithValues: ids.enumerated().map { ($1, Int32($0)) })
    let arcs = try edges.map { edge in
      Arc(
        from: try #require(number[edge.source]), to: try #require(number[edge.target]),
        strength: strength(edge.weight ?? 1))
    }
    return Network.combining(arcs, nodeCount: nodes.count, directed: directed).network
  }
}

/// A value of an oracle file: a number, null, a table by id, a list, or what no test reads.
enum Answer: Decodable {
  case number(Double)
  case null
  case table([String: Double?])
  case list([String])
  case other

  init(from decoder: any Decoder) throws {
    let box = try decoder.singleValueContainer()
    if box.decodeNil() {
      self = .null
    } else if let number = try? box.decode(Double.self) {
      self = .number(number)
    } else if let list = try? box.decode([String].self) {
      self = .list(list)
    } else if let table = try? box.decode([String: Double?].self) {
      self = .table(table)
    } else {
      self = .other
    }
  }
}

/// Whether two values are equal as the project means it; two holes are.
func agree(_ a: Double?, _ b: Double?) -> Bool {
  guard let a, let b else { return a == nil && b == nil }
  return abs(a - b) <= 1e-9 * max(1, abs(b))
}

func agree(_ a: some Sequence<Double?>, _ b: some Sequence<Double?>) -> Bool {
  let (a, b) = (Array(a), Array(b))
  return a.count == b.count && zip(a, b).allSatisfy { agree($0, $1) }
}

extension Question {
  /// Returns the scores of one column; fails the test where no measure fills it.
  func scores(_ column: Column.ID) throws -> Scores {
    let measure = try #require(Measure.filling(column))
    let place = try #require(measure.columns.firstIndex { $0.id == column })
    return try measure.answer(self)[place]
  }

  func norms(_ column: Column.ID) throws -> Scores {
    let entry = try #require(Measure.filling(column)?.columns.first { $0.id == column })
    return try #require(entry.norm).shares(of: scores(column), in: network)
  }
}
