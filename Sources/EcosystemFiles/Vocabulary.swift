import EcosystemModel

/// The names that rows of one kind go by, and what an unknown one means.
struct Vocabulary<Item>: Sendable {
  let noun: String
  let table: String
  var index = NameIndex()
  var names: [(id: String, title: String)] = []
  var policy = Policy.open
  let make: @Sendable (_ id: String, _ title: String) -> Item

  enum Policy: Sendable {
    /// The map has the table: an unknown name is an error.
    case closed
    /// The list is the default one: an unknown name is the city's own, unless it looks misspelt.
    case standard
    /// No table: the rows make the list.
    case open
  }

  init(
    _ noun: String, _ table: String, make: @escaping @Sendable (String, String) -> Item
  ) {
    self.noun = noun
    self.table = table
    self.make = make
  }

  /// Adds a name and returns its row's number.
  mutating func add(_ id: String, title: String, also: [String] = []) -> Int {
    let row = names.count
    names.append((id, title))
    for name in [id, title] + also { index.add(name, row: row) }
    return row
  }

  func has(id: String) -> Bool { names.contains { $0.id == id } }
}

/// The names nearest to `word`, closest first, at most three and none that is far away.
func nearest(to word: String, among names: [String]) -> [String] {
  guard names.count <= 20_000 else { return [] }
  let limit = max(1, word.count / 3)
  var seen = Set<String>()
  let close = names.filter { seen.insert($0).inserted }.map { (distance(word, $0, limit: limit), $0) }
    .filter { $0.0 <= limit }
  return close.sorted { $0.0 < $1.0 }.prefix(3).map(\.1)
}

/// How many letters must be added, dropped or changed (Levenshtein); `limit` + 1 where more.
func distance(_ a: String, _ b: String, limit: Int) -> Int {
  let (x, y) = (Array(a.lowercased()), Array(b.lowercased()))
  guard abs(x.count - y.count) <= limit, x.count < 200, y.count < 200 else { return limit + 1 }
  var row = Array(0...y.count)
  for (i, letter) in x.enumerated() {
    var diagonal = row[0]
    row[0] = i + 1
    for (j, other) in y.enumerated() {
      let changed = diagonal + (letter == other ? 0 : 1)
      diagonal = row[j + 1]
      row[j + 1] = min(changed, row[j] + 1, diagonal + 1)
    }
  }
  return row[y.count]
}
