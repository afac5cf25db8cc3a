public import EcosystemModel

extension Research {
  /// The map as an edition for research is worked out from: pseudonyms in the place of ids, and rows
  /// in their order.
  ///
  /// It is made before anything is worked out, since results settle equals by the order of rows and
  /// by ids: who holds the tables, or only the names, could otherwise count the lines.
  ///
  /// - Complexity: O(*n* log *n*) for *n* rows.
  public func arranged(_ ecosystem: Ecosystem) -> Ecosystem {
    var map = ecosystem
    (map.ratings, map.decisions, map.codes, map.positions) = ([], [], [], [])
    for at in map.actors.indices {
      // As one of its numbers the id is still taken out of texts.
      map.actors[at].organisationIDs.append(map.actors[at].id)
    }
    map.renumber(by: Order(of: &map, pseudonyms))
    map.sortRows()
    return map
  }

  /// Whether the actors of a map go by pseudonyms and come in their order.
  static func isArranged(_ ecosystem: Ecosystem) -> Bool {
    let ids = ecosystem.actors.map(\.id)
    return ids.allSatisfy { $0.hasPrefix(Pseudonyms.mark) } && ids == ids.sorted()
  }
}

/// Under which number each row is found once rows come in the order of their pseudonyms.
private struct Order {
  let actors: [Ref<Actor>]
  let offers: [Ref<Provision>]
  let badges: [Ref<Badge>]
  let opportunities: [Ref<Opportunity>]
  let initiatives: [Ref<Initiative>]
  let logicItems: [Ref<LogicItem>]
  let insights: [Ref<Insight>]
  let places: [Ref<Place>]

  /// Names and sorts the rows of `map`; what other rows say of them is left as it was.
  init(of map: inout Ecosystem, _ pseudonyms: Pseudonyms) {
    func order<Row>(
      _ rows: inout [Row], _ id: WritableKeyPath<Row, String>, as kind: String? = nil
    ) -> [Ref<Row>] {
      for at in rows.indices {
        rows[at][keyPath: id] = pseudonyms.name(for: rows[at][keyPath: id], as: kind)
      }
      return sort(&rows, by: rows.map { $0[keyPath: id] })
    }
    func sort<Row>(_ rows: inout [Row], by keys: [String]) -> [Ref<Row>] {
      let sorted = rows.indices.sorted { (keys[$0], $0) < (keys[$1], $1) }
      var numbers = rows.refs
      for (new, old) in sorted.enumerated() { numbers[old] = Ref(new) }
      rows = sorted.map { rows[$0] }
      return numbers
    }
    actors = order(&map.actors, \.id)
    offers = order(&map.provision, \.id, as: "offer")
    badges = order(&map.badges, \.id, as: "badge")
    opportunities = order(&map.opportunities, \.id, as: "opportunity")
    initiatives = order(&map.initiatives, \.id, as: "initiative")
    logicItems = order(&map.logicModel, \.id, as: "item")
    insights = order(&map.insights, \.id, as: "insight")
    // Parts of the city keep their names; where one of few organisations is stands among them.
    places = sort(&map.places, by: map.places.map { pseudonyms.name(for: $0.id, as: "place") })
  }

  func thing(_ thing: Thing) -> Thing {
    switch thing {
    case .actor(let actor): .actor(actors[actor.index])
    case .tie(let a, let b): .tie(actors[a.index], actors[b.index])
    case .offer(let offer): .offer(offers[offer.index])
    case .badge(let badge): .badge(badges[badge.index])
    case .opportunity(let opportunity): .opportunity(opportunities[opportunity.index])
    case .initiative(let initiative): .initiative(initiatives[initiative.index])
    case .logicItem(let item): .logicItem(logicItems[item.index])
    case .place(let place): .place(places[place.index])
    case .domain, .skill, .group, .ageBand, .sector, .ring, .relation: thing
    }
  }

  func place(_ place: Ref<Place>) -> Ref<Place> { places[place.index] }
}

