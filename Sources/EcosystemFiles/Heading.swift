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

  static let id = Heading("id", "a short name of your own, for other tables to refer to")
  static let latitude = Heading("lat", "degrees north", or: ["latitude"])
  static let longitude = Heading("lon", "degrees east", or: ["longitude", "long", "lng"])
  static let source = Heading(
    "source", "where this was stated; an id of sources", or: ["stated in"])
  static let note = Heading("note", "anything else", or: ["notes", "comment", "comments"])

  static func title(_ plain: String) -> Heading {
    Heading("title", plain, or: ["name"], example: "Health", isRequired: true)
  }
}

/// The form in which headings are compared: `Age from`, `age_from` and `AGE-FROM` are one.
func headingKey(_ text: String) -> String {
  let marks = Array(" _-.:*()".utf8)
  let words = matchingKey(text).utf8.split { marks.contains($0) }
  return words.map { String(decoding: $0, as: UTF8.self) }.joined(separator: " ")
}
