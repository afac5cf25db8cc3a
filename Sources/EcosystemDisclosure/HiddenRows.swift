import EcosystemAnalysis
import EcosystemModel

/// The rows of people's tables that are about hidden actors, or about what is theirs, so that no
/// finding leads to one.
struct HiddenRows {
  private let origins: Set<Origin>

  init(of ecosystem: Ecosystem, _ kept: Kept) {
    func hides(_ thing: Thing) -> Bool { kept.thing(thing) == nil }
    func hides(_ actor: Ref<Actor>?) -> Bool { actor.map { !kept.shows($0) } ?? false }
    func hides(_ badge: Ref<Badge>?) -> Bool { badge.map { !kept.shows($0) } ?? false }
    var rows: [Origin] = ecosystem.actors.refs.filter(hides).map { ecosystem.actors[$0].origin }
    rows += ecosystem.ties.filter { hides($0.from) || hides($0.to) }.map(\.origin)
    rows += ecosystem.affiliations.filter { hides($0.actor) }.map(\.origin)
    rows += ecosystem.provision.filter { hides($0.provider) || hides($0.badge) }.map(\.origin)
    rows += ecosystem.ratings.filter { hides($0.rater) || hides($0.rated) }.map(\.origin)
    rows += ecosystem.logicModel.filter { hides($0.owner) }.map(\.origin)
    rows += ecosystem.travel.filter { !kept.shows($0.from) || !kept.shows($0.to) }.map(\.origin)
    rows += ecosystem.barriers.filter { hides($0.to) }.map(\.origin)
    rows += ecosystem.pathways.filter { hides($0.from) || hides($0.to) }.map(\.origin)
    rows += ecosystem.marks.filter { hides($0.on) }.map(\.origin)
    rows += ecosystem.insights.filter { $0.relatesTo.contains(where: hides) }.map(\.origin)
    origins = Set(rows)
  }

  /// Takes the rows out of the evidence of gaps and findings.
  func take(outOf analysis: inout Analysis) {
    for at in analysis.gaps.indices {
      analysis.gaps[at].evidence.removeAll(where: origins.contains)
    }
    for at in analysis.findings.indices {
      analysis.findings[at].evidence.removeAll(where: origins.contains)
    }
  }
}
