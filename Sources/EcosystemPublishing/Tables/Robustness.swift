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
    return ResultTable(["removed"] + curves.map(\.order), rows: rows)
  }
}
