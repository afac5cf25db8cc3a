import EcosystemModel
import TieNetwork

extension Suggestion {
  static let keyPlayers = Suggestion(
    id: "key-players", title: "Key players",
    plain: "whom the network must not lose, and whom to tell so that all hear",
    source: "Borgatti 2006, doi:10.1007/s10588-006-7084-x"
  ) { facts, request throws(NotSuggested) in
    guard let network = facts.projection?.network, network.tieCount > 0 else {
      throw NotSuggested(reason: "the map states no link between two organisations")
    }
    var found: [KeyPlayers] = []
    for criterion in KeyPlayerCriterion.all {
      for size in request.size.map({ [$0] }) ?? usualSizes(network.nodeCount, criterion) {
        do throws(NoKeyPlayers) {
          found.append(
            try TieNetwork.keyPlayers(
              criterion, size: size, in: network, seed: facts.ecosystem.city.seed,
              threads: request.threads, progress: request.progress))
        } catch {
          if case .tooMuchWork = error, request.size == nil { continue }
          throw NotSuggested(reason: "\(error)")
        }
      }
    }
    guard !found.isEmpty else {
      throw NotSuggested(
        reason: "too many organisations to try sets without being asked; give --size")
    }
    return Suggested(
      columns: [
        "criterion", "k", "rank", "set", "value", "baseline", "method", "n_optimal", "gap_known",
      ],
      rows: found.flatMap(rows), sentences: found.compactMap { sentence($0, facts) })
  }

  /// The sizes tried where none is asked for: those that take seconds at most.
  private static func usualSizes(_ members: Int, _ criterion: KeyPlayerCriterion) -> [Int] {
    let most = members <= 300 ? 3 : members <= 1_000 ? 2 : members <= 10_000 ? 1 : 0
    let isDear = criterion.id == "DF" && members > 300
    return isDear ? [] : (1...3).filter { $0 <= most && $0 < members }
  }

  /// The sets of a criterion that do equally well, a set a row.
  private static func rows(_ players: KeyPlayers) -> [[Suggested.Cell]] {
    players.sets.enumerated().map { place, set in
      let gap =
        players.method == .exact
        ? 0
        : players.bound.flatMap { bound in
          players.value.map { bound - $0 }
        }
      return [
        .text(players.criterion), .number(Double(players.size)), .number(Double(place + 1)),
        .actors(set.map { Ref(Int($0)) }), Suggested.Cell(players.value),
        Suggested.Cell(players.baseline), .text(players.method.rawValue),
        Suggested.Cell(players.optimalCount.map(Double.init)), Suggested.Cell(gap),
      ]
    }
  }

  /// What losing two, or telling two, would mean; other rows are for those who look them up.
  private static func sentence(_ players: KeyPlayers, _ facts: Facts) -> Sentence? {
    guard let value = players.value, let baseline = players.baseline, !players.best.isEmpty else {
      return nil
    }
    let actors = players.best.map { Ref<Actor>(Int($0)) }
    let others = facts.ecosystem.actors.count
    switch players.criterion {
    case "F" where value - baseline >= 0.01:
      let left: Sentence = actors.count == 1 ? "left" : actors.count == 2 ? "both left" : "all left"
      return """
        If \(actors) \(left), \(percent(value)) of every 100 remaining pairs could not reach each \
        other (now \(percent(baseline))).\(equals(players))
        """
    case "reach1":
      let reached = Int((value * Double(others)).rounded())
      return """
        Telling \(actors) reaches \(reached) of the \(organisations(others)) directly, \
        \(actors.count == 1 ? "itself" : "themselves") included.\(equals(players))
        """
    default: return nil
    }
  }

  /// How many other sets do as well, or that not all were tried.
  private static func equals(_ players: KeyPlayers) -> Sentence {
    guard let count = players.optimalCount else {
      return " Not every set was tried: this is the best found."
    }
    guard count > 1 else { return "" }
    return " \(counted(count - 1, "other set does", "other sets do")) equally well."
  }

  private static func percent(_ share: Double) -> Int { Int((share * 100).rounded()) }
}
