import EcosystemModel
import Records

/// Reads filled sheets in the words of a map: every cell is one of its codes, ids or names.
struct SheetReader {
  private(set) var intake: Intake
  private(set) var said: [Said] = []
  private(set) var newcomers: [Newcomer] = []
  private(set) var remarks: [Diagnostic] = []
  private let codes: [String: Code]
  private let fingerprint: String
  /// What codes meant on the sheet at hand where they mean something else now.
  private var changed: [String: String] = [:]
  private var date = ""

  init(of intake: Intake, fingerprint: String) {
    self.intake = intake
    self.fingerprint = fingerprint
    codes = Dictionary(
      intake.ecosystem.codes.map { (matchingKey($0.text), $0) }, uniquingKeysWith: { a, _ in a })
  }

  /// Reads a sheet: first what it is of and who is new, then what is said of them.
  mutating func read(_ sheet: Sheet, date given: String?) {
    changed = [:]
    date = given ?? ""
    var isOfKnownMap = false
    sheet.visitRows { row in
      switch headingKey(row.text(sheet["kind"])) {
      case "map":
        isOfKnownMap = true
        compare(row)
      case "date": if given == nil { date = intake.date(row, sheet["a"])?.description ?? "" }
      case "code": compareCode(row)
      default: break
      }
    }
    if !isOfKnownMap {
      remarks.append(
        Diagnostic(
          .note, at: FilePlace(file: sheet.rows.file),
          "the sheet does not say of which map it is; its codes were read as the map has them now"))
    }
    for isFirst in [true, false] {
      sheet.visitRows { row in
        guard let kind = kind(row, isFirst), (kind == .newActor) == isFirst else { return }
        read(row, kind)
      }
    }
  }

  /// The kind of a row; nothing for the sheet's own rows.
  private mutating func kind(_ row: borrowing Row, _ tells: Bool) -> Said.Kind? {
    let column = row.sheet["kind"]
    let text = row.text(column)
    let key = headingKey(text)
    if ["map", "date", "code"].contains(key) { return nil }
    let found = Said.Kind.allCases.first {
      [$0.rawValue, $0.rawValue.filter { $0 != "?" }].map(headingKey).contains(key)
    }
    if found == nil, tells {
      let words = Said.Kind.allCases.map(\.rawValue)
      if text.isEmpty {
        _ = intake.required(row, column)
      } else {
        let near = nearest(to: text, among: words)
        intake.error(
          row, column, "'\(shortened(text))' is no kind of row",
          hint: near.isEmpty ? "write one of: \(words.joined(separator: ", "))" : didYouMean(near))
      }
    }
    return found
  }

  private mutating func compare(_ row: borrowing Row) {
    let printed = row.text(row.sheet["a"])
    guard printed != fingerprint else { return }
    remarks.append(
      Diagnostic(
        .note, at: row.place(row.sheet["a"]),
        "the sheet was printed from data \(shortened(printed)), the map now has \(fingerprint); "
          + "codes are taken where they still mean the same"))
  }

  /// Notes a code that meant somebody else when the sheet was printed.
  private mutating func compareCode(_ row: borrowing Row) {
    let key = matchingKey(row.text(row.sheet["a"]))
    let (name, id) = (row.verbatim(row.sheet["b"]), row.verbatim(row.sheet["code"]))
    guard let code = codes[key], case .actor(let actor) = code.meaning else { return }
    let now = intake.ecosystem.actors[actor]
    let isSame = id.isEmpty ? matchingKey(now.name) == matchingKey(name) : now.id == id
    if !isSame { changed[key] = name }
  }

  private mutating func read(_ row: borrowing Row, _ kind: Said.Kind) {
    let problems = intake.errorCount
    let table = self.table(row)
    let read: (about: [Said.Subject], word: String, value: String)? =
      switch kind {
      case .newActor: newActor(row)
      case .link: link(row)
      case .moveRing: ring(row)
      case .domain: domain(row)
      case .mark: mark(row)
      case .rating: rating(row)
      case .remove: (subjects(row), "", "")
      }
    guard let read, intake.errorCount == problems else { return }
    said.append(
      Said(
        kind: kind, about: read.about, word: read.word, value: read.value,
        note: row.verbatim(row.sheet["note"]), table: table, date: date,
        place: row.place(row.sheet["kind"])))
  }

