import EcosystemModel

extension GapCheck {
  static let sectorPairs = GapCheck(
    id: "sector-pairs", title: "Sectors that do not meet",
    plain: "pairs of sectors without a single link",
    rule: """
      act where at least three links would be expected by chance and the list of links is \
      declared complete; watch where at least one would; note where there are too few \
      organisations or links to tell
      """,
    room: RoomQuestion(
      missing: "Who of the one could meet whom of the other, and over what?"),
    needs: .sectorPairs, isHeldAgainstChance: true,
    summary: { gaps, _ in
      gaps.together(
        as: """
          No link is stated between \(gaps.count) pairs of sectors, but there are too few \
          organisations or links to tell whether that means anything.
          """)
    }
  ) { facts in
    (facts.sectorPairs ?? []).filter { $0.observed == 0 }.map { gap($0, facts) }
  }

  private static func gap(_ pair: SectorPair, _ facts: Facts) -> Gap {
    let isComplete = facts.ecosystem.city.isComplete("ties")
    let isTold = pair.expected >= 1
    let status: Status =
      !isTold
      ? .unknown("there are too few organisations or links to tell")
      : isComplete ? .none : .unknown("the list of links is not declared complete")
    let severity: Gap.Severity = !isTold ? .note : isComplete && pair.expected >= 3 ? .act : .watch
    return Gap(
      severity: severity, subject: .sectors(pair.a, pair.b),
      cell: Cell(sector: pair.a), status: status, value: isComplete ? 0 : nil,
      expected: pair.expected, sentence: sentence(pair, isTold: isTold, isComplete: isComplete),
      caveat: facts.linksCaveat, size: pair.expected,
      ghost: status == .none ? .sectors(pair.a, pair.b) : nil,
      remedy: isTold ? "A link between \(pair.a) and \(pair.b) would end this." : nil)
  }

  private static func sentence(
    _ pair: SectorPair, isTold: Bool, isComplete: Bool
  ) -> Sentence {
    let absence: Sentence =
      "No link \(isComplete ? "joins" : "is stated between") \(pair.a) and \(pair.b)"
    guard isTold else {
      return """
        \(absence), but there are too few organisations or links to tell: fewer than one would be \
        expected if sectors did not matter.
        """
    }
    let expected = (pair.expected * 10).rounded() / 10
    return """
      \(absence); if sectors did not matter, about \(expected) of the \
      \(counted(pair.possible, "possible one", "possible ones")) would be expected.
      """
  }
}
