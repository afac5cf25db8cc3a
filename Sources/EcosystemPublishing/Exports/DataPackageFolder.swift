import EcosystemDisclosure
import EcosystemFiles
import Records

extension Export {
  /// As ``csv``, with a description of every column.
  static let dataPackage = Export(
    "datapackage", "Data package",
    "the same folder with datapackage.json: type, unit, definition and source of every column",
    ending: "", content: .everything, losses: { _, _ in [] }
  ) { edition, request, output throws(NotWritable) in
    try Export.csv.write(edition, request, &output)
    let package = DataPackage(
      of: edition, tables: writtenTables(of: edition.ecosystem),
      results: Results(of: edition).tables, in: "results")
    output.add("datapackage.json", package.text)
  }
}
