public import EcosystemModel

/// The barriers that learners named, each beside what the map says of it.
public struct BarrierStudy: Sendable {
  /// In the order of the barriers' names in the tables.
  public let barriers: [NamedBarrier]

  /// Nothing where learners named none, or the map lists no offers.
  init?(_ facts: Facts) {
    let ecosystem = facts.ecosystem
    guard !ecosystem.provision.isEmpty else { return nil }
    barriers = Insight.Barrier.allCases.compactMap { barrier in
      let said = ecosystem.insights.filter { $0.barrier == barrier }
      return said.isEmpty ? nil : NamedBarrier(barrier, said.map(\.origin), facts)
    }
    if barriers.isEmpty { return nil }
  }
}

/// One barrier, and what offers and ways say of it.
public struct NamedBarrier: Sendable {
  public let barrier: Insight.Barrier
  /// The rows in which learners named it.
  public let rows: [Origin]
  /// The columns of the map that speak of it; none speaks of some barriers.
  public let columns: [String]
  public let offers: Int
  /// Offers that say how it is; nothing where no column speaks of it.
  public let saying: Int?
  /// Of those, offers where it stands in the way; nothing where the column does not tell.
  public let inTheWay: Int?
  /// Areas with people, and those whose people get to nothing listed, where ways tell of it.
  public let areas: (known: Int, without: Int)?

  init(_ barrier: Insight.Barrier, _ rows: [Origin], _ facts: Facts) {
    self.barrier = barrier
    self.rows = rows
    let provision = facts.ecosystem.provision
    offers = provision.count
    let column = BarrierColumn(of: barrier)
    columns = column?.names ?? []
    let answers = column.map { column in provision.compactMap(column.answer) }
    saying = answers?.count
    inTheWay = column?.tellsIfBad == true ? answers?.count { $0 == .inTheWay } : nil
    areas = barrier == .transport ? facts.reach.flatMap(Self.areas) : nil
  }

  /// Over all domains; an area counts once, as without where it is so for any age.
  private static func areas(_ reach: Reach) -> (known: Int, without: Int)? {
    let whole = reach.cells.filter { $0.cell.domain == nil && $0.isListed }
    let known = Set(whole.flatMap(\.known).map(\.place))
    let without = Set(whole.flatMap(\.without).map(\.place))
    return known.isEmpty ? nil : (known.count, without.count)
  }
}

/// What an offer says of a barrier.
enum BarrierAnswer { case fine, inTheWay, said }

/// The columns of offers that speak of a barrier.
struct BarrierColumn {
  let names: [String]
  /// Whether they tell if the barrier stands in the way, not only how things are.
  let tellsIfBad: Bool
  let answer: (Provision) -> BarrierAnswer?

  /// Nothing for a barrier that no column speaks of.
  init?(of barrier: Insight.Barrier) {
    switch barrier {
    case .cost:
      (names, tellsIfBad) = (["cost"], true)
      answer = { price($0.cost) }
    case .time:
      (names, tellsIfBad) = (["times"], false)
      answer = { $0.times.isEmpty ? nil : .said }
    case .awareness:
      (names, tellsIfBad) = (["how_to_join", "url"], false)
      answer = { $0.howToJoin.isEmpty && $0.url.isEmpty ? nil : .said }
    case .transport:
      (names, tellsIfBad) = (["place", "mode"], false)
      answer = { $0.place == nil && !$0.isOnline ? nil : .said }
    case .disability:
      (names, tellsIfBad) = (["step_free"], true)
      answer = { $0.stepFree.map { $0 ? .fine : .inTheWay } }
    case .confidence, .belonging, .safety, .language: return nil
    }
  }
}

/// Whether a price asks for money; nothing where none is stated.
private func price(_ text: String) -> BarrierAnswer? {
  guard !text.isEmpty else { return nil }
  if text.contains(where: { ("1"..."9").contains($0) }) { return .inTheWay }
  return text.contains("0") || text.lowercased().contains("free") ? .fine : .said
}