extension Ecosystem {
  fileprivate mutating func renumber(by order: Order) {
    for at in ties.indices {
      ties[at].from = order.actors[ties[at].from.index]
      ties[at].to = order.actors[ties[at].to.index]
      guard let initiatives = tieDetails[Int32(at)]?.initiatives else { continue }
      tieDetails[Int32(at)]?.initiatives = initiatives.map { order.initiatives[$0.index] }
    }
    for at in affiliations.indices {
      affiliations[at].actor = order.actors[affiliations[at].actor.index]
      affiliations[at].initiative = order.initiatives[affiliations[at].initiative.index]
    }
    for at in provision.indices {
      provision[at].provider = order.actors[provision[at].provider.index]
      provision[at].badge = provision[at].badge.map { order.badges[$0.index] }
    }
    for at in badges.indices {
      badges[at].issuer = badges[at].issuer.map { order.actors[$0.index] }
    }
    for at in opportunities.indices {
      opportunities[at].provider = opportunities[at].provider.map { order.actors[$0.index] }
    }
    for at in logicModel.indices {
      logicModel[at].owner = logicModel[at].owner.map { order.actors[$0.index] }
    }
    for at in logicLinks.indices {
      logicLinks[at].from = order.logicItems[logicLinks[at].from.index]
      logicLinks[at].to = order.logicItems[logicLinks[at].to.index]
    }
    for at in pathways.indices {
      pathways[at].from = order.thing(pathways[at].from)
      pathways[at].to = order.thing(pathways[at].to)
    }
    renumberPlaces(by: order)
    for at in barriers.indices { barriers[at].to = order.thing(barriers[at].to) }
    for at in marks.indices { marks[at].on = order.thing(marks[at].on) }
    for at in insights.indices { insights[at].relatesTo = insights[at].relatesTo.map(order.thing) }
  }

  private mutating func renumberPlaces(by order: Order) {
    for at in actors.indices where actors[at].place != nil {
      actors[at].place = actors[at].place.map(order.place)
    }
    for at in provision.indices { provision[at].place = provision[at].place.map(order.place) }
    for at in initiatives.indices { initiatives[at].place = initiatives[at].place.map(order.place) }
    for at in targets.indices { targets[at].place = targets[at].place.map(order.place) }
    for at in population.indices { population[at].place = order.place(population[at].place) }
    for at in barriers.indices { barriers[at].place = order.place(barriers[at].place) }
    for at in travel.indices {
      travel[at].from = order.place(travel[at].from)
      travel[at].to = order.place(travel[at].to)
    }
  }

  /// Sorts the rows that have no id by what they are about.
  fileprivate mutating func sortRows() {
    sortTies()
    affiliations.sort { ($0.actor, $0.initiative) < ($1.actor, $1.initiative) }
    logicLinks.sort { ($0.from, $0.to) < ($1.from, $1.to) }
    pathways = sorted(pathways) { [id(of: $0.from), id(of: $0.to)] }
    barriers = sorted(barriers) { [places[$0.place].id, id(of: $0.to)] }
    travel.sort { ($0.from, $0.to, $0.minutes) < ($1.from, $1.to, $1.minutes) }
    population.sort { ($0.place, $0.people) < ($1.place, $1.people) }
    marks = sorted(marks) { [id(of: $0.on), $0.kind.rawValue] }
  }

  private func sorted<Row>(_ rows: [Row], by key: (Row) -> [String]) -> [Row] {
    rows.map { (key: key($0), row: $0) }
      .sorted { $0.key.lexicographicallyPrecedes($1.key) }.map(\.row)
  }

  private mutating func sortTies() {
    let words = ties.indices.map(words(ofTie:))
    let order = ties.indices.sorted { a, b in
      let (one, other) = (ties[a], ties[b])
      let (first, second) = (
        (one.from, one.to, one.relation), (other.from, other.to, other.relation)
      )
      return first == second ? words[a] < words[b] : first < second
    }
    let details = tieDetails
    ties = order.map { ties[$0] }
    tieDetails = [:]
    for (new, old) in order.enumerated() { tieDetails[Int32(new)] = details[Int32(old)] }
  }

  /// What is stated of a tie beside its ends and relation, to settle which of several comes first.
  private func words(ofTie number: Int) -> String {
    let details = tieDetails[Int32(number)]
    let initiatives = (details?.initiatives ?? []).map { String($0.number) }
    return [
      String(ties[number].strength), ties[number].direction.rawValue,
      details?.date?.description ?? "", initiatives.joined(separator: ";"),
    ].joined(separator: " ")
  }
}
