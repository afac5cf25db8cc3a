public import EcosystemModel
public import TieNetwork

/// What is to be worked out, and how the ties are to be read.
public struct Wanted: Sendable {
  /// The columns of measures; nothing else of the network is worked out.
  public var columns: [Column.ID]
  public var checks: [GapCheck]
  public var findings: Bool
  public var relation: Ref<Relation>?
  public var lens: Lens
  public var threads: Int
  /// Called when the network stands and measuring begins.
  public var networkIsBuilt: @Sendable () -> Void = {}

  public init(
    columns: [Column.ID] = [], checks: [GapCheck] = [], findings: Bool = false,
    relation: Ref<Relation>? = nil, lens: Lens = Lens(direction: .byMeaning), threads: Int = 1
  ) {
    self.columns = columns
    self.checks = checks
    self.findings = findings
    self.relation = relation
    self.lens = lens
    self.threads = threads
  }

  /// Everything that `build` shows.
  public static func everything(threads: Int) -> Wanted {
    Wanted(
      columns: Measure.all.flatMap { $0.columns.map(\.id) }, checks: GapCheck.all, findings: true,
      threads: threads)
  }
}

/// What was worked out: facts, gaps and findings, with references and no names.
public struct Analysis: Sendable {
  public var facts: Facts
  public var gaps: [Gap]
  /// Most important first.
  public var findings: [Finding]

  /// The three findings to act on.
  public var toActOn: [Finding] { thingsToActOn(findings) }
}

/// Works out what is wanted, and nothing else.
public func analyse(_ ecosystem: Ecosystem, wanting wanted: Wanted) -> Analysis {
  let needs = wanted.checks.reduce(into: Needs()) { $0.formUnion($1.needs) }
  let wantsNetwork =
    !wanted.columns.isEmpty || wanted.findings || !needs.isDisjoint(with: [.cuts, .network])
  let projection =
    wantsNetwork
    ? project(ecosystem, relation: wanted.relation, direction: wanted.lens.direction) : nil
  var facts = Facts(ecosystem: ecosystem, projection: projection)
  wanted.networkIsBuilt()
  if let projection {
    var columns = Set(wanted.columns)
    if needs.contains(.cuts) { columns.insert("articulation") }
    if wanted.findings { columns.formUnion(["degree", "betweenness", "reach2"]) }
    facts.measure(columns, in: projection, wanted)
    if needs.contains(.sectorPairs) {
      facts.sectorPairs = sectorPairs(of: ecosystem, in: projection)
    }
    if needs.contains(.cuts) { facts.cuts = cuts(in: projection, scores: facts.scores) }
  }
  if needs.contains(.coverage) { facts.coverage = coverage(of: ecosystem) }
  let gaps = wanted.checks.flatMap { $0.gaps(facts) }
  return Analysis(
    facts: facts, gaps: gaps, findings: wanted.findings ? findings(from: gaps, facts) : [])
}

extension Facts {
  /// Runs each measure that fills one of the columns, once.
  fileprivate mutating func measure(
    _ columns: Set<Column.ID>, in projection: Projection, _ wanted: Wanted
  ) {
    let question = Question(
      network: projection.network, lens: wanted.lens,
      groups: nil, seed: ecosystem.city.seed, threads: wanted.threads)
    for measure in Measure.all where measure.columns.contains(where: { columns.contains($0.id) }) {
      do throws(NoAnswer) {
        let answers = try measure.answer(question)
        for (column, scores) in zip(measure.columns, answers) {
          keep(scores, as: column, of: projection.network)
        }
      } catch {
        unanswered.append(error)
        let holes = Scores([Double?](repeating: nil, count: projection.network.nodeCount))
        for column in measure.columns { keep(holes, as: column, of: projection.network) }
      }
    }
  }

  /// Keeps a column's scores, their shares and their ranks.
  private mutating func keep(_ scores: Scores, as column: Column, of network: Network) {
    self.scores[column.id] = scores
    guard column.scope == .node else { return }
    if let norm = column.norm { self.scores[column.id + "_norm"] = norm.shares(of: scores, in: network) }
    if column.ranked { self.scores[column.id + "_rank"] = ranks(of: scores) }
  }
}
