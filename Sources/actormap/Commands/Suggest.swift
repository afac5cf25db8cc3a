import ArgumentParser
import EcosystemAnalysis
import EcosystemDisclosure
import EcosystemPublishing
import Records

struct Suggest: ParsableCommand {
  static let configuration = CommandConfiguration(
    abstract: "Say whom to bring in, to keep or to tell, and how sure that is.",
    discussion: """
      `actormap list suggestions` names the kinds. What it says in words goes to standard error.
      Example: actormap suggest maps/portside core-group --size 6
      """)

  @Argument(help: "The map folder, or one table.")
  var map: String

  @Argument(help: "The kind of suggestion.")
  var kind: String

  @Option(help: "How many members a group has; the suggestion's own choice, if not given.")
  var size: Int?

  @OptionGroup var chance: ChanceOptions
  @OptionGroup var audience: AudienceOptions
  @OptionGroup var table: TableOptions
  @OptionGroup var options: RunOptions

  func validate() throws {
    _ = try suggestion()
    if let size, size < 1 { throw ValidationError("--size takes a whole number from 1") }
  }

  func run() throws {
    var run = try Run(on: map, options, writing: table.into)
    let suggestion = try suggestion()
    var wanted = Wanted(threads: options.threadCount)
    wanted.suggestions = [suggestion]
    wanted.request = Suggestion.Request(size: size)
    let edition = try run.edition(wanted, for: audience, seed: chance.seed, into: table.into)
    let start = ContinuousClock.now
    guard let suggested = edition.facts.suggested[suggestion.id] else {
      let reason =
        edition.facts.notSuggested[suggestion.id]?.reason ?? "there is nothing to suggest"
      throw Diagnostic(.error, reason)
    }
    if !options.quiet {
      for sentence in suggested.sentences { Terminal.say(harmless(edition.text(sentence))) }
    }
    try table.deliver(ResultTable(suggested, of: edition))
    try run.finish(writingSince: start)
  }

  private func suggestion() throws -> Suggestion {
    try chosen(kind, "suggestion", in: Suggestion.all)
  }
}
