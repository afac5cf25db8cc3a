import Records

/// The names nearest to `word`, closest first, at most three and none that is far away.
public func nearest(to word: String, among names: [String]) -> [String] {
  guard names.count <= 20_000, word.utf8.count < 200 else { return [] }
  let letters = Array(matchingKey(word).unicodeScalars)
  let limit = max(1, letters.count / 3)
  var seen: Set<String> = []
  let near = names.compactMap { name -> (steps: Int, name: String)? in
    guard abs(name.utf8.count - word.utf8.count) <= limit * 4, seen.insert(name).inserted else {
      return nil
    }
    let steps = distance(letters, Array(matchingKey(name).unicodeScalars), limit: limit)
    return steps <= limit ? (steps, name) : nil
  }
  return near.sorted { ($0.steps, $0.name) < ($1.steps, $1.name) }.prefix(3).map(\.name)
}

/// How many letters must be added, dropped or changed (Levenshtein); `limit` + 1 where more.
func distance(_ a: [Unicode.Scalar], _ b: [Unicode.Scalar], limit: Int) -> Int {
  guard abs(a.count - b.count) <= limit else { return limit + 1 }
  var row = Array(0...b.count)
  for (i, letter) in a.enumerated() {
    var diagonal = row[0]
    row[0] = i + 1
    for (j, other) in b.enumerated() {
      let changed = diagonal + (letter == other ? 0 : 1)
      diagonal = row[j + 1]
      row[j + 1] = min(changed, row[j] + 1, diagonal + 1)
    }
  }
  return min(row[b.count], limit + 1)
}
