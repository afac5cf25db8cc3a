extension Measure {
  static let reciprocity = Measure(
    id: "reciprocity", title: "Reciprocity", plain: "how many ties go both ways",
    source: "Wasserman and Faust 1994; Holland and Leinhardt 1970, doi:10.1086/224954",
    topic: .whole,
    conventions: """
      Directed only. Both shares are not defined without a tie. By ties it equals igraph and \
      networkx; `grecip` of the R package sna counts pairs without a tie as returned, if not told \
      otherwise.
      """,
    columns: [
      Column(
        id: "reciprocity_arc", title: "Reciprocity by ties", unit: "share", scope: .network,
        definition: "The share of ties whose opposite is there too: 2M / m for M mutual pairs.",
        plain: "what share of the ties is returned", ranked: false),
      Column(
        id: "reciprocity_dyad", title: "Reciprocity by pairs", unit: "share", scope: .network,
        definition: "M / (M + A) for M mutual pairs and A pairs tied one way.",
        plain: "what share of the tied pairs is tied both ways", ranked: false),
      Column(
        id: "mutual_dyads", title: "Mutual pairs", unit: "pairs", kind: .integer, scope: .network,
        definition: "The number of pairs tied both ways.",
        plain: "how many pairs are tied both ways", ranked: false),
      Column(
        id: "asymmetric_dyads", title: "One-way pairs", unit: "pairs", kind: .integer,
        scope: .network, definition: "The number of pairs tied one way only.",
        plain: "how many pairs are tied one way", ranked: false),
      Column(
        id: "null_dyads", title: "Pairs without a tie", unit: "pairs", kind: .integer,
        scope: .network, definition: "The number of pairs with no tie either way.",
        plain: "how many pairs have no tie", ranked: false),
    ]
  ) { question throws(NoAnswer) in
    let network = question.network
    guard network.isDirected else { throw .directedOnly("reciprocity_arc") }
    let (n, m) = (network.nodeCount, network.tieCount)
    let mutual = network.mutualPairs
    let oneWay = m - 2 * mutual
    return [
      Scores([m == 0 ? nil : Double(2 * mutual) / Double(m)]),
      Scores([m == 0 ? nil : Double(mutual) / Double(mutual + oneWay)]),
      Scores([mutual]), Scores([oneWay]), Scores([n * (n - 1) / 2 - mutual - oneWay]),
    ]
  }
}

extension Network {
  /// How many pairs are tied both ways; every tie of an undirected network is.
  ///
  /// - Complexity: O(*n* + *m*).
  var mutualPairs: Int {
    guard isDirected else { return tieCount }
    var both = 0
    for v in 0..<nodeCount {
      var (mine, theirs) = (outgoing.range(of: v), incoming.range(of: v))
      while let left = mine.first, let right = theirs.first {
        let (a, b) = (outgoing.ends[left], incoming.ends[right])
        if a == b { both += 1 }
        if a <= b { mine.removeFirst() }
        if b <= a { theirs.removeFirst() }
      }
    }
    return both / 2
  }
}
