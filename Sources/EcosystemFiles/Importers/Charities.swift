import EcosystemModel
import Records

extension Importer {
  /// The register of charities of England and Wales, as its extract gives it out.
  ///
  /// - SeeAlso: https://register-of-charities.charitycommission.gov.uk/register/full-register-download
  static let charities = Importer(
    id: "charity-commission", title: "Charity Commission extract",
    plain: "charities with their register and company numbers",
    endings: ["csv", "txt", "tsv", "json"],
    claims: { file in
      if let first = file.json?.items?.first {
        return named.allSatisfy { name in first.members.contains { $0.key == name } }
      }
      return NamedColumns(file).map { table in named.allSatisfy { table.has($0) } } ?? false
    },
    tables: { file throws(Diagnostic) in
      var charities = RegisteredCharities(file: file)
      if let items = file.json?.items {
        charities.take(items)
      } else if let table = NamedColumns(file) {
        charities.take(table)
      } else {
        throw file.error("the file is no table")
      }
      return charities.imported
    })
}

/// The columns that every form of the extract has.
private let named = ["registered_charity_number", "charity_name"]

private let used =
  named + [
    "linked_charity_number", "charity_registration_status", "charity_company_registration_number",
    "charity_contact_web",
  ]

private struct RegisteredCharities {
  let file: InputFile
  private var actors = PartDraft(.actors)
  private var removed = 0
  private var list: String?

  init(file: InputFile) { self.file = file }

  mutating func take(_ table: NamedColumns) {
    actors.notes = table.notes(using: used.map { [$0] })
    table.eachRow { row in add(at: row.place) { row.said($0) } }
  }

  /// The same as JSON: a list of objects, numbers as numbers, `null` where nothing is known.
  mutating func take(_ items: [JSONValue]) {
    list = "/"
    let path = file.file
    let others = Set(items.flatMap { $0.members.map(\.key) }).subtracting(used)
    actors.notes = ["members used: " + used.joined(separator: ", ")]
    if !others.isEmpty { actors.notes.append("members not used: \(others.count)") }
    for (number, item) in items.enumerated() {
      let spot = Spot.pointer("/\(number)", number: Int32(clamping: number))
      add(at: spot.place(in: path)) { key in
        guard let text = item[key]?.text, !text.isEmpty, !isMissingWord(text) else { return nil }
        return PlacedText(text, at: spot.member(key).place(in: path))
      }
    }
  }

  private mutating func add(at place: FilePlace, _ said: (String) -> PlacedText?) {
    if said("charity_registration_status")?.text == "Removed" {
      removed += 1
      actors.rejected += 1
      return
    }
    let linked = said("linked_charity_number").map(\.text).flatMap { $0 == "0" ? nil : $0 }
    let number = said("registered_charity_number").map { said in
      said.saying("GB-CHC-\(said.text)" + (linked.map { "-\($0)" } ?? ""))
    }
    let company = said("charity_company_registration_number").map { "GB-COH-\($0.text)" }
    actors.add(
      [
        "id": number, "name": said("charity_name"), "url": said("charity_contact_web"),
        "sector": PlacedText("third-sector", at: place),
        "org_ids": number?.saying(listed([number?.text, company].compactMap(\.self))),
      ], at: place)
  }

  var imported: ImportedTables {
    var imported = ImportedTables()
    imported.whereActorsStand = "the charities of the file"
    if removed > 0 {
      let what =
        removed == 1
        ? "1 charity that was removed from the register was"
        : "\(removed) charities that were removed from the register were"
      imported.problems.append(
        Diagnostic(.note, at: FilePlace(file: file.file), "\(what) not taken"))
    }
    imported.parts = [
      actors.part(of: file, format: Importer.charities.title, list: list)
    ]
    return imported
  }
}
