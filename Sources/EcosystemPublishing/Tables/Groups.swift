import EcosystemAnalysis
public import EcosystemDisclosure
import EcosystemModel
import TieNetwork

extension ResultTable {
  /// The ties within and between sectors, rings and communities, a group a row.
  ///
  /// `members` lists those that may be shown; all are counted.
  public static func groups(of edition: Edition) -> ResultTable? {
    guard let groups = edition.facts.groupLinks, !groups.isEmpty else { return nil }
    let ecosystem = edition.ecosystem
    let withheld = edition.groupsNotToldOf
    let rows: [[Value]] = groups.map { links in
      let (name, kind) =
        switch links.group {
        case .sector(let sector): (ecosystem.sectors[sector].id, "sector")
        case .ring(let ring): (ecosystem.rings[ring].id, "ring")
        case .community(let number): (String(number), "community")
        }
      let shown = links.members.map { ecosystem.actors[$0].id }
      return [
        .text(name), .text(kind), Value(links.size),
      ]
        + (withheld.contains(links.group)
          ? [Value](repeating: .nothing, count: 4)
          : [
            Value(links.internalTies), Value(links.externalTies), Value(links.ei),
            Value(links.density),
          ]) + [.text(shown.joined(separator: ";"))]
    }
    return ResultTable(
      [
        Meaning("group", "the id of the sector or ring, or the number of the community"),
        Meaning("kind", "sector, ring or community"),
        Meaning("actors", "how many organisations belong to it", "organisations")
          .countingOrganisations,
        Meaning("internal", "how many links run between its members", "links").restingOnCounts,
        Meaning("external", "how many links lead out of it", "links").restingOnCounts,
        Meaning("ei", "external less internal links, divided by all of them: −1 to 1", "index")
          .restingOnCounts,
        Meaning("density", "the part of all possible links within it that there are", "share")
          .restingOnCounts,
        Meaning("members", "the ids of the members that may be shown; a list").restingOnCounts,
      ], rows: rows)
  }

  /// The ties between each two sectors beside what chance would give; nothing without sectors.
  public static func mixing(of edition: Edition) -> ResultTable? {
    guard let study = edition.facts.sectorMixing else { return nil }
    let isDirected = edition.facts.projection?.isDirected ?? false
    let sectors = study.sectors
    let pairs = sectors.flatMap { a in
      sectors.filter { isDirected || a <= $0 }.map { (a.index, $0.index) }
    }
    let cells = edition.mixingCells
    func isLeftOut(_ a: Int, _ b: Int) -> Bool {
      guard let cells, let row = sectors.firstIndex(of: Ref(a)),
        let column = sectors.firstIndex(of: Ref(b))
      else { return false }
      return cells.isLeftOut[row][column] || cells.isLeftOut[column][row]
    }
    let corrected = study.tests.map { tests in holm(pairs.map { tests[$0.0][$0.1].pTwoSided }) }
    let rows: [[Value]] = pairs.enumerated().map { at, pair in
      let (a, b) = pair
      let mixing = study.mixing
      let test = study.tests?[a][b]
      if isLeftOut(a, b) {
        return [
          .text(edition.ecosystem.sectors[a].id), .text(edition.ecosystem.sectors[b].id),
          .text(notTold), .nothing, Value(mixing.expectedByLabels[a][b]), .nothing, .nothing,
          .nothing, .nothing, .nothing,
        ]
      }
      return [
        .text(edition.ecosystem.sectors[a].id), .text(edition.ecosystem.sectors[b].id),
        Value(mixing.counts[a][b]), Value(mixing.density[a][b]),
        Value(mixing.expectedByLabels[a][b]), Value(mixing.expectedByActivity[a][b]),
        Value(test?.pLower), Value(test?.pUpper), Value(test?.pTwoSided),
        Value(corrected?[at]),
      ]
    }
    return ResultTable(
      [
        Meaning("group", "the sector's id"),
        Meaning("other", "the other sector's id"),
        Meaning("ties", "how many links run between the two", "links"),
        Meaning("density", "the part of all possible links that there are", "share"),
        Meaning(
          "expected_random_labels", "how many there would be if sectors were dealt out by lot",
          "links"),
        Meaning(
          "expected_same_activity", "how many there would be if each kept its number of links",
          "links"),
        Meaning("p_lower", "how often chance gives as few or fewer", "probability"),
        Meaning("p_upper", "how often chance gives as many or more", "probability"),
        Meaning(
          "p_two_sided", "how often chance gives a number this far off, either way", "probability"),
        Meaning("p_holm", "the same, corrected after Holm for the number of pairs", "probability"),
      ], rows: rows)
  }
}

/// What stands in the place of a count of links that is left out.
let notTold = "not told"
