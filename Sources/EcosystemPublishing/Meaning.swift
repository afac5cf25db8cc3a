import TieNetwork

/// What a column of results holds, in words that stand beside it in `datapackage.json`.
public struct Meaning: Sendable {
  public let id: String
  public let words: String
  /// What its numbers count or measure; nothing where it holds texts.
  public let unit: String?
  /// Who defined it; nothing where actormap did.
  public private(set) var source = ""
  private(set) var disclosure = Disclosure.always

  /// What becomes of a cell where counts of organisations are too small to be told.
  enum Disclosure: Sendable {
    case always
    /// It counts organisations of a part of the city, or is a list of such counts.
    case count
    /// It is worked out from such counts, or lists who is counted.
    case restsOnCounts
  }

  init(_ id: String, _ words: String, _ unit: String? = nil) {
    self.id = id
    self.words = words
    self.unit = unit
  }

  /// The same of a column that counts the organisations of a part of the city.
  var countingOrganisations: Meaning { disclosed(.count) }

  /// The same of a column that is worked out from such counts, or lists who is counted.
  var restingOnCounts: Meaning { disclosed(.restsOnCounts) }

  private func disclosed(_ disclosure: Disclosure) -> Meaning {
    var meaning = self
    meaning.disclosure = disclosure
    return meaning
  }

  /// The meaning of a measure's column, or of one made from it, as the measure defines it.
  static func measure(_ id: TieNetwork.Column.ID, _ ending: ColumnEnding) -> Meaning {
    guard let measure = TieNetwork.Measure.filling(id),
      let column = measure.columns.first(where: { $0.id == id })
    else { return Meaning(id + ending, "") }
    var meaning =
      switch ending {
      case .itself: Meaning(id, "\(column.title): \(column.definition)", column.unit)
      case .norm:
        Meaning(id + ending, "\(column.title), \(column.norm?.definition ?? "")", "share")
      case .rank:
        Meaning(id + ending, "1 and how many have a larger \(column.title.lowercased())", "place")
      case .lowRank:
        Meaning(
          id + ending, "the place that it reaches in 5 of 100 draws without some links", "place")
      case .highRank:
        Meaning(
          id + ending, "the place that it keeps in 95 of 100 draws without some links", "place")
      case .top3:
        Meaning(id + ending, "the part of draws in which it is among the first three", "share")
      }
    meaning.source = measure.source
    return meaning
  }
}
