import EcosystemModel

extension GapCheck {
  static let equity = GapCheck(
    id: "equity", title: "Deprived and less deprived areas",
    plain: "whether the least deprived areas have far more within reach than the most deprived",
    rule: """
      act where the least deprived area has at least twice as much within reach as the most \
      deprived, the less deprived have more over five or more areas, ways are stated travel times \
      and the list of offers is declared complete; watch where it has twice as much otherwise; \
      note where no two areas have different deprivation ranks
      """,
    source: "Kakwani, Wagstaff and van Doorslaer 1997, doi:10.1016/S0304-4076(96)01807-6",
    needs: .reach
  ) { facts in
    guard let reach = facts.reach, let equity = facts.equity else { return [] }
    let whole = equity.cells.filter { $0.cell.domain == nil && $0.perThousand > 0 }
    guard whole.contains(where: { $0.mostDeprived != nil }) else {
      return whole.isEmpty ? [] : [unranked()]
    }
    return whole.compactMap { cell in
      reach.cells.first { $0.cell == cell.cell }.flatMap { gap(cell, $0, reach, facts) }
    }
  }

  private static func gap(
    _ equity: EquityCell, _ cell: ReachCell, _ reach: Reach, _ facts: Facts
  ) -> Gap? {
    guard let most = equity.mostDeprived, let least = equity.leastDeprived,
      least.perThousand > 0, least.perThousand >= 2 * most.perThousand
    else { return nil }
    let isKnown =
      (equity.concentration ?? 0) > 0 && cell.isComplete && !reach.isByStraightLines
      && !equity.isAtLeast
    let ends = Set(most.places + least.places)
    let minCell = facts.ecosystem.city.minCell
    let isTold = equity.endsRest(onNoFewerThan: minCell)
    return Gap(
      check: "equity", severity: isKnown ? .act : .watch, subject: .cell, cell: cell.cell,
      status: .several, value: isTold ? most.perThousand : nil,
      expected: isTold ? least.perThousand : nil,
      sentence: sentence(equity, most, least, reach, isTold: isTold),
      evidence: facts.ecosystem.population.filter {
        ends.contains($0.place) && $0.ageBand == cell.cell.ageBand?.ref && $0.group == nil
      }.map(\.origin),
      caveat: reach.caveat(in: cell), size: equity.placesShort ?? 0,
      remedy: remedy(equity, most, reach, isTold: isTold))
  }

  private static func sentence(
    _ equity: EquityCell, _ most: EquityCell.End, _ least: EquityCell.End, _ reach: Reach,
    isTold: Bool
  ) -> Sentence {
    let isOne = (most: most.places.count == 1, least: least.places.count == 1)
    let ends: (most: Sentence, least: Sentence) = (
      "the most deprived \(isOne.most ? "area" : "areas"), \(inARow(most.places))",
      "the least deprived \(isOne.least ? "area" : "areas"), \(inARow(least.places))"
    )
    guard isTold else {
      return """
        At least twice as many places for each person are within reach in \(ends.least), as in \
        \(ends.most), \(reach.scope(of: equity.cell)): \(numbersNotTold); \
        \(withNone(equity.without, of: equity.areas)).
        """
    }
    let short = (equity.placesShort ?? 0).rounded()
    let lead: Sentence =
      equity.ratio.map {
        """
        About \($0) times as many places for each person are within reach in \(ends.least), as in \
        \(ends.most),
        """
      } ?? "Places are within reach in \(ends.least), and none in \(ends.most),"
    return """
      \(lead) \(reach.scope(of: equity.cell)): about \(least.perThousand) and \
      \(most.perThousand) a year for each 1000 people. At the same rate \(inARow(most.places)) \
      would have \(counted(short, "place", "places")) more; \
      \(withNone(equity.without, of: equity.areas)).
      """
  }

  /// How many places more leave the least deprived with less than twice as much, where only the
  /// most deprived get to them; no number where it would tell of few people.
  private static func remedy(
    _ equity: EquityCell, _ most: EquityCell.End, _ reach: Reach, isTold: Bool
  ) -> Sentence {
    let people = inARow(most.places)
    guard isTold, let short = equity.placesToHalf else {
      return "More places that only people of \(people) can get to would end this."
    }
    return """
      \(counted(short, "place", "places")) more a year\(reach.ages(of: equity.cell)) that only \
      people of \(people) can get to would bring it below twice as many.
      """
  }

  private static func unranked() -> Gap {
    Gap(
      check: "equity", severity: .note, subject: .city,
      status: .unknown("deprivation ranks are not stated"),
      sentence: """
        Whether more deprived areas have less within reach is unknown: no two areas with people \
        have different deprivation ranks.
        """)
  }
}
