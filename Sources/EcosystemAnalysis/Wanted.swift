public import EcosystemModel
public import TieNetwork

/// What is to be worked out, and how the ties are to be read.
public struct Wanted: Sendable {
  /// The columns of measures; nothing else of the network is worked out.
  public var columns: [Column.ID]
  public var checks: [GapCheck]
  public var findings: Bool
  /// Whether findings tell who stands where, too.
  public var tellsPositions = true
  /// What is worked out beside measures and checks.
  public var studies: Studies
  /// Whether organisations are tied by the initiatives that they share, in place of stated links.
  public var isProjected = false
  /// Whether initiatives of more than half of the organisations tie them all.
  public var keepsLargeInitiatives = false
  public var suggestions: [Suggestion] = []
  public var request = Suggestion.Request()
  /// The columns of measures whose places are tried, had some links not been told.
  public var confidence: [Column.ID] = []
  public var relation: Ref<Relation>?
  public var lens: Lens
  public var threads: Int
  /// How many times a search that depends on chance starts anew.
  public var restarts = 10
  /// The largest error of a share that will do; nil asks for exact values.
  public var error: Double?
  /// How much each step further counts in Katz's measure; nil takes 0.85 / λmax.
  public var attenuation: Double?
  /// Told what is being worked out, and how far it has come.
  public var progress: @Sendable (_ work: String, _ done: Int, _ parts: Int) -> Void = { _, _, _ in
  }
  /// Whether the shares and ranks that columns have are worked out too.
  public var sharesAndRanks = true
  /// Called when the network stands and measuring begins.
  public var networkIsBuilt: @Sendable () -> Void = {}

  public init(
    columns: [Column.ID] = [], checks: [GapCheck] = [], findings: Bool = false,
    studies: Studies = [], relation: Ref<Relation>? = nil, lens: Lens = Lens(direction: .byMeaning),
    threads: Int = 1
  ) {
    self.columns = columns
    self.checks = checks
    self.findings = findings
    self.studies = studies
    self.relation = relation
    self.lens = lens
    self.threads = threads
  }

  /// Everything that `build` shows.
  public static func everything(threads: Int) -> Wanted {
    var wanted = Wanted(
      columns: Measure.all.flatMap { $0.columns.map(\.id) }, checks: GapCheck.all, findings: true,
      studies: .all, threads: threads)
    wanted.confidence = RankConfidence.usual
    wanted.suggestions = Suggestion.all
    return wanted
  }

  /// What a sheet needs: the checks, since it tells what to act on, a measure that sizes marks, and
  /// what else is on it.
  public static func sheet(
    sizedBy column: Column.ID, studies: Studies = [], suggestions: [Suggestion.ID] = [],
    threads: Int
  ) -> Wanted {
    var wanted = Wanted(
      columns: [column], checks: GapCheck.all, findings: true, studies: studies, threads: threads)
    wanted.tellsPositions = false
    wanted.sharesAndRanks = false
    wanted.suggestions = Suggestion.all.filter { suggestions.contains($0.id) }
    return wanted
  }

  /// What the checks must have been worked out for them.
  var needs: Needs { checks.reduce(into: Needs()) { $0.formUnion($1.needs) } }

  var wantsNetwork: Bool {
    !columns.isEmpty || findings
      || !studies.isDisjoint(with: [.chanceTests, .groups, .robustness]) || isProjected
      || !suggestions.isEmpty
      || needs.contains(.network)
  }

  /// Whether anything to be worked out reads how strong ties are.
  var readsStrengths: Bool {
    let columns = allColumns
    return lens.weight != .none
      || Measure.all.contains { measure in
        measure.columns.contains { column in
          columns.contains(column.id) && (measure.alwaysReadsStrengths || column.scope == .tie)
        }
      }
  }

  /// Whether anything to be worked out reads which sector actors are in.
  var readsGroups: Bool {
    !studies.isEmpty
      || isWanted { measure in measure.topic == .brokerage || measure.topic == .mixing }
  }

  /// Whether anything to be worked out depends on who answered.
  var asksWhoAnswered: Bool {
    findings || !studies.isEmpty || isWanted { $0.columns.contains(where: \.isOwnReport) }
  }

  private func isWanted(_ isSuch: (Measure) -> Bool) -> Bool {
    let columns = allColumns
    return Measure.all.contains { measure in
      isSuch(measure) && measure.columns.contains { columns.contains($0.id) }
    }
  }

  /// The columns to measure: those asked for, and those that checks and findings read.
  var allColumns: Set<Column.ID> {
    var all = Set(columns)
    if needs.contains(.cuts) { all.insert(cutColumn) }
    if findings, tellsPositions { all.formUnion(PositionColumn.allCases.map(\.rawValue)) }
    return all
  }
}

/// What is worked out beside measures and checks.
public struct Studies: OptionSet, Sendable {
  public let rawValue: Int

  public init(rawValue: Int) { self.rawValue = rawValue }

  /// What chance alone would give.
  public static let chanceTests = Studies(rawValue: 1)
  /// The ties within and between groups.
  public static let groups = Studies(rawValue: 2)

  /// Who takes part in what.
  public static let takingPart = Studies(rawValue: 4)
  /// How organisations are rated.
  public static let esteem = Studies(rawValue: 8)

  /// How the network holds together as members leave.
  public static let robustness = Studies(rawValue: 16)

  /// Whether groups and relations differ by more than chance.
  public static let comparisons = Studies(rawValue: 32)

  public static let all: Studies = [
    .chanceTests, .comparisons, .groups, .takingPart, .esteem, .robustness,
  ]
}
