/// A graph as a file states it: nodes and ties with their words, each with its place.
public struct GraphDocument: Sendable {
  public var title = ""
  /// The direction of ties that state none; nothing where the file does not say.
  public var direction: GraphDirection?
  public var nodes: [GraphNode] = []
  public var ties: [GraphTie] = []
  /// Whether nodes have ids that mean something outside the file; else they are but numbered.
  public var hasOwnIDs = true
  /// What JSON documents call the ends and the weight of a tie, for the places of messages.
  var keys = TieKeys()
  /// What was passed over, and nodes and ties that could not be read: those are errors.
  public var remarks: [Diagnostic] = []

  public init() {}

  /// Whether the nodes are of two kinds, and ties run between the kinds.
  public var isTwoMode: Bool { nodes.contains(where: \.isEvent) }
}

/// The keys under which a JSON document has what every tie has.
struct TieKeys: Sendable {
  var from = "source"
  var to = "target"
  var weight = "weight"
}

public enum GraphDirection: String, Sendable, CaseIterable {
  case undirected, directed, mutual
}

public struct GraphNode: Sendable {
  public var id: String
  /// The name that people read; nothing where the id is all there is.
  public var label: String?
  /// Whether it is of the second kind of a two-mode graph: what the others take part in.
  public var isEvent = false
  public var attributes: [GraphAttribute] = []
  public var spot: Spot

  public init(_ id: String, label: String? = nil, at spot: Spot = .line(0, column: 0)) {
    self.id = id
    self.label = label
    self.spot = spot
  }
}

public struct GraphTie: Sendable {
  /// The id of a node.
  public var from: String
  public var to: String
  /// Nothing where the tie itself does not say.
  public var direction: GraphDirection?
  /// As written: whoever reads it tells what is no number.
  public var weight: String?
  public var attributes: [GraphAttribute] = []
  public var spot: Spot

  /// What every tie may state beside its attributes.
  public enum End: Sendable { case from, to, weight }

  public init(
    _ from: String, _ to: String, weight: String? = nil, at spot: Spot = .line(0, column: 0)
  ) {
    self.from = from
    self.to = to
    self.weight = weight
    self.spot = spot
  }
}

public struct GraphAttribute: Sendable, Hashable {
  public var name: String
  public var value: String

  public init(_ name: String, _ value: String) {
    self.name = name
    self.value = value
  }
}

extension [GraphAttribute] {
  public subscript(name: String) -> String? { first { $0.name == name }?.value }

  /// Takes the attribute out and returns its value.
  mutating func take(_ name: String) -> String? {
    guard let at = firstIndex(where: { $0.name == name }) else { return nil }
    return remove(at: at).value
  }
}

extension GraphDocument {
  /// Gives nodes without a label the one that stands under another word, and ties their direction.
  mutating func settleWords() {
    for at in nodes.indices where nodes[at].label == nil {
      for word in ["label", "name", "title"] {
        guard let text = nodes[at].attributes.take(word) else { continue }
        nodes[at].label = text
        break
      }
    }
    for at in ties.indices {
      if ties[at].weight == nil { ties[at].weight = ties[at].attributes.take("weight") }
      guard ties[at].direction != .directed, let word = ties[at].attributes["direction"],
        let direction = GraphDirection(rawValue: word.lowercased())
      else { continue }
      ties[at].direction = direction
      _ = ties[at].attributes.take("direction")
    }
  }

  /// Where the end of a tie stands.
  public func spot(of tie: GraphTie, _ end: GraphTie.End) -> Spot {
    switch end {
    case .from: tie.spot.member(keys.from)
    case .to: tie.spot.member(keys.to)
    case .weight: tie.spot.member(keys.weight)
    }
  }
}
