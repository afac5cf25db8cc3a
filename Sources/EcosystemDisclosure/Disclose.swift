public import EcosystemAnalysis
public import EcosystemModel
import TieNetwork

/// Takes out of an analysis all that an audience may not see.
///
/// Measures and gaps were worked out from everyone; what is left out is who is hidden, with its
/// ties, offers and scores, and its names wherever a text tells them.
public func disclose(_ analysis: Analysis, to audience: Audience) -> Edition {
  let isShown = analysis.facts.ecosystem.actors.map { $0.show <= audience }
  guard isShown.contains(false) else {
    return Edition(analysis: analysis, audience: audience, isShown: isShown)
  }
  var kept = analysis
  kept.facts.ecosystem = withoutHidden(analysis.facts.ecosystem, isShown)
  kept.facts.projection = analysis.facts.projection.map {
    project(kept.facts.ecosystem, direction: $0.isDirected ? .asGiven : .undirected)
  }
  for (column, scores) in analysis.facts.scores where scores.count == isShown.count {
    kept.facts.scores[column] = Scores(zip(scores, isShown).map { $1 ? $0 : nil })
  }
  kept.facts.cuts = analysis.facts.cuts?.filter { isShown[$0.actor.index] }
  kept.gaps = analysis.gaps.filter { gap in
    if case .actor(let actor) = gap.subject { isShown[actor.index] } else { true }
  }
  return Edition(analysis: kept, audience: audience, isShown: isShown)
}

/// The ecosystem without the ties, parts and offers of hidden actors, and without their names.
private func withoutHidden(_ ecosystem: Ecosystem, _ isShown: [Bool]) -> Ecosystem {
  var left = ecosystem
  let redaction = Redaction(of: ecosystem.actors.refs.filter { !isShown[$0.index] }.map { ecosystem.actors[$0] })
  left.actors = zip(ecosystem.actors, isShown).map { actor, isShown in
    isShown ? redaction.applied(to: actor) : Actor(id: "", name: notShown, origin: actor.origin)
  }
  left.ties = []
  left.tieDetails = [:]
  for (number, tie) in ecosystem.ties.enumerated()
  where isShown[tie.from.index] && isShown[tie.to.index] {
    if let details = ecosystem.tieDetails[Int32(number)] {
      left.tieDetails[Int32(left.ties.count)] = redaction.applied(to: details)
    }
    left.ties.append(tie)
  }
  left.affiliations = ecosystem.affiliations.filter { isShown[$0.actor.index] }
  left.provision = ecosystem.provision.filter { isShown[$0.provider.index] }
  redaction.apply(to: &left)
  return left
}

/// What stands where a hidden actor's name would.
let notShown = "an organisation not shown here"
