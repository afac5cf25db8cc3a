import EcosystemModel
import Records

/// Finds rows that others name among those that a map has: by what they are called, with who
/// offers or issues them.
struct NamedRows {
  private let title: String
  /// The columns that tell rows of one name apart.
  private let telling: [String]
  /// The ids that the files give.
  private let stated: Set<String>
  private let joinsOwn: Bool
  /// The rows that go by a key, by their ids on the map.
  private var byKey: [[String]: [String]] = [:]
  /// The ids so far, as they are compared.
  private var ids: Set<String>
  /// The arriving id that stands for a row of the map, or for one that was added.
  private var claims: [String: String] = [:]
  private var added: Set<String> = []

  enum Became { case known, merged, added }

  /// - Parameter stated: Ids that keep rows of one import apart, whatever they are called.
  /// - Parameter joinsOwn: Whether two arriving rows of one name, with no ids of their own, are one.
  init(
    _ known: [[String: String]], title: String, telling: [String], stated: Set<String>,
    joinsOwn: Bool
  ) {
    self.title = title
    self.telling = telling
    self.stated = stated
    self.joinsOwn = joinsOwn
    ids = Set(known.map { matchingKey($0["id"] ?? "") })
    for row in known {
      let id = row["id"] ?? ""
      for key in keys(row) { byKey[key, default: []].append(id) }
    }
  }

  /// What a row may be known by, the surest first.
  private func keys(_ row: [String: String]) -> [[String]] {
    let named = ([title] + telling).map { matchingKey(row[$0] ?? "") }
    let page = row["framework"] == nil ? "" : row["url"] ?? ""
    return [[row["id"] ?? ""] + named] + (page.isEmpty ? [] : [["page", page]]) + [named]
  }

  /// Notes which row of the map is the one with the same id and name.
  mutating func claim(_ row: [String: String]) {
    guard let id = byKey[keys(row)[0]]?.first else { return }
    claims[id] = row["id"]
  }

  /// The id by which a row goes on the map, and what it became.
  mutating func take(_ row: [String: String]) -> (id: String, became: Became) {
    let old = row["id"] ?? ""
    let all = keys(row)
    for key in all {
      if let id = byKey[key]?.first(where: { isFree($0, for: old) }) {
        if claims[id] == nil { claims[id] = old }
        return (id, added.contains(id) ? .merged : .known)
      }
    }
    let id = ids.contains(matchingKey(old)) ? freeID(for: old) { ids.contains($0) } : old
    ids.insert(matchingKey(id))
    added.insert(id)
    claims[id] = old
    if joinsOwn { for key in all.dropFirst() { byKey[key, default: []].append(id) } }
    return (id, .added)
  }

  /// Whether an arriving row may be the one that goes by `id`: different ids keep two apart.
  private func isFree(_ id: String, for old: String) -> Bool {
    guard stated.contains(old), let other = claims[id] else { return true }
    return other == old || !stated.contains(other)
  }
}
