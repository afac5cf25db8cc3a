import Records

/// A column of a table: the name that stands in files, and what it holds.
public struct Heading: Sendable {
  public let id: String
  /// Other words that people write over such a column.
  public let otherWords: [String]
  public let plain: String
  public let isRequired: Bool
  /// What the example row of a new map shows.
  public let example: String
  /// What its cells hold.
  public private(set) var content = Content.text
  /// Words that its cells may well be one of.
  public private(set) var choices: [String] = []
  /// Whether it is the partnership's own view of organisations, which no graph carries.
  public private(set) var isPartnersView = false
  /// Whether rows of one name are told apart by it.
  private(set) var isTelling = false
  /// Whether an organisation may be known by this column alone.
  private(set) var beginsActors = false
  /// The column's own name as headings are compared.
  let key: String
  let otherKeys: [String]

  init(
    _ id: String, _ plain: String, or otherWords: [String] = [], example: String = "",
    isRequired: Bool = false
  ) {
    self.id = id
    self.plain = plain
    self.otherWords = otherWords
    self.example = example
    self.isRequired = isRequired
    key = headingKey(id)
    otherKeys = otherWords.map(headingKey)
  }

  /// What the cells of a column hold.
  public enum Content: Sendable, Hashable {
    case text
    case number(unit: String)
    /// yes or no.
    case flag
    case date
    /// Rows of these tables, by id or name; mostly a list of them.
    case rows(of: [Table.ID])
  }

  /// The tables whose rows its cells name; none where it holds no names.
  var targets: [Table.ID] { if case .rows(let tables) = content { tables } else { [] } }

  /// Whether its cells name organisations, perhaps beside domains.
  var areActors: Bool { targets.contains("actors") && targets.count < 3 }

  /// The tables whose rows a column may name that takes anything.
  static let anything: [Table.ID] = [
    "actors", "provision", "places", "domains", "skills", "badges", "opportunities", "initiatives",
    "logic_model", "groups", "age_bands", "sectors", "rings", "relations", "insights",
  ]

  static let id = Heading("id", "a short name of your own, for other tables to refer to")
  static let latitude = Heading("lat", "degrees north", or: ["latitude"]).counting("degrees")
  static let longitude = Heading("lon", "degrees east", or: ["longitude", "long", "lng"])
    .counting("degrees")
  static let source = Heading(
    "source", "where this was stated; an id of sources", or: ["stated in"]
  ).naming(["sources"])
  static let note = Heading("note", "anything else", or: ["notes", "comment", "comments"])

  static func title(_ plain: String) -> Heading {
    Heading("title", plain, or: ["name"], example: "Health", isRequired: true)
  }
}

/// What a column is beyond its words, said where its table lists it.
extension Heading {
  /// The column, whose cells name rows of other tables.
  ///
  /// - Parameter begins: Whether an organisation may be known by its cells alone.
  func naming(_ tables: [Table.ID], begins: Bool = false) -> Heading {
    var heading = self
    heading.content = .rows(of: tables)
    heading.beginsActors = begins
    return heading
  }

  func counting(_ unit: String) -> Heading {
    var heading = self
    heading.content = .number(unit: unit)
    return heading
  }

  var yesNo: Heading {
    var heading = self
    heading.content = .flag
    heading.choices = ["yes", "no"]
    return heading
  }

  var dated: Heading {
    var heading = self
    heading.content = .date
    return heading
  }

  func offering(_ words: [String]) -> Heading {
    var heading = self
    heading.choices = words
    return heading
  }

  var telling: Heading {
    var heading = self
    heading.isTelling = true
    return heading
  }

  var partnersView: Heading {
    var heading = self
    heading.isPartnersView = true
    return heading
  }
}

/// The form in which headings are compared: `Age from`, `age_from` and `AGE-FROM` are one.
func headingKey(_ text: String) -> String {
  let marks = Array(" _-.:*()".utf8)
  let words = matchingKey(text).utf8.split { marks.contains($0) }
  return words.map { String(decoding: $0, as: UTF8.self) }.joined(separator: " ")
}
