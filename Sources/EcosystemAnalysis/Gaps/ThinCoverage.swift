import EcosystemModel

extension GapCheck {
  static let coverage = GapCheck(
    id: "coverage", title: "Coverage", plain: "what is on offer, by domain and age, and for how many",
    rule: """
      act where places are wanted and none are offered, or fewer than half; watch where fewer \
      than wanted are offered, one provider holds a cell, or a declared list has none; note where \
      nothing is known
      """,
    needs: .coverage
  ) { facts in
    let cells = facts.coverage?.cells.filter { $0.cell.domain != .notStated } ?? []
    return cells.compactMap { cell in gap(in: cell) }
  }

  private static func gap(in cell: CoverageCell) -> Gap? {
    guard let severity = severity(of: cell) else { return nil }
    return Gap(
      check: "coverage", severity: severity, subject: .cell, cell: cell.cell, status: cell.status,
      value: cell.supply, expected: cell.target,
      sentence: name(of: cell.cell) + ": " + state(of: cell), evidence: cell.rows)
  }

  private static func severity(of cell: CoverageCell) -> Gap.Severity? {
    switch cell.status {
    case .unknown: .note
    case .none: (cell.target ?? 0) > 0 ? .act : .watch
    case .belowTarget, .singleProvider:
      if let ratio = cell.metRatio, ratio < 0.5, cell.sizesUnknown == 0 { .act } else { .watch }
    case .met, .several, .noTarget: nil
    }
  }

  /// `Enterprise for 14–16`.
  static func name(of cell: Cell) -> Sentence {
    var parts: [Sentence] = []
    if let domain = cell.domain?.ref { parts.append("\(domain)") }
    if let skill = cell.skill { parts.append("\(skill)") }
    if let band = cell.ageBand?.ref { parts.append("for \(band)") }
    if let place = cell.place?.ref { parts.append("in \(place)") }
    if let sector = cell.sector { parts.append("by \(sector)") }
    guard let first = parts.first else { return "All provision" }
    return parts.dropFirst().reduce(first) { "\($0) \($1)" }
  }

  private static func state(of cell: CoverageCell) -> Sentence {
    let wanted: Sentence =
      cell.target.map { "\($0) places wanted, \(cell.supply ?? 0) offered." } ?? "no target is set."
    let unsized: Sentence =
      cell.sizesUnknown > 0 ? " The size of \(counted(cell.sizesUnknown, "offer", "offers")) is unknown." : ""
    switch cell.status {
    case .unknown:
      let target: Sentence = cell.target.map { " \($0) places are wanted." } ?? ""
      return "unknown. No offer is listed, and nobody said that the list is complete.\(target)"
    case .none: return "no provider. \(wanted)"
    case .singleProvider: return "one provider, \(cell.providers); \(wanted)\(unsized)"
    default: return "\(wanted)\(unsized)"
    }
  }
}
