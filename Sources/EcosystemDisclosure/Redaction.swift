import EcosystemModel

/// The names of hidden actors, and how they are taken out of people's texts.
struct Redaction {
  /// Names and aliases, longest first, so that a longer name goes before one that it holds.
  private let names: [[Character]]
  private let ids: Set<String>

  init(of hidden: [Actor]) {
    let all = hidden.flatMap { [$0.name] + $0.aliases }.filter { !$0.isEmpty }
    names = Set(all.map { $0.lowercased() }).map(Array.init)
      .sorted { ($1.count, String($0)) < ($0.count, String($1)) }
    ids = Set(hidden.map(\.id))
  }

  /// The text with each hidden name that stands in it as a whole word taken out.
  func text(_ text: String) -> String {
    guard !ids.contains(text) else { return notShown }
    var letters = Array(text)
    for name in names { letters = without(name, in: letters) }
    return String(letters)
  }

  private func without(_ name: [Character], in letters: [Character]) -> [Character] {
    guard letters.count >= name.count else { return letters }
    let small = letters.map { Character($0.lowercased().first.map(String.init) ?? " ") }
    var kept: [Character] = []
    var at = 0
    while at < letters.count {
      let end = at + name.count
      if end <= letters.count, small[at..<end].elementsEqual(name),
        isEdge(letters, at - 1), isEdge(letters, end)
      {
        kept += Array(notShown)
        at = end
      } else {
        kept.append(letters[at])
        at += 1
      }
    }
    return kept
  }

  private func isEdge(_ letters: [Character], _ at: Int) -> Bool {
    !letters.indices.contains(at) || !(letters[at].isLetter || letters[at].isNumber)
  }

  func applied(to actor: Actor) -> Actor {
    var actor = actor
    actor.aliases = actor.aliases.map(text)
    actor.url = text(actor.url)
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
    for path in [\City.name, \.boundary, \.targetGroup, \.codedBy, \.note, \.title, \.credits] {
      ecosystem.city[keyPath: path] = text(ecosystem.city[keyPath: path])
    }
    ecosystem.sources = ecosystem.sources.map { source in
      var kept = CitedSource(id: source.id, title: text(source.title))
      kept.url = text(source.url)
      kept.date = source.date
      kept.retrieved = source.retrieved
      kept.licence = source.licence
      return kept
    }
    ecosystem.initiatives = ecosystem.initiatives.map { initiative in
      var kept = Initiative(id: text(initiative.id), name: text(initiative.name))
      kept.kind = initiative.kind
      kept.date = initiative.date
      kept.place = initiative.place
      kept.people = initiative.people
      kept.source = text(initiative.source)
      return kept
    }
    ecosystem.places = ecosystem.places.map { place in
      var kept = Place(id: place.id, name: text(place.name))
      kept.coordinate = place.coordinate
      kept.deprivationRank = place.deprivationRank
      return kept
    }
    ecosystem.provision = ecosystem.provision.map { offer in
      var kept = Provision(
        provider: offer.provider, id: text(offer.id), title: text(offer.title), origin: offer.origin)
      kept.copyFacts(of: offer)
      for path in [\Provision.cost, \.mode, \.badge, \.url, \.howToJoin, \.source] {
        kept[keyPath: path] = text(offer[keyPath: path])
      }
      kept.openTo = offer.openTo.map(text)
      return kept
    }
  }
}

extension Provision {
  /// Takes over what names nobody.
  fileprivate mutating func copyFacts(of offer: Provision) {
    domains = offer.domains
    ageFrom = offer.ageFrom
    ageTo = offer.ageTo
    place = offer.place
    skills = offer.skills
    placesPerYear = offer.placesPerYear
    times = offer.times
    kind = offer.kind
    starts = offer.starts
    ends = offer.ends
    stepFree = offer.stepFree
    checkedOn = offer.checkedOn
  }
}
