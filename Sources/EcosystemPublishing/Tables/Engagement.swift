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
        "by", "group", "workshop", "organisations", "took_part", "share_of_map",
        "share_of_workshop", "core", "share_of_core", "expected_in_core", "p", "p_holm",
        "core_balance", "status", "to_approach",
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
