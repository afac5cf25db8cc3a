import ArgumentParser
import EcosystemAnalysis
import EcosystemModel
import EcosystemPublishing
import Records
import TieNetwork
import EcosystemFiles
import EcosystemDisclosure

struct Measure: ParsableCommand {
  static let configuration = CommandConfiguration(
    abstract: "Measure where actors stand, their ties, or the network as a whole.",
    discussion: """
      Without a flag the network is directed only where every relation in it is a flow.
      Example: actormap measure maps/portside --only degree,betweenness
      """)

  @Argument(help: "The map folder, or one table.")
  var map: String

  @Option(help: "The measures wanted, separated by commas; `actormap list measures` names them.")
  var only: IDs?

  @Option(help: "One relation alone, by id or title.")
  var relation: String?

  @Flag(help: "How ties are read: as arcs, or both ways.")
  var reading: DirectionFlag?

  @Flag(
    help: """
      Let strengths count: in paths a tie is 1 / strength long, elsewhere a strong tie weighs more.
      """)
  var weighted = false

  @Flag(
    help: """
      Tie organisations by the initiatives that they share, weighted after Newman, in place of \
      stated links.
      """)
  var project = false

  @Flag(help: "With --project, count initiatives of more than half of the organisations too.")
  var keepLarge = false

  @Flag(
    help: """
      Measures of each actor (if not given), of each tie, of the whole network, or of actors and \
      initiatives together as two modes.
      """)
  var scope: ScopeFlag = .actors

  @Flag(
    help: """
      Add how sure places are: the network is measured 500 times with a tenth of the ties left out.
      """)
  var uncertainty = false

  @Option(help: "The columns wanted, in this order, separated by commas.")
  var columns: IDs?

  @OptionGroup var effort: EffortOptions
  @OptionGroup var chance: ChanceOptions
  @OptionGroup var audience: AudienceOptions
  @OptionGroup var table: TableOptions
  @OptionGroup var options: RunOptions

  enum DirectionFlag: String, EnumerableFlag { case directed, undirected }

  enum ScopeFlag: String, EnumerableFlag {
    case actors, ties, whole, twoMode

    var columns: TieNetwork.Column.Scope {
      switch self {
      case .actors, .twoMode: .node
      case .ties: .tie
      case .whole: .network
      }
    }
  }

  func validate() throws {
    _ = try wantedColumns()
    if uncertainty && scope != .actors {
      throw ValidationError(
        "--uncertainty goes with measures of organisations, not with --\(scope)")
    }
    if keepLarge && !project { throw ValidationError("--keep-large goes with --project") }
  }

  func run() throws {
    var run = try Run(on: map, options, writing: table.into)
    let ids = try wantedColumns()
    let edition = try run.edition(
      try wanted(ids, in: run.reading.ecosystem), for: audience, seed: chance.seed,
      into: table.into)
    let start = ContinuousClock.now
    try tellUnanswered(edition, &run)
    if edition.ecosystem.actors.isEmpty { run.warn("the map has no organisations") }
    try table.deliver(try selected(try result(ids, of: edition)))
    try run.finish(writingSince: start)
  }

  private func wanted(_ ids: [TieNetwork.Column.ID], in ecosystem: Ecosystem) throws -> Wanted {
    let direction: TieNetwork.Direction =
      switch reading {
      case .directed: .asGiven
      case .undirected: .undirected
      case nil: .byMeaning
      }
    var wanted = Wanted(
      columns: ids, relation: try relation.map { try self.relation(named: $0, in: ecosystem) },
      lens: Lens(direction: direction, weight: weighted ? .distance : .none),
      threads: options.threadCount)
    if let columns { wanted.sharesAndRanks = !columns.ids.allSatisfy((["id"] + ids).contains) }
    effort.apply(to: &wanted)
    if project && ecosystem.affiliations.isEmpty {
      throw Diagnostic(
        .error, "nobody takes part in an initiative", hint: "fill in affiliations.csv")
    }
    wanted.isProjected = project
    wanted.keepsLargeInitiatives = keepLarge
    if scope == .twoMode { wanted.studies = .takingPart }
    if scope == .whole {
      wanted.studies = .chanceTests
      wanted.columns += ["actors", "ties"]
    }
    wanted.confidence = confidence(of: ids)
    return wanted
  }

