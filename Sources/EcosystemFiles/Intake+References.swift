import EcosystemModel
import Records

extension Intake {
  /// The actor that a cell names by id, name or alias.
  mutating func actor(_ row: borrowing Row, _ column: Sheet.Column) -> Ref<Actor>? {
    if let cell = row.cell(column), !cell.isQuoted,
      case .one(let number) = actors.find(row.sheet.rows.raw(cell))
    {
      return Ref(number)
    }
    let name = row.verbatim(column)
    guard !name.isEmpty else {
      error(
        row, column, "the cell '\(column.id)' is empty",
        hint: "write the id or name of an organisation, or remove the row")
      return nil
    }
    switch actors.find(name) {
    case .one(let number): return Ref(number)
    case .several(let first, let second):
      let both = [first, second].map { "'\(ecosystem.actors[$0].id)' (\(ecosystem.actors[$0].name))" }
      error(
        row, column, "'\(shortened(name))' could be \(both[0]) or \(both[1])",
        hint: "write the id of the one that is meant")
    case .none:
      let known = ecosystem.actors.flatMap { [$0.id, $0.name] + $0.aliases }
      let file = present.contains("actors") ? "actors.csv" : "nodes.csv"
      error(
        row, column, "no actor has the id or name '\(shortened(name))'",
        hint: suggestion(for: name, among: known, otherwise: "add it to \(file)"))
    }
    return nil
  }

  /// The one row of a vocabulary that a cell names; blank is nothing.
  mutating func ref<Item>(
    _ row: borrowing Row, _ column: Sheet.Column,
    _ words: WritableKeyPath<Intake, Vocabulary<Item>>,
    _ items: WritableKeyPath<Ecosystem, [Item]>
  ) -> Ref<Item>? {
    let name = row.text(column)
    return name.isEmpty ? nil : lookUp(name, row, column, words, items)
  }

  /// The rows of a vocabulary that a cell lists, each once, in the order written.
  mutating func refs<Item>(
    _ row: borrowing Row, _ column: Sheet.Column,
    _ words: WritableKeyPath<Intake, Vocabulary<Item>>,
    _ items: WritableKeyPath<Ecosystem, [Item]>
  ) -> [Ref<Item>] {
    guard let cell = row.cell(column), cell.end > cell.start else { return [] }
    let whole = row.text(column)
    if case .one(let number) = self[keyPath: words].index.find(whole) { return [Ref(number)] }
    var found: [Ref<Item>] = []
    for name in row.list(column) {
      if let ref = lookUp(name, row, column, words, items), !found.contains(ref) {
        found.append(ref)
      }
    }
    return found
  }

  private mutating func lookUp<Item>(
    _ name: String, _ row: borrowing Row, _ column: Sheet.Column,
    _ words: WritableKeyPath<Intake, Vocabulary<Item>>,
    _ items: WritableKeyPath<Ecosystem, [Item]>
  ) -> Ref<Item>? {
    switch self[keyPath: words].index.find(name) {
    case .one(let number): return Ref(number)
    case .several(let first, let second):
      let known = self[keyPath: words].names
      error(
        row, column, "'\(shortened(name))' could be '\(known[first].id)' or '\(known[second].id)'",
        hint: "write the id of the one that is meant")
      return nil
    case .none: return newName(name, row, column, words, items)
    }
  }

  /// What a name means that its vocabulary does not hold: an error, or a new row.
  private mutating func newName<Item>(
    _ name: String, _ row: borrowing Row, _ column: Sheet.Column,
    _ words: WritableKeyPath<Intake, Vocabulary<Item>>,
    _ items: WritableKeyPath<Ecosystem, [Item]>
  ) -> Ref<Item>? {
    let vocabulary = self[keyPath: words]
    let known = vocabulary.names.flatMap { [$0.id, $0.title] }
    let near = nearest(to: name, among: known)
    let isMisspelt = vocabulary.policy == .standard && !near.isEmpty
    guard vocabulary.policy != .closed, !isMisspelt else {
      error(
        row, column, "no \(vocabulary.noun) has the id or title '\(shortened(name))'",
        hint: suggestion(for: name, among: known, otherwise: "add it to \(vocabulary.table).csv"))
      return nil
    }
    if vocabulary.policy == .standard {
      warn(
        row, column, "'\(shortened(name))' is not one of the default \(vocabulary.noun)s; taken as your own",
        hint: "list your own in \(vocabulary.table).csv, with id and title")
    }
    let id = freeID(for: name) { vocabulary.has(id: $0) }
    let number = self[keyPath: words].add(id, title: name)
    ecosystem[keyPath: items].append(vocabulary.make(id, name))
    return Ref(number)
  }

  /// Registers a row that a table states; a repeated id is an error.
  mutating func define<Item>(
    _ row: borrowing Row, title: String,
    _ words: WritableKeyPath<Intake, Vocabulary<Item>>
  ) -> (id: String, number: Int)? {
    let column = row.sheet["id"]
    let given = row.verbatim(column)
    let vocabulary = self[keyPath: words]
    if !given.isEmpty, vocabulary.has(id: given) {
      error(
        row, column, "the id '\(shortened(given))' is used twice",
        hint: "give each \(vocabulary.noun) an id of its own")
      return nil
    }
    let id = given.isEmpty ? freeID(for: title) { vocabulary.has(id: $0) } : given
    self[keyPath: words].policy = .closed
    return (id, self[keyPath: words].add(id, title: title))
  }

  /// `did you mean 'rio'?`, or what else to do.
  func suggestion(for word: String, among known: [String], otherwise: String) -> String {
    let near = nearest(to: word, among: known)
    if !near.isEmpty {
      return "did you mean \(near.map { "'\($0)'" }.joined(separator: " or "))?"
    }
    let some = known.prefix(5).map { "'\($0)'" }.joined(separator: ", ")
    return some.isEmpty ? otherwise : "\(otherwise), or use one of: \(some)\(known.count > 5 ? ", …" : "")"
  }
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
