import EcosystemAnalysis
import EcosystemModel

/// The rows of people's tables that are about hidden actors, so that no finding leads to one.
struct HiddenRows {
  private let origins: Set<Origin>

  init(of ecosystem: Ecosystem, _ isShown: [Bool]) {
    func hides(_ actor: Ref<Actor>) -> Bool { !isShown[actor.index] }
    let places = ecosystem.placesOfHidden(isShown)
    origins = Set(
      ecosystem.actors.refs.filter(hides).map { ecosystem.actors[$0].origin }
        + ecosystem.ties.filter { hides($0.from) || hides($0.to) }.map(\.origin)
        + ecosystem.affiliations.filter { hides($0.actor) }.map(\.origin)
        + ecosystem.provision.filter { hides($0.provider) }.map(\.origin)
        + ecosystem.travel.filter { places.contains($0.from) || places.contains($0.to) }
        .map(\.origin))
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
