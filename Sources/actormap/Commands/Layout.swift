import ArgumentParser
import Graphviz

/// What the command runs itself as, to lay out a drawing where a fault cannot end the run.
struct Layout: ParsableCommand {
  static let configuration = CommandConfiguration(
    abstract: "Lay out one drawing for another actormap.", shouldDisplay: false)

  func run() throws {
    let code = serveLayout(from: 0, to: 1)
    if code != 0 { throw ExitCode(code) }
  }
}
