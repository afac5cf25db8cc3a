import EcosystemAnalysis
import EcosystemModel
import TieNetwork

extension Edition {
  /// The edition with pseudonyms in the place of names, without texts, addresses and places of
  /// organisations.
  ///
  /// A place that only organisations use loses its name as well: where they meet tells who they are.
  /// What stays of an organisation is its sector, ring, domains, scope and whether it answered.
  /// Sentences, titles and settings lose every name of an organisation, and tell small counts of a
  /// part of the city as such. Where more than a fifth of
  /// the organisations could be recognised by their links, no link is told, unless somebody signed
  /// that off.
  func pseudonymised(_ research: Research) -> Edition {
    let recognition = recognition(in: facts)
    var analysis = analysis
    analysis.facts.ecosystem.takeOutTexts(of: isShown)
    analysis.forgetRows()
    analysis.hideFew(below: ecosystem.city.minCell)
    // Where nobody worked out the network, nobody can tell how many would be recognised.
    let isWithheld = recognition.map { $0.shareUnique > Recognition.mostUnique } ?? true
    if isWithheld, !research.isSignedOff { analysis.withholdLinks() }
    return Edition(
      analysis: analysis, audience: audience, isShown: isShown, untoldCounts: untoldCounts,
      recognition: recognition, withholdsLinks: isWithheld && !research.isSignedOff)
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

  /// Takes out every link, and what tells of one: what a check finds may be between two, so that
  /// only the first organisation that it names is told.
  fileprivate mutating func withholdLinks() {
    facts.ecosystem.ties = []
    facts.ecosystem.tieDetails = [:]
    facts.ecosystem.marks.removeAll { $0.on.isTie }
    facts.ties = nil
    facts.cuts = nil
    facts.domainStructures = facts.domainStructures?.map(\.withoutLinks)
    facts.suggested[Suggestion.introductions.id] = nil
    withholdMixing()
    gaps.removeAll { $0.isAboutTie }
    for at in gaps.indices where gaps[at].ghost?.isTie == true { gaps[at].ghost = nil }
    let checks = Set(GapCheck.all.map(\.id))
    rewrite { sentence, origin, whole in
      checks.contains(origin) && whole.namedActors.union(sentence.namedActors).count > 1
        ? sentence.countingActors(but: whole.firstActor) : sentence
    }
  }

  /// Takes out the measures between sectors where a count of links of two sectors is small: added up
  /// they would give it away.
  private mutating func withholdMixing() {
    let few = 1..<max(1, facts.ecosystem.city.minCell)
    guard let study = facts.sectorMixing,
      study.mixing.counts.joined().contains(where: { few ~= $0 })
    else { return }
    let measures = Measure.all.filter { [.brokerage, .mixing].contains($0.topic) }
    let columns = Set(measures.flatMap(\.columns).map(\.id))
    for column in columns {
      for ending in ColumnEnding.allCases { facts.scores[column + ending] = nil }
    }
    facts.chanceTests = facts.chanceTests?.without(columns)
  }

  /// Tells small counts of a part of the city as such, wherever a sentence names that part.
  fileprivate mutating func hideFew(below least: Int) {
    for at in gaps.indices where gaps[at].sentence.namesCategory {
      gaps[at].forgetFew(below: least)
    }
    rewrite { sentence, _, whole in
      whole.namesCategory ? sentence.hidingFew(below: least) : sentence
    }
  }

  /// Tells the sentences of gaps and findings, and what would end them, in other words.
  ///
  /// - Parameter told: Given a sentence, where it comes from, and what is said of the gap.
  private mutating func rewrite(_ told: (Sentence, _ origin: String, _ whole: Sentence) -> Sentence)
  {
    for at in gaps.indices {
      let (whole, origin) = (gaps[at].sentence, gaps[at].check)
      gaps[at].sentence = told(whole, origin, whole)
      gaps[at].remedy = gaps[at].remedy.map { told($0, origin, whole) }
    }
    for at in findings.indices {
      let (whole, origin) = (findings[at].sentence, findings[at].origin)
      findings[at].sentence = told(whole, origin, whole)
      findings[at].remedy = findings[at].remedy.map { told($0, origin, whole) }
    }
  }
}

extension Thing {
  fileprivate var isTie: Bool { if case .tie = self { true } else { false } }
}

extension Ghost {
  fileprivate var isTie: Bool { if case .tie = self { true } else { false } }
}

extension Gap {
  fileprivate var isAboutTie: Bool { if case .tie = subject { true } else { false } }
}

extension Ecosystem {
  /// Leaves what is a number, a date or a word of a list; ids stand for the actors.
  fileprivate mutating func takeOutTexts(of isShown: [Bool]) {
    let venues = placesThatTellWhoIsThere
    let redaction = Redaction(
      of: actors, besides: [], at: venues.sorted().map { places[$0] })
    redaction.apply(to: &self)
    for venue in venues {
      places[venue] = Place(id: "place-\(venue.index + 1)", name: placeNotShown)
    }
    actors = zip(actors, isShown).map { actor, isShown in
      let id = isShown ? actor.id : ""
      var kept = Actor(id: id, name: isShown ? id : notShown, origin: actor.origin)
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
    takeOutTextsOfLinks()
    city.keep = []
    city.credits = ""
    (sources, decisions, codes, positions, files) = ([], [], [], [], [])
    for at in places.indices { places[at].coordinate = nil }
    for at in domains.indices { domains[at].source = "" }
  }

  private mutating func takeOutTextsOfOffers() {
    provision = provision.enumerated().map { number, offer in
      var kept = Provision(
        provider: offer.provider, id: offer.id, title: "Offer \(number + 1)",
        origin: offer.origin)
      kept.copyFacts(of: offer)
      kept.place = nil
      kept.kind = offer.kind
      return kept
    }
    badges = badges.enumerated().map { number, badge in
      var kept = Badge(id: badge.id, name: "Badge \(number + 1)")
      kept.issuer = badge.issuer
      kept.skills = badge.skills
      kept.recognisesPast = badge.recognisesPast
      return kept
    }
    opportunities = opportunities.enumerated().map { number, opportunity in
      var kept = Opportunity(
        id: opportunity.id, name: "Opportunity \(number + 1)")
      kept.provider = opportunity.provider
      kept.domains = opportunity.domains
      return kept
    }
    initiatives = initiatives.enumerated().map { number, initiative in
      var kept = Initiative(id: initiative.id, name: "Initiative \(number + 1)")
      kept.date = initiative.date
      kept.people = initiative.people
      return kept
    }
  }

  private mutating func takeOutTextsOfPlans() {
    logicModel = logicModel.enumerated().map { number, item in
      var kept = LogicItem(
        id: item.id, text: "\(item.level.rawValue) \(number + 1)", level: item.level,
        origin: item.origin)
      kept.owner = item.owner
      kept.due = item.due
      return kept
    }
    for at in logicLinks.indices { logicLinks[at].rationale = "" }
    insights = insights.enumerated().map { number, insight in
      var kept = Insight(
        id: insight.id, theme: notTold, statement: "statement \(number + 1)",
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

  /// Links lose who told of them.
  private mutating func takeOutTextsOfLinks() {
    for at in affiliations.indices {
      affiliations[at].role = ""
      affiliations[at].source = ""
    }
    tieDetails = tieDetails.mapValues { told in
      var kept = Tie.Details()
      kept.date = told.date
      kept.initiatives = told.initiatives
      return kept
    }
  }
}