  /// `1` is written as `table 1`.
  private mutating func table(_ row: borrowing Row) -> String {
    guard let text = intake.required(row, row.sheet["table"]) else { return "" }
    return text.allSatisfy(\.isNumber) ? "table \(text)" : text
  }
}

/// The kinds of rows.
extension SheetReader {
  fileprivate typealias Read = (about: [Said.Subject], word: String, value: String)

  fileprivate mutating func link(_ row: borrowing Row) -> Read? {
    let (a, b) = (subject(row, row.sheet["a"]), subject(row, row.sheet["b"]))
    let relation = relation(row)
    let strength = intake.number(row, row.sheet["strength"], .strength)
    guard let a, let b, let relation else { return nil }
    guard a != b else {
      intake.error(
        row, row.sheet["b"], "a link needs two organisations", hint: "write another code under b")
      return nil
    }
    return ([a, b], relation, strength.map(plain) ?? "")
  }

  /// The id of a relation of the map, or a word of one's own where the map lists none.
  private mutating func relation(_ row: borrowing Row) -> String? {
    let column = row.sheet["code"]
    let text = row.text(column)
    if text.isEmpty { return "" }
    if case .one(let number) = intake.relations.index.find(text) {
      return intake.relations.names[number].id
    }
    guard intake.relations.policy == .closed else { return text }
    intake.tellUnknown(text, row, column, intake.relations)
    return nil
  }

  fileprivate mutating func ring(_ row: borrowing Row) -> Read? {
    let actor = subject(row, row.sheet["a"])
    guard let ring = id(row, row.sheet["b"], intake.rings), let actor else { return nil }
    return ([actor], "", ring)
  }

  fileprivate mutating func domain(_ row: borrowing Row) -> Read? {
    let actor = subject(row, row.sheet["a"])
    guard let domain = id(row, row.sheet["b"], intake.domains), let actor else { return nil }
    return ([actor], domain, "")
  }

  fileprivate mutating func mark(_ row: borrowing Row) -> Read? {
    let about = subjects(row)
    let kind = intake.requiredChoice(row, row.sheet["code"], of: Mark.Kind.self)
    guard let kind, !about.isEmpty else { return nil }
    return (about, kind == .question ? "question" : "", kind.rawValue)
  }

  fileprivate mutating func rating(_ row: borrowing Row) -> Read? {
    let (a, b) = (subject(row, row.sheet["a"]), subject(row, row.sheet["b"]))
    let item = intake.required(row, row.sheet["code"])
    let value = intake.requiredNumber(row, row.sheet["strength"], .rating)
    guard let a, let b, let item, let value else { return nil }
    return ([a, b], item, plain(value))
  }

  /// The id that a cell means in a list of the map.
  private mutating func id<Item>(
    _ row: borrowing Row, _ column: Sheet.Column, _ words: Vocabulary<Item>
  ) -> String? {
    guard let text = intake.required(row, column) else { return nil }
    if case .one(let number) = words.index.find(text) { return words.names[number].id }
    intake.tellUnknown(text, row, column, words)
    return nil
  }

  /// What a mark is on: an organisation, a domain, or the link between two organisations.
  fileprivate mutating func subjects(_ row: borrowing Row) -> [Said.Subject] {
    let (a, b) = (row.sheet["a"], row.sheet["b"])
    guard row.text(b).isEmpty else {
      return [subject(row, a), subject(row, b)].compactMap(\.self)
    }
    let text = row.verbatim(a)
    if codes[matchingKey(text)] == nil, intake.actorWithID(text) == nil,
      case .one(let number) = intake.domains.index.find(text)
    {
      return [.domain(Ref(number))]
    }
    return [subject(row, a)].compactMap(\.self)
  }

  private func plain(_ number: Double) -> String {
    number == number.rounded() ? String(Int(number)) : String(number)
  }
}

