/// Where the blank cards of a room lie.
public enum BlankCards: Sendable, Hashable {
  /// So many in one pile for everybody.
  case pile(Int)
  /// So many at each table, with codes that no other table has.
  case tables(Int, each: Int)

  /// How many there are.
  public var count: Int {
    switch self {
    case .pile(let count): count
    case .tables(let tables, let each): tables * each
    }
  }

  /// The codes in the order in which the map keeps them, each with the number of its table; those
  /// beyond the tables' own, and those of a pile, have none.
  func placed(_ codes: [String]) -> [(code: String, table: Int?)] {
    guard case .tables(let tables, let each) = self, each > 0 else {
      return codes.map { ($0, nil) }
    }
    return codes.prefix(tables * each).enumerated().map { ($1, $0 / each + 1) }
  }
}
