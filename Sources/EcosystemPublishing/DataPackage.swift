import EcosystemDisclosure
import EcosystemFiles
import EcosystemModel
import Records

/// The description of a folder of tables as Frictionless Data asks for: every file and column with
/// type, unit, definition and source.
///
/// - SeeAlso: https://specs.frictionlessdata.io/tabular-data-package/
struct DataPackage: Sendable {
  private let title: String
  private let asOf: String?
  private let sources: [CitedSource]
  private let resources: [Resource]

  struct Resource: Sendable {
    let name: String
    let path: String
    let title: String
    let fields: [Field]
    /// The columns that hold ids of another resource, by its name.
    var references: [(field: String, resource: String)] = []
    /// What stands in cells that tell nothing, beside an empty one.
    var missing: [String] = []
  }

  struct Field: Sendable {
    let name: String
    /// string or number; yes and no are a boolean.
    let type: String
    let description: String
    let unit: String?
    let source: String
  }

  /// A package of result tables that lie beside it, or below `folder`, and of tables of the map.
  init(
    of edition: Edition, tables: [WrittenTable] = [], results: [ResultFile], in folder: String = ""
  ) {
    let city = edition.ecosystem.city
    title = city.title.isEmpty ? city.name : city.title
    asOf = city.asOf?.description
    sources = edition.ecosystem.sources
    let isResearch = edition.audience == .research
    let missing = isResearch ? ["<\(city.minCell)", notTold] : []
    let ids = Set(tables.map(\.id))
    resources =
      tables.map { Resource($0, among: ids) }
      + results.map { file in
        Resource(
          name: folder.isEmpty ? file.name : "\(folder)-\(file.name)",
          path: folder.isEmpty ? file.path : "\(folder)/\(file.path)", title: file.title,
          fields: file.table.columns.map { Field($0.meaning) }, missing: missing)
      }
  }

  var text: String {
    var members = [
      "\"profile\": \"tabular-data-package\"", "\"title\": \(jsonText(title))",
    ]
    if let asOf { members.append("\"version\": \(jsonText(asOf))") }
    let cited = sources.map { source in
      let path = source.url.isEmpty ? "" : ", \"path\": \(jsonText(source.url))"
      return "    {\"title\": \(jsonText(source.title))\(path)}"
    }
    if !cited.isEmpty { members.append("\"sources\": [\n\(cited.joined(separator: ",\n"))\n  ]") }
    let files = resources.map(\.json).joined(separator: ",\n")
    members.append("\"resources\": [\n\(files)\n  ]")
    return "{\n" + members.map { "  " + $0 }.joined(separator: ",\n") + "\n}\n"
  }
}

extension DataPackage.Resource {
  init(_ table: WrittenTable, among tables: Set<String>) {
    self.init(
      name: table.id, path: "\(table.id).csv", title: "\(table.title): \(table.plain)",
      fields: table.columns.map { DataPackage.Field($0) },
      references: table.columns.enumerated().compactMap { at, column in
        guard case .rows(let targets) = column.content, targets.count == 1,
          tables.contains(targets[0]), targets[0] != "sources"
        else { return nil }
        let isOneEach = table.rows.allSatisfy { !$0[at].contains(";") }
        return isOneEach ? (column.id, targets[0]) : nil
      })
  }

  fileprivate var json: String {
    let lines = fields.map { "          " + $0.json }.joined(separator: ",\n")
    let missing = ([""] + missing).map(jsonText).joined(separator: ", ")
    let others = references.map {
      """
      {"fields": \(jsonText($0.field)), \
      "reference": {"resource": \(jsonText($0.resource)), "fields": "id"}}
      """
    }
    var further = self.missing.isEmpty ? "" : ", \"missingValues\": [\(missing)]"
    if !others.isEmpty { further += ", \"foreignKeys\": [\(others.joined(separator: ", "))]" }
    return """
          {
            "name": \(jsonText(name.lowercased())), "path": \(jsonText(path)),
            "profile": "tabular-data-resource", "title": \(jsonText(title)),
            "format": "csv", "mediatype": "text/csv", "encoding": "utf-8",
            "schema": {"fields": [
      \(lines)
            ]\(further)}
          }
      """
  }
}

extension DataPackage.Field {
  init(_ meaning: Meaning) {
    self.init(
      name: meaning.id, type: meaning.unit == nil ? "string" : "number",
      description: meaning.words, unit: meaning.unit, source: meaning.source)
  }

  init(_ column: WrittenTable.Column) {
    let kind = CellKind(of: column)
    self.init(
      name: column.id, type: kind.word, description: column.plain, unit: kind.unit, source: "")
  }

  fileprivate var json: String {
    var members = [("name", name), ("type", type), ("description", description)]
    if let unit { members.append(("unit", unit)) }
    if !source.isEmpty { members.append(("source", source)) }
    var parts = members.map { "\(jsonText($0)): \(jsonText($1))" }
    if type == "boolean" { parts.append("\"trueValues\": [\"yes\"], \"falseValues\": [\"no\"]") }
    return "{" + parts.joined(separator: ", ") + "}"
  }
}
