/// Pairs of rows worth comparing: all of up to 3,000 rows; above that, those that share an area, the
/// first word of the name, its rarest word or a number in a register.
///
/// - Complexity: O(n²) for up to 3,000 rows; else O(Σ of the squares of the groups' sizes). Groups
///   of more than 2,000 rows by area or first word say too little and are left out.
struct CandidatePairs: Sendable {
  private let count: Int
  /// Rows that share something; empty where all pairs are taken.
  private let groups: [[Int32]]

  init(of comparison: Comparison) {
    count = comparison.records.count
    groups = count <= 3_000 ? [] : Self.groups(of: comparison)
  }

  /// Calls `body` once for each pair, in order of the rows.
  func each(_ body: (Int, Int) -> Void) {
    guard !groups.isEmpty else {
      for a in 0..<count { for b in a + 1..<max(count, a + 1) { body(a, b) } }
      return
    }
    var groupsOf = [[Int32]](repeating: [], count: count)
    for (number, group) in groups.enumerated() {
      for row in group { groupsOf[Int(row)].append(Int32(number)) }
    }
    for a in 0..<count {
      var others = groupsOf[a].flatMap { groups[Int($0)].filter { $0 > a } }
      others.sort()
      var last: Int32 = -1
      for b in others where b != last {
        last = b
        body(a, Int(b))
      }
    }
  }

  private static func groups(of comparison: Comparison) -> [[Int32]] {
    let words = comparison.names.map { $0.split(separator: " ") }
    var spread: [Substring: Int] = [:]
    for word in words.joined() { spread[word, default: 0] += 1 }
    var keys: [[String]] = []
    for (record, words) in zip(comparison.records, words) {
      let rarest = words.min { (spread[$0] ?? 0, $0) < (spread[$1] ?? 0, $1) }
      var key = record.numbers.map { "number \($0.register) \($0.number)" }
      if !record.area.isEmpty { key.append("area \(record.area)") }
      if let first = words.first { key.append("first \(first)") }
      if let rarest { key.append("rare \(rarest)") }
      keys.append(key)
    }
    var groups: [String: [Int32]] = [:]
    for (row, keys) in keys.enumerated() {
      for key in keys { groups[key, default: []].append(Int32(row)) }
    }
    return groups.filter { 2...2_000 ~= $1.count }.sorted { $0.key < $1.key }.map(\.value)
  }
}