/// Who is meant.
extension SheetReader {
  /// The organisation that a code, an id or a name means.
  fileprivate mutating func subject(
    _ row: borrowing Row, _ column: Sheet.Column
  ) -> Said.Subject? {
    let text = row.verbatim(column)
    let key = matchingKey(text)
    if let at = newcomers.firstIndex(where: {
      matchingKey($0.name) == key || $0.codes.contains { matchingKey($0) == key }
    }) {
      return .newcomer(at)
    }
    guard let code = codes[key] else {
      guard text.isEmpty || intake.isKnownActor(text) else {
        tellUnknown(text, row, column)
        return nil
      }
      return intake.actor(row, column).map { .actor($0) }
    }
    if let before = changed[key] { return tellChanged(code, before, row, column) }
    switch code.meaning {
    case .actor(let actor): return .actor(actor)
    case .reserved:
      intake.error(
        row, column, "the code '\(shortened(text))' is on a blank card, and nobody is named for it",
        hint: "add a row 'new actor' with the name under a and '\(code.text)' under code")
    case .gone(let id):
      intake.error(
        row, column,
        "the code '\(shortened(text))' was that of '\(shortened(id))', which is not on the map",
        hint: "write the name of the organisation that is meant")
    }
    return nil
  }

  private mutating func tellUnknown(
    _ text: String, _ row: borrowing Row, _ column: Sheet.Column
  ) {
    let hint = intake.suggestion(for: text, otherwise: "look for it on the sheet of names") {
      intake in
      intake.ecosystem.codes.map(\.text) + intake.ecosystem.actors.flatMap { [$0.id, $0.name] }
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
  fileprivate mutating func newActor(
    _ row: borrowing Row
  ) -> (about: [Said.Subject], word: String, value: String)? {
    guard let name = intake.required(row, row.sheet["a"]) else { return nil }
    let given = row.text(row.sheet["b"])
    let sector = given.isEmpty ? "" : id(row, row.sheet["b"], intake.sectors)
    guard let sector, let code = freeCode(row, for: name) else { return nil }
    if let known = intake.actorWithID(name) { return ([.actor(known)], "", sector) }
    let key = matchingKey(name)
    if let at = newcomers.firstIndex(where: { matchingKey($0.name) == key }) {
      if !code.isEmpty, !newcomers[at].codes.contains(code) { newcomers[at].codes.append(code) }
      return ([.newcomer(at)], "", sector)
    }
    let id = freeID(for: name) { id in
      intake.isKnownActor(id) || newcomers.contains { $0.id == id }
    }
    newcomers.append(Newcomer(id: id, name: name, codes: code.isEmpty ? [] : [code]))
    return ([.newcomer(newcomers.count - 1)], "", sector)
  }

  /// The code of a blank card, or an empty text; told where it is not free for this name.
  private mutating func freeCode(_ row: borrowing Row, for name: String) -> String? {
    let column = row.sheet["code"]
    let text = row.text(column)
    guard !text.isEmpty else { return "" }
    guard let code = codes[matchingKey(text)] else {
      tellUnknown(text, row, column)
      return nil
    }
    if case .actor(let actor) = code.meaning {
      let holder = intake.ecosystem.actors[actor].name
      if matchingKey(holder) == matchingKey(name) { return code.text }
      intake.error(
        row, column, "the code '\(code.text)' already means '\(shortened(holder))'",
        hint: "take the code of a blank card, or leave the cell empty")
      return nil
    }
    let other = newcomers.first { $0.codes.contains(code.text) }
    guard let other, matchingKey(other.name) != matchingKey(name) else { return code.text }
    intake.error(
      row, column,
      "the code '\(code.text)' is given to '\(shortened(other.name))' and to '\(shortened(name))'",
      hint: "give one of them another code, or leave the cell empty")
    return nil
  }
}

extension Intake {
  /// Whether an actor, or several, go by an id or a name.
  mutating func isKnownActor(_ name: String) -> Bool {
    actors.find(name, among: ecosystem.actors) != .none
  }
}
