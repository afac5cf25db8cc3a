import EcosystemAnalysis
public import EcosystemDisclosure
import EcosystemModel

extension ResultTable {
  /// The gaps, check by check.
  public static func gaps(of edition: Edition) -> ResultTable {
    let rows = edition.analysis.gaps.map { row(of: $0, edition) }
    return ResultTable(
      [
        "check", "severity", "subject", "domain", "age_band", "place", "skill", "sector", "status",
        "value", "expected", "sentence", "evidence", "remedy",
      ], rows: rows)
  }

  private static func row(of gap: Gap, _ edition: Edition) -> [Value] {
    let ecosystem = edition.ecosystem
    let evidence = gap.evidence.map { ecosystem.place(of: $0) }.joined(separator: ";")
    return [.text(gap.check), .text(gap.severity.rawValue), .text(subject(of: gap, ecosystem))]
      + dimensions(of: gap.cell, ecosystem) + [
        .text(gap.status.word), Value(gap.value), Value(gap.expected),
        .text(edition.text(gap.sentence)), .text(evidence),
        gap.remedy.map { .text(edition.text($0)) } ?? .nothing,
      ]
  }

  private static func subject(of gap: Gap, _ ecosystem: Ecosystem) -> String {
    switch gap.subject {
    case .city: ecosystem.city.name
    case .actor(let actor): ecosystem.actors[actor].id
    case .domain(let domain): ecosystem.domains[domain].id
    case .sector(let sector): ecosystem.sectors[sector].id
    case .sectors(let a, let b): "\(ecosystem.sectors[a].id);\(ecosystem.sectors[b].id)"
    case .cell: cellName(gap.cell, ecosystem)
    case .insight(let insight): ecosystem.insights[insight].id
    case .tie(let a, let b): "\(ecosystem.actors[a].id);\(ecosystem.actors[b].id)"
    case .thing(let thing): idOfThing(thing, ecosystem)
    }
  }

  /// A thing's id; of a tie the ids of its two ends.
  static func idOfThing(_ thing: Thing, _ ecosystem: Ecosystem) -> String {
    switch thing {
    case .actor(let actor): ecosystem.actors[actor].id
    case .tie(let a, let b): "\(ecosystem.actors[a].id);\(ecosystem.actors[b].id)"
    case .domain(let domain): ecosystem.domains[domain].id
    case .place(let place): ecosystem.places[place].id
    case .offer(let offer): ecosystem.provision[offer].id
    case .skill(let skill): ecosystem.skills[skill].id
    case .badge(let badge): ecosystem.badges[badge].id
    case .opportunity(let opportunity): ecosystem.opportunities[opportunity].id
    case .initiative(let initiative): ecosystem.initiatives[initiative].id
    case .logicItem(let item): ecosystem.logicModel[item].id
    case .group(let group): ecosystem.groups[group].id
    case .ageBand(let band): ecosystem.ageBands[band].id
    case .sector(let sector): ecosystem.sectors[sector].id
    case .ring(let ring): ecosystem.rings[ring].id
    case .relation(let relation): ecosystem.relations[relation].id
    }
  }

  private static func cellName(_ cell: Cell, _ ecosystem: Ecosystem) -> String {
    dimensions(of: cell, ecosystem).compactMap {
      if case .text(let text) = $0, !text.isEmpty { text } else { nil }
    }.joined(separator: "/")
  }

  /// The ids of a cell's domain, age band, place, skill and sector.
  static func dimensions(of cell: Cell, _ ecosystem: Ecosystem) -> [Value] {
    func id<Row>(_ value: Cell.Value<Row>?, _ id: (Ref<Row>) -> String) -> Value {
      switch value {
      case .one(let ref): .text(id(ref))
      case .notStated: .text("not stated")
      case nil: .text("")
      }
    }
    return [
      id(cell.domain) { ecosystem.domains[$0].id }, id(cell.ageBand) { ecosystem.ageBands[$0].id },
      id(cell.place) { ecosystem.places[$0].id },
      .text(cell.skill.map { ecosystem.skills[$0].id } ?? ""),
      .text(cell.sector.map { ecosystem.sectors[$0].id } ?? ""),
    ]
  }
}
