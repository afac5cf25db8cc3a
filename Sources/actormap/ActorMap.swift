import ArgumentParser
import EcosystemFiles
import EcosystemMaps
import Records

/// The command: parses words, calls the stages, prints, exits.
@main
struct ActorMap: ParsableCommand {
  static let version = "0.1.0"

  static let configuration = CommandConfiguration(
    commandName: "actormap",
    abstract: "Map who takes part in learning in a city, and what is missing.",
    discussion: """
      MAP is a folder of tables (the smallest: actors.csv with a column 'name'), or one table.

        actormap init maps/ourcity       make a new map to fill in
        actormap check maps/ourcity      see what was understood, and every problem
        actormap build maps/ourcity      findings, tables and maps, into output/ourcity
      """,
    version: version,
    subcommands: [
      Init.self, Check.self, Read.self, Build.self, Measure.self, Gaps.self, Suggest.self,
      Draw.self, Print.self, Capture.self, Import.self, Export.self, Resolve.self,
      Compare.self,
      List.self, Layout.self,
    ])

  /// Runs the words given; people's mistakes in their data end it with exit code 1.
  static func main() {
    do {
      try refuseRepeats(CommandLine.arguments.dropFirst())
      var command = try parseAsRoot()
      try command.run()
    } catch let input as UnusableInput {
      input.problems.forEach { Terminal.say("\($0)") }
      exit(withError: ExitCode.failure)
    } catch let problem as Diagnostic {
      Terminal.say("\(problem)")
      exit(withError: ExitCode.failure)
    } catch let drawing as NotDrawable {
      Terminal.say("\(Diagnostic(.error, drawing.reason))")
      exit(withError: drawing.isFault ? ExitCode(70) : ExitCode.failure)
    } catch let wrong as ValidationError {
      // Found only once the map was read: the words were well formed, so how to form them is no help.
      Terminal.say("Error: \(wrong.message)")
      exit(withError: ExitCode.validationFailure)
    } catch {
      let isOurFault = exitCode(for: error) == .failure && !(error is ExitCode)
      if isOurFault { Terminal.say("actormap made a mistake of its own: \(error)") }
      exit(withError: isOurFault ? ExitCode(70) : error)
    }
  }
}
