import EcosystemModel
import Records

extension Importer {
  /// The register of schools of England, as Get Information About Schools gives it out.
  ///
  /// - SeeAlso: https://get-information-schools.service.gov.uk/Downloads
  static let schools = Importer(
    id: "gias", title: "GIAS schools",
    plain: "schools with their URN, and the trusts that run them", endings: ["csv"],
    claims: { file in NamedColumns(file)?.has("URN", "EstablishmentName") ?? false },
    tables: { file throws(Diagnostic) in
      guard let table = NamedColumns(file) else { throw file.error("the file is no table") }
      return SchoolTables(table).imported
    })
}

/// The organisations and links of an extract.
private struct SchoolTables {
  private let table: NamedColumns
  private var actors = PartDraft(.actors)
  private var ties = PartDraft(.ties)
  private var trusts: Set<String> = []
  private var closed = 0

  init(_ table: NamedColumns) {
    self.table = table
    actors.notes = table.notes(using: [
      ["URN"], ["EstablishmentName"], ["UKPRN"], ["LA (name)"], ["SchoolWebsite"],
      ["TypeOfEstablishment (name)"], ["EstablishmentStatus (name)"], ["Trusts (name)"],
      ["SchoolSponsors (name)"], ["Trusts (code)"],
    ])
    table.eachRow { add($0) }
  }

  private mutating func add(_ row: NamedRow) {
    if row.said("EstablishmentStatus (name)")?.text == "Closed" {
      closed += 1
      actors.rejected += 1
      return
    }
    let urn = row.said("URN")
    let numbers =
      [urn.map { "GB-EDU-\($0.text)" }, row.said("UKPRN").map { "GB-UKPRN-\($0.text)" }]
      .compactMap(\.self)
    let id = urn.map { $0.saying("GB-EDU-\($0.text)") }
    actors.add(
      [
        "id": id, "name": row.said("EstablishmentName"),
        "sector": PlacedText("formal-education", at: row.place), "place": row.said("LA (name)"),
        "org_ids": urn?.saying(listed(numbers)), "url": row.said("SchoolWebsite"),
        "note": row.said("TypeOfEstablishment (name)"),
      ], at: row.place)
    guard let trust = row.said("Trusts (name)", "SchoolSponsors (name)"), let id else { return }
    let key = row.said("Trusts (code)").map { "gias-trust-\($0.text)" } ?? slug(trust.text)
    if trusts.insert(key).inserted {
      actors.add(
        [
          "id": trust.saying(key), "name": trust,
          "sector": PlacedText("formal-education", at: row.place), "note": trust.saying("trust"),
        ], at: row.place)
    }
    ties.add(
      [
        "from": trust.saying(key), "to": id, "relation": PlacedText("runs", at: row.place),
        "direction": PlacedText("directed", at: row.place),
      ], at: row.place)
  }

  var imported: ImportedTables {
    var imported = ImportedTables()
    imported.whereActorsStand = "the schools of the file"
    let (file, place) = (table.file, FilePlace(file: table.file.file))
    if closed > 0 {
      let what =
        closed == 1 ? "1 school that is closed was" : "\(closed) schools that are closed were"
      imported.problems.append(Diagnostic(.note, at: place, "\(what) not taken"))
    }
    let format = Importer.schools.title
    imported.parts = [actors.part(of: file, format: format)]
    guard !ties.rows.isEmpty else { return imported }
    var relations = PartDraft(.relations)
    relations.add(
      [
        "id": PlacedText("runs", at: place), "title": PlacedText("Runs", at: place),
        "directed": PlacedText("yes", at: place), "meaning": PlacedText("association", at: place),
      ], at: place)
    imported.parts += [
      relations.part(of: file, format: format), ties.part(of: file, format: format),
    ]
    return imported
  }
}
