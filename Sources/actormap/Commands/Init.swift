import ArgumentParser
import EcosystemFiles
import FoundationEssentials
import Records

struct Init: ParsableCommand {
  static let configuration = CommandConfiguration(
    abstract: "Make a new map folder, or a workbook, with explanations, to fill in.",
    discussion: "Example: actormap init maps/ourcity")

  @Argument(help: "The folder to make, or a workbook: a name that ends in .xlsx.")
  var folder: String

  @Flag(help: "Give the workbook a sheet for every table, not only for those to begin with.")
  var all = false

  private var isWorkbook: Bool { folder.lowercased().hasSuffix(".xlsx") }

  func validate() throws {
    guard all, !isWorkbook else { return }
    throw ValidationError("--all goes with a workbook: write a name that ends in .xlsx")
  }

  func run() throws {
    if FileManager.default.fileExists(atPath: folder) {
      throw Diagnostic(
        .error, "there is already something at '\(folder)'",
        hint: "name a \(isWorkbook ? "file" : "folder") that does not exist yet")
    }
    if isWorkbook {
      try Output.write(try newWorkbook(all: all).xlsx(), to: folder)
      return Terminal.say("made \(folder); open it, and fill in the sheet Organisations")
    }
    try newMap().write(into: folder)
    Terminal.say("made \(folder); open \(folder)/START-HERE.txt, then fill in actors.csv")
  }
}
