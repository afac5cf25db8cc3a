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
  /// Whether the shares and ranks that columns have are worked out too.
  public var sharesAndRanks = true
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

  /// What the checks must have been worked out for them.
  var needs: Needs { checks.reduce(into: Needs()) { $0.formUnion($1.needs) } }

  var wantsNetwork: Bool {
    !columns.isEmpty || findings || !needs.isDisjoint(with: [.cuts, .network])
  }

  /// Whether anything to be worked out reads how strong ties are.
  var readsStrengths: Bool {
    let columns = allColumns
    return lens.weight != .none
      || Measure.all.contains { measure in
        !measure.countsTiesAlike && measure.columns.contains { columns.contains($0.id) }
      }
  }

  /// The columns to measure: those asked for, and those that checks and findings read.
  var allColumns: Set<Column.ID> {
    var all = Set(columns)
    if needs.contains(.cuts) { all.insert(cutColumn) }
    if findings { all.formUnion(PositionColumn.allCases.map(\.rawValue)) }
    return all
  }
}
