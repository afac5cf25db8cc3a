import EcosystemModel
public import TieNetwork

/// Who takes part in what, as it is: two kinds of members, and no ties between organisations (G).
public struct TakingPart: Sendable {
  public let twoMode: TwoMode
  /// Betweenness in the two-mode network, as a share of its largest possible value.
  public let betweenness: (actors: Scores, initiatives: Scores)

  /// Nothing where nobody takes part in anything.
  init?(of ecosystem: Ecosystem, threads: Int) {
    guard !ecosystem.affiliations.isEmpty else { return nil }
    twoMode = TwoMode(of: ecosystem)
    let shares = twoMode.betweenness(threads: threads)
    betweenness = (shares.members, shares.events)
  }
}

extension TwoMode {
  /// Actors as members, initiatives as events; parts in different roles are one.
  init(of ecosystem: Ecosystem) {
    self.init(
      ecosystem.affiliations.map {
        Membership(member: $0.actor.number, event: $0.initiative.number)
      }, memberCount: ecosystem.actors.count, eventCount: ecosystem.initiatives.count)
  }
}
