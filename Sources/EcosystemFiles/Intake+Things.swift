import EcosystemModel
import Records

extension Intake {
  /// What a cell names, whatever its kind; told where it is nothing known, or several things.
  mutating func thing(
    _ row: borrowing Row, _ column: Sheet.Column, among kinds: [ThingKind]
  ) -> Thing? {
    guard let name = required(row, column) else { return nil }
    return thing(name, row, column, among: kinds)
  }

  /// The things that a cell lists, each once, in the order written.
  mutating func things(
    _ row: borrowing Row, _ column: Sheet.Column, among kinds: [ThingKind]
  ) -> [Thing] {
    let whole = row.text(column)
    if !whole.isEmpty, let one = onlyThing(whole, kinds) { return [one] }
    var found: [Thing] = []
    for name in row.list(column) {
      if let thing = thing(name, row, column, among: kinds), !found.contains(thing) {
        found.append(thing)
      }
    }
    return found
  }

  private mutating func onlyThing(_ name: String, _ kinds: [ThingKind]) -> Thing? {
    let found = matches(of: name, among: kinds)
    return found.count == 1 ? found[0].thing : nil
  }

  mutating func thing(
    _ name: String, _ row: borrowing Row, _ column: Sheet.Column, among kinds: [ThingKind]
  ) -> Thing? {
    let found = matches(of: name, among: kinds)
    if found.count == 1 { return found[0].thing }
    if found.isEmpty {
      let hint = suggestion(for: name, otherwise: "write the id of what is meant") { intake in
        kinds.flatMap { intake.names(of: $0) }
      }
      let what = kinds.count < 4 ? "no \(wordList(kinds.map(\.rawValue)))" : "nothing on the map"
      error(row, column, "\(what) has the id or name '\(shortened(name))'", hint: hint)
      return nil
    }
    let words = found.prefix(2).map { "the \($0.kind.rawValue) '\($0.id)'" }
    let isOneKind = found[0].kind == found[1].kind
    error(
      row, column, "'\(shortened(name))' could be \(words[0]) or \(words[1])",
      hint: isOneKind
        ? "write the id of the one that is meant"
        : "write '\(found[0].kind.prefix):\(found[0].id)' or '\(found[1].kind.prefix):\(found[1].id)'"
    )
    return nil
  }

  /// All that goes by a name, with or without the word for its kind before it.
  mutating func matches(of name: String, among kinds: [ThingKind]) -> [ThingMatch] {
    let found = kinds.flatMap { things($0, name) }
    guard found.isEmpty, let colon = name.firstIndex(of: ":") else { return found }
    let word = headingKey(String(name[..<colon]))
    guard let kind = kinds.first(where: { headingKey($0.prefix) == word }) else { return [] }
    return things(kind, name[name.index(after: colon)...].trimmingSpaces())
  }

  private mutating func things(_ kind: ThingKind, _ name: String) -> [ThingMatch] {
    switch kind {
    case .actor:
      let actors = ecosystem.actors
      return self.actors.find(name, among: actors).rows.map {
        ThingMatch(kind: kind, id: actors[$0].id, thing: .actor(Ref($0)))
      }
    case .domain: return domains.things(name, kind) { .domain($0) }
    case .place: return places.things(name, kind) { .place($0) }
    case .offer: return offers.things(name, kind) { .offer($0) }
    case .skill: return skills.things(name, kind) { .skill($0) }
    case .badge: return badges.things(name, kind) { .badge($0) }
    case .opportunity: return opportunities.things(name, kind) { .opportunity($0) }
    case .initiative: return initiatives.things(name, kind) { .initiative($0) }
    case .logic: return logicModel.things(name, kind) { .logicItem($0) }
    case .group: return groups.things(name, kind) { .group($0) }
    case .ageBand: return ageBands.things(name, kind) { .ageBand($0) }
    case .sector: return sectors.things(name, kind) { .sector($0) }
    case .ring: return rings.things(name, kind) { .ring($0) }
    case .relation: return relations.things(name, kind) { .relation($0) }
    }
  }

  /// The ids and names of a kind, for hints.
  private func names(of kind: ThingKind) -> [String] {
    switch kind {
    case .actor: ecosystem.actors.flatMap { [$0.id, $0.name] + $0.aliases }
    case .domain: domains.allNames
    case .place: places.allNames
    case .offer: offers.allNames
    case .skill: skills.allNames
    case .badge: badges.allNames
    case .opportunity: opportunities.allNames
    case .initiative: initiatives.allNames
    case .logic: logicModel.allNames
    case .group: groups.allNames
    case .ageBand: ageBands.allNames
    case .sector: sectors.allNames
    case .ring: rings.allNames
    case .relation: relations.allNames
    }
  }
}

/// One thing that a name may mean.
struct ThingMatch {
  let kind: ThingKind
  let id: String
  let thing: Thing
}

extension Vocabulary {
  fileprivate var allNames: [String] { names.flatMap { [$0.id, $0.title] } }

  /// The rows with this id or title; other words for the default sectors do not count.
  fileprivate func things(
    _ name: String, _ kind: ThingKind, _ thing: (Ref<Item>) -> Thing
  ) -> [ThingMatch] {
    let key = matchingKey(name)
    return index.find(name).rows
      .filter { key == matchingKey(names[$0].id) || key == matchingKey(names[$0].title) }
      .map { ThingMatch(kind: kind, id: names[$0].id, thing: thing(Ref($0))) }
  }
}

extension NameIndex.Match {
  /// The rows that are meant: none, one, or two of several.
  fileprivate var rows: [Int] {
    switch self {
    case .none: []
    case .one(let row): [row]
    case .several(let first, let second): [first, second]
    }
  }
}

/// `offer, badge or opportunity`.
private func wordList(_ words: [String]) -> String {
  guard let last = words.last, words.count > 1 else { return words.first ?? "" }
  return words.dropLast().joined(separator: ", ") + " or " + last
}
