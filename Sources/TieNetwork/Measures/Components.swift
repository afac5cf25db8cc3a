extension Measure {
  static let components = Measure(
    id: "components", title: "Components and fragmentation", plain: "into how many parts it falls",
    source: "Borgatti 2006, doi:10.1007/s10588-006-7084-x; Krackhardt 1994",
    topic: .whole,
    conventions: """
      A member without a tie is a part of its own. Fragmentation is not defined for fewer than two \
      members; nor is Krackhardt's connectedness, which is 1 − fragmentation.
      """,
    columns: [
      Column(
        id: "components", title: "Components", unit: "parts", kind: .integer, scope: .network,
        definition: "The number of connected parts, whichever way ties point.",
        plain: "how many parts have no tie between them", ranked: false),
      Column(
        id: "fragmentation", title: "Fragmentation", unit: "share", scope: .network,
        definition: "1 − Σ s(s − 1) / (n(n − 1)) over the sizes s of the connected parts.",
        plain: "what share of the pairs cannot reach each other at all", ranked: false),
      Column(
        id: "connectedness", title: "Connectedness", unit: "share", scope: .network,
        definition: "1 − fragmentation: Σ s(s − 1) / (n(n − 1)) over the sizes s of the parts.",
        plain: "what share of the pairs can reach each other", ranked: false),
    ]
  ) { question in
    let sizes = Partition(of: question.network).sizes
    let fragmentation = Scores([fragmentation(of: sizes)])
    return [Scores([sizes.count]), fragmentation, fragmentation.mapValues { 1 - $0 }]
  }
}

/// Returns the share of pairs that are in different parts; nil for fewer than two nodes.
private func fragmentation(of sizes: [Int]) -> Double? {
  let n = sizes.reduce(0, +)
  guard n > 1 else { return nil }
  let joined = sizes.reduce(0.0) { $0 + Double($1) * Double($1 - 1) }
  return 1 - joined / (Double(n) * Double(n - 1))
}
