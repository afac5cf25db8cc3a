import EcosystemModel
import Records

extension Importer {
  /// The register of charities of England and Wales, as its extract gives it out.
  ///
  /// - SeeAlso: https://register-of-charities.charitycommission.gov.uk/register/full-register-download
  static let charities = Importer(
    id: "charity-commission", title: "Charity Commission extract",
    plain: "charities with their register and company numbers", endings: ["csv", "txt", "tsv"],
    claims: { file in
      NamedColumns(file)?.has("registered_charity_number", "charity_name") ?? false
    },
    tables: { file throws(Diagnostic) in
      guard let table = NamedColumns(file) else { throw file.error("the file is no table") }
      return registeredCharities(table)
    })
}

private func registeredCharities(_ table: NamedColumns) -> ImportedTables {
  var actors = PartDraft(.actors)
  actors.notes = table.notes(using: [
    ["registered_charity_number"], ["linked_charity_number"], ["charity_name"],
    ["charity_registration_status"], ["charity_company_registration_number"],
    ["charity_contact_web"],
  ])
  var removed = 0
  table.eachRow { row in
    if row.said("charity_registration_status")?.text == "Removed" {
      removed += 1
      actors.rejected += 1
      return
    }
    let linked = row.said("linked_charity_number").map(\.text).flatMap { $0 == "0" ? nil : $0 }
    let number = row.said("registered_charity_number").map { said in
      said.saying("GB-CHC-\(said.text)" + (linked.map { "-\($0)" } ?? ""))
    }
    let company = row.said("charity_company_registration_number").map { "GB-COH-\($0.text)" }
    actors.add(
      [
        "id": number, "name": row.said("charity_name"), "url": row.said("charity_contact_web"),
        "sector": PlacedText("third-sector", at: row.place),
        "org_ids": number?.saying(listed([number?.text, company].compactMap(\.self))),
      ], at: row.place)
  }
  var imported = ImportedTables()
  imported.whereActorsStand = "the charities of the file"
  if removed > 0 {
    let what =
      removed == 1
      ? "1 charity that was removed from the register was"
      : "\(removed) charities that were removed from the register were"
    imported.problems.append(
      Diagnostic(.note, at: FilePlace(file: table.file.file), "\(what) not taken"))
  }
  imported.parts = [actors.part(of: table.file, format: Importer.charities.title)]
  return imported
}
