extension Measure {
  static let size = Measure(
    id: "size", title: "Size and density",
    plain: "how many there are and how closely they are tied",
    source: "Wasserman and Faust 1994",
    topic: .whole,
    conventions: """
      Density is not defined for fewer than two members; networkx says 0 there, igraph NaN.
      """,
    columns: [
      Column(
        id: "actors", title: "Members", unit: "members", kind: .integer, scope: .network,
        definition: "n, the number of members.", plain: "how many there are", ranked: false),
      Column(
        id: "ties", title: "Ties", unit: "ties", kind: .integer, scope: .network,
        definition: "m, the number of ties after statements are combined.",
        plain: "how many ties there are", ranked: false),
      Column(
        id: "density", title: "Density", unit: "share", scope: .network,
        definition: "m / (n(n − 1)) where ties point, 2m / (n(n − 1)) where they do not.",
        plain: "what share of the possible ties is there", ranked: false),
    ]
  ) { question in
    let network = question.network
    return [Scores([network.nodeCount]), Scores([network.tieCount]), Scores([network.density])]
  }
}

extension Network {
  /// The share of the possible ties that are there; nil for fewer than two nodes.
  public var density: Double? {
    guard nodeCount > 1 else { return nil }
    let pairs = Double(nodeCount) * Double(nodeCount - 1)
    return Double(tieCount) / (isDirected ? pairs : pairs / 2)
  }
}
