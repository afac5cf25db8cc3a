import EcosystemModel
import Records

/// Reads filled sheets in the words of a map: every cell is one of its codes, ids or names.
struct SheetReader {
  var intake: Intake
  private(set) var said: [Said] = []
  var newcomers: [Newcomer] = []
  var remarks: [Diagnostic] = []
  let codes: [String: Code]
  /// Whom blank cards were given to.
  var cards: [Card] = []
  private let fingerprint: String
  private(set) var sheet = OwnWords()
  /// Kinds of link that no row of the map has.
  private var newRelations: [String] = []
  /// Items of ratings that were told to look misspelt.
  private var toldItems: Set<String> = []
  private var ratings: [[String]: (value: Double, line: Int?)] = [:]

  init(of intake: Intake, fingerprint: String) {
    self.intake = intake
    self.fingerprint = fingerprint
    codes = Dictionary(
      intake.ecosystem.codes.map { (matchingKey($0.text), $0) }, uniquingKeysWith: { a, _ in a })
  }

  /// Reads sheets: first what each is of and who is new on any of them, then what is said.
  mutating func read(_ sheets: [Sheet], date given: String?) {
    let starts = sheets.map { start(of: $0, date: given) }
    for isFirst in [true, false] {
      for (sheet, start) in zip(sheets, starts) {
        self.sheet = start
        sheet.visitRows { row in
          guard let kind = kind(row, isFirst), (kind == .newActor) == isFirst else { return }
          read(row, kind)
        }
      }
    }
  }

  /// What a sheet says of itself.
  struct OwnWords {
    var date = ""
    /// What codes meant where they mean something else now.
    var changed: [String: String] = [:]
    /// The codes that meant somebody when it was printed; others were on blank cards.
    var listed: Set<String> = []
  }

  private mutating func start(of sheet: Sheet, date given: String?) -> OwnWords {
    var own = OwnWords(date: given ?? "")
    var isOfKnownMap = false
    sheet.visitRows { row in
      switch headingKey(row.text(sheet["kind"])) {
      case "map":
        isOfKnownMap = true
        compare(row)
      case "date":
        if given == nil { own.date = intake.date(row, sheet["a"])?.description ?? "" }
      case "code":
        own.listed.insert(matchingKey(row.text(sheet["a"])))
        compareCode(row, &own)
      default: break
      }
    }
    if !isOfKnownMap {
      remarks.append(
        Diagnostic(
          .note, at: sheet.part.place,
          "the sheet does not say of which map it is; its codes were read as the map has them now"))
    }
    return own
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
  private mutating func compareCode(_ row: borrowing Row, _ own: inout OwnWords) {
    let key = matchingKey(row.text(row.sheet["a"]))
    let (name, id) = (row.verbatim(row.sheet["b"]), row.verbatim(row.sheet["code"]))
    guard let code = codes[key], case .actor(let actor) = code.meaning else { return }
    let now = intake.ecosystem.actors[actor]
    let isSame = id.isEmpty ? matchingKey(now.name) == matchingKey(name) : now.id == id
    if !isSame { own.changed[key] = name }
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
        note: row.verbatim(row.sheet["note"]), table: table, date: sheet.date,
        place: row.place(row.sheet["kind"])))
  }

  private mutating func table(_ row: borrowing Row) -> String {
    intake.required(row, row.sheet["table"]) == nil ? "" : row.tableName
  }
}

/// The kinds of rows.
extension SheetReader {
  private typealias Read = (about: [Said.Subject], word: String, value: String)

  private mutating func link(_ row: borrowing Row) -> Read? {
    let (a, b) = (subject(row, row.sheet["a"]), subject(row, row.sheet["b"]))
    let relation = relation(row)
    let strength = self.strength(row)
    guard let a, let b, let relation else { return nil }
    guard a != b else {
      intake.error(
        row, row.sheet["b"], "a link needs two organisations", hint: "write another code under b")
      return nil
    }
    return ([a, b], relation, cell(strength))
  }

