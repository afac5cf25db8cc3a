import ArgumentParser
import EcosystemFiles
import EcosystemPublishing
import Records

struct Read: ParsableCommand {
  static let configuration = CommandConfiguration(
    abstract: "Print one file as it was understood, and say what was assumed.",
    discussion: "Example: actormap read maps/plymouth/actors.csv --format json")

  @Argument(help: "The file to read.")
  var file: String

  @OptionGroup var table: TableOptions

  @Flag(name: .shortAndLong, help: "Do not say what was assumed.")
  var quiet = false

  func run() throws {
    let source = try Source.at(file)
    try source.protectTables(from: table.into)
    guard source.files.count == 1, let name = source.files.first else {
      throw Diagnostic(
        .error, "'\(file)' is a folder",
        hint: "name one file in it; `actormap check` reads a folder")
    }
    let understanding = try understand(source, file: name)
    if !quiet { understanding.assumptions.forEach(Terminal.say) }
    try table.deliver(ResultTable(understanding.columns, texts: understanding.rows))
  }
}
