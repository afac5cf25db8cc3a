import Testing

@testable import TieNetwork

/// The group of each node of a reference graph: its sector or club, numbered in order of the names.
struct GroupedGraph: Decodable {
  struct Node: Decodable {
    let id: String
    let sector: String?
    let club: String?
  }
  let nodes: [Node]

  init(named name: String) throws {
    self = try Oracle.decoded("graphs/\(name).json", as: GroupedGraph.self)
  }

  /// The names of the groups, in the order of their numbers.
  var names: [String] { Set(nodes.compactMap { $0.sector ?? $0.club }).sorted() }

  /// Nil where the nodes have none.
  var groups: Groups? {
    let names = names
    guard !names.isEmpty else { return nil }
    let of = nodes.map { node in
      Int32((node.sector ?? node.club).flatMap(names.firstIndex) ?? -1)
    }
    return Groups(of: of, count: names.count)
  }
}

extension Question {
  /// A reference graph with its groups, joined when it is to be undirected.
  static func about(_ name: String, undirected: Bool = false) throws -> Question {
    let network = try Graph(named: name).network()
    return Question(
      network: undirected ? network.undirected : network,
      groups: try GroupedGraph(named: name).groups)
  }
}
