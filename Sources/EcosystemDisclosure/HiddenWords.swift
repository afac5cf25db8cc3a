import EcosystemModel

extension Ecosystem {
  /// The initiatives, domains, sectors and relations that rows of hidden actors alone use, and that
  /// the city itself asks for nowhere: their names would tell who is hidden.
  ///
  /// What nobody uses, what a target, a promise or a mark names and the sectors of all cities are
  /// the city's own words, and stay.
  ///
  /// - Complexity: O(rows).
  func wordsOfHidden(_ isShown: [Bool]) -> Set<Thing> {
    var (hidden, told) = (Set<Thing>(), Set<Thing>())
    func use(_ things: [Thing], by actors: Ref<Actor>?...) {
      let isTold = actors.allSatisfy { $0.map { isShown[$0.index] } ?? true }
      if isTold { told.formUnion(things) } else { hidden.formUnion(things) }
    }
    for actor in actors.refs {
      let sector = actors[actor].sector.map { Thing.sector($0) }
      use(actors[actor].domains.map { .domain($0) } + [sector].compactMap(\.self), by: actor)
    }
    for offer in provision { use(offer.domains.map { .domain($0) }, by: offer.provider) }
    for place in opportunities { use(place.domains.map { .domain($0) }, by: place.provider) }
    for part in affiliations { use([.initiative(part.initiative)], by: part.actor) }
    for (number, tie) in ties.enumerated() {
      let initiatives = tieDetails[Int32(number)]?.initiatives ?? []
      use([.relation(tie.relation)] + initiatives.map { .initiative($0) }, by: tie.from, tie.to)
    }
    told.formUnion(wordsOfCity)
    return hidden.subtracting(told)
  }

  private var wordsOfCity: Set<Thing> {
    let blueprint = Set(Sector.blueprint.map(\.id))
    let promised = Set(city.completeFor.compactMap(\.part))
    let wanted: [Thing?] = targets.flatMap { target in
      [target.domain.map { .domain($0) }, target.sector.map { .sector($0) }]
    }
    var words = Set(wanted.compactMap(\.self) + marks.map(\.on))
    words.formUnion(sectors.refs.filter { blueprint.contains(sectors[$0].id) }.map { .sector($0) })
    words.formUnion(domains.refs.filter { promised.contains(domains[$0].id) }.map { .domain($0) })
    words.formUnion(domains.compactMap(\.parent).map { .domain($0) })
    return words
  }

  /// Leaves the rows of these words without their names, so that the others keep their numbers.
  mutating func leaveWords(_ words: Set<Thing>) {
    for word in words {
      switch word {
      case .domain(let row):
        domains[row] = Domain(id: "domain-\(row.index + 1)", title: "a domain not shown here")
      case .sector(let row):
        sectors[row] = Sector(id: "sector-\(row.index + 1)", title: "a sector not shown here")
      case .relation(let row):
        var left = Relation(id: "relation-\(row.index + 1)", title: "a relation not shown here")
        (left.isDirected, left.meaning) = (relations[row].isDirected, relations[row].meaning)
        relations[row] = left
      case .initiative(let row):
        initiatives[row] = Initiative(
          id: "initiative-\(row.index + 1)", name: initiativeNotShown)
      default: break
      }
    }
  }

  /// Takes out the sources that hidden rows alone cite, given the map with these rows.
  mutating func leaveSources(citedOnlyIn whole: Ecosystem) {
    let gone = whole.citations.subtracting(citations)
    sources.removeAll { gone.contains($0.id) || gone.contains($0.title) }
  }

  private var citations: Set<String> {
    let cells: [[String]] = [
      actors.map(\.source), tieDetails.values.map(\.source), affiliations.map(\.source),
      provision.map(\.source), initiatives.map(\.source), domains.map(\.source),
      insights.map(\.source),
    ]
    let lists = Set(cells.joined()).flatMap { cell in
      [cell] + cell.split { ";|".contains($0) }.map { String($0).trimmed }
    }
    return Set(lists)
  }
}

extension String {
  fileprivate var trimmed: String {
    String(drop { $0.isWhitespace }.reversed().drop { $0.isWhitespace }.reversed())
  }
}

/// What stands in a cell that must not be empty.
let notTold = "not told"

/// What stands where the name of an initiative of hidden actors alone would.
let initiativeNotShown = "an initiative not shown here"
