import EcosystemModel

/// Finds actors by id, name and alias.
///
/// In large maps ties name ids. The index of the other names is therefore made when the first
/// reference is no id; until then only those names are looked at that an id could be taken for.
struct ActorIndex: Sendable {
  private(set) var ids = NameIndex()
  private var names: NameIndex?

  mutating func reserve(_ count: Int) { ids.reserve(count) }

  /// Makes ready to insert short ids.
  mutating func approach(_ ids: ArraySlice<UInt64>) { self.ids.approach(ids) }

  /// Adds an actor's id and name, unless another has the id already, which is returned.
  mutating func insert(_ id: String, named name: String, row: Int) -> Int? {
    if let other = ids.insert(id, row: row) { return other }
    names?.add(name, row: row)
    return nil
  }

  /// Adds an actor by the short key of its id, unless another has the id already.
  mutating func insert(short id: UInt64, named name: String, row: Int) -> Bool {
    guard ids.insert(short: id, row: row) else { return false }
    names?.add(name, row: row)
    return true
  }

  /// An actor so far that has this very name.
  mutating func earlier(named name: String, among actors: [Actor]) -> Int? {
    let index = names ?? Self.names(of: actors)
    names = index
    switch index.find(name) {
    case .one(let row), .several(let row, _): return row
    case .none: return nil
    }
  }

  /// Closes the list: notes where the name of one actor is the id of another.
  mutating func compareNames(of actors: [Actor]) {
    names = nil
    for (number, actor) in actors.enumerated() {
      if couldBeID(actor.name) { ids.confuse(actor.name, with: number) }
      for alias in actor.aliases where couldBeID(alias) { ids.confuse(alias, with: number) }
    }
  }

  mutating func find(_ name: String, among actors: [Actor]) -> NameIndex.Match {
    let byID = ids.find(name)
    if byID != .none { return byID }
    let index = names ?? Self.names(of: actors)
    names = index
    return index.find(name)
  }

  /// Whether a name is short enough; the matching form of other than ASCII may be shorter.
  private func couldBeID(_ name: String) -> Bool {
    name.utf8.count <= ids.longest || name.utf8.contains { $0 >= 0x80 }
  }

  private static func names(of actors: [Actor]) -> NameIndex {
    var index = NameIndex()
    index.reserve(actors.count)
    for (number, actor) in actors.enumerated() {
      for name in [actor.name] + actor.aliases { index.add(name, row: number) }
    }
    return index
  }
}
