public import EcosystemModel
import Records

/// A list of organisations that look alike as it lies there, with what a person pencilled into it.
///
/// A new list is written in its place; no answer and no remark of a column of one's own may go.
public struct FormerReview: Sendable {
  /// The headings beyond those of the list itself.
  public let furtherHeadings: [String]
  private var rows: [Row] = []
  private let name: String
  /// The row on each pair, by its ends in the form in which names are compared.
  private var numbers: [[String]: Int] = [:]

  public struct Row: Sendable {
    /// The cells by the list's own headings.
    public let cells: [String: String]
    /// The cells under the further headings.
    public let further: [String]
    let line: Int

    /// The ends, in the form in which names are compared, in their own order.
    var ends: [String] { ["a", "b"].map { matchingKey(cells[$0] ?? "") }.sorted() }
    public var answer: String { cells["decision"] ?? "" }
    var isPencilled: Bool { !answer.isEmpty || further.contains { !$0.isEmpty } }
  }

  /// Nothing where the file is no such list.
  public init?(_ bytes: [UInt8], file: String) {
    guard let columns = NamedColumns(InputFile(bytes, file: file)),
      columns.has("a", "b", "decision")
    else { return nil }
    let own = Table.review.columns.map(\.id)
    let keys = own.map(headingKey)
    let others = columns.heading.titles.filter { !$0.isEmpty && !keys.contains(headingKey($0)) }
    (furtherHeadings, name) = (others, lastPart(of: file))
    var found: [Row] = []
    columns.eachRow { row in
      func text(_ heading: String) -> String {
        guard let at = columns.position([heading]), at < row.cells.count else { return "" }
        return columns.rows.text(row.cells[at])
      }
      let cells = Dictionary(uniqueKeysWithValues: own.map { ($0, text($0)) })
      found.append(
        Row(cells: cells, further: others.map(text), line: row.place.line ?? 0))
    }
    rows = found
    for (number, row) in found.enumerated() {
      let other = numbers[row.ends]
      if other.map({ found[$0].isPencilled }) != true { numbers[row.ends] = number }
    }
  }

  /// The row on two organisations.
  public func row(on a: Actor, _ b: Actor) -> Row? {
    pairs(a, b).lazy.compactMap { numbers[$0] }.first.map { rows[$0] }
  }

  private func keys(of actor: Actor) -> [String] { [actor.id, actor.name].map(matchingKey) }

  /// The ways in which a row may name the two.
  private func pairs(_ a: Actor, _ b: Actor) -> [[String]] {
    keys(of: a).flatMap { first in keys(of: b).map { [first, $0].sorted() } }
  }

  /// The rows that a list of these pairs would lose: answers that nothing does as they say, remarks,
  /// and pairs that nobody has decided yet.
  ///
  /// - Parameter decided: The ids of pairs that were decided since.
  /// - Complexity: O(rows + pairs + organisations).
  public func rows(besides pairs: [MatchReview.Pair], decided: [[String]], in map: Ecosystem)
    -> [Row]
  {
    let known = Set(pairs.flatMap { self.pairs(map.actors[$0.a], map.actors[$0.b]) })
    let settled = decided + map.decisions.map(\.ids)
    let settledKeys = Set(settled.map { $0.map(matchingKey).sorted() })
    let used = Set(
      map.decisions.filter { map.files[Int($0.origin.file)] == name }.map { Int($0.origin.line) })
    let actors = Set(map.actors.flatMap(keys))
    return rows.filter { row in
      guard !known.contains(row.ends), !used.contains(row.line) else { return false }
      return row.isPencilled
        || row.ends.allSatisfy(actors.contains) && !settledKeys.contains(row.ends)
    }
  }
}
