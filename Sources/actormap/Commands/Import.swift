import ArgumentParser
import EcosystemFiles
import EcosystemPublishing
import FoundationEssentials
import Records

struct Import: ParsableCommand {
  static let configuration = CommandConfiguration(
    abstract: "Add registers, grants, directories, graphs or lists to a map's own tables.",
    discussion: """
      Prints what became of each organisation; rows that cannot be read are left out and told with
      their places. import.csv in the map says which heading is which column; change it and run
      again. Example: actormap import grants.csv --into maps/plymouth
      """)

  @Argument(help: "The files, or folders of files, of any kind that `list importers` names.")
  var files: [String]

  @Option(help: "The map folder whose tables gain the rows; a new one is made.")
  var into: String

  @Option(help: "csv, json or table; table on a terminal and csv elsewhere, if not given.")
  var format: TableFormat?

  @Flag(help: "End with exit code 2 when there were warnings.")
  var strict = false

  @Flag(name: .shortAndLong, help: "Say nothing but errors.")
  var quiet = false

  func run() throws {
    var inputs: [InputFile] = []
    var found: Set<String> = []
    for file in files {
      let source = try Source.at(file)
      let isFolder = source.files != [file.split(separator: "/").last.map(String.init) ?? file]
      for name in source.files {
        if isFolder { found.insert(source.path(of: name)) }
        inputs.append(InputFile(try source.bytes(of: name), file: source.path(of: name)))
      }
    }
    let isThere = FileManager.default.fileExists(atPath: into)
    let result = try importing(
      inputs, found: found, into: isThere ? try folder() : .memory(into, [:]))
    Run.tell(result.remarks, quiet: quiet)
    try deliver(table(of: result), as: format, into: nil)
    try keep(result, isThere: isThere)
    guard result.unplanned.isEmpty else { throw unplanned(result.unplanned) }
    if !quiet { tell(result) }
    if strict, result.remarks.contains(where: { $0.severity == .warning }) { throw ExitCode(2) }
  }

  private func folder() throws -> Source {
    var isFolder = false
    _ = FileManager.default.fileExists(atPath: into, isDirectory: &isFolder)
    guard isFolder else {
      throw Diagnostic(
        .error, "nothing can be added to '\(into)': it is not a map folder",
        hint: "name a folder with --into; a new one is made")
    }
    return try Source.at(into)
  }

  private func keep(_ result: EcosystemFiles.Import, isThere: Bool) throws {
    guard !result.files.isEmpty else { return }
    var output = Output()
    for (file, bytes) in result.files.sorted(by: { $0.key < $1.key }) { output.add(file, bytes) }
    if isThere { try output.add(to: into, over: result.old) } else { try output.write(into: into) }
  }

  private func unplanned(_ files: [String]) -> Diagnostic {
    let names = files.map { "'\($0)'" }.joined(separator: ", ")
    return Diagnostic(
      .error, "no table fits the headings of \(names), so nothing was added",
      hint:
        "\(into)/import.csv lists the headings: write actors.name or the like beside those that "
        + "you need, and run again")
  }

  private func table(of result: EcosystemFiles.Import) -> ResultTable {
    ResultTable(
      ["name", "became", "id", "why", "place"],
      texts: result.organisations.map { [$0.name, $0.became, $0.id, $0.why, $0.place] })
  }

  private func tell(_ result: EcosystemFiles.Import) {
    for line in result.ledger {
      Terminal.say(
        "\(line.file): \(line.read) read = \(line.kept) kept + \(line.merged) merged + "
          + "\(line.rejected) rejected" + (line.note.isEmpty ? "" : "; \(harmless(line.note))"))
    }
    for count in result.counts where count.added + count.known + count.merged > 0 {
      Terminal.say(
        "\(count.table.id).csv: \(count.added) added, \(count.known) known already"
          + (count.merged > 0 ? ", \(count.merged) merged" : ""))
    }
    let isNew = result.files.keys.contains { $0 != "import.csv" }
    Terminal.say(isNew ? "added to \(into)" : "nothing to add: the map holds all of it already")
    if !result.hasOrganisations {
      Terminal.say(
        "the map has no organisations yet: import a list of them, or write actors.csv with a column "
          + "'name'; then it can be checked and built")
    }
  }
}
