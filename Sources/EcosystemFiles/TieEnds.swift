import EcosystemModel
import Records

/// The actors that two columns of ids name, looked up some hundred rows ahead.
///
/// Only plain short ids are found here; for all else a row is looked at by itself, with messages.
struct TieEnds: Sendable {
  private let positions: (Int, Int)
  private var records = 0..<0
  private var keys: [UInt64] = []
  private var numbers: [Int32] = []

  /// - Precondition: The file has both columns.
  init(_ from: Sheet.Column, _ to: Sheet.Column) {
    guard let start = from.position, let end = to.position else {
      preconditionFailure("a table of ties without '\(from.id)' and '\(to.id)' is not read")
    }
    positions = (start, end)
  }

  /// The numbers of a record's actors; nothing where a cell needs a closer look.
  mutating func ends(
    of record: Int, in rows: Rows, among ids: NameIndex
  ) -> (from: Ref<Actor>?, to: Ref<Actor>?) {
    if !records.contains(record) {
      records = record..<min(record + 256, rows.count)
      rows.shortKeys(at: positions, of: records, into: &keys)
      ids.rows(ofShort: keys, into: &numbers)
    }
    let at = 2 * (record - records.lowerBound)
    return (Self.ref(numbers[at]), Self.ref(numbers[at + 1]))
  }

  private static func ref(_ number: Int32) -> Ref<Actor>? {
    number < 0 ? nil : Ref(Int(number))
  }
}
