import Foundation

/// The values of a table `id,value`, in its order; nil for an empty cell or one that is no number.
func values(at path: String) -> [Double?] {
  let text = (try? String(contentsOfFile: path, encoding: .utf8)) ?? ""
  return text.split(whereSeparator: \.isNewline).dropFirst().map { line in
    line.lastIndex(of: ",").flatMap { Double(line[line.index(after: $0)...]) }
      .flatMap { $0.isFinite ? $0 : nil }
  }
}

/// Whether a peer's values say the same as ours, in a word for the table.
///
/// Components and communities are compared as partitions; communities differ by right, and only
/// their modularity counts. Where a measure scales freely, values are compared after their largest.
func agreement(_ ours: [Double?], _ theirs: [Double?], on job: Job) -> String {
  guard ours.count == theirs.count, !ours.isEmpty else { return "different length" }
  switch job.column {
  case "community": return "–"
  case "component":
    let pairs = Set(zip(ours, theirs).map { [$0, $1] }).count
    return pairs == Set(ours).count && pairs == Set(theirs).count ? "equal" : "DIFFERENT"
  default:
    let scale = job.column == "eigenvector" ? largest(ours) / largest(theirs) : 1
    let worst = zip(ours, theirs).map { deviation($0, $1.map { $0 * scale }) }.max() ?? 0
    let limit = job.measure.hasSuffix("_a") ? .infinity : job.tolerance
    return worst <= limit ? "equal to \(String(format: "%.0e", worst))" : "DIFFERENT by \(worst)"
  }
}

private func largest(_ values: [Double?]) -> Double { values.compactMap(\.self).max() ?? 1 }

/// A hole of one side counts as 0: programs differ in what they give a member without a tie.
private func deviation(_ a: Double?, _ b: Double?) -> Double {
  abs((a ?? 0) - (b ?? 0)) / max(1, abs(a ?? 0))
}
