extension Measure {
  static let robustness = Measure(
    id: "robustness", title: "Robustness",
    plain: "how well it holds together when its busiest members leave",
    source: """
      Schneider et al. 2011, doi:10.1073/pnas.1009440108; Albert, Jeong and Barabási 2000, \
      doi:10.1038/35019019
      """,
    topic: .whole,
    conventions: """
      Always undirected and never weighted. All members are taken out, down to the last; equals go \
      in the order of the map. Where all are tied to all it is (n − 1) / 2n, the most there can be. \
      igraph and networkx have no such function. Not defined without members.
      """,
    columns: [
      column(
        "robustness", title: "Robustness",
        of: "one by one, each time a member with most neighbours left",
        plain: "how well it holds together when whoever is busiest by then leaves, one by one"),
      column(
        "robustness_static", title: "Robustness, first order kept",
        of: "in the order of their neighbours at first",
        plain: "how well it holds together when the busiest members leave, one by one"),
      column(
        "robustness_betweenness", title: "Robustness without go-betweens",
        of: "in the order of their betweenness at first",
        plain: "how well it holds together when those on most routes leave, one by one"),
    ]
  ) { question in
    let network = question.network
    let threads = question.threads
    var between = Scores([nil])
    let steps = Double(network.nodeCount) * Double(network.tieCount)
    if steps <= mostSteps {
      between = Scores([network.robustness(.betweenness, threads: threads)])
      if network.nodeCount > 0 && between[0] == nil {
        between.note = NoAnswer.tooManyPaths("robustness_betweenness").description
      }
    } else {
      between.note = "left out: the betweenness would take about \(Int(steps / 1e9)) billion steps"
    }
    return [
      Scores([network.robustness(.adaptiveDegree)]), Scores([network.robustness(.degree)]), between,
    ]
  }

  /// Up to how many members times ties the betweenness is worked out.
  private static let mostSteps = 2e9

  private static func column(
    _ id: String, title: String, of order: String, plain: String
  ) -> Column {
    Column(
      id: id, title: title, unit: "share", scope: .network,
      definition: """
        R = Σ S(q) / n² over q = 1 … n, with S(q) members in the largest connected part after q \
        were taken out \(order).
        """,
      plain: plain, ranked: false)
  }
}

extension Network {
  /// Returns how well the network holds together while its nodes are taken out, to the last.
  ///
  ///     R = Σ S(q) / n²
  ///
  /// over *q* = 1 … *n*, with S(q) the size of the largest connected part after *q* removals.
  ///
  /// - Returns: A number from 0 to below a half; nil without nodes, and where there is no order to
  ///   remove them in (``robustnessCurve(_:threads:)``).
  /// - Complexity: That of ``robustnessCurve(_:threads:)``.
  /// - SeeAlso: Schneider, Moreira, Andrade, Havlin and Herrmann, "Mitigation of malicious attacks
  ///   on networks", 2011, doi:10.1073/pnas.1009440108.
  public func robustness(_ removal: Removal = .adaptiveDegree, threads: Int = 1) -> Double? {
    let curve = robustnessCurve(removal, threads: threads)
    guard !curve.isEmpty else { return nil }
    return Double(curve.reduce(0, +)) / (Double(nodeCount) * Double(nodeCount))
  }
}
