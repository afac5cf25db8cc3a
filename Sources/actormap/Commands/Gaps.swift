import ArgumentParser
import EcosystemAnalysis
import EcosystemPublishing

struct Gaps: ParsableCommand {
  static let configuration = CommandConfiguration(
    abstract: "List what is missing, thin or unknown across domains and sectors.",
    discussion: "Example: actormap gaps maps/portside --only coverage")

  @Argument(help: "The map folder, or one table.")
  var map: String

  @Option(help: "The checks wanted, separated by commas; `actormap list gaps` names them.")
  var only: IDs?

  @OptionGroup var audience: AudienceOptions
  @OptionGroup var table: TableOptions
  @OptionGroup var options: RunOptions

  func validate() throws { _ = try checks() }

  func run() throws {
    var run = try Run(on: map, options, writing: table.into)
    let edition = run.edition(
      Wanted(checks: try checks(), threads: options.threadCount), for: audience.audience)
    let start = ContinuousClock.now
    try table.deliver(.gaps(of: edition))
    try run.finish(writingSince: start)
  }

  private func checks() throws -> [GapCheck] {
    guard let only else { return GapCheck.all }
    return try only.ids.map { id in
      guard let check = GapCheck.all.first(where: { $0.id == id }) else {
        throw unknown(id, "check", among: GapCheck.all.map(\.id))
      }
      return check
    }
  }
}
