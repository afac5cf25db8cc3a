public import EcosystemModel
public import TieNetwork

/// The ties between each two sectors, beside what two kinds of chance would give (B).
public struct SectorMixing: Sendable {
  public let sectors: [Ref<Sector>]
  /// Read by the sectors' numbers.
  public let mixing: Mixing
  /// What shuffled labels give, read by the sectors' numbers; nothing where that is too much work.
  public let tests: [[ChanceResult]]?

  /// Nothing where no actor has a sector.
  init?(of facts: Facts, asking question: Question) {
    guard let groups = question.groups else { return nil }
    let sizes = groups.sizes
    sectors = facts.ecosystem.sectors.refs.filter { sizes[$0.index] > 0 }
    guard sectors.count <= mostSectors else { return nil }
    mixing = Mixing(of: question.network, groups: groups)
    tests = try? mixingTest(question)
  }
}
