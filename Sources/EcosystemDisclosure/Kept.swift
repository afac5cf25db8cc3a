import EcosystemAnalysis
import EcosystemModel

/// What is left of a map where some actors are hidden, and under which number.
///
/// A hidden provider's offers are gone, so the others move up. The badges and opportunities of
/// hidden actors, and the places that only they use, keep their rows, empty, and nothing speaks of
/// them.
struct Kept {
  private let isActorShown: [Bool]
  private let offers: [Ref<Provision>?]
  private let badges: [Bool]
  private let opportunities: [Bool]
  /// The places that only hidden actors use.
  let hiddenPlaces: Set<Ref<Place>>
  /// The initiatives, domains, sectors and relations that hidden actors alone use.
  let hiddenWords: Set<Thing>

  init(of ecosystem: Ecosystem, _ isShown: [Bool]) {
    isActorShown = isShown
    var count = 0
    offers = ecosystem.provision.map { offer in
      guard isShown[offer.provider.index] else { return nil }
      count += 1
      return Ref(count - 1)
    }
    badges = ecosystem.badges.map { $0.issuer.map { isShown[$0.index] } ?? true }
    opportunities = ecosystem.opportunities.map { $0.provider.map { isShown[$0.index] } ?? true }
    hiddenWords = ecosystem.wordsOfHidden(isShown)
    hiddenPlaces = ecosystem.placesOfHidden(isShown, hiddenWords)
  }

  func shows(_ actor: Ref<Actor>) -> Bool { isActorShown[actor.index] }
  func shows(_ badge: Ref<Badge>) -> Bool { badges[badge.index] }
  func shows(_ opportunity: Ref<Opportunity>) -> Bool { opportunities[opportunity.index] }

  func shows(_ place: Ref<Place>) -> Bool { !hiddenPlaces.contains(place) }

  /// Whether learners spoke of something that may be shown, or of nothing in particular.
  func shows(_ insight: Insight) -> Bool {
    insight.relatesTo.isEmpty || !insight.relatesTo.contains(where: hiddenWords.contains)
      || insight.relatesTo.contains { thing($0) != nil }
  }

  /// Whether a cell is that of a place, domain or sector that may not be shown.
  func hides(_ cell: Cell) -> Bool {
    let things: [Thing?] = [
      cell.place?.ref.map { .place($0) }, cell.domain?.ref.map { .domain($0) },
      cell.sector.map { .sector($0) },
    ]
    return things.contains { $0.map { thing($0) == nil } ?? false }
  }

  /// Whether a gap is about something that may not be shown.
  func hides(_ gap: Gap, of ecosystem: Ecosystem) -> Bool {
    let isHidden =
      switch gap.subject {
      case .domain(let domain): thing(.domain(domain)) == nil
      case .sector(let sector): thing(.sector(sector)) == nil
      case .sectors(let a, let b): thing(.sector(a)) == nil || thing(.sector(b)) == nil
      case .insight(let insight): !shows(ecosystem.insights[insight])
      case .city, .actor, .cell, .thing, .tie: false
      }
    return isHidden || hides(gap.cell)
  }

  /// The thing under its number in what is left; nothing where it is not shown.
  func thing(_ thing: Thing) -> Thing? {
    switch thing {
    case .actor(let actor): shows(actor) ? thing : nil
    case .tie(let a, let b): shows(a) && shows(b) ? thing : nil
    case .offer(let offer): offers[offer.index].map { .offer($0) }
    case .badge(let badge): shows(badge) ? thing : nil
    case .opportunity(let opportunity): shows(opportunity) ? thing : nil
    case .place(let place): shows(place) ? thing : nil
    case .domain, .initiative, .sector, .relation: hiddenWords.contains(thing) ? nil : thing
    case .skill, .logicItem, .group, .ageBand, .ring: thing
    }
  }
}

extension Ecosystem {
  /// Takes out what only the partnership itself may see: ratings, who told of a link where it may
  /// be a person, and counts of few people.
  ///
  /// - Returns: How many counts of people were taken out.
  mutating func leaveWhatIsInternal() -> Int {
    ratings = []
    decisions = []
    for at in tieDetails.keys where tieDetails[at]?.mayNamePerson == true {
      tieDetails[at]?.reportedBy = ""
    }
    return leaveFewPeople()
  }

