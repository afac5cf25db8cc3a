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
    room: RoomQuestion(
      missing: "Who could offer more where little is within reach?"),
    needs: .reach
  ) { facts in
    guard let reach = facts.reach, let equity = facts.equity else { return [] }
    let whole = equity.cells.filter { $0.cell.domain == nil && $0.perThousand > 0 }
    guard whole.contains(where: { $0.mostDeprived != nil }) else {
      return whole.isEmpty ? [] : [unranked()]
    }
    let cells = Dictionary(
      reach.cells.map { ($0.cell, $0) }, uniquingKeysWith: { first, _ in first })
    return whole.compactMap { cell in
      cells[cell.cell].flatMap { gap(cell, $0, reach, facts) }
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
      severity: isKnown ? .act : .watch, subject: .cell, cell: cell.cell,
      status: .several, value: isTold ? most.perThousand : nil,
      expected: isTold ? least.perThousand : nil,
      sentence: sentence(equity, most, least, reach, isTold: isTold),
      evidence: ends.sorted().compactMap { facts.ecosystem.places[$0].origin }
        + cell.areas.filter { ends.contains($0.place) }.compactMap(\.row),
      caveat: reach.caveatWithOnline(in: cell), size: equity.placesShort ?? 0,
      remedy: remedy(most, least, cell, reach, minCell, isTold: isTold))
  }

  private static func sentence(
    _ equity: EquityCell, _ most: EquityCell.End, _ least: EquityCell.End, _ reach: Reach,
    isTold: Bool
  ) -> Sentence {
    let isOne = (most: most.places.count == 1, least: least.places.count == 1)
    let ends: (most: Sentence, least: Sentence) = (
      "the most deprived \(isOne.most ? "area" : "areas"), \(listed(most.places))",
      "the least deprived \(isOne.least ? "area" : "areas"), \(listed(least.places))"
    )
    guard isTold else {
      return """
        At least twice as many places for each person are within reach in \(ends.least), as in \
        \(ends.most), \(reach.scope(of: equity.cell)): \(numbersNotTold); \
        \(withNone(equity.without, listed: equity.withNothingListed, of: equity.areas)).
        """
    }
    let short = (equity.placesShort ?? 0).rounded()
    let stated: Sentence = equity.isAtLeast ? "By what is stated, about" : "About"
    let lead: Sentence =
      equity.ratio.map {
        """
        \(stated) \($0) times as many places for each person are within reach in \(ends.least), as \
        in \(ends.most),
        """
      } ?? """
        Places are within reach in \(ends.least), and none\(most.isNothingListed ? " listed" : "") in \
        \(ends.most),
        """
    return """
      \(lead) \(reach.scope(of: equity.cell)): \(rates(most, least)) a year for each 1000 people. At \
      the same rate \(listed(most.places)) would have \(bound(most, least))\
      \(counted(short, "place", "places")) more; \
      \(withNone(equity.without, listed: equity.withNothingListed, of: equity.areas)).
      """
  }

  /// `about 91.2 and 38`, `at least 91.2 and at least 38`, and `about 91.2` beside nothing listed.
  private static func rates(_ most: EquityCell.End, _ least: EquityCell.End) -> Sentence {
    func rate(_ end: EquityCell.End, _ word: Sentence) -> Sentence {
      "\(end.isAtLeast ? "at least " : word)\(end.perThousand)"
    }
    guard !most.isNothingListed else { return rate(least, "about ") }
    return "\(rate(least, "about ")) and \(rate(most, least.isAtLeast ? "about " : ""))"
  }

  /// How far the places that the most deprived lack are known.
  private static func bound(_ most: EquityCell.End, _ least: EquityCell.End) -> Sentence {
    switch (most.isAtLeast || most.isNothingListed, least.isAtLeast) {
    case (false, false): ""
    case (true, false): "at most "
    case (false, true): "at least "
    case (true, true): "about "
    }
  }

  /// How many places more in one of the most deprived areas, shared by all who get there, leave the
  /// least deprived with less than twice as much; no number where it would tell of few people.
  ///
  ///     b + S g(b) < 2 (a + S g(a)), so S > (b − 2 a) / (2 g(a) − g(b))
  ///
  /// with the rates a of the most and b of the least deprived, and what one place there gives a
  /// person of each, g.
  private static func remedy(
    _ most: EquityCell.End, _ least: EquityCell.End, _ cell: ReachCell, _ reach: Reach,
    _ minCell: Int, isTold: Bool
  ) -> Sentence {
    let missing = (least.perThousand - 2 * most.perThousand) / 1000
    for place in most.places where isTold && most.people >= Double(max(1, minCell)) {
      guard let own = reach.gain(in: place, of: cell, to: { most.places.contains($0.place) }),
        let other = reach.gain(in: place, of: cell, to: { least.places.contains($0.place) }),
        2 * own > other
      else { continue }
      let share = missing / (2 * own - other)
      let places = (share + leeway(share)).rounded(.down) + 1
      return """
        \(reach.morePlaces(places, in: place, cell.cell)) would bring it below twice as many.
        """
    }
    return """
      More places that only people of \(listed(most.places)) can get to would end this.
      """
  }

  private static func unranked() -> Gap {
    Gap(
      severity: .note, subject: .city,
      status: .unknown("deprivation ranks are not stated"),
      sentence: """
        Whether more deprived areas have less within reach is unknown: no two areas with people \
        have different deprivation ranks.
        """)
  }
}
