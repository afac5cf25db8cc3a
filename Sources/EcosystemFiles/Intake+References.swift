import EcosystemModel
import Records

extension Intake {
  /// The actor that a cell names by id, name or alias.
  mutating func actor(_ row: borrowing Row, _ column: Sheet.Column) -> Ref<Actor>? {
    let name = row.verbatim(column)
    guard !name.isEmpty else {
      error(
        row, column, "the cell '\(column.id)' is empty",
        hint: "write the id or name of an organisation, or remove the row")
      return nil
    }
    switch actors.find(name, among: ecosystem.actors) {
    case .one(let number): return Ref(number)
    case .several(let first, let second):
      let both = [first, second].map { ecosystem.actors[$0] }.map { "'\($0.id)' (\($0.name))" }
      error(
        row, column, "'\(shortened(name))' could be \(both[0]) or \(both[1])",
        hint: "write the id of the one that is meant")
    case .none:
      let hint = suggestion(for: name, otherwise: "add it to \(whereActorsStand)") {
        $0.ecosystem.actors.flatMap { [$0.id, $0.name] + $0.aliases }
      }
      error(row, column, "no actor has the id or name '\(shortened(name))'", hint: hint)
    }
    return nil
  }

  /// The actor that a cell names, or nothing where it is blank.
  mutating func actorIfNamed(_ row: borrowing Row, _ column: Sheet.Column) -> Ref<Actor>? {
    row.text(column).isEmpty ? nil : actor(row, column)
  }

  /// The one row that a cell names, where something named it before; never a new one.
  mutating func known<Item>(
    _ row: borrowing Row, _ column: Sheet.Column,
    _ words: WritableKeyPath<Intake, Vocabulary<Item>>
  ) -> Ref<Item>? {
    guard let name = required(row, column) else { return nil }
    if self[keyPath: words].index.find(name) == .none {
      tellUnknown(name, row, column, self[keyPath: words])
      return nil
    }
    return ref(name, row, column, words)
  }

  /// The one row of a vocabulary that a cell names; blank is nothing.
  mutating func ref<Item>(
    _ row: borrowing Row, _ column: Sheet.Column,
    _ words: WritableKeyPath<Intake, Vocabulary<Item>>
  ) -> Ref<Item>? {
    let name = row.text(column)
    return name.isEmpty ? nil : ref(name, row, column, words)
  }

  /// The rows of a vocabulary that a cell lists, each once, in the order written.
  mutating func refs<Item>(
    _ row: borrowing Row, _ column: Sheet.Column,
    _ words: WritableKeyPath<Intake, Vocabulary<Item>>
  ) -> [Ref<Item>] {
    let whole = row.text(column)
    guard !whole.isEmpty else { return [] }
    if case .one(let number) = self[keyPath: words].index.find(whole) { return [Ref(number)] }
    var found: [Ref<Item>] = []
    for name in row.list(column) {
      if let ref = ref(name, row, column, words), !found.contains(ref) { found.append(ref) }
    }
    return found
  }

  private mutating func ref<Item>(
    _ name: String, _ row: borrowing Row, _ column: Sheet.Column,
    _ words: WritableKeyPath<Intake, Vocabulary<Item>>
  ) -> Ref<Item>? {
    switch self[keyPath: words].index.find(name) {
    case .one(let number): return Ref(number)
    case .several(let first, let second):
      let known = self[keyPath: words].names
      error(
        row, column, "'\(shortened(name))' could be '\(known[first].id)' or '\(known[second].id)'",
        hint: "write the id of the one that is meant")
      return nil
    case .none: return newRow(name, row, column, words)
    }
  }

  /// What a name means that its vocabulary does not hold: an error, or a new row.
  private mutating func newRow<Item>(
    _ name: String, _ row: borrowing Row, _ column: Sheet.Column,
    _ words: WritableKeyPath<Intake, Vocabulary<Item>>
  ) -> Ref<Item>? {
    switch self[keyPath: words].policy {
    case .open where row.sheet.table.id != "targets":  // which tells all that no row names
      newWords.append(
        NewWord(
          name, of: self[keyPath: words].noun, in: self[keyPath: words].table, row, column))
    case .open: break
    case .closed:
      tellUnknown(name, row, column, self[keyPath: words])
      return nil
    case .standard(let defaults):
      guard takeAsOwn(name, besides: defaults, row, column, self[keyPath: words]) else {
        return nil
      }
    }
    let id = freeID(for: name) { self[keyPath: words].has(id: $0) }
    return self[keyPath: words].add(id, title: name)
  }

