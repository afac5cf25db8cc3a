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

  public struct Row: Sendable {
    /// The cells by the list's own headings.
    public let cells: [String: String]
    /// The cells under the further headings.
    public let further: [String]
    let line: Int

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
  }

  /// The row on two organisations.
  public func row(on a: Actor, _ b: Actor) -> Row? {
    let (first, second) = (keys(of: a), keys(of: b))
    return rows.first { row in
      let ends = ["a", "b"].map { matchingKey(row.cells[$0] ?? "") }
      return first.contains(ends[0]) && second.contains(ends[1])
        || first.contains(ends[1]) && second.contains(ends[0])
    }
  }

  private func keys(of actor: Actor) -> [String] { [actor.id, actor.name].map(matchingKey) }

  /// The rows that a list of these pairs would lose: answers that nothing does as they say, remarks,
  /// and pairs that nobody has decided yet.
  ///
  /// - Parameter decided: The ids of pairs that were decided since.
  public func rows(besides pairs: [MatchReview.Pair], decided: [[String]], in map: Ecosystem)
    -> [Row]
  {
    var known: Set<[String]> = []
    for pair in pairs {
      for a in keys(of: map.actors[pair.a]) {
        for b in keys(of: map.actors[pair.b]) { known.insert([a, b].sorted()) }
      }
    }
    let settled = decided + map.decisions.map(\.ids)
    let settledKeys = Set(settled.map { $0.map(matchingKey).sorted() })
    let used = map.decisions.filter { map.files[Int($0.origin.file)] == name }.map {
      Int($0.origin.line)
    }
    let actors = Set(map.actors.flatMap(keys))
    return rows.filter { row in
      let ends = ["a", "b"].map { matchingKey(row.cells[$0] ?? "") }
      guard !known.contains(ends.sorted()), !used.contains(row.line) else { return false }
      return row.isPencilled
        || ends.allSatisfy(actors.contains) && !settledKeys.contains(ends.sorted())
    }
  }
}
