import ArgumentParser
import EcosystemAnalysis
import EcosystemFiles
import EcosystemMaps
import EcosystemPublishing
import Records
import TieNetwork

struct List: ParsableCommand {
  static let configuration = CommandConfiguration(
    abstract:
      """
      List the measures, gap checks, suggestions, views, tables, formats, importers or exports, one a \
      line.
      """,
    discussion: "Example: actormap list measures")

  @Argument(help: "measures, gaps, suggestions, views, tables, formats, importers or exports")
  var kind: Kind

  @OptionGroup var table: TableOptions

  enum Kind: String, CaseIterable, ExpressibleByArgument {
    case measures, gaps, suggestions, views, tables, formats, importers, exports
  }

  func run() throws {
    switch kind {
    case .measures:
      try list(
        ["id", "title", "unit", "source", "definition", "scope"],
        TieNetwork.Measure.all.flatMap { measure in
          measure.columns.map {
            [
              $0.id, $0.title, $0.unit, measure.source, $0.definition, "\($0.scope)",
            ]
          }
        })
    case .gaps:
      try list(
        ["id", "title", "plain", "rule", "source"],
        GapCheck.all.map { [$0.id, $0.title, $0.plain, $0.rule, $0.source] })
    case .suggestions:
      try list(
        ["id", "title", "plain", "source"],
        Suggestion.all.map { [$0.id, $0.title, $0.plain, $0.source] })
    case .views:
      try list(["id", "title", "plain"], MapView.all.map { [$0.id, $0.title, $0.plain] })
    case .tables:
      try list(["id", "title", "plain"], Table.all.map { [$0.id, $0.title, $0.plain] })
    case .formats:
      try list(
        ["id", "title", "plain", "endings", "carries"],
        GraphFormat.all.map { format in
          let carried = GraphFeature.allCases.filter(format.carries.contains).map(\.rawValue)
          let endings = format.endings.joined(separator: ";")
          return [format.id, format.title, format.plain, endings, carried.joined(separator: ";")]
        })
    case .importers:
      try list(
        ["id", "title", "plain", "endings"],
        Importer.all.map { [$0.id, $0.title, $0.plain, $0.endings.joined(separator: ";")] })
    case .exports:
      try list(
        ["id", "title", "plain", "ending"],
        EcosystemPublishing.Export.all.map { [$0.id, $0.title, $0.plain, $0.ending] })
    }
  }

  private func list(_ columns: [String], _ rows: [[String]]) throws {
    try table.deliver(ResultTable(columns, texts: rows))
  }
}
