import EcosystemDisclosure
import EcosystemFiles
import Records

extension Export {
  /// The tables of the map, which read as a map again, and those of results in a folder below.
  static let csv = Export(
    "csv", "CSV tables", "a folder that is a map again, with the results in a folder below",
    ending: "", content: .everything, losses: { _, _ in [] }
  ) { edition, _, output in
    for table in writtenTables(of: edition.ecosystem) {
      output.add("\(table.id).csv", table.csv)
    }
    for file in Results(of: edition).tables {
      output.add("results/\(file.path)", file.table.csv)
    }
  }
}
