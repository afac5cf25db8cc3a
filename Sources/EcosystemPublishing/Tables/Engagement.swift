import EcosystemAnalysis
import EcosystemDisclosure
import EcosystemModel

extension ResultTable {
  /// Who took part in workshops and events and who sits in the Core group, by sector, ring, domain.
  ///
  /// A row without workshop is all of them together; those of one tell only who was there. Nothing
  /// where the map has neither.
  static func engagement(of edition: Edition) -> ResultTable? {
    guard let engagement = edition.facts.engagement else { return nil }
    return ResultTable(
      [
        Meaning("by", "what organisations are grouped by: all, sector, ring or domain"),
        Meaning("group", "the id of the group, or not stated; empty for all"),
        Meaning("workshop", "the id of the workshop or event; empty for all of them together"),
        Meaning("organisations", "how many organisations the group has", "organisations")
          .countingOrganisations,
        Meaning("took_part", "how many of them took part", "organisations")
          .countingOrganisations,
        Meaning("share_of_map", "the part of all organisations that belongs to the group", "share")
          .restingOnCounts,
        Meaning(
          "share_of_workshop", "the part of those who took part that belongs to the group", "share"
        ).restingOnCounts,
        Meaning("core", "how many members of the Core group belong to it", "organisations")
          .countingOrganisations,
        Meaning("share_of_core", "the part of the Core group that belongs to it", "share")
          .restingOnCounts,
        Meaning("expected_in_core", "how many would by drawing lots", "organisations")
          .restingOnCounts,
        Meaning(
          "p", "how often lots would give a number this far from expected, either way",
          "probability"
        ).restingOnCounts,
        Meaning("p_holm", "the same, corrected after Holm for the number of groups", "probability")
          .restingOnCounts,
        Meaning(
          "core_balance", "whether the Core group has more or fewer of it than lots would give"
        ).restingOnCounts,
        Meaning("status", "whether the group was heard, thinly heard, absent or unknown"),
        Meaning("to_approach", "the ids of members who did not take part yet; a list")
          .restingOnCounts,
      ], rows: engagement.rows.map { row(of: $0, edition) })
  }

  private static func row(of row: EngagementRow, _ edition: Edition) -> [Value] {
    let ecosystem = edition.ecosystem
    let (kind, group) = names(row.group, ecosystem)
    func share(_ part: Int?, of all: Int?) -> Value {
      guard let part, let all, all > 0 else { return .nothing }
      return .number(Double(part) / Double(all))
    }
    return [
      .text(kind), .text(group), .text(row.meeting.map { ecosystem.initiatives[$0].id } ?? ""),
      Value(row.organisations), row.tookPart.map { Value($0) } ?? .nothing,
      share(row.organisations, of: ecosystem.actors.count),
      share(row.tookPart, of: row.present), row.core.map { Value($0.members) } ?? .nothing,
      share(row.core?.members, of: row.core?.group), Value(row.core?.expected),
      Value(row.core?.chance), Value(row.core?.corrected), .text(row.core?.word ?? ""),
      .text(row.status.word),
      .text(row.toApproach.map { ecosystem.actors[$0].id }.joined(separator: ";")),
    ]
  }

  private static func names(
    _ group: EngagementRow.Group, _ ecosystem: Ecosystem
  ) -> (kind: String, group: String) {
    let missing = "not stated"
    return switch group {
    case .everybody: ("all", "")
    case .sector(let sector): ("sector", sector.map { ecosystem.sectors[$0].id } ?? missing)
    case .ring(let ring): ("ring", ring.map { ecosystem.rings[$0].id } ?? missing)
    case .domain(let domain): ("domain", domain.map { ecosystem.domains[$0].id } ?? missing)
    }
  }
}