  private func result(_ ids: [TieNetwork.Column.ID], of edition: Edition) throws -> ResultTable {
    switch scope {
    case .actors: .measures(ids, of: edition)
    case .ties: .tieMeasures(ids, of: edition)
    case .whole: .network(of: edition, only: ids)
    case .twoMode: try takingPart(edition)
    }
  }

  private func takingPart(_ edition: Edition) throws -> ResultTable {
    guard let table = ResultTable.takingPart(of: edition) else {
      throw Diagnostic(
        .error, "nobody takes part in an initiative", hint: "fill in affiliations.csv")
    }
    return table
  }

  /// The columns whose places are tried: those of which a band is asked for.
  private func confidence(of ids: [TieNetwork.Column.ID]) -> [TieNetwork.Column.ID] {
    guard scope == .actors else { return [] }
    return ids.filter { id in
      uncertainty
        || ColumnEnding.ofConfidence.contains { columns?.ids.contains(id + $0) ?? false }
    }
  }

  /// What is refused ends the run where it was asked for by name; other holes are told.
  private func tellUnanswered(_ edition: Edition, _ run: inout Run) throws {
    for reason in edition.facts.unanswered {
      if reason.isRefusal && only != nil {
        throw Diagnostic(.error, "\(reason)", hint: reason.hint)
      }
      let message = "\(reason); its column is empty"
      if only == nil {
        Run.tell([Diagnostic(.note, message)], quiet: options.quiet)
      } else {
        run.warn(message, hint: reason.hint)
      }
    }
    Run.tell(
      edition.facts.remarks.map { Diagnostic(.note, edition.text($0)) }, quiet: options.quiet)
  }

  private func selected(_ result: ResultTable) throws -> ResultTable {
    guard let columns else { return result }
    if let chosen = result.selecting(columns.ids) { return chosen }
    let known = result.columns.map(\.id)
    throw unknown(columns.ids.first { !known.contains($0) } ?? "", "column", among: known)
  }

  /// The columns of the measures asked for, or all of the scope.
  private func wantedColumns() throws -> [TieNetwork.Column.ID] {
    let all = TieNetwork.Measure.all.flatMap(\.columns)
      .filter { $0.scope == scope.columns }.map(\.id)
    if scope == .twoMode { return [] }
    guard let only else { return all }
    return try only.ids.flatMap { id in
      if all.contains(id) { return [id] }
      // The name of a measure that fills several columns stands for all of them.
      let whole = TieNetwork.Measure.all.first { $0.id == id }?.columns.map(\.id) ?? []
      let mine = whole.filter(all.contains)
      guard !mine.isEmpty else { throw elsewhere(id) ?? unknown(id, "measure", among: all) }
      return mine
    }
  }

  /// What to say of a measure of another scope.
  private func elsewhere(_ id: String) -> ValidationError? {
    let measures = TieNetwork.Measure.all
    let column =
      measures.flatMap(\.columns).first { $0.id == id }
      ?? measures.first { $0.id == id }?.columns.first
    switch column?.scope {
    case .node:
      return ValidationError("'\(id)' is a measure of organisations: leave --\(scope) out")
    case .tie: return ValidationError("'\(id)' is a measure of ties: add --ties")
    case .network: return ValidationError("'\(id)' is a measure of the whole network: add --whole")
    case .group: return ValidationError("'\(id)' stands in tables/groups.csv of a build")
    case nil: return nil
    }
  }

  private func relation(named name: String, in ecosystem: Ecosystem) throws -> Ref<Relation> {
    let key = name.lowercased()
    let found = ecosystem.relations.refs.first {
      ecosystem.relations[$0].id.lowercased() == key
        || ecosystem.relations[$0].title.lowercased() == key
    }
    guard let found else {
      throw unknown(name, "relation", among: ecosystem.relations.map(\.id))
    }
    return found
  }
}

extension NoAnswer {
  /// Whether the question was wrong, rather than the map unable to answer it.
  fileprivate var isRefusal: Bool {
    switch self {
    case .tooMuchWork, .outOfRange: true
    case .directedOnly, .groupsNeeded, .undefined: false
    }
  }

  /// What a person can do about it.
  fileprivate var hint: String {
    switch self {
    case .directedOnly: "ask for --directed, or for other measures"
    case .groupsNeeded: "fill in the column 'sector' of actors.csv, or ask for other measures"
    case .tooMuchWork: "ask for --approximate 0.01, for one relation, or for other measures"
    case .outOfRange: "give another number, or leave the word out"
    case .undefined: "ask for other measures"
    }
  }
}