  /// A strength; one beyond the map's scale is told.
  private mutating func strength(_ row: borrowing Row) -> Double? {
    let column = row.sheet["strength"]
    guard let strength = intake.number(row, column, .strength) else { return nil }
    let highest = intake.ecosystem.ties.lazy.filter(\.isStrengthStated).map(\.strength).max() ?? 3
    if strength > max(3, highest) {
      intake.warn(
        row, column, "'\(cell(strength))' is more than any strength on the map",
        hint: NumberKind.strength.hint + "; it is kept as written")
    }
    return strength
  }

  /// The id of a relation of the map, or a word of one's own where the map lists none.
  private mutating func relation(_ row: borrowing Row) -> String? {
    let column = row.sheet["code"]
    let text = row.text(column)
    let key = headingKey(text)
    if text.isEmpty { return "" }
    if case .one(let number) = intake.relations.index.find(text) {
      return intake.relations.names[number].id
    }
    let known = intake.relations.names
    if let same = known.first(where: { [$0.id, $0.title].map(headingKey).contains(key) }) {
      return same.id
    }
    guard intake.relations.policy != .closed else {
      intake.tellUnknown(text, row, column, intake.relations)
      return nil
    }
    if let earlier = newRelations.first(where: { headingKey($0) == key }) { return earlier }
    let near = nearest(to: text, among: known.flatMap { [$0.id, $0.title] } + newRelations)
    newRelations.append(text)
    if !known.isEmpty || !near.isEmpty {
      let hint =
        near.isEmpty
        ? "it is kept as written; the map has: \(words(known.map(\.title)))" : didYouMean(near)
      intake.warn(
        row, column, "no link of the map is of the kind '\(shortened(text))'", hint: hint)
    }
    return text
  }

  /// The first few words, with commas.
  private func words(_ all: [String]) -> String {
    all.prefix(8).joined(separator: ", ") + (all.count > 8 ? ", …" : "")
  }

  private mutating func ring(_ row: borrowing Row) -> Read? {
    let actor = subject(row, row.sheet["a"])
    guard let ring = id(row, row.sheet["b"], intake.rings), let actor else { return nil }
    return ([actor], "", ring)
  }

  private mutating func domain(_ row: borrowing Row) -> Read? {
    let actor = subject(row, row.sheet["a"])
    guard let domain = id(row, row.sheet["b"], intake.domains), let actor else { return nil }
    return ([actor], domain, "")
  }

  private mutating func mark(_ row: borrowing Row) -> Read? {
    let about = subjects(row)
    let kind = intake.requiredChoice(row, row.sheet["code"], of: Mark.Kind.self)
    guard let kind, !about.isEmpty else { return nil }
    return (about, kind == .question ? "question" : "", kind.rawValue)
  }

  private mutating func rating(_ row: borrowing Row) -> Read? {
    let (a, b) = (subject(row, row.sheet["a"]), subject(row, row.sheet["b"]))
    let item = intake.item(row, row.sheet["code"], told: &toldItems)?.rawValue
    let column = row.sheet["strength"]
    let value = intake.requiredNumber(row, column, .rating)
    guard let a, let b, let item, let value else { return nil }
    let key = ["\(a)", "\(b)", matchingKey(item), row.tableName, sheet.date]
    if let other = ratings[key], other.value != value {
      intake.error(
        row, column,
        "the same table gives another value\(other.line.map { " on line \($0)" } ?? "")",
        hint: "keep one of the rows")
      return nil
    }
    ratings[key] = (value, row.place(column).line)
    return ([a, b], item, cell(value))
  }

  /// The id that a cell means in a list of the map.
  mutating func id<Item>(
    _ row: borrowing Row, _ column: Sheet.Column, _ words: Vocabulary<Item>
  ) -> String? {
    guard let text = intake.required(row, column) else { return nil }
    if case .one(let number) = words.index.find(text) { return words.names[number].id }
    intake.tellUnknown(text, row, column, words)
    return nil
  }

  /// What a mark is on: an organisation, a domain, or the link between two organisations.
  private mutating func subjects(_ row: borrowing Row) -> [Said.Subject] {
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
}

extension Row {
  /// The table of the room that a row of a capture sheet is from; `1` is written as `table 1`.
  var tableName: String {
    let text = verbatim(sheet["table"])
    return text.allSatisfy(\.isNumber) ? "table \(text)" : text
  }
}
