public import EcosystemModel
import TieNetwork

/// Whom to bring in, to keep or to tell, and how sure that is.
///
/// To add one: write `Suggestions/Name.swift`, then add `.name` to ``all``.
public struct Suggestion: Entry {
  public let id: String
  public let title: String
  public let plain: String
  public let source: String
  let suggest: @Sendable (Facts, Request) throws(NotSuggested) -> Suggested

  /// What was asked for beside the kind of suggestion.
  public struct Request: Sendable {
    /// How many members a group has; nil leaves it to the suggestion.
    public var size: Int?
    var threads = 1
    var progress = Progress.silent

    public init(size: Int? = nil) { self.size = size }
  }

  public static let all: [Suggestion] = [.coreGroup, .introductions, .keyPlayers]
}

/// Why there is nothing to suggest, in plain words.
public struct NotSuggested: Error, Sendable {
  public let reason: String
}

/// A table of suggestions that names things by reference, and what it says in words.
public struct Suggested: Sendable {
  public enum Cell: Sendable {
    case text(String)
    case number(Double)
    case nothing
    case actors([Ref<Actor>])

    init(_ number: Double?) { self = number.map { .number($0) } ?? .nothing }
  }

  public let columns: [String]
  public let rows: [[Cell]]
  /// What is said of all rows; then, where each row has its sentence, of the first few.
  public var sentences: [Sentence] { opening + aboutRows.prefix(5) }
  private let opening: [Sentence]
  /// What the rows suggest, for views to draw; one a row, or none at all.
  let ghosts: [Ghost]
  /// One a row, or none at all.
  private let aboutRows: [Sentence]

  init(
    columns: [String], rows: [[Cell]], sentences: [Sentence], aboutRows: [Sentence] = [],
    ghosts: [Ghost] = []
  ) {
    self.columns = columns
    self.rows = rows
    opening = sentences
    self.aboutRows = aboutRows
    self.ghosts = ghosts
  }

  /// The same without the rows and sentences that tell where a hidden actor stands.
  public func showing(_ isShown: [Bool]) -> Suggested {
    func shows(_ actors: [Ref<Actor>]) -> Bool { actors.allSatisfy { isShown[$0.index] } }
    let kept = rows.indices.filter { at in
      rows[at].allSatisfy { cell in
        if case .actors(let actors) = cell { shows(actors) } else { true }
      }
    }
    var told = opening.filter { shows($0.actors) }
    if kept.count < rows.count && aboutRows.isEmpty {
      told.append("Rows with organisations that are not shown here are left out.")
    }
    return Suggested(
      columns: columns, rows: kept.map { rows[$0] }, sentences: told,
      aboutRows: aboutRows.isEmpty ? [] : kept.map { aboutRows[$0] },
      ghosts: ghosts.isEmpty ? [] : kept.map { ghosts[$0] })
  }
}

extension Facts {
  /// Makes a suggestion from the network as it is.
  mutating func suggest(_ suggestion: Suggestion, _ request: Suggestion.Request) {
    do throws(NotSuggested) {
      suggested[suggestion.id] = try suggestion.suggest(self, request)
    } catch {
      notSuggested[suggestion.id] = error
    }
  }
}
