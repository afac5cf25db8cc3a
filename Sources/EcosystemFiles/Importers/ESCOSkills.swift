import EcosystemModel
import Records

extension Importer {
  /// A list of skills of ESCO, the European classification.
  ///
  /// - SeeAlso: https://esco.ec.europa.eu/en/use-esco/download
  static let escoSkills = Importer(
    id: "esco", title: "ESCO skills", plain: "skills with their page, code and broader skill",
    endings: ["csv"],
    claims: { file in NamedColumns(file)?.has("conceptUri", "preferredLabel") ?? false },
    tables: { file throws(Diagnostic) in
      guard let table = NamedColumns(file) else { throw file.error("the file is no table") }
      return skills(table)
    })
}

private func skills(_ table: NamedColumns) -> ImportedTables {
  var skills = PartDraft(.skills)
  skills.notes = table.notes(using: [
    ["conceptUri"], ["preferredLabel"], ["broaderConceptUri"], ["status"],
  ])
  var listedPages: Set<String> = []
  table.eachRow { row in
    if let page = row.said("conceptUri") { listedPages.insert(page.text) }
  }
  var obsolete = 0
  table.eachRow { row in
    if let status = row.said("status")?.text, status != "released" {
      obsolete += 1
      skills.rejected += 1
      return
    }
    let page = row.said("conceptUri")
    let code = page.map { $0.saying(lastPart(of: $0.text)) }
    let broader = row.said("broaderConceptUri").flatMap { said in
      let first = said.text.split { "| ".contains($0) }.map(String.init)
        .first { listedPages.contains($0) && $0 != page?.text }
      return first.map { said.saying(lastPart(of: $0)) }
    }
    skills.add(
      [
        "id": code, "name": row.said("preferredLabel"), "layer": PlacedText("city", at: row.place),
        "parent": broader, "framework": PlacedText("ESCO", at: row.place), "code": code,
        "url": page,
      ], at: row.place)
  }
  var imported = ImportedTables()
  let place = FilePlace(file: table.file.file)
  imported.problems.append(
    Diagnostic(
      .note, at: place, "every skill was put into the layer 'city': the file knows no layers",
      hint: "change 'layer' in skills.csv where another is meant"))
  if obsolete > 0 {
    imported.problems.append(
      Diagnostic(.note, at: place, "skills that are not in force, not taken: \(obsolete)"))
  }
  imported.parts = [skills.part(of: table.file, format: Importer.escoSkills.title)]
  return imported
}
