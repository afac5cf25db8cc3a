import EcosystemModel
import Records

/// Who is meant.
extension SheetReader {
  /// A blank card that a table gave to somebody.
  struct Card {
    let code: Code
    let table: String
    let holder: Said.Subject
    let name: String
  }

  /// The organisation that a code, an id or a name means.
  mutating func subject(_ row: borrowing Row, _ column: Sheet.Column) -> Said.Subject? {
    let text = row.verbatim(column)
    let key = matchingKey(text)
    if let at = newcomers.firstIndex(where: { matchingKey($0.name) == key }) {
      return .newcomer(at)
    }
    guard let code = codes[key] else {
      guard text.isEmpty || intake.isKnownActor(text) else {
        tellUnknown(text, row, column)
        return nil
      }
      return intake.actor(row, column).map { .actor($0) }
    }
    if let before = sheet.changed[key] { return tellChanged(code, before, row, column) }
    switch code.meaning {
    case .actor(let actor):
      let table = row.tableName
      return cards.first { $0.code == code && $0.table == table }?.holder ?? .actor(actor)
    case .reserved: return holder(of: code, row, column)
    case .gone(let id):
      intake.error(
        row, column,
        "the code '\(shortened(text))' was that of '\(shortened(id))', which is not on the map",
        hint: "write the name of the organisation that is meant")
    }
    return nil
  }

  /// Whom a blank card stands for: at the table that speaks, else at any.
  private mutating func holder(
    of code: Code, _ row: borrowing Row, _ column: Sheet.Column
  ) -> Said.Subject? {
    let all = cards.filter { $0.code == code }
    let table = row.tableName
    let own = all.filter { $0.table == table }
    let found = own.isEmpty ? all : own
    guard let first = found.first else {
      intake.error(
        row, column, "the code '\(code.text)' is on a blank card, and nobody is named for it",
        hint: "add a row 'new actor' with the name under a and '\(code.text)' under code")
      return nil
    }
    if let other = found.first(where: { $0.holder != first.holder }) {
      intake.error(
        row, column,
        "the code '\(code.text)' is given to '\(shortened(first.name))' and to "
          + "'\(shortened(other.name))'",
        hint: "write the name of the one that is meant")
      return nil
    }
    return first.holder
  }

  private mutating func tellUnknown(
    _ text: String, _ row: borrowing Row, _ column: Sheet.Column
  ) {
    if looksLikeCode(text) {
      intake.error(
        row, column, "'\(shortened(text))' is no code of this map",
        hint: "look for the name on the sheet of names, or write the name itself")
      return
    }
    let hint = intake.suggestion(for: text, otherwise: "look for it on the sheet of names") {
      $0.ecosystem.actors.flatMap { [$0.id, $0.name] }
    }
    intake.error(
      row, column, "'\(shortened(text))' is no code, id or name of this map", hint: hint)
  }

  private mutating func tellChanged(
    _ code: Code, _ before: String, _ row: borrowing Row, _ column: Sheet.Column
  ) -> Said.Subject? {
    guard case .actor(let actor) = code.meaning else { return nil }
    let now = intake.ecosystem.actors[actor].name
    intake.error(
      row, column,
      "the code '\(code.text)' means '\(shortened(now))', but on this sheet it was "
        + "'\(shortened(before))'",
      hint: "write the name of the organisation that is meant")
    return nil
  }

  /// A row of somebody new; where the map has the name already, it is that one.
  mutating func newActor(
    _ row: borrowing Row
  ) -> (about: [Said.Subject], word: String, value: String)? {
    guard let name = intake.required(row, row.sheet["a"]) else { return nil }
    let given = row.text(row.sheet["b"])
    let sector = given.isEmpty ? "" : id(row, row.sheet["b"], intake.sectors)
    guard let sector, let code = freeCode(row, for: name) else { return nil }
    let subject = intake.actorWithID(name).map { .actor($0) } ?? newcomer(row, name)
    if let code = code.one { give(code, to: subject, name, row) }
    return ([subject], "", sector)
  }

