import EcosystemAnalysis
public import EcosystemDisclosure

extension ResultTable {
  /// The size of the largest part after each member that leaves; nothing where it was not tried.
  public static func robustness(of edition: Edition) -> ResultTable? {
    guard let curves = edition.facts.robustness?.curves, let first = curves.first else {
      return nil
    }
    let rows = first.sizes.indices.map { left in
      [Value(left + 1)] + curves.map { Value($0.sizes[left]) }
    }
    return ResultTable(
      [Meaning("removed", "how many organisations have left", "organisations")]
        + curves.map(meaning), rows: rows)
  }

  private static func meaning(_ curve: (order: String, sizes: [Int])) -> Meaning {
    let first =
      switch curve.order {
      case "adaptive_degree": "those with the most links at the time"
      case "static_degree": "those with the most links at first"
      default: "those with the highest betweenness at first"
      }
    return Meaning(
      curve.order, "how many organisations the largest part has if \(first) leave first",
      "organisations")
  }
}
