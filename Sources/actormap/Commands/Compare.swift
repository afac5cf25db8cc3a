import ArgumentParser
import EcosystemAnalysis
import EcosystemModel
import EcosystemPublishing
import Records

struct Compare: ParsableCommand {
  static let configuration = CommandConfiguration(
    abstract: "Say what came, went and moved between two maps of one city.",
    discussion: """
      Prints one row a difference; what it amounts to goes to standard error. \
      Example: actormap compare maps/portside-2025 maps/portside
      """)

  @Argument(help: "The older map.")
  var old: String

  @Argument(help: "The newer map.")
  var new: String

  @OptionGroup var audience: AudienceOptions
  @OptionGroup var table: TableOptions
  @OptionGroup var options: RunOptions

  func run() throws {
    var first = try Run(on: old, options, writing: table.into)
    var second = try Run(on: new, options, writing: table.into)
    let wanted = Comparison.wanted(threads: options.threadCount)
    let before = try first.edition(wanted, for: audience, into: table.into)
    let after = try second.edition(wanted, for: audience, into: table.into)
    let start = ContinuousClock.now
    let comparison = Comparison(from: before, to: after)
    if !options.quiet {
      for sentence in comparison.sentences { Terminal.say(harmless(sentence)) }
    }
    try table.deliver(comparison.table)
    try second.finish(writingSince: start)
  }
}
