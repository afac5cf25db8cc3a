import EcosystemModel

extension GapCheck {
  static let coverage = GapCheck(
    id: "coverage", title: "Coverage",
    plain: "what is on offer, by domain and age, and for how many",
    rule: """
      act where places are wanted and none are offered, or fewer than half and every size is \
      known; watch where fewer are offered than wanted, where one provider offers all, or where \
      nobody offers any though no target is set; note where nothing is known, or where more cells \
      are asked about than five times the offers
      """,
    room: RoomQuestion(
      missing: "Who could offer this, and what would it take?",
      fragile: "Who else could offer this, so that it does not hang on one?",
      unknown: "Who knows of an offer that is not on the map?"),
    needs: .coverage,
    summary: { gaps, facts in
      let cells = gaps.filter { $0.subject == .cell }
      return cells.together(as: unknownCells(cells, facts)) + gaps.filter { $0.subject != .cell }
    },
    told: withoutRepeats
  ) { facts in
    guard let coverage = facts.coverage else { return [] }
    let date = facts.ecosystem.city.asOf
    return coverage.cells.filter(\.isAsked).compactMap { cell in
      severity(of: cell).map { severity in
        Gap(
          severity: severity, subject: .cell, cell: cell.cell,
          status: cell.hasOneProvider ? .singleProvider : cell.status, value: cell.supply,
          expected: cell.target,
          sentence: cell.sentence(namingProvider: true),
          evidence: cell.rows.isEmpty ? cell.targetRows : cell.rows,
          caveat: both(coverage.declared.caveat(in: cell.cell), cell.ageCaveat(on: date)),
          size: cell.gap ?? 0, ghost: ghost(of: cell),
          remedy: severity == .note ? nil : cell.remedy)
      }
    } + (coverage.isFinerThanOffers ? [finerThanOffers(coverage)] : [])
  }

  private static func ghost(of cell: CoverageCell) -> Ghost? {
    switch cell.status {
    case .none: .cell(cell.cell)
    case _ where cell.hasOneProvider: .actor(Newcomer(.secondProvider, for: cell.cell))
    default: nil
    }
  }

  private static func both(_ a: Sentence?, _ b: Sentence?) -> Sentence? {
    guard let a, let b else { return a ?? b }
    return "\(a) \(b)"
  }

  private static func finerThanOffers(_ coverage: Coverage) -> Gap {
    Gap(
      severity: .note, subject: .city,
      status: .unknown("more cells are asked about than five times the offers"),
      value: Double(coverage.offers), expected: Double(coverage.finest),
      sentence: """
        The grid is finer than what is listed: \(coverage.finest) combinations are asked about, and \
        the map lists \(counted(coverage.offers, "offer", "offers")), so most are empty. Set targets \
        over fewer things at once, use fewer domains or wider ages, or list more offers.
        """)
  }

  /// A cell whose domain has one provider only, which is told anyway, is told again just where
  /// places are missing, without the provider.
  @Sendable private static func withoutRepeats(
    _ gaps: [Gap], among all: [Gap], _ facts: Facts
  ) -> [Gap] {
    let told = Set(all.filter { $0.check == singleProvider.id }.compactMap(\.cell.domain))
    let cells = Dictionary(
      (facts.coverage?.cells ?? []).map { ($0.cell, $0) }, uniquingKeysWith: { first, _ in first })
    return gaps.compactMap { gap in
      guard gap.status == .singleProvider, let domain = gap.cell.domain, told.contains(domain)
      else { return gap }
      guard gap.size > 0, let cell = cells[gap.cell] else { return nil }
      var shorter = gap
      shorter.sentence = cell.sentence(namingProvider: false)
      return shorter
    }
  }

  private static func unknownCells(_ gaps: [Gap], _ facts: Facts) -> Sentence {
    let asked = facts.coverage?.cells.count(where: \.isAsked) ?? gaps.count
    let kind = facts.ecosystem.ageBands.isEmpty ? "domains" : "combinations of domain and age"
    let places = gaps.reduce(0) { $0 + ($1.expected ?? 0) }
    let wanted: Sentence = places > 0 ? ", in which \(places) places are wanted" : ""
    let share: Sentence =
      gaps.count == asked ? "all \(asked) \(kind)" : "\(gaps.count) of \(asked) \(kind)"
    guard !facts.ecosystem.provision.isEmpty else {
      return """
        What is on offer is unknown in \(share)\(wanted): the map lists no offers. Unknown is \
        not none.
        """
    }
    return """
      What is on offer is unknown in \(share)\(wanted): no offer is listed there, and nobody \
      said that the list is complete.
      """
  }

  /// Nothing where no place is wanted: then nothing is missing.
  private static func severity(of cell: CoverageCell) -> Gap.Severity? {
    guard cell.target != 0 else { return nil }
    return switch cell.status {
    case .unknown: .note
    case .none: (cell.target ?? 0) > 0 ? .act : .watch
    case .belowTarget, .singleProvider:
      if let ratio = cell.metRatio, ratio < 0.5, cell.sizesUnknown == 0 { .act } else { .watch }
    case .noTarget: cell.hasOneProvider ? .watch : nil
    case .met, .several, .stated: nil
    }
  }
}

