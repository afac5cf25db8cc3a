import EcosystemModel
import TieNetwork

/// Who stands where in the network: local organisations only, and only where ties carry it.
func positions(_ facts: Facts) -> [Finding] {
  let ecosystem = facts.ecosystem
  guard let projection = facts.projection else { return [] }
  let local = ecosystem.actors.refs.filter { ecosystem.actors[$0].isLocal }
  let network = projection.network.undirected
  let ties = local.reduce(0) { count, actor in
    count
      + network.neighbours(of: actor.index).count {
        Int($0) > actor.index && ecosystem.actors[Int($0)].isLocal
      }
  }
  let tied = local.filter { facts.tieCount(of: $0) > 0 }
  guard ties >= 10, tied.count * 2 >= local.count else {
    return [
      Finding(
        .unknown, .note, from: "position",
        """
        The map states \(counted(ties, "tie", "ties")) between its \(local.count) local \
        organisations: too few to say who holds the city together.
        """)
    ]
  }
  return [mostTies(tied, facts), onRoutes(tied, facts), reaching(tied, facts)].compactMap(\.self)
}

private let statedOnly: Sentence =
  "This describes the ties that were stated, not power or worth; a missing tie can change the order."

private func mostTies(_ actors: [Ref<Actor>], _ facts: Facts) -> Finding? {
  let top = first(actors, by: "degree", facts, most: 3)
  guard let score = top.first.flatMap({ facts.score("degree", of: $0) }) else { return nil }
  let others = facts.ecosystem.actors.count - 1
  let verb = top.count == 1 ? "has ties" : "each have ties"
  return Finding(
    .position, .note, from: "degree",
    "\(top) \(verb) with \(Int(score)) of the \(others) other organisations.",
    caveat: statedOnly, evidence: origins(top, facts))
}

private func onRoutes(_ actors: [Ref<Actor>], _ facts: Facts) -> Finding? {
  let ranked = actors.filter { (facts.score("betweenness", of: $0) ?? 0) > 0 }
    .sorted { order($0, $1, by: "betweenness", facts) }
  guard ranked.count >= 3 else { return nil }
  let top = Array(ranked.prefix(3))
  return Finding(
    .position, .note, from: "betweenness",
    "The shortest routes between other organisations run most often through \(top), in this order.",
    caveat: statedOnly, evidence: origins(top, facts))
}

private func reaching(_ actors: [Ref<Actor>], _ facts: Facts) -> Finding? {
  let top = first(actors, by: "reach2", facts, most: 1)
  let others = facts.ecosystem.actors.count - 1
  guard let actor = top.first, others > 0, let score = facts.score("reach2", of: actor) else {
    return nil
  }
  let share = Int((score * 100 / Double(others)).rounded())
  return Finding(
    .position, .note, from: "reach2",
    "\(actor) can reach \(Int(score)) of the \(others) others (\(share) %) in two introductions.",
    caveat: statedOnly, evidence: origins(top, facts))
}

/// The actors with the largest score, where at most `most` share it.
private func first(
  _ actors: [Ref<Actor>], by column: String, _ facts: Facts, most: Int
) -> [Ref<Actor>] {
  let scores = actors.compactMap { facts.score(column, of: $0) }
  guard let largest = scores.max(), largest > 0 else { return [] }
  let top = actors.filter { abs((facts.score(column, of: $0) ?? 0) - largest) <= 1e-9 }
  return top.count <= most ? top : []
}

private func order(_ a: Ref<Actor>, _ b: Ref<Actor>, by column: String, _ facts: Facts) -> Bool {
  let (x, y) = (facts.score(column, of: a) ?? 0, facts.score(column, of: b) ?? 0)
  return abs(x - y) > 1e-9 ? x > y : a < b
}

private func origins(_ actors: [Ref<Actor>], _ facts: Facts) -> [Origin] {
  actors.map { facts.ecosystem.actors[$0].origin }
}
