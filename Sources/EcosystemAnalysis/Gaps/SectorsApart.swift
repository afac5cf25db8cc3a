import EcosystemModel

extension GapCheck {
  static let sectorPairs = GapCheck(
    id: "sector-pairs", title: "Sectors that do not meet",
    plain: "pairs of sectors without a single tie",
    rule: """
      act where at least three ties would be expected by chance; watch where at least one would; \
      note where there are too few organisations to tell
      """,
    needs: [.sectorPairs, .network]
  ) { facts in
    let pairs = (facts.sectorPairs ?? []).filter { $0.observed == 0 }
    return pairs.map { gap($0, facts.ecosystem) }
  }

  private static func gap(_ pair: SectorPair, _ ecosystem: Ecosystem) -> Gap {
    let isTold = pair.expected >= 1
    let isComplete = ecosystem.city.isComplete("ties")
    let expected = (pair.expected * 10).rounded() / 10
    let absence: Sentence = isComplete ? "no tie" : "no tie stated"
    let sentence: Sentence =
      isTold
      ? """
      \(pair.a) and \(pair.b) have \(absence) between them; if sectors did not matter, about \
      \(expected) would be expected among \(pair.possible) possible ones.
      """
      : """
      \(pair.a) and \(pair.b) have \(absence) between them, but there are too few organisations \
      or ties to tell (\(expected) expected).
      """
    return Gap(
      check: "sector-pairs", severity: isTold ? (pair.expected >= 3 ? .act : .watch) : .note,
      subject: .sectors(pair.a, pair.b), cell: Cell(sector: pair.a),
      status: isTold ? .none : .unknown("too few to tell"), value: 0, expected: pair.expected,
      sentence: sentence)
  }
}
