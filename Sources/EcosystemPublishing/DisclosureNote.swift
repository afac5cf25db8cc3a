import EcosystemAnalysis
public import EcosystemDisclosure
import EcosystemModel
import Records
import TieNetwork

/// What an edition for research still tells of single organisations, in numbers: `disclosure.json`.
struct DisclosureNote {
  let edition: Edition

  /// Nothing for audiences that see names.
  var text: String? {
    guard edition.audience == .research else { return nil }
    let members = [
      ("audience", jsonText("research")),
      ("pseudonyms", jsonText("p_ + 16 hexadecimal digits of HMAC-SHA-256(key, id)")),
      ("min_cell", "\(edition.ecosystem.city.minCell)"),
      ("recognition", recognition), ("links_withheld", "\(edition.withholdsLinks)"),
      ("left_out_of_mixing", mixing),
    ]
    return "{\n" + members.map { "  \(jsonText($0)): \($1)" }.joined(separator: ",\n") + "\n}\n"
  }

  private var recognition: String {
    guard let found = edition.recognition else { return "null" }
    let members = [
      ("organisations", "\(found.count)"),
      ("smallest_class_by_degree", "\(found.smallestByDegree)"),
      ("unique_by_degree", "\(found.uniqueByDegree)"),
      ("unique_by_neighbours", "\(found.uniqueByNeighbours)"),
      ("unique_by_sector_and_degree", found.uniqueByGroupAndDegree.map { "\($0)" } ?? "null"),
      ("probability_by_degree", figure(found.probabilityByDegree)),
      ("probability_by_neighbours", figure(found.probabilityByNeighbours)),
    ]
    return "{" + members.map { "\(jsonText($0)): \($1)" }.joined(separator: ", ") + "}"
  }

  /// The counts that are left out, with the least and the most that each can be.
  private var mixing: String {
    guard let study = edition.facts.sectorMixing, let cells = edition.mixingCells else {
      return "[]"
    }
    let rows = cells.bounds.map { bounds in
      let ids = [bounds.row, bounds.column].map { edition.ecosystem.sectors[study.sectors[$0]].id }
      return """
        {"group": \(jsonText(ids[0])), "other": \(jsonText(ids[1])), \
        "low": \(bounds.low), "high": \(bounds.high)}
        """
    }
    return "[" + rows.joined(separator: ", ") + "]"
  }
}

extension Edition {
  /// How many counts of people are not told, in words; nothing where all are.
  public var fewPeople: String? {
    guard untoldCounts > 0 else { return nil }
    let counts = untoldCounts == 1 ? "1 count" : "\(untoldCounts) counts"
    return
      "\(counts) of fewer than \(ecosystem.city.minCell) people, or of more that would tell them"
  }

  /// The sectors of which a count of links is left out of the mixing: their links within and to
  /// others would give it away.
  var groupsNotToldOf: Set<GroupLinks.Group> {
    guard let study = facts.sectorMixing, let cells = mixingCells else { return [] }
    let left = study.sectors.indices.filter { at in
      study.sectors.indices.contains { cells.isLeftOut[at][$0] || cells.isLeftOut[$0][at] }
    }
    return Set(left.map { .sector(study.sectors[$0]) })
  }

  /// Which counts of links between sectors research may see; nothing for other audiences.
  var mixingCells: SmallCells? {
    guard audience == .research, let study = facts.sectorMixing else { return nil }
    let counts = study.sectors.map { a in
      study.sectors.map { Int(study.mixing.counts[a.index][$0.index]) }
    }
    return SmallCells(counts, least: ecosystem.city.minCell)
  }
}
