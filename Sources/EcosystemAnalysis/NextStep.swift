import EcosystemModel

/// The first thing missing that would tell most, by a fixed order of usefulness.
func nextStep(_ facts: Facts) -> Finding? {
  let steps =
    aboutActors(facts.ecosystem) + aboutWays(facts.ecosystem) + [aboutLinks(facts)]
    + aboutOffers(facts)
  return steps.first { $0.isMissing }.map { Finding(.next, .note, from: "next", $0.advice) }
}

private struct Step {
  let isMissing: Bool
  let advice: Sentence

  init(_ isMissing: Bool, _ advice: Sentence) {
    self.isMissing = isMissing
    self.advice = advice
  }
}

private func aboutActors(_ ecosystem: Ecosystem) -> [Step] {
  let actors = ecosystem.actors
  func isThin(_ has: (Actor) -> Bool) -> Bool { actors.count(where: has) * 2 < actors.count }
  return [
    Step(actors.isEmpty, "Add organisations to actors.csv: a name each is enough to start."),
    Step(
      isThin { $0.sector != nil },
      """
      Fill in the column 'sector' of actors.csv: it shows which parts of the city's life are \
      missing.
      """),
    Step(
      ecosystem.domains.isEmpty || isThin { !$0.domains.isEmpty },
      """
      Fill in the column 'domains' of actors.csv: it shows who works on which domain of focus, \
      and who is missing from the Core group.
      """),
    Step(
      isThin { $0.ring != nil },
      "Fill in the column 'ring' of actors.csv: it shows who has no place in the Core group."),
  ]
}

private func aboutLinks(_ facts: Facts) -> Step {
  Step(
    !facts.ecosystem.city.isComplete("ties") && !LocalTies(in: facts).isEnough,
    """
    Add links to ties.csv: with links between ten pairs of local organisations, and one at least for \
    half of these, the map can tell who holds it together.
    """)
}

/// Where offers name places, who lives near them and how they get there.
private func aboutWays(_ ecosystem: Ecosystem) -> [Step] {
  let isPlaced = ecosystem.provision.contains { $0.place != nil }
  return [
    Step(
      isPlaced && ecosystem.population.isEmpty,
      """
      Add population.csv, how many people live in each place: with it the map tells who can get \
      to what is on offer, and who cannot.
      """),
    Step(
      isPlaced && ecosystem.travel.isEmpty,
      """
      Add travel.csv, how many minutes the ways between places take: without it, what people can \
      get to is no more than a guess by straight lines.
      """),
  ]
}

private func aboutOffers(_ facts: Facts) -> [Step] {
  let ecosystem = facts.ecosystem
  let offers = ecosystem.provision
  let unsized = offers.count { $0.placesPerYear == nil }
  let unknown = facts.coverage?.cells.contains {
    if case .unknown = $0.status { true } else { false }
  }
  let unweighted = ecosystem.ties.count { !$0.isStrengthStated }
  return [
    Step(
      offers.isEmpty,
      "Add provision.csv, what is on offer: it shows which domains and ages have no provider."),
    Step(
      ecosystem.targets.isEmpty,
      "Add targets.csv, how many places are wanted: it shows where too few are offered."),
    Step(
      unsized > 0,
      """
      Fill in the column 'places_per_year' of provision.csv: it is empty for \(unsized) of the \
      \(counted(offers.count, "offer", "offers")), so more is on offer than what is counted.
      """),
    Step(
      unknown == true,
      """
      Say under 'complete_for' of city.csv where the list of offers leaves nothing out: there an \
      empty place means none, not unknown.
      """),
    Step(
      unweighted > 0,
      """
      Fill in the column 'strength' of ties.csv: it is empty for \(unweighted) of the \
      \(counted(ecosystem.ties.count, "link", "links")), and it tells those that share news from \
      those that plan together.
      """),
  ]
}
