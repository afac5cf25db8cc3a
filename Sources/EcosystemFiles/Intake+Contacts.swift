import EcosystemModel
import Records

/// The columns that people fill with words of their own and that leave with the map.
///
/// Those that are there to tell how to reach an offer (`how_to_join`, `url`) are not among them.
private let freeTexts: Set<String> = [
  "note", "source", "reported_by", "theme", "statement", "response", "rationale", "role", "text",
  "indicator",
]

extension Intake {
  /// Warns of what looks like a way to reach a person in the free texts of a table.
  ///
  /// - Complexity: O(letters of those columns).
  mutating func warnOfContacts(in sheet: Sheet) {
    let kept = Set(ecosystem.city.keep.map(headingKey))
    // The ends of `edges` are ids, also where the heading is `source`.
    let texts = sheet.table.columns.filter { freeTexts.contains($0.id) && !$0.beginsActors }
    let ids = Set(texts.map(\.id))
    let own = sheet.presentColumns.filter { ids.contains($0.id) }
    let further =
      sheet.table.id == "actors"
      ? sheet.unknown.filter { kept.contains(headingKey($0.title)) }.map {
        Sheet.Column(position: $0.position, id: $0.title)
      } : []
    let columns = own + further
    guard !columns.isEmpty else { return }
    sheet.visitRows { row in
      for column in columns {
        guard let cell = row.cell(column), Contact.mayBe(in: row.sheet.rows.raw(cell)) else {
          continue
        }
        for contact in Contact.first(in: row.verbatim(column)) { warn(of: contact, row, column) }
      }
    }
  }

  private mutating func warn(of contact: Contact, _ row: borrowing Row, _ column: Sheet.Column) {
    warn(
      row, column, "'\(shortened(contact.text))' looks like \(contact.kind.rawValue)",
      hint: "if it is a person's, take it out: '\(column.id)' goes where the map goes")
  }
}
