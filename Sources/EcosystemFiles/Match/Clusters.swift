/// Rows joined step by step (union–find), with what must never come together.
struct Clusters: Sendable {
  enum Outcome {
    case joined, keptApart, tooMany
  }

  private let records: [NamedRecord]
  private var parent: [Int]
  private var members: [Int: [Int]] = [:]
  private var different: [Int: Set<Int>] = [:]

  /// Begins with what people decided, which stands above numbers and sizes.
  init(of records: [NamedRecord], decided: [Settled]) {
    self.records = records
    parent = Array(records.indices)
    for decision in decided where !decision.isSame {
      different[decision.a, default: []].insert(decision.b)
      different[decision.b, default: []].insert(decision.a)
    }
    for decision in decided where decision.isSame { unite(decision.a, decision.b) }
  }

  /// Joins the organisations of two rows, unless they are kept apart or would be more than ten.
  mutating func join(_ a: Int, _ b: Int) -> Outcome {
    let (one, other) = (root(of: a), root(of: b))
    if one == other { return .joined }
    let (mine, others) = (rows(of: one), rows(of: other))
    for row in mine {
      for stranger in others {
        if different[row]?.contains(stranger) == true { return .keptApart }
        if records[row].contradicts(records[stranger]) { return .keptApart }
        if records[row].isListedApart(from: records[stranger]) { return .keptApart }
      }
    }
    guard mine.count + others.count <= 10 else { return .tooMany }
    unite(one, other)
    return .joined
  }

  /// The row that stands for each row's organisation.
  func representatives() -> [Int] {
    var best: [Int: Int] = [:]
    func weight(_ row: Int) -> (Int, Int) {
      (records[row].numbers.isEmpty ? 0 : 1, records[row].name.count)
    }
    for row in records.indices {
      let root = root(of: row)
      if let other = best[root], weight(other) >= weight(row) { continue }
      best[root] = row
    }
    return records.indices.map { best[root(of: $0)] ?? $0 }
  }

  private mutating func unite(_ a: Int, _ b: Int) {
    let (one, other) = (root(of: a), root(of: b))
    guard one != other else { return }
    let (first, second) = (min(one, other), max(one, other))
    members[first] = rows(of: first) + rows(of: second)
    members[second] = nil
    parent[second] = first
  }

  private func rows(of root: Int) -> [Int] { members[root] ?? [root] }

  private func root(of row: Int) -> Int {
    var row = row
    while parent[row] != row { row = parent[row] }
    return row
  }
}
