import EcosystemModel
public import TieNetwork

/// What chance alone would give, beside what is there (E5).
public struct ChanceTests: Sendable {
  public struct Line: Sendable {
    public let id: String
    /// The column of the whole network that is tested, if it is one.
    public let column: Column.ID?
    public let result: ChanceResult
    /// The two-sided p after Holm's correction over all lines.
    public fileprivate(set) var corrected = 1.0
  }

  public private(set) var lines: [Line] = []
  public let seed: UInt64
  /// What could not be tested, and why.
  public private(set) var refusals: [NoAnswer] = []

  /// How far density, reciprocity and the E–I index would vary had other actors been on the map.
  public private(set) var bootstraps: [(column: Column.ID, bootstrap: Bootstrap)] = []

  /// The same without what was tested of these columns.
  public func without(_ columns: Set<Column.ID>) -> ChanceTests {
    var told = self
    told.lines.removeAll { $0.column.map(columns.contains) ?? false }
    told.bootstraps.removeAll { columns.contains($0.column) }
    return told
  }

  public subscript(column: Column.ID) -> Line? { lines.first { $0.column == column } }

  /// - Parameters:
  ///   - columns: Those of the whole network that are to be tested.
  ///   - comparing: Whether groups and relations of the map are compared too.
  init(
    of ecosystem: Ecosystem, in projection: Projection, asking question: Question,
    only columns: Set<Column.ID>, comparing: Bool
  ) {
    seed = question.seed
    let names: [Bootstrap.Statistic: Column.ID] = [
      .density: "density", .reciprocity: "reciprocity_arc", .eiIndex: "ei_index",
    ]
    if !columns.isDisjoint(with: names.values) {
      do throws(NoAnswer) {
        bootstraps = try question.bootstraps().compactMap { statistic, bootstrap in
          names[statistic].map { ($0, bootstrap) }
        }.filter { columns.contains($0.0) }
      } catch {
        refusals.append(error)
      }
    }
    for test in ChanceTest.all where columns.contains(test.column) {
      add(test.id, of: test.column) { () throws(NoAnswer) in try test.answer(question) }
    }
    if comparing {
      testCoreGroup(of: ecosystem, question)
      testRelations(of: ecosystem, projection, question)
    }
    let corrected = holm(lines.map(\.result.pTwoSided))
    for at in lines.indices { lines[at].corrected = corrected[at] }
  }

  /// Whether the Core group and the anchors have more links than the others.
  private mutating func testCoreGroup(of ecosystem: Ecosystem, _ question: Question) {
    let inner = ecosystem.actors.map { $0.ring.map { $0.index < ecosystem.rings.count - 1 } }
    guard ecosystem.rings.count > 1, inner.contains(true), inner.contains(false) else { return }
    let degrees = Scores(
      zip(question.network.degrees, inner).map { $1 == nil ? nil : Double($0) })
    add("degree_of_inner_rings", of: nil) { () throws(NoAnswer) in
      try meanDifferenceTest(
        of: degrees, chosen: inner.map { $0 ?? false }, column: "degree", seed: question.seed,
        threads: question.threads)
    }
  }

  /// Whether two kinds of relation join the same organisations (QAP); small maps only.
  private mutating func testRelations(
    of ecosystem: Ecosystem, _ projection: Projection, _ question: Question
  ) {
    guard ecosystem.actors.count <= 300 else { return }
    let networks = projection.relations.map { relation in
      (relation, project(ecosystem, relation: relation, direction: .undirected).network)
    }.filter { $0.1.tieCount >= 5 }.prefix(4)
    for (at, first) in networks.enumerated() {
      for second in networks.dropFirst(at + 1) {
        let ids = [first.0, second.0].map { ecosystem.relations[$0].id }
        add("qap:\(ids[0])~\(ids[1])", of: nil) { () throws(NoAnswer) in
          try networkCorrelationTest(
            first.1, second.1, seed: question.seed, threads: question.threads)
        }
      }
    }
  }

  private mutating func add(
    _ id: String, of column: Column.ID?, _ test: () throws(NoAnswer) -> ChanceResult
  ) {
    do throws(NoAnswer) {
      lines.append(Line(id: id, column: column, result: try test()))
    } catch {
      refusals.append(error)
    }
  }
}
