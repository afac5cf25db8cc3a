import EcosystemDisclosure
import EcosystemModel

extension ResultTable {
  /// The table as an edition may tell it: for research, counts of organisations from 1 to below
  /// `privacy.min_cell` are told as `<5`, and what rests on one in its row not at all.
  func told(in edition: Edition) -> ResultTable {
    guard edition.audience == .research else { return self }
    let least = edition.ecosystem.city.minCell
    let counts = columns.filter { $0.meaning.disclosure == .count }
    guard !counts.isEmpty else { return self }
    return ResultTable(
      count,
      columns: columns.map { column in
        switch column.meaning.disclosure {
        case .always: column
        case .count: Column(column.meaning) { column.value($0).hidingFew(below: least) }
        case .restsOnCounts:
          Column(column.meaning) { row in
            counts.contains { $0.value(row).tellsFew(below: least) } ? .nothing : column.value(row)
          }
        }
      })
  }
}

extension ResultTable.Value {
  fileprivate func tellsFew(below least: Int) -> Bool { hidingFew(below: least) != self }

  /// `<5` in the place of a small count, alone or in a list.
  fileprivate func hidingFew(below least: Int) -> Self {
    func isFew(_ number: Double) -> Bool { number >= 1 && number < Double(least) }
    switch self {
    case .number(let number): return isFew(number) ? .text("<\(least)") : self
    case .text(let list):
      let counts = list.split(separator: ";").map { count in
        Double(count).map(isFew) == true ? "<\(least)" : String(count)
      }
      return .text(counts.joined(separator: ";"))
    case .nothing: return self
    }
  }
}
