import ArgumentParser
import EcosystemAnalysis
import EcosystemDisclosure
import EcosystemFiles
import EcosystemModel
import EcosystemPublishing
import Records

struct Gaps: ParsableCommand {
  static let configuration = CommandConfiguration(
    abstract: "List what is missing, thin or unknown across domains and sectors.",
    discussion: """
      Examples:
        actormap gaps maps/portside --only coverage
        actormap gaps maps/portside --what-if remove:morfa
      """)

  @Argument(help: "The map folder, or one table.")
  var map: String

  @Option(help: "The checks wanted, separated by commas; `actormap list gaps` names them.")
  var only: IDs?

  @Option(
    help: """
      remove:ACTOR, by id, name or alias: print what would change if it left. May be given several \
      times, for several that leave together.
      """)
  var whatIf: [String] = []

  @OptionGroup var audience: AudienceOptions
  @OptionGroup var table: TableOptions
  @OptionGroup var options: RunOptions

  func validate() throws {
    _ = try checks()
    _ = try removals()
  }

  func run() throws {
    var run = try Run(on: map, options, writing: table.into)
    let wanted = Wanted(checks: try checks(), threads: options.threadCount)
    guard whatIf.isEmpty else { return try tellWhatIf(wanted, in: &run) }
    let edition = try run.edition(wanted, for: audience, into: table.into)
    let start = ContinuousClock.now
    try table.deliver(.gaps(of: edition))
    try run.finish(writingSince: start)
  }

  /// Prints the difference that it would make if some left.
  private func tellWhatIf(_ wanted: Wanted, in run: inout Run) throws {
    let stated = run.reading.ecosystem
    let research = try audience.research(apartFrom: table.into)
    let shown = audience.audience ?? stated.city.audience
    let ids = try removals().map {
      let id = stated.actors[try $0.actor(in: stated, shownTo: shown)].id
      return research?.pseudonyms.name(for: id) ?? id
    }
    let whole = run.map(for: research)
    let gone = whole.actors.refs.filter { ids.contains(whole.actors[$0].id) }
    let leaving = Leaving(Set(gone), from: whole)
    let before = try run.edition(wanted, for: audience, of: whole, into: table.into)
    let after = try run.edition(
      wanted, for: audience, of: leaving.ecosystem, into: table.into)
    let start = ContinuousClock.now
    let whatIf = WhatIf(
      Set(gone).sorted(), before: before.analysis, after: after.analysis, closed: leaving.closed)
    if !options.quiet {
      for sentence in whatIf.sentences { Terminal.say(harmless(before.text(sentence))) }
    }
    try table.deliver(.changes(whatIf.changes, from: before, to: after))
    try run.finish(writingSince: start)
  }

  private func removals() throws -> [Removal] { try whatIf.map(Removal.init) }

  private func checks() throws -> [GapCheck] {
    guard let only else { return GapCheck.all }
    return try only.ids.map { try chosen($0, "check", in: GapCheck.all) }
  }
}

/// `remove:ACTOR`: an organisation to be thought away.
struct Removal {
  private let name: String

  init(_ words: String) throws {
    let parts = words.split(separator: ":", maxSplits: 1)
    guard parts.count == 2, parts[0] == "remove" else {
      throw ValidationError("--what-if takes remove:ACTOR, such as remove:museum; not '\(words)'")
    }
    name = String(parts[1])
  }

  /// The one organisation that goes by the name, of those that the audience may see.
  func actor(in ecosystem: Ecosystem, shownTo audience: Audience) throws -> Ref<Actor> {
    let rows = ecosystem.actors.map { $0.show <= audience ? $0.names : [] }
    return Ref(try row(named: name, "organisation", in: rows, of: "actors.csv"))
  }
}
