import EcosystemAnalysis
public import EcosystemDisclosure
import EcosystemModel

extension ResultTable {
  /// The layers of the skills spine, then each skill with who offers it; nothing without layers.
  ///
  /// A layer's share is empty where somebody may offer what no row tells of.
  public static func skills(of edition: Edition) -> ResultTable? {
    guard let spine = edition.facts.skills else { return nil }
    let layers = spine.layers.map { layer($0, isDeclared: spine.isDeclared, edition) }
    let skills = spine.skills.map { skill($0, edition) }
    return ResultTable(
      [
        Meaning("kind", "layer, or skill"),
        Meaning("layer", "core, cofl, city or strategic"),
        Meaning("skill", "the skill's id"),
        Meaning("name", "its name"),
        Meaning("parent", "the id of the skill that it is part of"),
        Meaning("framework", "the framework that defines it"),
        Meaning("code", "its code there"),
        Meaning("priority", "how much it counts beside others", "weight"),
        Meaning("providers", "how many organisations offer it", "organisations")
          .countingOrganisations,
        Meaning("taught_by", "how many offers teach it", "offers"),
        Meaning("badged_by", "how many organisations issue a badge for it", "organisations")
          .countingOrganisations,
        Meaning("badges", "how many badges show it", "badges"),
        Meaning("status", "none, single provider, several or unknown"),
        Meaning("skills", "how many skills the layer has", "skills"),
        Meaning("covered", "how many of them somebody offers", "skills"),
        Meaning("coverage", "the part of them that somebody offers", "share"),
        Meaning("weighted_coverage", "the same, each skill counted by its priority", "share"),
        Meaning("thin", "the ids of skills that one organisation alone offers; a list"),
        Meaning("missing", "the ids of skills that nobody offers; a list"),
      ], rows: layers + skills)
  }

  private static func layer(
    _ layer: SkillLayer, isDeclared: Bool, _ edition: Edition
  ) -> [Value] {
    let isKnown = isDeclared || layer.missing.isEmpty
    return [.text("layer"), .text(layer.layer.rawValue)] + Array(repeating: .nothing, count: 11) + [
      Value(layer.skills.count), Value(layer.covered),
      isKnown ? Value(layer.coverage) : .nothing,
      isKnown ? Value(layer.weightedCoverage) : .nothing, .text(ids(layer.thin, edition)),
      .text(ids(layer.missing, edition)),
    ]
  }

  private static func skill(_ offer: SkillOffer, _ edition: Edition) -> [Value] {
    let skill = edition.ecosystem.skills[offer.skill]
    let isKnown = if case .unknown = offer.status { false } else { true }
    func count(_ number: Int) -> Value { isKnown ? Value(number) : .nothing }
    return [
      .text("skill"), .text(offer.layer.rawValue), .text(skill.id), .text(skill.name),
      .text(ids([skill.parent].compactMap(\.self), edition)), .text(skill.framework),
      .text(skill.code), Value(offer.priority), count(offer.providers.count),
      count(offer.taughtBy.count), count(offer.badgedBy.count), Value(offer.badges.count),
      .text(offer.status.word),
    ] + Array(repeating: .nothing, count: 6)
  }

  private static func ids(_ skills: [Ref<Skill>], _ edition: Edition) -> String {
    skills.map { edition.ecosystem.skills[$0].id }.joined(separator: ";")
  }
}
