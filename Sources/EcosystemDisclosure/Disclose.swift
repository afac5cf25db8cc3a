public import EcosystemAnalysis
public import EcosystemModel
import TieNetwork

/// Takes out of an analysis all that an audience may not see.
///
/// Measures and gaps were worked out from everyone; what is left out is who is hidden, with its
/// ties, offers and scores, and its names wherever a text tells them. Ratings, and
/// how many said a thing where they were few, are for those who may see all.
///
/// - Parameter research: Needed for that audience, and for no other; what was analysed must be the
///   map that it ``Research/arranged(_:)``.
/// - Complexity: O(analysis + letters of all texts).
public func disclose(
  _ analysis: Analysis, to audience: Audience, on research: Research? = nil
) -> Edition {
  precondition((audience == .research) == (research != nil), "research has terms of its own")
  precondition(
    audience != .research || Research.isArranged(analysis.facts.ecosystem),
    "rows in the order of the tables would tell who is who")
  let edition = named(analysis, for: audience)
  return research.map(edition.pseudonymised) ?? edition
}

/// What an audience may see, under its names.
private func named(_ analysis: Analysis, for audience: Audience) -> Edition {
  let isShown = analysis.facts.ecosystem.actors.map { $0.show <= audience }
  var analysis = analysis
  var untoldCounts = 0
  if audience < .internal {
    untoldCounts = analysis.facts.ecosystem.leaveWhatIsInternal()
    analysis.facts.esteem = nil
    if audience == .public { analysis.facts.ecosystem.leaveWhatIsForPartners() }
    let least = analysis.facts.ecosystem.city.minCell
    analysis.facts.reach = analysis.facts.reach?.withoutFewPeople(below: least)
    analysis.facts.equity = analysis.facts.equity?.withoutFewPeople(below: least)
  }
  guard isShown.contains(false) else {
    return Edition(
      analysis: analysis, audience: audience, isShown: isShown, untoldCounts: untoldCounts)
  }
  let whole = analysis.facts.ecosystem
  let rows = Kept(of: whole, isShown)
  let redaction = Redaction(
    of: zip(whole.actors, isShown).filter { !$1 }.map(\.0),
    besides: zip(whole.actors, isShown).filter(\.1).map(\.0),
    at: rows.hiddenPlaces.sorted().map { whole.places[$0] },
    in: whole.initiatives.refs.filter { rows.thing(.initiative($0)) == nil }
      .map { whole.initiatives[$0] })
  var kept = analysis.told(only: isShown) { rows.hides($0, of: whole) }
  kept.number(rows.thing)
  for at in kept.gaps.indices { kept.gaps[at].ghost = kept.gaps[at].ghost?.told(only: isShown) }
  kept.facts.pathways = analysis.facts.pathways?.told(rows.thing)
  kept.facts.insightTraces = analysis.facts.insightTraces?.told(rows.thing)
  kept.facts.reach = analysis.facts.reach?.outside(rows.hiddenPlaces)
  kept.facts.coverage?.cells.removeAll { rows.hides($0.cell) }
  kept.facts.actorCoverage = analysis.facts.actorCoverage?.without(rows.hides)
  kept.facts.engagement = analysis.facts.engagement?.showing(isShown, rows.thing)
  kept.facts.ecosystem = withoutHidden(whole, rows, redaction)
  kept.facts.projection = analysis.facts.projection?.repeated(for: kept.facts.ecosystem)
  kept.facts.scores = withoutHidden(analysis.facts.scores, isShown)
  kept.facts.suggested = analysis.facts.suggested.mapValues { $0.showing(isShown) }
  kept.facts.ties = analysis.facts.ties?.between(isShown)
  kept.facts.groupLinks = analysis.facts.groupLinks?.map { $0.showing(isShown) }
  kept.facts.groupLinks?.removeAll {
    if case .sector(let sector) = $0.group { rows.thing(.sector(sector)) == nil } else { false }
  }
  kept.facts.domainStructures = analysis.facts.domainStructures?
    .filter { rows.thing(.domain($0.domain)) != nil }.map { $0.showing(isShown) }
  kept.facts.providerLosses = analysis.facts.providerLosses?.filter { isShown[$0.provider.index] }
  kept.facts.cuts = analysis.facts.cuts?.filter { isShown[$0.actor.index] }
  HiddenRows(of: whole, rows).take(outOf: &kept)
  return Edition(
    analysis: kept, audience: audience, isShown: isShown, untoldCounts: untoldCounts)
}

extension Analysis {
  /// Gives the things that sentences speak of the numbers that they have in what is left.
  fileprivate mutating func number(_ thing: (Thing) -> Thing?) {
    for at in gaps.indices {
      gaps[at].sentence = gaps[at].sentence.numbering(thing)
      gaps[at].remedy = gaps[at].remedy?.numbering(thing)
    }
    for at in findings.indices {
      findings[at].sentence = findings[at].sentence.numbering(thing)
      findings[at].remedy = findings[at].remedy?.numbering(thing)
    }
  }
}

/// The scores with a hole for each hidden actor; values of the whole network stay.
///
/// A column of anything else (ties, groups, what no measure names) would tell of hidden actors in
/// a way that nothing here can clean, so it goes.
private func withoutHidden(
  _ scores: [Column.ID: Scores], _ isShown: [Bool]
) -> [Column.ID: Scores] {
  let columns = Measure.all.flatMap(\.columns)
  let ofNetwork = columns.filter { $0.scope == .network }.map(\.id)
  let ofActors = columns.filter { $0.scope == .node }
    .flatMap { column in
      ColumnEnding.allCases.map { column.id + $0 }
    }
  var kept = scores.filter { ofNetwork.contains($0.key) }
  for column in ofActors {
    guard let values = scores[column], values.count == isShown.count else { continue }
    kept[column] = Scores(zip(values, isShown).map { $1 ? $0 : nil })
  }
  return kept
}

/// The ecosystem without the ties and other rows of hidden actors, and without their names.
private func withoutHidden(
  _ ecosystem: Ecosystem, _ kept: Kept, _ redaction: Redaction
) -> Ecosystem {
  var left = ecosystem
  left.actors = ecosystem.actors.refs.map { ref in
    let actor = ecosystem.actors[ref]
    return kept.shows(ref)
      ? redaction.applied(to: actor) : Actor(id: "", name: notShown, origin: actor.origin)
  }
  left.ties = []
  left.tieDetails = [:]
  for (number, tie) in ecosystem.ties.enumerated()
  where kept.shows(tie.from) && kept.shows(tie.to) {
    if let details = ecosystem.tieDetails[Int32(number)] {
      left.tieDetails[Int32(left.ties.count)] = redaction.applied(to: details)
    }
    left.ties.append(tie)
  }
  left.leave(kept)
  left.leaveSources(citedOnlyIn: ecosystem)
  redaction.apply(to: &left)
  return left
}

/// What stands where a hidden actor's name would.
let notShown = "an organisation not shown here"
