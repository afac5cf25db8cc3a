import EcosystemModel
import Records

/// The actors that two columns of ids name, looked up for some hundred rows at once.
///
/// Only plain short ids are found here; for all else a row is looked at by itself, with messages.
struct TieEnds: Sendable {
  private let from: Int
  private let to: Int
  private var block = 0..<0
  private var keys: [UInt64] = []
  private var numbers: [Int32] = []

  /// - Precondition: The file has both columns.
  init(_ from: Sheet.Column, _ to: Sheet.Column) {
    guard let start = from.position, let end = to.position else {
      preconditionFailure("a table of ties without '\(from.id)' and '\(to.id)' is not read")
    }
    (self.from, self.to) = (start, end)
  }

  /// The actors of a row; nothing where a cell needs a closer look.
  mutating func of(
    _ row: borrowing Row, among ids: borrowing NameIndex
  ) -> (from: Ref<Actor>?, to: Ref<Actor>?) {
    if block != row.block {
      block = row.block
      row.shortKeys(of: from, to, into: &keys)
      ids.rows(ofShort: keys, into: &numbers)
    }
    let at = 2 * (row.record - block.lowerBound)
    return (Self.ref(numbers[at]), Self.ref(numbers[at + 1]))
  }

  private static func ref(_ number: Int32) -> Ref<Actor>? {
    number < 0 ? nil : Ref(Int(number))
  }
}
