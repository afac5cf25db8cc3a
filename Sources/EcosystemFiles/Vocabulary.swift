import EcosystemModel
import Records

/// The rows of one kind that others refer to, the names they go by, and what an unknown one means.
struct Vocabulary<Item: Sendable>: Sendable {
  /// What messages call one of them.
  let noun: String
  /// The table that lists them.
  let table: String
  private(set) var index = NameIndex()
  private(set) var names: [(id: String, title: String)] = []
  private var ids: Set<String> = []
  var items: [Item] = []
  /// How many rows others name and no table states.
  private var namedCount = 0
  var policy = Policy.open
  /// How a row is made of a name alone; nothing where only the table can state one.
  private let make: (@Sendable (_ id: String, _ title: String) -> Item)?

  enum Policy: Sendable, Equatable {
    /// The map has the table: an unknown name is an error.
    case closed
    /// The map uses default names: another is the city's own, unless it looks like one misspelt.
    case standard([String])
    /// No table: the rows make the list.
    case open
  }

  init(_ noun: String, _ table: String, make: @escaping @Sendable (String, String) -> Item) {
    self.noun = noun
    self.table = table
    self.make = make
  }

  /// Rows that only their own table can state: an unknown name is an error.
  init(closed noun: String, _ table: String) {
    self.noun = noun
    self.table = table
    make = nil
    policy = .closed
  }

  /// How many rows a table states.
  var listedCount: Int { items.count - namedCount }

  func has(id: String) -> Bool { ids.contains(id) }

  /// Lets a row go by its id and title; its item is appended by the table that reads it.
  mutating func register(_ id: String, title: String) {
    let row = names.count
    names.append((id, title))
    ids.insert(id)
    index.add(id, row: row)
    index.add(title, row: row)
  }

  /// Adds a row that no table states.
  mutating func add(_ id: String, title: String) -> Ref<Item> {
    guard let make else { preconditionFailure("a row of '\(table)' is more than a name") }
    register(id, title: title)
    items.append(make(id, title))
    namedCount += 1
    return Ref(items.count - 1)
  }

  /// Takes the default list; a name beyond it is the city's own.
  mutating func adopt(
    _ defaults: [(id: String, title: String)], or otherWords: [String: [String]]
  ) {
    for row in defaults {
      let number = add(row.id, title: row.title).index
      let spaced = String(row.id.map { $0 == "-" ? " " : $0 })
      for word in [spaced] + (otherWords[row.id] ?? []) { index.add(word, row: number) }
    }
    policy = .standard(defaults.flatMap { [$0.id, $0.title] })
  }

  /// The row that a whole cell names; nothing where it needs a closer look.
  func known(_ row: borrowing Row, _ column: Sheet.Column) -> Ref<Item>? {
    guard let cell = row.cell(column), !cell.isEmpty else { return nil }
    let key = row.sheet.rows.shortKey(cell)
    if key != 0 { return index.row(ofShort: key).map { Ref($0) } }
    guard case .one(let number) = index.find(row.sheet.rows.text(cell)) else { return nil }
    return Ref(number)
  }
}
