import EcosystemFiles

/// What the cells of a column of a map's table hold, as programs that read it tell kinds apart.
enum CellKind: Sendable, Hashable {
  case text
  case number(unit: String)
  /// yes or no.
  case flag

  init(of column: WrittenTable.Column) {
    switch column.content {
    case .number(let unit): self = .number(unit: unit)
    case .flag: self = .flag
    case .text, .date, .rows: self = .text
    }
  }

  var word: String {
    switch self {
    case .text: "string"
    case .number: "number"
    case .flag: "boolean"
    }
  }

  var unit: String? {
    if case .number(let unit) = self { unit } else { nil }
  }
}