  mutating func tellUnknown<Item>(
    _ name: String, _ row: borrowing Row, _ column: Sheet.Column, _ words: Vocabulary<Item>
  ) {
    let hint = suggestion(for: name, otherwise: "add it to \(row.sheet.home(of: words.table))") {
      _ in
      words.names.flatMap { [$0.id, $0.title] }
    }
    error(row, column, "no \(words.noun) has the id or title '\(shortened(name))'", hint: hint)
  }

  /// Takes a name that is not in the default list as the city's own, unless it looks misspelt.
  private mutating func takeAsOwn<Item>(
    _ name: String, besides defaults: [String], _ row: borrowing Row, _ column: Sheet.Column,
    _ words: Vocabulary<Item>
  ) -> Bool {
    let near = nearest(to: name, among: defaults)
    guard near.isEmpty else {
      error(
        row, column, "no \(words.noun) has the id or title '\(shortened(name))'",
        hint: "\(didYouMean(near)) or list your own in \(row.sheet.home(of: words.table))")
      return false
    }
    warn(
      row, column,
      "'\(shortened(name))' is not one of the default \(words.noun)s; taken as your own",
      hint: "list your own in \(row.sheet.home(of: words.table)), with id and title")
    return true
  }

  /// Registers a row that a table states and returns its id; a repeated id is an error.
  ///
  /// A missing id is made from the title, or from a shorter `name`.
  mutating func define<Item>(
    _ row: borrowing Row, title: String, name: String? = nil,
    _ words: WritableKeyPath<Intake, Vocabulary<Item>>
  ) -> String? {
    let column = row.sheet["id"]
    let given = row.verbatim(column)
    if self[keyPath: words].has(id: given) {
      let noun = self[keyPath: words].noun
      error(
        row, column, "the id '\(shortened(given))' is used twice",
        hint: "give each \(noun) an id of its own")
      return nil
    }
    let id = given.isEmpty ? freeID(for: name ?? title) { self[keyPath: words].has(id: $0) } : given
    if isLenient, !given.isEmpty {
      statedIDs[self[keyPath: words].table, default: []].insert(given)
    }
    self[keyPath: words].policy = .closed
    self[keyPath: words].register(id, title: title)
    return id
  }

  /// `did you mean 'rio'?`, or what else to do.
  mutating func suggestion(
    for word: String, otherwise: String, among names: (Intake) -> [String]
  ) -> String {
    guard guesses > 0 else { return otherwise }
    guesses -= 1
    let known = names(self)
    let near = nearest(to: word, among: known)
    if !near.isEmpty { return didYouMean(near) }
    if let parts = namesWithin(word, among: known) {
      return "name one a row: \(parts.map { "'\($0)'" }.joined(separator: ", then "))"
    }
    let alike = namesAlike(word, among: known)
    if !alike.isEmpty { return didYouMean(alike) }
    let some = distinct(known, most: 6).map { "'\($0)'" }
    if some.isEmpty { return otherwise }
    let list = some.prefix(5).joined(separator: ", ")
    return "\(otherwise), or use one of: \(list)\(some.count > 5 ? ", …" : "")"
  }
}

/// The names that a cell strings together with commas; nothing where it does not.
private func namesWithin(_ cell: String, among names: [String]) -> [String]? {
  let parts = cell.split(separator: ",").map { $0.trimmingSpaces() }
  guard parts.count > 1 else { return nil }
  let keys = Set(names.map(matchingKey))
  return parts.allSatisfy { keys.contains(matchingKey($0)) } ? parts : nil
}

/// Up to three names that hold a word of some length, or that it holds.
private func namesAlike(_ word: String, among names: [String]) -> [String] {
  let key = matchingKey(word)
  guard key.count >= 5, names.count <= 20_000 else { return [] }
  let alike = names.filter {
    let other = matchingKey($0)
    return other.count >= 5 && (other.contains(key) || key.contains(other))
  }
  return distinct(alike, most: 3)
}

/// The first names that differ, `most` of them.
private func distinct(_ names: [String], most: Int) -> [String] {
  var found: [String] = []
  for name in names where !found.contains(name) {
    found.append(name)
    if found.count == most { break }
  }
  return found
}

func didYouMean(_ names: [String]) -> String {
  "did you mean \(names.map { "'\($0)'" }.joined(separator: " or "))?"
}

/// An id made from a name, with a number where it is taken.
func freeID(for name: String, isTaken: (String) -> Bool) -> String {
  let made = slug(name)
  let base = made.isEmpty ? "unnamed" : made
  guard isTaken(base) else { return base }
  var number = 2
  while isTaken("\(base)-\(number)") { number += 1 }
  return "\(base)-\(number)"
}
