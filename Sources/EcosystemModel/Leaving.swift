/// A map without some of its actors, as it would be if they left.
///
/// What they leave behind that a pathway needs stands there as a badge that nobody gives: a way
/// through it is closed, not open to all.
public struct Leaving: Sendable {
  /// The map without them.
  public let ecosystem: Ecosystem
  /// Badges that only stand for steps of a pathway that are gone.
  public let closed: Set<Ref<Badge>>

  /// - Complexity: O(rows of the map).
  public init(_ gone: Set<Ref<Actor>>, from ecosystem: Ecosystem) {
    var rows = Remaining(gone, in: ecosystem)
    var left = ecosystem
    left.actors = ecosystem.actors.refs.filter { !gone.contains($0) }.map { ecosystem.actors[$0] }
    left.takeTies(from: ecosystem, rows)
    left.takeThings(from: ecosystem, rows)
    left.takeSteps(from: ecosystem, &rows)
    left.takeWhatSpeaksOfThings(from: ecosystem, rows)
    self.ecosystem = left
    closed = Set((ecosystem.badges.count..<left.badges.count).map { Ref<Badge>($0) })
  }
}

/// Under which number each row is found afterwards.
private struct Remaining {
  private let actors: [Ref<Actor>?]
  private let offers: [Ref<Provision>?]
  private let opportunities: [Ref<Opportunity>?]
  private let badges: [Bool]
  /// The badges that stand for things that are gone.
  var stands: [Thing: Ref<Badge>] = [:]

  init(_ gone: Set<Ref<Actor>>, in ecosystem: Ecosystem) {
    actors = renumbered(ecosystem.actors.refs) { !gone.contains($0) }
    offers = renumbered(ecosystem.provision.refs) {
      !gone.contains(ecosystem.provision[$0].provider)
    }
    opportunities = renumbered(ecosystem.opportunities.refs) {
      ecosystem.opportunities[$0].provider.map { !gone.contains($0) } ?? true
    }
    badges = ecosystem.badges.map { $0.issuer.map { !gone.contains($0) } ?? true }
  }

  func actor(_ actor: Ref<Actor>) -> Ref<Actor>? { actors[actor.index] }
  func keeps(_ offer: Ref<Provision>) -> Bool { offers[offer.index] != nil }
  func keeps(_ opportunity: Ref<Opportunity>) -> Bool { opportunities[opportunity.index] != nil }
  func isGiven(_ badge: Ref<Badge>) -> Bool { badges[badge.index] }

  /// The thing under its number in what is left; nothing where it is gone.
  func thing(_ thing: Thing) -> Thing? {
    switch thing {
    case .actor(let old): return actor(old).map { .actor($0) }
    case .tie(let a, let b):
      guard let a = actor(a), let b = actor(b) else { return nil }
      return .tie(a, b)
    case .offer(let offer): return offers[offer.index].map { .offer($0) }
    case .opportunity(let old): return opportunities[old.index].map { .opportunity($0) }
    case .badge(let badge): return isGiven(badge) ? thing : nil
    case .domain, .place, .skill, .initiative, .logicItem, .group, .ageBand, .sector, .ring,
      .relation:
      return thing
    }
  }
}

private func renumbered<Row>(_ rows: [Ref<Row>], stays: (Ref<Row>) -> Bool) -> [Ref<Row>?] {
  var count = 0
  return rows.map { row in
    guard stays(row) else { return nil }
    count += 1
    return Ref(count - 1)
  }
}

extension Ecosystem {
  /// Ties, parts in initiatives and ratings go with either end.
  fileprivate mutating func takeTies(from whole: Ecosystem, _ rows: Remaining) {
    ties = []
    tieDetails = [:]
    for (number, tie) in whole.ties.enumerated() {
      guard let from = rows.actor(tie.from), let to = rows.actor(tie.to) else { continue }
      var left = tie
      (left.from, left.to) = (from, to)
      tieDetails[Int32(ties.count)] = whole.tieDetails[Int32(number)]
      ties.append(left)
    }
    affiliations = whole.affiliations.compactMap { part in
      rows.actor(part.actor).map { actor in
        var left = part
        left.actor = actor
        return left
      }
    }
    ratings = whole.ratings.compactMap { rating in
      guard let rater = rows.actor(rating.rater), let rated = rows.actor(rating.rated) else {
        return nil
      }
      var left = rating
      (left.rater, left.rated) = (rater, rated)
      return left
    }
  }

  /// Offers and opportunities go; badges stay on the list, and nobody gives them; items of the
  /// logic model lose their owner.
  fileprivate mutating func takeThings(from whole: Ecosystem, _ rows: Remaining) {
    provision = whole.provision.compactMap { offer in
      rows.actor(offer.provider).map { provider in
        var left = offer
        left.provider = provider
        left.badge = offer.badge.flatMap { rows.isGiven($0) ? $0 : nil }
        return left
      }
    }
    opportunities = whole.opportunities.refs.filter(rows.keeps).map { old in
      var left = whole.opportunities[old]
      left.provider = left.provider.flatMap(rows.actor)
      return left
    }
    for badge in badges.refs {
      badges[badge].issuer = badges[badge].issuer.flatMap(rows.actor)
      if !rows.isGiven(badge) {
        badges[badge].recognisesPast = false
        badges[badge].isUngiven = true
      }
    }
    for item in logicModel.refs {
      logicModel[item].owner = logicModel[item].owner.flatMap(rows.actor)
    }
  }

  /// Steps to what is gone go; steps from it lead from a badge that nobody gives.
  fileprivate mutating func takeSteps(from whole: Ecosystem, _ rows: inout Remaining) {
    pathways = []
    for step in whole.pathways {
      guard let to = rows.thing(step.to) else { continue }
      var left = step
      left.from = rows.thing(step.from) ?? stand(for: step.from, in: whole, &rows)
      left.to = to
      pathways.append(left)
    }
  }

  private mutating func stand(
    for thing: Thing, in whole: Ecosystem, _ rows: inout Remaining
  ) -> Thing {
    if case .badge = thing { return thing }
    if let badge = rows.stands[thing] { return .badge(badge) }
    let name =
      switch thing {
      case .offer(let offer): whole.provision[offer].title
      case .opportunity(let opportunity): whole.opportunities[opportunity].name
      default: whole.id(of: thing)
      }
    badges.append(Badge(id: whole.id(of: thing), name: name))
    let badge = Ref<Badge>(badges.count - 1)
    rows.stands[thing] = badge
    return .badge(badge)
  }

  /// Barriers to what is gone and marks on it go; insights no longer relate to it.
  fileprivate mutating func takeWhatSpeaksOfThings(from whole: Ecosystem, _ rows: Remaining) {
    barriers = whole.barriers.compactMap { barrier in
      rows.thing(barrier.to).map { to in
        var left = barrier
        left.to = to
        return left
      }
    }
    marks = whole.marks.compactMap { mark in
      rows.thing(mark.on).map { on in
        var left = mark
        left.on = on
        return left
      }
    }
    for insight in insights.refs {
      insights[insight].relatesTo = whole.insights[insight].relatesTo.compactMap(rows.thing)
    }
  }
}
