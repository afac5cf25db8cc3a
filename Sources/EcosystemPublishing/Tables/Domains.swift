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
      [
        Meaning("domain", "the domain's id"),
        Meaning("actors", "how many organisations belong to it", "organisations")
          .countingOrganisations,
        Meaning("ties", "how many links run between them", "links").restingOnCounts,
        Meaning("density", "the part of all possible links that there are", "share")
          .restingOnCounts,
        Meaning(
          "parts", "how many organisations each connected part has, the largest first; a list"
        ).countingOrganisations,
        Meaning("alone", "the ids of those without a link to another of the domain; a list")
          .restingOnCounts,
        Meaning("cut_points", "the ids of those without whom the domain falls apart; a list")
          .restingOnCounts,
        Meaning("only_links", "the links, as two ids, without which it falls apart; a list")
          .restingOnCounts,
      ],
      rows: rows)
  }
}
