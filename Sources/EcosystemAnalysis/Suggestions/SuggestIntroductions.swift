import EcosystemModel
import TieNetwork

extension Suggestion {
  public static let introductions = Suggestion(
    id: "introductions", title: "Introductions",
    plain: "who has contacts in common but no link, where a link would join what is apart",
    source: "Zhou, Lü and Zhang 2009, doi:10.1140/epjb/e2009-00335-8"
  ) { facts, request throws(NotSuggested) in
    guard let network = facts.projection?.network, network.tieCount > 0 else {
      throw NotSuggested(reason: "the map states no link between two organisations")
    }
    let ties = LocalTies(in: facts)
    guard facts.ecosystem.city.isComplete("ties") || ties.isEnough else {
      throw NotSuggested(
        reason:
          "too few links between local organisations are stated (\(ties.pairs) \(ties.pairs == 1 ? "pair" : "pairs")) to tell "
          + "who has none with whom")
    }
    let found: Introductions
    do throws(NoAnswer) {
      found = try Introductions(
        facts, in: network, most: request.size ?? 20, threads: request.threads,
        progress: request.progress)
    } catch {
      throw NotSuggested(reason: "there are too many pairs of organisations with shared contacts")
    }
    guard let rate = found.hitRate else {
      throw NotSuggested(reason: "every two organisations have a link already")
    }
    guard rate >= leastHitRate else { throw NotSuggested(reason: reason(rate, network)) }
    let pairs = found.byContacts + found.betweenParts
    guard !pairs.isEmpty else {
      throw NotSuggested(
        reason: "no two local organisations of different sectors share a contact without a link, "
          + "and no part of the map stands alone")
    }
    return Suggested(
      columns: ["a", "b", "ra", "aa", "shared", "purpose", "auc"],
      rows: pairs.map { row($0, rate) }, sentences: opening(found, rate, network, facts),
      aboutRows: pairs.map { sentence($0, facts) },
      ghosts: pairs.map { .tie($0.a, $0.b) })
  }

  /// Below this, shared contacts tell little more than a coin.
  private static let leastHitRate = 0.6

  private static func reason(_ rate: Double, _ network: Network) -> String {
    """
    shared contacts tell too little here: with each of the \(network.tieCount) linked pairs left \
    out in turn, it came before a pair without a link in \(Int((rate * 100).rounded(.down))) of 100 \
    comparisons (50 would be chance, 60 are asked for)
    """
  }

  private static func row(_ pair: Introductions.Pair, _ rate: Double) -> [Suggested.Cell] {
    [
      .actors([pair.a]), .actors([pair.b]), .number(pair.resourceAllocation),
      .number(pair.adamicAdar), .actors(pair.shared), .text(pair.purpose.rawValue),
      pair.purpose == .joinsParts ? .nothing : .number(rate),
    ]
  }

  /// How far to trust the list, and what it cannot know.
  private static func opening(
    _ found: Introductions, _ rate: Double, _ network: Network, _ facts: Facts
  ) -> [Sentence] {
    let tried: Sentence = """
      Tried on the map itself: with each of the \(network.tieCount) linked pairs left out in turn, \
      shared contacts put it before a pair without a link in \(Int((rate * 100).rounded())) of 100 \
      comparisons; 50 would be chance.
      """
    return [tried, facts.linksCaveat].compactMap(\.self)
  }

  private static func sentence(_ pair: Introductions.Pair, _ facts: Facts) -> Sentence {
    let isComplete = facts.ecosystem.city.isComplete("ties")
    let ends = "\(pair.a) and \(pair.b)" as Sentence
    guard pair.purpose != .joinsParts else {
      let apart: Sentence =
        isComplete
        ? "stand in parts of the map that no link joins"
        : "stand in parts of the map between which no link is stated"
      return "\(ends) \(apart): an introduction needs a host.\(meeting(pair))"
    }
    let absence: Sentence =
      isComplete ? "but none with each other" : "but none with each other is stated"
    return """
      \(ends) both have a link with \(pair.shared, most: 4), \(absence): a possible \
      introduction\(purpose(pair, facts)).\(meeting(pair))
      """
  }

  private static func purpose(_ pair: Introductions.Pair, _ facts: Facts) -> Sentence {
    let actors = facts.ecosystem.actors
    guard let a = actors[pair.a].sector, let b = actors[pair.b].sector else { return "" }
    return pair.purpose == .sectorPair
      ? ", and the first link between \(a) and \(b)" : ", across \(a) and \(b)"
  }

  private static func meeting(_ pair: Introductions.Pair) -> Sentence {
    let initiatives = pair.together.prefix(3).map { "\($0)" as Sentence }
    return initiatives.isEmpty ? "" : " Both take part in \(listed(initiatives))."
  }
}
