import ArgumentParser
import EcosystemFiles
import EcosystemModel
import EcosystemPublishing
import Records

struct Capture: ParsableCommand {
  static let configuration = CommandConfiguration(
    abstract: "Read what the tables of a workshop wrote down, and add it to the map.",
    discussion: """
      Prints what is new, confirmed or disputed between tables; without --into nothing is changed,
      and it is checked all the same whether the map can take the rows.
      Example: actormap capture maps/portside capture.csv --into maps/portside
      """)

  @Argument(help: "The map folder.")
  var map: String

  @Argument(help: "The filled sheets: CSV or .xlsx with table,kind,a,b,code,strength,note.")
  var sheets: [String]

  @Option(help: "The map folder whose tables gain the rows.")
  var into: String?

  @Option(help: "The day of the workshop, if the sheets do not say it.")
  var date: String?

  @Option(help: "csv, json or table; table on a terminal and csv elsewhere, if not given.")
  var format: TableFormat?

  @Flag(name: .shortAndLong, help: "Say nothing but errors.")
  var quiet = false

  func run() throws {
    let source = try Source.at(map)
    let inputs = try readEcosystem(in: source).inputs
    let print = fingerprint(of: try hashes(of: inputs, in: source))
    var filled: [(source: Source, file: String)] = []
    for sheet in sheets {
      let place = try Source.at(sheet)
      guard place.files.count == 1, let file = place.files.first else {
        throw Diagnostic(.error, "'\(sheet)' is a folder", hint: "name the filled sheet in it")
      }
      filled.append((place, file))
    }
    let capture = try capture(filled, on: source, fingerprint: print, date: date)
    Run.tell(capture.remarks, quiet: quiet)
    try deliver(table(of: capture), as: format, into: nil)
    if !quiet { tellCounts(capture) }
    if let into { try add(capture, to: into) } else { try checkAddition(of: capture) }
  }

  /// Whether the map could take the rows: what would stop `--into` is told before.
  private func checkAddition(of capture: EcosystemFiles.Capture) throws {
    guard !capture.additions.isEmpty, isMapFolder(map) else { return }
    _ = try Enlarged(map, by: capture.additions)
  }

  private func add(_ capture: EcosystemFiles.Capture, to map: String) throws {
    guard capture.isDated else {
      throw Diagnostic(
        .error, "the sheets do not say when the workshop was, so nothing was added",
        hint: "write the day in the row 'date' of each sheet, or add --date 2026-03-14")
    }
    guard !capture.additions.isEmpty else {
      return Terminal.say("nothing to add: the map holds all of it already")
    }
    let words = try keep(capture.additions, in: map)
    if !quiet { Terminal.say(words) }
  }

  private func table(of capture: EcosystemFiles.Capture) -> ResultTable {
    ResultTable(
      ["status", "kind", "a", "b", "code", "value", "tables", "place"],
      texts: capture.heard.map { heard in
        [
          heard.status.rawValue, heard.kind, heard.a, heard.b, heard.word, heard.value,
          heard.tables.joined(separator: "; "), heard.place.description,
        ]
      })
  }

  private func tellCounts(_ capture: EcosystemFiles.Capture) {
    func count(_ status: EcosystemFiles.Capture.Status) -> Int {
      capture.heard.count { $0.status == status }
    }
    Terminal.say(
      "\(count(.new)) new, \(count(.confirmed)) confirmed, \(count(.disputed)) disputed")
  }
}
