import EcosystemModel
import TieNetwork

/// The columns that tell who stands where, by their ids.
enum PositionColumn: Column.ID, CaseIterable {
  case degree, betweenness, reach2

  var rank: Column.ID { rawValue + ColumnEnding.rank }
  var share: Column.ID { rawValue + ColumnEnding.norm }
}

/// Who stands where in the network: local organisations only, and only where ties carry it.
func positions(_ facts: Facts, isShown: (Ref<Actor>) -> Bool) -> [Finding] {
  guard facts.projection != nil, !facts.ecosystem.actors.isEmpty else { return [] }
  let ties = LocalTies(in: facts)
  guard ties.isEnough else {
    return [Finding(.unknown, .note, from: "position", tooFew(ties, facts))]
  }
  let ranking = Ranking(facts, isShown: isShown)
  if let response = facts.response, response.carries == .degreeOnly {
    return [mostTies(ranking), tooFewAnswers(response)].compactMap(\.self)
  }
  guard PositionColumn.allCases.allSatisfy({ facts.scores[$0.rank] != nil }) else { return [] }
  return [mostTies(ranking), onRoutes(ranking), reaching(ranking)].compactMap(\.self)
}

/// Routes depend on links that nobody told of; how many links each has suffers less.
private func tooFewAnswers(_ response: Response) -> Finding {
  Finding(
    .unknown, .note, from: "position",
    """
    \(response.answered) of the \(organisations(response.asked)) asked answered: too few to tell \
    who lies between others. How many links each has is told all the same.
    """)
}

/// Cut-off is worked out all the same where the list of ties is declared complete.
private func tooFew(_ ties: LocalTies, _ facts: Facts) -> Sentence {
  let local = counted(ties.actors, "local organisation", "local organisations")
  let found: Sentence
  if ties.actors < 2 {
    found = "The map has \(local): too few to tell"
  } else if ties.pairs == 0 {
    found = "The map states no link between its \(local), so it cannot tell"
  } else if ties.pairs < 10 {
    found = "The map links \(counted(ties.pairs, "pair", "pairs")) of its \(local): too few to tell"
  } else {
    found = "The map states a link for \(ties.tied) of its \(local): too few to tell"
  }
  let loss = facts.ecosystem.city.isComplete("ties") ? "" : ", or whose loss would cut others off"
  return "\(found) who holds the city together\(loss)."
}

private func mostTies(_ ranking: Ranking) -> Finding? {
  let top = ranking.first(by: .degree, most: 3)
  guard let score = top.first?.score else { return nil }
  let actors = top.map(\.actor)
  let verb = actors.count == 1 ? "has links" : "each have links"
  return ranking.finding(
    from: .degree, actors, largest: "the largest number",
    "\(actors) \(verb) with \(Int(score)) of the \(ranking.others) other organisations")
}

/// The three with the largest shares, fewer where the third is no larger than the fourth.
private func onRoutes(_ ranking: Ranking) -> Finding? {
  let top = ranking.leadingShares(by: .betweenness, most: 3)
  guard let first = top.first, first.score >= 0.01 else { return nil }
  func share(_ place: Ranking.Place) -> Int { Int((place.score * 100).rounded()) }
  let rest = top.indices.dropFirst().reduce("" as Sentence) {
    let and: Sentence = $1 + 1 == top.count ? " and" : ","
    return "\($0)\(and) \(share(top[$1])) % through \(top[$1].actor)"
  }
  return ranking.finding(
    from: .betweenness, top.map(\.actor),
    largest: rest.isEmpty ? "the largest share" : "the largest shares",
    """
    Of all pairs of other organisations, about \(share(first)) % have their shortest route \
    through \(first.actor)\(rest)
    """)
}

private func reaching(_ ranking: Ranking) -> Finding? {
  let top = ranking.first(by: .reach2, most: 1)
  guard let first = top.first, ranking.others > 0 else { return nil }
  let share = Int((first.score * 100 / Double(ranking.others)).rounded())
  return ranking.finding(
    from: .reach2, [first.actor], largest: "the largest number",
    """
    \(first.actor) reaches \(Int(first.score)) of the \(ranking.others) other organisations \
    (\(share) %) directly or through one in between
    """)
}

