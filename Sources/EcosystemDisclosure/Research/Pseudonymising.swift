import EcosystemAnalysis
import EcosystemModel

extension Edition {
  /// The edition with pseudonyms in the place of names, without texts, addresses and places of
  /// organisations, in an order that tells nothing of the tables it comes from.
  ///
  /// A place that only organisations use loses its name as well: where they meet tells who they are.
  /// What stays of an organisation is its sector, ring, domains, scope and whether it answered.
  /// Sentences, titles and settings lose every name of an organisation. Where more than a fifth of
  /// the organisations could be recognised by their links, no link is told, unless somebody signed
  /// that off.
  func pseudonymised(_ research: Research) -> Edition {
    let recognition = recognition(in: facts)
    var analysis = analysis
    let names = ecosystem.actors.enumerated().map { number, actor in
      isShown[number] ? research.pseudonyms.name(for: actor.id) : ""
    }
    analysis.facts.ecosystem.takeOutTexts(naming: names)
    analysis.forgetRows()
    let isWithheld = (recognition?.shareUnique ?? 0) > Recognition.mostUnique
    if isWithheld, !research.isSignedOff { analysis.withholdLinks() }
    return Edition(
      analysis: analysis, audience: audience, isShown: isShown, recognition: recognition,
      withholdsLinks: isWithheld && !research.isSignedOff)
  }

  private func recognition(in facts: Facts) -> Recognition? {
    guard let network = facts.projection?.network else { return nil }
    let groups = ecosystem.actors.map { $0.sector?.index ?? ecosystem.sectors.count }
    return Recognition(of: network, groups: groups)
  }
}

extension Analysis {
  /// Rows of people's tables would tell an organisation by its place in them.
  fileprivate mutating func forgetRows() {
    for at in gaps.indices { gaps[at].evidence = [] }
    for at in findings.indices { findings[at].evidence = [] }
  }

  fileprivate mutating func withholdLinks() {
    facts.ecosystem.ties = []
    facts.ecosystem.tieDetails = [:]
    facts.ties = nil
    facts.suggested["introductions"] = nil
  }
}

extension Ecosystem {
  /// Leaves what is a number, a date or a word of a list; `names` stand for the actors.
  fileprivate mutating func takeOutTexts(naming names: [String]) {
    let venues = placesThatTellWhoIsThere
    let redaction = Redaction(
      of: actors, besides: [], at: venues.sorted().map { places[$0] })
    redaction.apply(to: &self)
    for venue in venues {
      places[venue] = Place(id: "place-\(venue.index + 1)", name: placeNotShown)
    }
    actors = zip(actors, names).map { actor, name in
      var kept = Actor(id: name, name: name.isEmpty ? notShown : name, origin: actor.origin)
      kept.sector = actor.sector
      kept.ring = actor.ring
      kept.domains = actor.domains
      kept.scope = actor.scope
      kept.show = actor.show
      kept.responded = actor.responded
      return kept
    }
    takeOutTextsOfOffers()
    takeOutTextsOfPlans()
    takeOutTextsOfLinks(names)
    city.keep = []
    city.credits = ""
    (sources, decisions, codes, positions, files) = ([], [], [], [], [])
    for at in places.indices { places[at].coordinate = nil }
    for at in domains.indices { domains[at].source = "" }
  }

  private mutating func takeOutTextsOfOffers() {
    provision = provision.enumerated().map { number, offer in
      var kept = Provision(
        provider: offer.provider, id: "offer-\(number + 1)", title: "Offer \(number + 1)",
        origin: offer.origin)
      kept.copyFacts(of: offer)
      kept.place = nil
      kept.kind = offer.kind
      return kept
    }
    badges = badges.enumerated().map { number, badge in
      var kept = Badge(id: "badge-\(number + 1)", name: "Badge \(number + 1)")
      kept.issuer = badge.issuer
      kept.skills = badge.skills
      kept.recognisesPast = badge.recognisesPast
      return kept
    }
    opportunities = opportunities.enumerated().map { number, opportunity in
      var kept = Opportunity(
        id: "opportunity-\(number + 1)", name: "Opportunity \(number + 1)")
      kept.provider = opportunity.provider
      kept.domains = opportunity.domains
      return kept
    }
    initiatives = initiatives.enumerated().map { number, initiative in
      var kept = Initiative(id: "initiative-\(number + 1)", name: "Initiative \(number + 1)")
      kept.date = initiative.date
      kept.people = initiative.people
      return kept
    }
  }

  private mutating func takeOutTextsOfPlans() {
    logicModel = logicModel.enumerated().map { number, item in
      var kept = LogicItem(
        id: "item-\(number + 1)", text: "\(item.level.rawValue) \(number + 1)", level: item.level,
        origin: item.origin)
      kept.owner = item.owner
      kept.due = item.due
      return kept
    }
    for at in logicLinks.indices { logicLinks[at].rationale = "" }
    insights = insights.enumerated().map { number, insight in
      var kept = Insight(
        id: "insight-\(number + 1)", theme: "", statement: "statement \(number + 1)",
        origin: insight.origin)
      kept.group = insight.group
      kept.barrier = insight.barrier
      kept.saidOn = insight.saidOn
      kept.howMany = insight.howMany
      kept.relatesTo = insight.relatesTo
      kept.responseDate = insight.responseDate
      return kept
    }
    for at in marks.indices {
      marks[at].note = ""
      marks[at].table = ""
    }
  }

  /// Links lose who told of them and come in the order of the names.
  private mutating func takeOutTextsOfLinks(_ names: [String]) {
    for at in affiliations.indices {
      affiliations[at].role = ""
      affiliations[at].source = ""
    }
    func key(_ number: Int) -> [String] {
      let tie = ties[number]
      return [names[tie.from.index], names[tie.to.index], relations[tie.relation].id]
    }
    let keys = ties.indices.map(key)
    let order = ties.indices.sorted {
      keys[$0] == keys[$1] ? $0 < $1 : keys[$0].lexicographicallyPrecedes(keys[$1])
    }
    let details = tieDetails
    ties = order.map { ties[$0] }
    tieDetails = [:]
    for (number, old) in order.enumerated() {
      guard let told = details[Int32(old)] else { continue }
      var kept = Tie.Details()
      kept.date = told.date
      kept.initiatives = told.initiatives
      tieDetails[Int32(number)] = kept
    }
  }
}
