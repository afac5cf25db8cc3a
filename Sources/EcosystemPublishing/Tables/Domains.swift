import EcosystemAnalysis
public import EcosystemDisclosure
import EcosystemModel

extension ResultTable {
  /// How the organisations of each domain are linked; nothing where none belongs to a domain.
  ///
  /// Lists name those that may be shown; all are counted.
  public static func domains(of edition: Edition) -> ResultTable? {
    guard let structures = edition.facts.domainStructures, !structures.isEmpty else { return nil }
    let ecosystem = edition.ecosystem
    func id(_ actor: Ref<Actor>) -> String { ecosystem.actors[actor].id }
    let rows: [[Value]] = structures.map { structure in
      [
        .text(ecosystem.domains[structure.domain].id), Value(structure.actorCount),
        Value(structure.tieCount), Value(structure.density),
        .text(structure.parts.map(String.init).joined(separator: ";")),
        .text(structure.alone.map(id).joined(separator: ";")),
        .text(structure.cutPoints.map { id($0.actor) }.joined(separator: ";")),
        .text(structure.onlyLinks.map { "\(id($0.from))–\(id($0.to))" }.joined(separator: ";")),
      ]
    }
    return ResultTable(
      ["domain", "actors", "ties", "density", "parts", "alone", "cut_points", "only_links"],
      rows: rows)
  }
}