  /// The newcomer with a name; the first time a name that is like another is told.
  private mutating func newcomer(_ row: borrowing Row, _ name: String) -> Said.Subject {
    let key = matchingKey(name)
    if let at = newcomers.firstIndex(where: { matchingKey($0.name) == key }) {
      return .newcomer(at)
    }
    let like = namesLike(name)
    if !like.isEmpty {
      intake.warn(
        row, row.sheet["a"], "'\(shortened(name))' is taken as somebody new",
        hint: "\(didYouMean(like)) then write that name in its place")
    }
    let id = freeID(for: name) { id in
      intake.isKnownActor(id) || newcomers.contains { $0.id == id }
    }
    newcomers.append(Newcomer(id: id, name: name, codes: []))
    return .newcomer(newcomers.count - 1)
  }

  /// At most two names that are nearly the same, of the map's organisations and of those that are
  /// new.
  private func namesLike(_ name: String) -> [String] {
    let letters = Array(matchingName(name).unicodeScalars)
    let names = intake.ecosystem.actors.map(\.name) + newcomers.map(\.name)
    let like = names.map { ($0, jaroWinkler(letters, Array(matchingName($0).unicodeScalars))) }
      .filter { $0.1 >= 0.93 }
    return like.sorted { (-$0.1, $0.0) < (-$1.1, $1.0) }.prefix(2).map(\.0)
  }

  /// Gives a blank card to somebody; where two have one code, the first keeps it.
  private mutating func give(
    _ code: Code, to subject: Said.Subject, _ name: String, _ row: borrowing Row
  ) {
    let table = row.tableName
    let earlier = cards.filter { $0.code == code }
    guard !earlier.contains(where: { $0.holder == subject && $0.table == table }) else { return }
    var first = earlier.first
    if case .actor(let actor) = code.meaning {
      if subject == .actor(actor) { return }
      let holder = intake.ecosystem.actors[actor].name
      first = Card(code: code, table: "the map", holder: .actor(actor), name: holder)
    }
    cards.append(Card(code: code, table: table, holder: subject, name: name))
    guard let first else {
      if case .newcomer(let at) = subject { newcomers[at].codes.append(code.text) }
      return
    }
    guard !earlier.contains(where: { $0.holder == subject }) else { return }
    remarks.append(
      Diagnostic(
        .warning, at: row.place(row.sheet["code"]),
        "the code '\(code.text)' is given to '\(shortened(first.name))' (\(first.table)) and to "
          + "'\(shortened(name))' (\(table))",
        hint: "it stays with '\(shortened(first.name))'; '\(shortened(name))' has another in "
          + "codes.csv: write that on the card"))
  }

  private struct GivenCode {
    let one: Code?
  }

  /// The code of a row, where it has one; nothing, and told, where it is not free for this name.
  private mutating func freeCode(_ row: borrowing Row, for name: String) -> GivenCode? {
    let column = row.sheet["code"]
    let text = row.text(column)
    guard !text.isEmpty else { return GivenCode(one: nil) }
    guard let code = codes[matchingKey(text)] else {
      tellUnknown(text, row, column)
      return nil
    }
    let holder: String
    switch code.meaning {
    case .reserved: return GivenCode(one: code)
    case .actor(let actor): holder = intake.ecosystem.actors[actor].name
    case .gone(let id): holder = id
    }
    let wasBlank = !sheet.listed.isEmpty && !sheet.listed.contains(matchingKey(text))
    if wasBlank || matchingKey(holder) == matchingKey(name) { return GivenCode(one: code) }
    intake.error(
      row, column, "the code '\(code.text)' already means '\(shortened(holder))'",
      hint: "take the code of a blank card, or leave the cell empty")
    return nil
  }
}

extension Intake {
  /// Whether an actor, or several, go by an id or a name.
  mutating func isKnownActor(_ name: String) -> Bool {
    actors.find(name, among: ecosystem.actors) != .none
  }
}

/// Whether a text has the form of a code: one to three letters, then one or two digits.
private func looksLikeCode(_ text: String) -> Bool {
  let letters = text.prefix { $0.isASCII && $0.isLetter }
  let digits = text.dropFirst(letters.count)
  return 1...3 ~= letters.count && 1...2 ~= digits.count
    && digits.allSatisfy { $0.isASCII && $0.isNumber }
}
