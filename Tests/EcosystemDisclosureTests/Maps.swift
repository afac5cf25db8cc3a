import EcosystemAnalysis
import EcosystemDisclosure
import EcosystemFiles
import EcosystemModel
import Records

/// The map that these tables make, by name of table.
func ecosystem(_ tables: [String: String]) throws -> Ecosystem {
  let files = Dictionary(
    uniqueKeysWithValues: tables.map { ($0.key + ".csv", Array($0.value.utf8)) })
  return try readEcosystem(in: .memory("map", files)).ecosystem
}

/// The fictional city in `maps/portside` of the package.
func portside() throws -> Ecosystem {
  let here = #filePath.split(separator: "/", omittingEmptySubsequences: false)
  let folder = here.dropLast(3).joined(separator: "/") + "/maps/portside"
  return try readEcosystem(in: .at(folder)).ecosystem
}

/// Everything about a map, as an audience may see it.
func edition(_ ecosystem: Ecosystem, for audience: Audience) -> Edition {
  disclose(analyse(ecosystem, wanting: .everything(threads: 1)), to: audience)
}

extension Edition {
  /// Every text that somebody could print.
  var allTexts: [String] {
    let analysis = analysis
    let sentences =
      analysis.gaps.map(\.sentence) + analysis.findings.map(\.sentence)
      + analysis.findings.compactMap(\.caveat)
    let cells = (facts.coverage?.cells.map(\.cell) ?? []) + analysis.gaps.map(\.cell)
    return sentences.map(text) + cells.compactMap(\.skill) + actorTexts + tieTexts + offerTexts
      + otherTexts
  }

  private var actorTexts: [String] {
    ecosystem.actors.flatMap { actor in
      [actor.id, actor.name, actor.url, actor.source, actor.note] + actor.aliases + actor.kept
        + actor.organisationIDs
    }
  }

  private var tieTexts: [String] {
    ecosystem.ties.indices.compactMap { ecosystem.tieDetails[Int32($0)] }
      .flatMap { [$0.reportedBy, $0.source, $0.note] }
      + ecosystem.affiliations.flatMap { [$0.role, $0.source] }
  }

  private var offerTexts: [String] {
    ecosystem.provision.flatMap { offer in
      [
        offer.id, offer.title, offer.cost, offer.mode, offer.kind, offer.badge, offer.url,
        offer.howToJoin, offer.source,
      ] + offer.skills + offer.times + offer.openTo
    } + ecosystem.targets.compactMap(\.skill)
  }

  private var otherTexts: [String] {
    let city = ecosystem.city
    return [city.name, city.boundary, city.targetGroup, city.codedBy, city.note, city.title]
      + [city.credits] + ecosystem.domains.map(\.source)
      + ecosystem.sources.flatMap { [$0.id, $0.title, $0.url, $0.licence] }
      + ecosystem.initiatives.flatMap { [$0.id, $0.name, $0.kind, $0.source] }
      + ecosystem.places.flatMap { [$0.id, $0.name] }
  }
}
