import ArgumentParser
import EcosystemFiles
import FoundationEssentials
import Records

struct Init: ParsableCommand {
  static let configuration = CommandConfiguration(
    abstract: "Make a new map folder, with explanations, to fill in.",
    discussion: "Example: actormap init maps/ourcity")

  @Argument(help: "The folder to make.")
  var folder: String

  func validate() throws {
    guard folder.lowercased().hasSuffix(".xlsx") else { return }
    throw ValidationError("a new map is a folder: write a name without .xlsx")
  }

  func run() throws {
    if FileManager.default.fileExists(atPath: folder) {
      throw Diagnostic(
        .error, "there is already something at '\(folder)'",
        hint: "name a folder that does not exist yet")
    }
    try newMap().write(into: folder)
    Terminal.say("made \(folder); open \(folder)/START-HERE.txt, then fill in actors.csv")
  }
}