/// The local actors that may be shown, by their scores.
private struct Ranking {
  struct Place {
    let actor: Ref<Actor>
    let rank: Double
    let score: Double
  }

  /// How many organisations there are beside one.
  let others: Int
  private let facts: Facts
  private let actors: [Ref<Actor>]
  /// Among whom a place is taken.
  private let pool: Sentence

  init(_ facts: Facts, isShown: (Ref<Actor>) -> Bool) {
    self.facts = facts
    let everyone = facts.ecosystem.actors.refs
    let local = everyone.filter(facts.isLocal)
    actors = local.filter(isShown)
    others = everyone.count - 1
    pool =
      actors.count < local.count
      ? "among the local organisations shown here"
      : local.count < everyone.count ? "among the local organisations" : "of all"
  }

  /// The actors that share the first place, where at most `most` do.
  func first(by column: PositionColumn, most: Int) -> [Place] {
    let places = places(by: column, as: column.rawValue)
    let top = places.prefix { $0.rank == places[0].rank }
    return top.count <= most ? Array(top) : []
  }

  /// The first places, at most `most` actors; those that share one come all or not at all.
  func leadingShares(by column: PositionColumn, most: Int) -> [Place] {
    let places = places(by: column, as: column.share)
    guard places.count > most else { return places }
    let next = places[most].rank
    return places.prefix(most).filter { $0.rank != next }
  }

  /// The sentence, whom it compares, and how sure the first place is.
  ///
  /// - Parameter largest: What the first ones have, where "most" would say too much.
  func finding(
    from column: PositionColumn, _ actors: [Ref<Actor>], largest: Sentence, _ sentence: Sentence
  ) -> Finding {
    let confidence = Confidence(of: actors, among: self.actors, by: column, facts)
    let place = confidence.isSure ? "the most" : largest
    return Finding(
      .position, .note, from: column.rawValue,
      "\(sentence), \(place) \(pool).\(confidence.sentence)",
      caveat: """
        This describes the links that are stated, not power or worth; a missing link can change \
        the order.
        """, evidence: actors.map { facts.ecosystem.actors[$0].origin })
  }

  /// Those with a score above 0, by rank; equals by id.
  private func places(by column: PositionColumn, as shown: Column.ID) -> [Place] {
    let places = actors.compactMap { actor -> Place? in
      guard let rank = facts.score(column.rank, of: actor),
        let score = facts.score(shown, of: actor), score > 0
      else { return nil }
      return Place(actor: actor, rank: rank, score: score)
    }
    func id(_ place: Place) -> String { facts.ecosystem.actors[place.actor].id }
    return places.sorted { ($0.rank, id($0)) < ($1.rank, id($1)) }
  }
}

/// How sure it is that somebody comes first, had some links not been told.
private struct Confidence {
  /// Whether "most" may be said: first in at least 80 of 100 draws.
  let isSure: Bool
  let sentence: Sentence

  init(
    of actors: [Ref<Actor>], among pool: [Ref<Actor>], by column: PositionColumn, _ facts: Facts
  ) {
    guard let first = actors.first, let place = pool.firstIndex(of: first),
      let bands = facts.rankConfidence?[column.rawValue]?.among(pool.map(\.index))
    else {
      (isSure, sentence) = (false, "")
      return
    }
    let band = bands.bands[place]
    isSure = actors.count == 1 && band.isClearlyFirst
    func share(_ part: Double) -> Int { Int((part * 100).rounded()) }
    let start: Sentence = " With a tenth of the links left out by chance, again and again,"
    guard actors.count > 1 else {
      sentence = """
        \(start) it is among the first three of them in \(share(band.shareInTop)) of 100 tries and \
        the first in \(share(band.shareFirst)).
        """
      return
    }
    let others = actors.dropFirst().compactMap { actor -> Sentence? in
      pool.firstIndex(of: actor).map { "\(actor) in \(share(bands.bands[$0].shareInTop))" }
    }
    let rest = others.enumerated().reduce("" as Sentence) { list, other in
      let and: Sentence = other.offset + 1 == others.count ? " and" : ","
      return "\(list)\(and) \(other.element)"
    }
    sentence = """
      \(start) \(first) is among the first three of them in \(share(band.shareInTop)) of 100 \
      tries\(rest).
      """
  }
}
