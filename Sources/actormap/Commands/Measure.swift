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
    abstract: "Measure where actors stand, or the network as a whole.",
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

  @Flag(help: "Let a strong tie be a short one in paths: distance = 1 / strength.")
  var weighted = false

  @Flag(help: "Measures of each actor (if not given), or of the whole network.")
  var scope: ScopeFlag = .actors

  @Option(help: "The columns wanted, in this order, separated by commas.")
  var columns: IDs?

  @OptionGroup var audience: AudienceOptions
  @OptionGroup var table: TableOptions
  @OptionGroup var options: RunOptions

  enum DirectionFlag: String, EnumerableFlag { case directed, undirected }
  enum ScopeFlag: String, EnumerableFlag { case actors, whole }

  func validate() throws { _ = try wantedColumns() }

  func run() throws {
    var run = try Run(on: map, options, writing: table.into)
    let relation = try relation.map { try self.relation(named: $0, in: run.reading.ecosystem) }
    let direction: TieNetwork.Direction =
      switch reading {
      case .directed: .asGiven
      case .undirected: .undirected
      case nil: .byMeaning
      }
    let ids = try wantedColumns()
    var wanted = Wanted(
      columns: ids, relation: relation,
      lens: Lens(direction: direction, weight: weighted ? .distance : .none),
      threads: options.threadCount)
    if let columns { wanted.sharesAndRanks = !columns.ids.allSatisfy((["id"] + ids).contains) }
    let edition = run.edition(wanted, for: audience.audience)
    let start = ContinuousClock.now
    for reason in edition.facts.unanswered {
      let message = "\(reason); its column is empty"
      if only == nil {
        Run.tell([Diagnostic(.note, message)], quiet: options.quiet)
      } else {
        run.warn(message, hint: "ask for --directed, or for other measures")
      }
    }
    if edition.ecosystem.actors.isEmpty { run.warn("the map has no organisations") }
    let result = scope == .whole ? ResultTable.network(of: edition) : .measures(ids, of: edition)
    try table.deliver(try selected(result))
    try run.finish(writingSince: start)
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
      .filter { $0.scope == (scope == .whole ? .network : .node) }.map(\.id)
    guard let only else { return all }
    return try only.ids.map { id in
      guard all.contains(id) else { throw unknown(id, "measure", among: all) }
      return id
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
