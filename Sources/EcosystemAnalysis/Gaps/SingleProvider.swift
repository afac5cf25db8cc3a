import EcosystemModel

extension GapCheck {
  static let singleProvider = GapCheck(
    id: "single-provider", title: "Domains with one provider",
    plain: "domains whose whole offer hangs on one organisation",
    rule: """
      act where all places listed for a domain come from one provider, and the list is declared \
      complete for it or holds three or more offers; watch where fewer are listed
      """,
    room: RoomQuestion(
      missing: "Who else could offer this, so that it does not hang on one?"),
    needs: .coverage
  ) { facts in
    guard let declared = facts.coverage?.declared else { return [] }
    let ecosystem = facts.ecosystem
    var offers = [[Provision]](repeating: [], count: ecosystem.domains.count)
    for offer in ecosystem.provision where offer.placesPerYear != 0 {
      for domain in Set(offer.domains) { offers[domain.index].append(offer) }
    }
    return ecosystem.domains.refs.compactMap { domain in
      gap(in: Cell(domain: .one(domain)), of: domain, offers[domain.index], declared)
    }
  }

  private static func gap(
    in cell: Cell, of domain: Ref<Domain>, _ offers: [Provision],
    _ declared: DeclaredOffers
  ) -> Gap? {
    guard let first = offers.first, offers.allSatisfy({ $0.provider == first.provider }) else {
      return nil
    }
    let isTold = declared.covers(cell) || offers.count >= 3
    return Gap(
      severity: isTold ? .act : .watch,
      subject: .domain(domain), cell: cell, status: .singleProvider,
      value: 1,
      sentence: """
        All places listed for \(domain) come from one provider, \(first.provider) \
        (\(counted(offers.count, "offer", "offers"))).
        """, evidence: offers.map(\.origin), caveat: declared.caveat(in: cell),
      size: Double(offers.count), ghost: .actor(Newcomer(.secondProvider, for: cell)),
      remedy: "An offer of a second provider in \(domain) would end this.")
  }
}
