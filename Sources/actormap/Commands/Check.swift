import ArgumentParser
import EcosystemAnalysis
import EcosystemDisclosure
import EcosystemFiles
import EcosystemModel
import EcosystemPublishing
import Records

struct Check: ParsableCommand {
  static let configuration = CommandConfiguration(
    abstract: "Tell what was read, how complete and fresh it is, and every problem at once.",
    discussion: """
      Prints the ledger (rows read = kept + merged + rejected) to standard output and the rest to
      standard error. With --audience a list of who and what that audience will see follows; it names \
      those held back too, so it is for you alone. Example: actormap check maps/plymouth
      """)

  @Argument(help: "The map folder, or one table.")
  var map: String

  @OptionGroup var table: TableOptions

  @Option(
    help: """
      public, partner, research or internal: list who and what they will see, and what is held back.
      """)
  var audience: Audience?

  @Option(help: "A workbook to make: the tables with each faulty cell coloured and noted.")
  var mark: String?

  @Flag(help: "End with exit code 2 when there were warnings.")
  var strict = false

  @Flag(name: .shortAndLong, help: "Say nothing but errors.")
  var quiet = false

  func run() throws {
    let source = try Source.at(map)
    try source.protectTables(from: table.into)
    try source.protectTables(from: mark)
    let reading: Reading
    do {
      reading = try readEcosystem(in: source)
    } catch {
      try table.deliver(.ledger(error.ledger))
      try writeMarks(error.problems, of: source)
      throw error
    }
    Run.tell(reading.remarks, quiet: quiet)
    try table.deliver(.ledger(reading.ledger))
    try writeMarks(reading.remarks, of: source)
    if let audience { try list(whatIsSeenBy: audience, of: reading.ecosystem) }
    if !quiet { tellCompleteness(reading) }
    let hasWarnings = reading.remarks.contains { $0.severity == .warning }
    if strict && hasWarnings { throw ExitCode(2) }
  }

  /// The list follows the ledger on standard output; no key is needed, since it tells no pseudonyms.
  private func list(whatIsSeenBy audience: Audience, of map: Ecosystem) throws {
    let key = [UInt8](repeating: 0, count: 32)
    let research = audience == .research ? Research(pseudonyms: Pseudonyms(key: key)) : nil
    let told = research?.arranged(map) ?? map
    let edition = disclose(
      analyse(told, wanting: Wanted(columns: ["degree"])), to: audience, on: research)
    let outlook = Outlook(of: edition, from: map)
    if table.into == nil { Terminal.write("\n") }
    try actormap.deliver(outlook.table, as: table.format, into: nil)
    if !quiet { Terminal.say(outlook.summary) }
  }

  private func writeMarks(_ problems: [Diagnostic], of source: Source) throws {
    guard let mark else { return }
    guard mark.lowercased().hasSuffix(".xlsx") else {
      throw Diagnostic(
        .error, "'\(mark)' is no name of a workbook", hint: "write a name that ends in .xlsx")
    }
    let copy = try markedCopy(of: source, problems: problems)
    try Output.write(try copy.xlsx(), to: mark)
    if !quiet { Terminal.say("made \(mark): red cells must be mended, yellow ones looked at") }
  }

  private func tellCompleteness(_ reading: Reading) {
    for line in reading.ledger where line.kept > 0 && line.table != "city" {
      let parts = line.filled.filter { $0.count < line.kept }.map {
        "\($0.column) \($0.count * 100 / line.kept) %"
      }
      let dates = Table.all.first { $0.id == line.table }?.dates?(reading.ecosystem)
      let fresh = dates.map { "; dates \(range(of: $0))" } ?? ""
      let words = parts.isEmpty ? "every column filled" : "filled: " + parts.joined(separator: ", ")
      Terminal.say("\(line.file): \(words)\(fresh)")
    }
  }
}

/// The oldest and newest date of a table's rows, and how many rows have none.
private func range(of dates: [PartialDate?]) -> String {
  let stated = dates.compactMap(\.self)
  guard let oldest = stated.min(), let newest = stated.max() else { return "none stated" }
  let missing = dates.count - stated.count
  return "\(oldest) to \(newest)" + (missing > 0 ? ", \(missing) rows without" : "")
}
