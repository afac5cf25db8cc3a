public import ArgumentParser
public import EcosystemModel
import EcosystemAnalysis
import EcosystemDisclosure
import EcosystemFiles
import EcosystemPublishing
import Records

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
    try actormap.deliver(table, as: format, into: into)
  }
}

/// Writes a table; for people on a terminal, and as CSV elsewhere, if no format is given.
func deliver(_ table: ResultTable, as format: TableFormat?, into path: String?) throws {
  let standard: TableFormat = path == nil && Terminal.isForPeople ? .table : .csv
  switch format ?? standard {
  case .csv: try deliver(table.csv, into: path)
  case .json: try deliver(Array(table.json.utf8), into: path)
  case .table: try deliver(Array(table.aligned.utf8), into: path)
  }
}

/// Where chance starts from.
struct ChanceOptions: ParsableArguments {
  @Option(
    help: "The number that chance starts from; the map's own (else 1), if not given.")
  var seed: UInt64?
}

/// How much work goes into what need not, or cannot, be exact.
struct EffortOptions: ParsableArguments {
  @Option(help: "How many times a search for communities starts anew; the best is kept.")
  var restarts = 10

  @Option(
    help: """
      The largest error of a share that will do, such as 0.01: paths are sampled, and the error \
      and its probability are told. Exact, if not given.
      """)
  var approximate: Double?

  @Option(help: "How much each step further counts in katz; 0.85 / λmax, if not given.")
  var alpha: Double?

  func validate() throws {
    guard (1...10_000).contains(restarts) else {
      throw ValidationError("--restarts takes a whole number from 1 to 10000")
    }
    if let approximate, !(approximate >= 0.0001 && approximate < 1) {
      throw ValidationError("--approximate takes a number from 0.0001 to below 1")
    }
    if let alpha, !(alpha > 0 && alpha.isFinite) {
      throw ValidationError("--alpha takes a number above 0")
    }
  }

  func apply(to wanted: inout Wanted) {
    wanted.restarts = restarts
    wanted.error = approximate
    wanted.attenuation = alpha
  }
}

/// Who the output is for.
struct AudienceOptions: ParsableArguments {
  @Option(
    help:
      "public, partner, research or internal; the map's own setting (else partner), if not given.")
  var audience: Audience?

  @Option(
    help: """
      For research: the file with the key of the pseudonyms, made if it is not there. Keep it apart \
      from what you give away.
      """)
  var key: String?

  @Flag(
    help: """
      For research: tell links although many organisations could be recognised by them; you answer \
      for that.
      """)
  var signedOff = false

  func validate() throws {
    let isResearch = audience == .research
    if isResearch, key == nil {
      throw ValidationError(
        "--audience research needs --key FILE: the key of the pseudonyms, made if it is not there")
    }
    if !isResearch, key != nil || signedOff {
      throw ValidationError("--key and --signed-off belong to --audience research")
    }
  }

  /// The terms of an edition for research; nothing for other audiences.
  ///
  /// - Parameter target: Where results go, which must not be the key, or hold it.
  func research(apartFrom target: String?) throws -> Research? {
    guard let key else { return nil }
    if let target, Output.isWritten(to: target, at: key) {
      throw Diagnostic(
        .error, "the key '\(key)' would be among what you give away",
        hint: "name a file outside '\(target)'")
    }
    return Research(
      pseudonyms: Pseudonyms(key: try KeyFile(path: key).bytes()), isSignedOff: signedOff)
  }
}

/// Ids separated by commas, each once: `--only degree,betweenness`.
struct IDs: ExpressibleByArgument {
  /// Each once, in the order given.
  let ids: [String]

  init?(argument: String) {
    var seen = Set<String>()
    ids = argument.split(separator: ",").map { $0.filter { $0 != " " } }
      .filter { seen.insert($0).inserted }
    if ids.isEmpty { return nil }
  }
}

/// The entry of a list with an id, or what is near.
func chosen<Chosen: Entry>(_ id: String, _ what: String, in all: [Chosen]) throws -> Chosen {
  guard let chosen = all.first(where: { $0.id == id }) else {
    throw unknown(id, what, among: all.map(\.id))
  }
  return chosen
}

/// Says that `word` is none of the `known`, and which ones are near.
func unknown(_ word: String, _ what: String, among known: [String]) -> ValidationError {
  let near = nearest(to: word, among: known).first.map { "did you mean '\($0)'?" }
  let help = near ?? "choose from: \(known.joined(separator: ", "))"
  return ValidationError("there is no \(what) '\(word)'; \(help)")
}
