public import EcosystemAnalysis
public import EcosystemDisclosure
import EcosystemModel

extension ResultTable {
  /// A table of suggestions.
  public init(_ suggested: Suggested, of edition: Edition) {
    let rows: [[Value]] = suggested.rows.map { row in
      row.map { cell in
        switch cell {
        case .text(let text): .text(text)
        case .number(let number): .number(number)
        case .nothing: .nothing
        case .actors(let actors):
          .text(actors.map { edition.ecosystem.actors[$0].id }.joined(separator: ";"))
        }
      }
    }
    self.init(suggested.columns.map { meanings[$0] ?? Meaning($0, "") }, rows: rows)
  }
}

/// What the columns of suggestions hold, by their ids.
private let meanings = Dictionary(
  uniqueKeysWithValues: [
    Meaning("step", "the order in which to bring them in", "place"),
    Meaning("actor", "the organisation's id"),
    Meaning("new_elements", "what it adds that no earlier one has; a list"),
    Meaning("covered", "how much is covered from here on", "things to cover"),
    Meaning("total", "how much there is to cover", "things to cover"),
    Meaning("share", "covered divided by total", "share"),
    Meaning("a", "the id of one organisation"), Meaning("b", "the id of the other"),
    Meaning("ra", "shared partners, each divided by its number of links", "score"),
    Meaning("aa", "shared partners, each divided by the logarithm of that number", "score"),
    Meaning("shared", "the ids of the partners that they share; a list"),
    Meaning("purpose", "what they have in common; a list"),
    Meaning("auc", "how often hidden links of this map score above pairs without one", "share"),
    Meaning("criterion", "what the group is chosen for"),
    Meaning("k", "how many members the group has", "organisations"),
    Meaning("rank", "its place among groups of that size", "place"),
    Meaning("set", "the ids of the members; a list"),
    Meaning("value", "how well the group does", "score of the criterion"),
    Meaning("baseline", "how well a group by lot, or none, does", "score of the criterion"),
    Meaning("method", "how the group was found"),
    Meaning("n_optimal", "how many groups do as well", "groups"),
    Meaning("gap_known", "how far the best possible could be above it", "score of the criterion"),
  ].map { ($0.id, $0) })
