import EcosystemAnalysis
import EcosystemDisclosure
import EcosystemModel

extension ResultTable {
  /// How many organisations there are by domain, sector and ring; nothing without domains.
  static func actorCoverage(of edition: Edition) -> ResultTable? {
    guard let cells = edition.facts.actorCoverage?.cells else { return nil }
    let ecosystem = edition.ecosystem
    func id<Row>(_ value: Cell.Value<Row>?, _ id: (Ref<Row>) -> String) -> Value {
      .text(value.map { $0.ref.map(id) ?? "not stated" } ?? "")
    }
    let rows: [[Value]] = cells.map { cell in
      [
        id(cell.domain) { ecosystem.domains[$0].id }, id(cell.sector) { ecosystem.sectors[$0].id },
        id(cell.ring) { ecosystem.rings[$0].id },
        cell.isUnknown ? .nothing : Value(cell.actors), .text(cell.status.word),
      ]
    }
    return ResultTable(
      [
        Meaning("domain", "the domain's id; empty where all are counted together"),
        Meaning("sector", "the sector's id; empty where all are counted together"),
        Meaning("ring", "the ring's id; empty where all are counted together"),
        Meaning(
          "actors", "how many organisations there are; empty where it is not known", "organisations"
        ).countingOrganisations,
        Meaning(
          "status", "none, several and the like, or unknown where the map promises no complete list"
        ),
      ], rows: rows)
  }
}

extension ActorCoverage.Part {
  fileprivate var isUnknown: Bool {
    if case .unknown = status { true } else { false }
  }
}
