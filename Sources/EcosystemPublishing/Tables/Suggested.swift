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
    self.init(suggested.columns, rows: rows)
  }
}
