import EcosystemAnalysis
public import EcosystemDisclosure
import EcosystemModel

extension ResultTable {
  /// The gaps, check by check.
  public static func gaps(of edition: Edition) -> ResultTable {
    ResultTable(gapColumns, rows: edition.analysis.gaps.map { row(of: $0, edition) })
  }

  static let gapColumns = [
    Meaning("check", "the check that found it"),
    Meaning("severity", "act, watch or note"),
    Meaning("subject", "the id of what it is about, or the ids in the cell of coverage"),
    Meaning("domain", "the domain's id, or not stated"),
    Meaning("age_band", "the age band's id, or not stated"),
    Meaning("place", "the place's id, or not stated"),
    Meaning("skill", "the skill's id"),
    Meaning("sector", "the sector's id"),
    Meaning("status", "none, single provider, below target and so on, or unknown"),
    Meaning("value", "what was found; the sentence tells the unit", "as the sentence tells"),
    Meaning("expected", "what was expected", "as value"),
    Meaning("sentence", "the gap in words"),
    Meaning("evidence", "the rows that it rests on: file and line; a list"),
    Meaning("remedy", "what on the map would end it"),
  ]

  static func row(of gap: Gap, _ edition: Edition) -> [Value] {
    let ecosystem = edition.ecosystem
    let evidence = gap.evidence.map { ecosystem.place(of: $0) }.joined(separator: ";")
    return [.text(gap.check), .text(gap.severity.rawValue), .text(subject(of: gap, ecosystem))]
      + dimensions(of: gap.cell, ecosystem) + [
        .text(gap.status.word), Value(gap.value), Value(gap.expected),
        .text(edition.text(gap.sentence)), .text(evidence),
        gap.remedy.map { .text(edition.text($0)) } ?? .nothing,
      ]
  }

  /// The id of what a gap is about, or of its cell.
  static func subject(of gap: Gap, _ ecosystem: Ecosystem) -> String {
    if case .cell = gap.subject { return cellName(gap.cell, ecosystem) }
    return ecosystem.id(of: gap.subject) ?? ecosystem.city.name
  }

  /// The ids of a cell's dimensions in a row: `health/14-16`.
  static func cellName(_ cell: Cell, _ ecosystem: Ecosystem) -> String {
    dimensions(of: cell, ecosystem).compactMap {
      if case .text(let text) = $0, !text.isEmpty { text } else { nil }
    }.joined(separator: "/")
  }

  /// The ids of a cell's domain, age band, place, skill and sector.
  static func dimensions(of cell: Cell, _ ecosystem: Ecosystem) -> [Value] {
    func id<Row>(
      _ value: Cell.Value<Row>?, notStated: String = "not stated", _ id: (Ref<Row>) -> String
    ) -> Value {
      switch value {
      case .one(let ref): .text(id(ref))
      case .notStated: .text(notStated)
      case nil: .text("")
      }
    }
    return [
      id(cell.domain) { ecosystem.domains[$0].id },
      id(cell.ageBand, notStated: "not stated or outside the bands") {
        ecosystem.ageBands[$0].id
      },
      id(cell.place) { ecosystem.places[$0].id },
      .text(cell.skill.map { ecosystem.skills[$0].id } ?? ""),
      .text(cell.sector.map { ecosystem.sectors[$0].id } ?? ""),
    ]
  }
}
