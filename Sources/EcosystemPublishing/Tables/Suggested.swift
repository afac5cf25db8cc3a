public import EcosystemAnalysis
public import EcosystemDisclosure
import EcosystemModel

extension ResultTable {
  /// A table of suggestions; an actor that may not be shown counts, without a name.
  public init(_ suggested: Suggested, of edition: Edition) {
    let rows: [[Value]] = suggested.rows.map { row in
      row.map { cell in
        switch cell {
        case .text(let text): .text(text)
        case .number(let number): .number(number)
        case .nothing: .nothing
        case .actors(let actors):
          .text(actors.map { id(of: $0, edition) }.joined(separator: ";"))
        }
      }
    }
    self.init(suggested.columns, rows: rows)
  }
}

private func id(of actor: Ref<Actor>, _ edition: Edition) -> String {
  edition.isShown[actor.index] ? edition.ecosystem.actors[actor].id : "(not shown)"
}
