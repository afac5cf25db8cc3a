import EcosystemModel

extension GapCheck {
  static let singleProvider = GapCheck(
    id: "single-provider", title: "Domains with one provider",
    plain: "domains whose whole provision hangs on one organisation",
    rule: "act where all that a domain offers comes from one provider",
    needs: .coverage
  ) { facts in
    let ecosystem = facts.ecosystem
    return ecosystem.domains.refs.compactMap { domain in
      let offers = ecosystem.provision.filter {
        $0.domains.contains(domain) && $0.placesPerYear != 0
      }
      guard let first = offers.first, offers.allSatisfy({ $0.provider == first.provider }) else {
        return nil
      }
      return Gap(
        check: "single-provider", severity: .act, subject: .domain(domain),
        cell: Cell(domain: .one(domain)), status: .singleProvider, value: 1,
        sentence: """
          All that is listed for \(domain) comes from one provider, \(first.provider) \
          (\(counted(offers.count, "offer", "offers"))).
          """, evidence: offers.map(\.origin))
    }
  }
}
