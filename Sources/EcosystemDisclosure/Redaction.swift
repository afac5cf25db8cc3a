import EcosystemModel

/// Takes the names of hidden actors, and of the places that only they use, out of people's texts, table by table.
///
/// The names of shown actors stay as they are.
struct Redaction {
  private let names: HiddenNames
  private let places: HiddenNames
  private let initiatives: HiddenNames

  init(
    of hidden: [Actor], besides shown: [Actor], at places: [Place],
    in initiatives: [Initiative] = []
  ) {
    names = HiddenNames(of: hidden, besides: shown)
    self.places = HiddenNames(of: places.map { ($0.id, $0.name) })
    self.initiatives = HiddenNames(of: initiatives.map { ($0.id, $0.name) })
  }

  func text(_ text: String) -> String {
    let named = places.replaced(in: names.replaced(in: text, by: notShown), by: placeNotShown)
    return initiatives.replaced(in: named, by: initiativeNotShown)
  }

  /// A word of the city for domains, sectors, rings, ages or relations: a hidden name of a single word
  /// stays there, since 'an organisation not shown here and wellbeing' would spell it.
  func word(_ text: String) -> String {
    places.replaced(
      in: names.replaced(in: text, by: notShown, sparingWords: true), by: placeNotShown,
      sparingWords: true)
  }

  private func wordID(_ id: String, _ kind: String, _ number: Int) -> String {
    word(id) == id ? id : "\(kind)-\(number + 1)"
  }

  /// A web address, or nothing where it tells a hidden name: half of one leads nowhere.
  func address(_ url: String) -> String { text(url) == url ? url : "" }

  /// An id, or one made of the row's number where it tells a hidden name.
  func id(_ id: String, _ kind: String, _ number: Int) -> String {
    text(id) == id ? id : "\(kind)-\(number + 1)"
  }

  func applied(to actor: Actor) -> Actor {
    var actor = actor
    actor.aliases = actor.aliases.filter { text($0) == $0 }
    actor.organisationIDs = actor.organisationIDs.filter { text($0) == $0 }
    actor.url = address(actor.url)
    actor.source = text(actor.source)
    actor.note = text(actor.note)
    actor.kept = actor.kept.map(text)
    return actor
  }

  func applied(to details: Tie.Details) -> Tie.Details {
    var details = details
    details.reportedBy = text(details.reportedBy)
    details.source = text(details.source)
    details.note = text(details.note)
    return details
  }

  /// Takes the names out of all that is not an actor or a tie.
  func apply(to ecosystem: inout Ecosystem) {
    applyToSettings(of: &ecosystem.city)
    applyToVocabularies(of: &ecosystem)
    ecosystem.sources = ecosystem.sources.enumerated().map(source)
    ecosystem.places = ecosystem.places.enumerated().map(place)
    ecosystem.initiatives = ecosystem.initiatives.enumerated().map(initiative)
    for at in ecosystem.affiliations.indices {
      ecosystem.affiliations[at].role = text(ecosystem.affiliations[at].role)
      ecosystem.affiliations[at].source = text(ecosystem.affiliations[at].source)
    }
    ecosystem.provision = ecosystem.provision.enumerated().map(offer)
    applyToLearning(of: &ecosystem)
    applyToPlans(of: &ecosystem)
  }

  private func applyToSettings(of city: inout City) {
    let paths = [
      \City.name, \.boundary, \.targetGroup, \.codedBy, \.note, \.title, \.credits, \.nextSteps,
      \.collection.question, \.collection.how, \.collection.period, \.collection.who,
    ]
    for path in paths { city[keyPath: path] = text(city[keyPath: path]) }
    city.collection.others = city.collection.others.map {
      DataCollection.Remark(name: text($0.name), text: text($0.text))
    }
    city.keep = city.keep.map(text)
    city.completeFor.removeAll { $0.part.map { text($0) != $0 } ?? false }
  }

  private func applyToVocabularies(of ecosystem: inout Ecosystem) {
    ecosystem.sectors = ecosystem.sectors.enumerated().map {
      Sector(id: wordID($1.id, "sector", $0), title: word($1.title))
    }
    ecosystem.rings = ecosystem.rings.enumerated().map {
      Ring(id: wordID($1.id, "ring", $0), title: word($1.title))
    }
    ecosystem.groups = ecosystem.groups.enumerated().map {
      LearnerGroup(id: id($1.id, "group", $0), title: text($1.title))
    }
    ecosystem.ageBands = ecosystem.ageBands.enumerated().map {
      AgeBand(id: wordID($1.id, "ages", $0), title: word($1.title), from: $1.from, to: $1.to)
    }
    ecosystem.domains = ecosystem.domains.enumerated().map { number, domain in
      var kept = Domain(id: wordID(domain.id, "domain", number), title: word(domain.title))
      kept.parent = domain.parent
      kept.since = domain.since
      kept.until = domain.until
      kept.source = text(domain.source)
      return kept
    }
    ecosystem.relations = ecosystem.relations.enumerated().map { number, relation in
      var kept = Relation(id: wordID(relation.id, "relation", number), title: word(relation.title))
      kept.isDirected = relation.isDirected
      kept.meaning = relation.meaning
      return kept
    }
  }

  private func source(_ number: Int, _ source: CitedSource) -> CitedSource {
    var kept = CitedSource(id: id(source.id, "source", number), title: text(source.title))
    kept.url = address(source.url)
    kept.date = source.date
    kept.retrieved = source.retrieved
    kept.licence = text(source.licence)
    return kept
  }

  private func place(_ number: Int, _ place: Place) -> Place {
    var kept = Place(id: id(place.id, "place", number), name: text(place.name))
    kept.coordinate = place.coordinate
    kept.deprivationRank = place.deprivationRank
    kept.origin = place.origin
    return kept
  }

  private func initiative(_ number: Int, _ initiative: Initiative) -> Initiative {
    var kept = Initiative(
      id: id(initiative.id, "initiative", number), name: text(initiative.name))
    kept.kind = text(initiative.kind)
    kept.date = initiative.date
    kept.place = initiative.place
    kept.people = initiative.people
    kept.source = text(initiative.source)
    return kept
  }

  private func offer(_ number: Int, _ offer: Provision) -> Provision {
    var kept = Provision(
      provider: offer.provider, id: id(offer.id, "offer", number), title: text(offer.title),
      origin: offer.origin)
    kept.copyFacts(of: offer)
    for path in [\Provision.cost, \.mode, \.kind, \.howToJoin, \.source] {
      kept[keyPath: path] = text(offer[keyPath: path])
    }
    kept.url = address(offer.url)
    for path in [\Provision.times, \.openTo] {
      kept[keyPath: path] = offer[keyPath: path].map(text)
    }
    return kept
  }
}

extension Provision {
  /// Takes over what names nobody.
  mutating func copyFacts(of offer: Provision) {
    domains = offer.domains
    skills = offer.skills
    badge = offer.badge
    ageFrom = offer.ageFrom
    ageTo = offer.ageTo
    place = offer.place
    placesPerYear = offer.placesPerYear
    starts = offer.starts
    ends = offer.ends
    stepFree = offer.stepFree
    checkedOn = offer.checkedOn
  }
}