  private mutating func leaveFewPeople() -> Int {
    let few = 1..<max(1, city.minCell)
    let before = population.count
    let small = Dictionary(grouping: population.filter { few ~= $0.people }, by: \.place)
    population.removeAll { row in
      few ~= row.people || (small[row.place] ?? []).contains(where: row.holds)
    }
    var count = before - population.count
    for at in insights.indices where insights[at].howMany.map({ few ~= $0 }) == true {
      insights[at].howMany = nil
      count += 1
    }
    for at in initiatives.indices where initiatives[at].people.map({ few ~= $0 }) == true {
      initiatives[at].people = nil
      count += 1
    }
    return count
  }

  /// Takes out how the partnership sees organisations.
  mutating func leaveWhatIsForPartners() {
    for at in actors.indices {
      var details = actors[at].details
      (details.influence, details.interest, details.cost) = (nil, nil, nil)
      (details.engagement, details.willing, details.mustInclude) = (nil, nil, nil)
      actors[at].details = details
    }
  }

  /// Takes out the rows that are a hidden actor's, or speak of one.
  mutating func leave(_ kept: Kept) {
    affiliations.removeAll { !kept.shows($0.actor) }
    provision = provision.filter { kept.shows($0.provider) }.map { offer in
      var offer = offer
      offer.badge = offer.badge.flatMap { kept.shows($0) ? $0 : nil }
      return offer
    }
    for badge in badges.refs where !kept.shows(badge) {
      badges[badge] = Badge(id: "badge-\(badge.index + 1)", name: "a badge not shown here")
    }
    for opportunity in opportunities.refs where !kept.shows(opportunity) {
      opportunities[opportunity] = Opportunity(
        id: "opportunity-\(opportunity.index + 1)", name: "an opportunity not shown here")
    }
    for place in kept.hiddenPlaces {
      places[place] = Place(id: "place-\(place.index + 1)", name: placeNotShown)
    }
    leaveWords(kept.hiddenWords)
    travel.removeAll { !kept.shows($0.from) || !kept.shows($0.to) }
    for item in logicModel.refs where logicModel[item].owner.map(kept.shows) == false {
      logicModel[item].owner = nil
    }
    ratings.removeAll { !kept.shows($0.rater) || !kept.shows($0.rated) }
    codes.removeAll { code in
      switch code.meaning {
      case .actor(let actor): !kept.shows(actor)
      case .gone: true
      case .reserved: false
      }
    }
    positions.removeAll { $0.actor.map { !kept.shows($0) } ?? true }
    leaveWhatSpeaksOfThings(kept)
  }

  private mutating func leaveWhatSpeaksOfThings(_ kept: Kept) {
    barriers = barriers.compactMap { barrier in
      kept.thing(barrier.to).map { to in
        var left = Barrier(
          place: barrier.place, to: to, effect: barrier.effect, origin: barrier.origin)
        left.group = barrier.group
        return left
      }
    }
    pathways = pathways.compactMap { step in
      guard let from = kept.thing(step.from), let to = kept.thing(step.to) else { return nil }
      var left = PathwayStep(from: from, to: to, origin: step.origin)
      left.rule = step.rule
      left.hours = step.hours
      return left
    }
    for at in insights.indices {
      let isTold = kept.shows(insights[at])
      insights[at].relatesTo = insights[at].relatesTo.compactMap(kept.thing)
      guard !isTold else { continue }
      insights[at] = Insight(
        id: "insight-\(at + 1)", theme: notTold, statement: "a statement not shown here",
        origin: insights[at].origin)
    }
    marks = marks.compactMap { mark in
      kept.thing(mark.on).map { thing in
        var left = Mark(on: thing, kind: mark.kind, origin: mark.origin)
        left.note = mark.note
        left.table = mark.table
        left.date = mark.date
        return left
      }
    }
  }
}

extension Population {
  /// Whether another row of the same place counts a part of the same people, so that the two tell
  /// the rest.
  fileprivate func holds(_ part: Population) -> Bool {
    let isWider = ageBand == nil && part.ageBand != nil || group == nil && part.group != nil
    return isWider && (ageBand == nil || ageBand == part.ageBand)
      && (group == nil || group == part.group)
  }
}
