import EcosystemModel
import Records

/// A domain, a place or the like that no table of the map lists: the rows that name it make it.
struct NewWord: Sendable {
  let title: String
  let noun: String
  let table: String
  /// Where hints say that it can be listed.
  let home: String
  let place: FilePlace

  init(
    _ title: String, of noun: String, in table: String, _ row: borrowing Row, _ column: Sheet.Column
  ) {
    self.title = title
    self.noun = noun
    self.table = table
    home = row.sheet.home(of: table)
    place = row.place(column)
  }
}

extension Intake {
  /// Warns of words that look like another one misspelt, or like several in one: they would be
  /// counted as things of their own.
  ///
  /// - Complexity: Quadratic in the words of a table; beyond 400 of them none is looked at.
  mutating func tellNearWords() {
    for (_, words) in Dictionary(grouping: newWords, by: \.table).sorted(by: { $0.key < $1.key }) {
      guard words.count <= 400 else { continue }
      let keys = words.map { matchingKey($0.title) }
      for (number, word) in words.enumerated() {
        if isList(keys[number], of: Set(keys)) {
          add(
            Diagnostic(
              .warning, at: word.place,
              "'\(shortened(word.title))' was taken as one \(word.noun), and its parts are others",
              hint: "write a list with semicolons"))
        } else if let other = keys[..<number].firstIndex(where: { isNear($0, keys[number]) }) {
          add(
            Diagnostic(
              .warning, at: word.place,
              "'\(shortened(word.title))' was taken as another \(word.noun) than "
                + "'\(shortened(words[other].title))'",
              hint: "write both the same way, or list both in \(word.home)"))
        }
      }
    }
  }
}

/// Whether all that commas part in a word are words too.
private func isList(_ key: String, of keys: Set<String>) -> Bool {
  let parts = key.split(separator: ",").map { $0.trimmingSpaces() }
  return parts.count > 1 && parts.allSatisfy(keys.contains)
}

/// Whether one letter of six to nine, or two of ten and more, differ; never a digit.
private func isNear(_ a: String, _ b: String) -> Bool {
  let shortest = min(a.count, b.count)
  guard shortest >= 6, a.filter(\.isNumber) == b.filter(\.isNumber) else { return false }
  let limit = shortest < 10 ? 1 : 2
  return distance(Array(a.unicodeScalars), Array(b.unicodeScalars), limit: limit) <= limit
}
