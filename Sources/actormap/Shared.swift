public import ArgumentParser
public import EcosystemModel
import EcosystemFiles
import EcosystemPublishing

extension Audience: ExpressibleByArgument {}

/// How a table is written.
enum TableFormat: String, CaseIterable, ExpressibleByArgument {
  case csv, json, table
}

/// How and where a table of results goes.
struct TableOptions: ParsableArguments {
  @Option(help: "csv, json or table; table on a terminal and csv elsewhere, if not given.")
  var format: TableFormat?

  @Option(help: "The file to write; standard output, if not given.")
  var into: String?

  func deliver(_ table: ResultTable) throws {
    let standard: TableFormat = into == nil && Terminal.isForPeople ? .table : .csv
    switch format ?? standard {
    case .csv: try actormap.deliver(table.csv, into: into)
    case .json: try actormap.deliver(Array(table.json.utf8), into: into)
    case .table: try actormap.deliver(Array(table.aligned.utf8), into: into)
    }
  }
}

/// Where chance starts from.
struct ChanceOptions: ParsableArguments {
  @Option(
    help: "The number that the layout's chance starts from; the map's own (else 1), if not given.")
  var seed: UInt64?
}

/// Who the output is for.
struct AudienceOptions: ParsableArguments {
  @Option(help: "public, partner or internal; the map's own setting (else partner), if not given.")
  var audience: Audience?
}

/// Ids separated by commas: `--only degree,betweenness`.
struct IDs: ExpressibleByArgument {
  let ids: [String]

  init?(argument: String) {
    ids = argument.split(separator: ",").map { $0.filter { $0 != " " } }
    if ids.isEmpty { return nil }
  }
}

/// Says that `word` is none of the `known`, and which ones are near.
func unknown(_ word: String, _ what: String, among known: [String]) -> ValidationError {
  let near = nearest(to: word, among: known).first.map { "did you mean '\($0)'?" }
  let help = near ?? "choose from: \(known.joined(separator: ", "))"
  return ValidationError("there is no \(what) '\(word)'; \(help)")
}
