public import EcosystemModel

/// Which skills of the city's spine somebody offers, layer by layer (D6).
///
/// Evidence of a skill is *taught*, where an offer lists it, or *badge*, where a badge that an
/// offer gives or leads to shows it. An offer of 0 places is none. A skill counts what is
/// offered of the skills that are part of it.
public struct SkillsSpine: Sendable {
  /// In canonical order; skills without a layer are not of the spine.
  public let skills: [SkillOffer]
  /// The layers that have skills, the most general first.
  public let layers: [SkillLayer]
  /// Whether the list of offers leaves nothing out, so that a skill in none is offered by nobody.
  public let isDeclared: Bool
  /// Whether the list of badges leaves nothing out.
  public let areBadgesDeclared: Bool

  /// Nothing where no skill has a layer.
  ///
  /// - Complexity: O(skills of all offers and badges × depth).
  init?(of ecosystem: Ecosystem) {
    guard ecosystem.skills.contains(where: { $0.layer != nil }) else { return nil }
    isDeclared = ecosystem.city.isComplete("provision")
    areBadgesDeclared = ecosystem.city.isComplete("badges")
    skills = SkillTally(of: ecosystem).offers(isDeclared: isDeclared)
    layers = Skill.Layer.allCases.compactMap { [skills] layer in
      let own = skills.filter { $0.layer == layer }
      return own.isEmpty ? nil : SkillLayer(layer, own)
    }
  }
}

/// What is offered of one skill.
public struct SkillOffer: Sendable {
  public let skill: Ref<Skill>
  public let layer: Skill.Layer
  /// 1 where it is not stated.
  public let priority: Double
  /// Who has an offer that lists it.
  public let taughtBy: [Ref<Actor>]
  /// Who has an offer that leads to a badge which shows it.
  public let badgedBy: [Ref<Actor>]
  /// Either, each once.
  public let providers: [Ref<Actor>]
  /// The badges that show it, whether an offer leads to them or not.
  public let badges: [Ref<Badge>]
  /// The offers.
  public let rows: [Origin]
  public let status: Status
}

/// One layer of the spine.
public struct SkillLayer: Sendable {
  public let layer: Skill.Layer
  public let skills: [Ref<Skill>]
  public let covered: Int
  /// With exactly one provider.
  public let thin: [Ref<Skill>]
  /// With no provider listed.
  public let missing: [Ref<Skill>]
  /// The covered skills' share of all priorities; nothing where all are 0.
  public let weightedCoverage: Double?

  init(_ layer: Skill.Layer, _ offers: [SkillOffer]) {
    let covered = offers.filter { !$0.providers.isEmpty }
    let weight = offers.reduce(0) { $0 + $1.priority }
    self.layer = layer
    self.covered = covered.count
    skills = offers.map(\.skill)
    thin = offers.filter { $0.providers.count == 1 }.map(\.skill)
    missing = offers.filter { $0.providers.isEmpty }.map(\.skill)
    weightedCoverage = weight > 0 ? covered.reduce(0) { $0 + $1.priority } / weight : nil
  }

  public var coverage: Double { Double(covered) / Double(skills.count) }
}

/// The rows of all skills, added up.
private struct SkillTally {
  private let ecosystem: Ecosystem
  private var taught: [Set<Ref<Actor>>]
  private var badged: [Set<Ref<Actor>>]
  private var badges: [Set<Ref<Badge>>]
  private var rows: [Set<Origin>]

  init(of ecosystem: Ecosystem) {
    let count = ecosystem.skills.count
    self.ecosystem = ecosystem
    taught = Array(repeating: [], count: count)
    badged = taught
    badges = Array(repeating: [], count: count)
    rows = Array(repeating: [], count: count)
    let lines = ecosystem.skills.refs.map { Self.line(of: $0, in: ecosystem.skills) }
    for badge in ecosystem.badges.refs {
      for skill in ecosystem.badges[badge].skills {
        for above in lines[skill.index] { badges[above.index].insert(badge) }
      }
    }
    let steps = Self.badgesByOffer(ecosystem)
    for ref in ecosystem.provision.refs where ecosystem.provision[ref].placesPerYear != 0 {
      let offer = ecosystem.provision[ref]
      for above in Set(offer.skills.flatMap { lines[$0.index] }) {
        taught[above.index].insert(offer.provider)
        rows[above.index].insert(offer.origin)
      }
      let shown = (steps[ref] ?? []).flatMap { ecosystem.badges[$0].skills }
      for above in Set(shown.flatMap { lines[$0.index] }) {
        badged[above.index].insert(offer.provider)
        rows[above.index].insert(offer.origin)
      }
    }
  }

  func offers(isDeclared: Bool) -> [SkillOffer] {
    ecosystem.skills.refs.compactMap { skill in
      guard let layer = ecosystem.skills[skill].layer else { return nil }
      let at = skill.index
      let providers = taught[at].union(badged[at]).sorted()
      return SkillOffer(
        skill: skill, layer: layer, priority: ecosystem.skills[skill].priority ?? 1,
        taughtBy: taught[at].sorted(), badgedBy: badged[at].sorted(), providers: providers,
        badges: badges[at].sorted(), rows: rows[at].sorted(),
        status: Self.status(providers.count, isDeclared: isDeclared))
    }
  }

  private static func status(_ providers: Int, isDeclared: Bool) -> Status {
    switch providers {
    case 0:
      isDeclared
        ? .none : .unknown("no offer is listed, and the list is not declared complete")
    case 1: .singleProvider
    default: .several
    }
  }

  /// The badge that each offer gives, and those to which a step leads from it.
  private static func badgesByOffer(_ ecosystem: Ecosystem) -> [Ref<Provision>: Set<Ref<Badge>>] {
    var badges: [Ref<Provision>: Set<Ref<Badge>>] = [:]
    for offer in ecosystem.provision.refs {
      if let badge = ecosystem.provision[offer].badge { badges[offer] = [badge] }
    }
    for step in ecosystem.pathways {
      if case .offer(let offer) = step.from, case .badge(let badge) = step.to {
        badges[offer, default: []].insert(badge)
      }
    }
    return badges
  }

  /// The skill, the one it is part of, and so on upwards, each once.
  private static func line(of skill: Ref<Skill>, in skills: [Skill]) -> [Ref<Skill>] {
    var line = [skill]
    var seen: Set = [skill]
    while let parent = line.last.flatMap({ skills[$0].parent }), seen.insert(parent).inserted {
      line.append(parent)
    }
    return line
  }
}