extension CoverageCell {
  /// Whether one provider offers all, with a target or without; where no place is wanted that is
  /// nobody's concern.
  fileprivate var hasOneProvider: Bool {
    status == .singleProvider || status == .noTarget && target == nil && providers.count == 1
  }

  /// How the cell stands, with its numbers.
  func sentence(namingProvider: Bool) -> Sentence {
    let subject = cell.words
    switch status {
    case .unknown:
      let wanted: Sentence = target.map { "; \(places($0)) \($0 == 1 ? "is" : "are") wanted" } ?? ""
      return """
        \(subject): unknown\(wanted). No offer is listed, and nobody said that the list is complete.
        """
    case .none: return "\(subject): no provider; \(balance)."
    case _ where hasOneProvider && namingProvider:
      return "\(subject): one provider, \(providers); \(balance)."
    default: return "\(subject): \(balance)."
    }
  }

  /// What to know where even the newest row is old: surely more than two years before the date of
  /// the map.
  func ageCaveat(on date: PartialDate?) -> Sentence? {
    guard let date, let freshest, freshest.isSurely(moreThanYears: 2, before: date) else {
      return nil
    }
    return """
      None of these offers was checked after \(freshest.inWords), more than two years before the \
      date of the map.
      """
  }

  /// `60 places wanted, at least 44 offered (the size of 1 offer is unknown)`.
  private var balance: Sentence {
    let supply = supply ?? 0
    let wanted: Sentence
    if let target {
      wanted = target > 0 ? "\(places(target)) wanted" : "no place is wanted"
    } else {
      wanted = "no target is set"
    }
    guard sizesUnknown > 0 else { return "\(wanted), \(rounded(supply)) offered" }
    let offers = counted(sizesUnknown, "offer", "offers")
    guard supply > 0 else { return "\(wanted), \(offers) of unknown size" }
    return "\(wanted), at least \(supply.rounded(.down)) offered (the size of \(offers) is unknown)"
  }

  /// Splitting rows makes parts of places; they are told only where they decide.
  private func rounded(_ places: Double) -> Sentence {
    let whole = places.rounded()
    guard whole != places else { return "\(whole)" }
    return whole == target ? "\(places)" : "about \(whole)"
  }

  private func places(_ number: Double) -> Sentence {
    "\(number) \(number == 1 ? "place" : "places")"
  }
}

extension Cell {
  /// `Enterprise for 14–16`.
  fileprivate var words: Sentence {
    var parts: [Sentence] = []
    if let domain = domain?.ref { parts.append("\(domain)") }
    if let skill { parts.append("\(skill)") }
    if parts.isEmpty { parts.append("What is on offer") }
    if let band = ageBand?.ref { parts.append("for \(band)") }
    if let place = place?.ref { parts.append("in \(place)") }
    if let sector { parts.append("by \(sector)") }
    return parts.dropFirst().reduce(parts[0]) { "\($0) \($1)" }
  }
}

extension CoverageCell {
  /// The offers that would end the gap.
  fileprivate var remedy: Sentence {
    let missing = missingPlaces
    switch status {
    case .none where missing > 0:
      return "\(annual(missing)) \(cell.aim), of two or more providers, would end this."
    case .none: return "Offers of two providers \(cell.aim) would end this."
    case _ where hasOneProvider && missing > 0:
      return """
        A second provider \(cell.aim), with \(annual(missing)) or more, would end this\(mayHold).
        """
    case _ where hasOneProvider: return "A second provider \(cell.aim) would end this."
    default:
      return "\(annual(missing, more: "more ")) would meet the target\(mayHold)."
    }
  }

  /// Whole places that reach the target.
  private var missingPlaces: Double {
    let (target, gap) = (target ?? 0, gap ?? 0)
    return gap > 0 ? max(1, (gap - leeway(target)).rounded(.up)) : 0
  }

  /// `30 places a year`.
  private func annual(_ places: Double, more: String = "") -> Sentence {
    "\(places) \(more)\(places == 1 ? "place" : "places") a year"
  }

  private var mayHold: Sentence {
    guard sizesUnknown > 0 else { return "" }
    return sizesUnknown == 1
      ? "; the offer of unknown size may hold some of them"
      : "; the \(sizesUnknown) offers of unknown size may hold some of them"
  }
}

extension Cell {
  /// `for Enterprise, 14 to 16, in Southway`.
  fileprivate var aim: Sentence {
    let what: [Sentence] = [
      domain?.ref.map { "\($0)" }, skill.map { "\($0)" }, ageBand?.ref.map { "\($0)" },
    ].compactMap(\.self)
    let rest: [Sentence] = [
      place?.ref.map { "in \($0)" }, sector.map { "by \($0)" },
    ].compactMap(\.self)
    let parts = (what.isEmpty ? [] : ["for \(what[0])"] + what.dropFirst()) + rest
    return commas(parts)
  }
}
