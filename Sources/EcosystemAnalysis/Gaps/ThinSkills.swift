import EcosystemModel

extension GapCheck {
  static let skills = GapCheck(
    id: "skills", title: "Skills of the spine that are thin or missing",
    plain: "skills that nobody offers, or only one",
    rule: """
      act where nobody offers a skill of the spine and the list of offers is declared complete; \
      watch where one provider does, where badges show a skill that no offer on such a list \
      teaches, or where no badge on a complete list shows a skill that is taught; note where the \
      lists are not declared complete
      """,
    room: RoomQuestion(
      missing: "Who could teach or show this, and what would it take?",
      fragile: "Who else could teach this, so that it does not hang on one?",
      unknown: "Who here teaches this already?"),
    needs: .skills, summary: { gaps, facts in byGroup(gaps, among: gaps, facts) },
    told: byGroup
  ) { facts in
    guard let spine = facts.skills else { return [] }
    return spine.skills.flatMap { gaps($0, spine, facts.ecosystem) }
  }

  private static func gaps(
    _ offer: SkillOffer, _ spine: SkillsSpine, _ ecosystem: Ecosystem
  ) -> [Gap] {
    let skill = Thing.skill(offer.skill)
    var gaps: [Gap] = []
    func add(
      _ severity: Gap.Severity, _ kind: Kind, _ status: Status, _ value: Double?,
      caveat: Sentence? = nil, _ sentence: Sentence
    ) {
      let remedy = severity == .note ? nil : endOf(kind, "\(skill)")
      gaps.append(
        Gap(
          severity: severity, subject: .thing(skill),
          cell: Cell(skill: offer.skill), status: status, value: value, expected: nil,
          sentence: sentence, evidence: offer.rows, caveat: caveat, size: offer.priority,
          kind: kind.rawValue, remedy: remedy))
    }
    switch offer.providers.count {
    case 0 where spine.isDeclared: add(.act, .missing, .none, 0, "\(skill): no provider.")
    case 0:
      add(
        .note, .missing, offer.status, nil,
        "\(skill): unknown. No offer is listed, and nobody said that the list is complete.")
    case 1:
      add(
        .watch, .thin, .singleProvider, 1, caveat: spine.offersCaveat,
        "\(skill): one provider, \(offer.providers).")
    default: break
    }
    if offer.taughtBy.isEmpty, !offer.badges.isEmpty {
      add(
        spine.isDeclared ? .watch : .note, .notTaught,
        spine.isDeclared ? .none : .unknown("the list of offers is not declared complete"),
        spine.isDeclared ? 0 : nil,
        "\(list(offer.badges.map { .badge($0) })) \(offer.badges.count == 1 ? "shows" : "show") "
          + "\(skill), and no offer is listed that teaches it.")
    }
    if !offer.taughtBy.isEmpty, offer.badges.isEmpty, !ecosystem.badges.isEmpty {
      add(
        spine.areBadgesDeclared ? .watch : .note, .noBadge,
        spine.areBadgesDeclared
          ? .none : .unknown("the list of badges is not declared complete"),
        spine.areBadgesDeclared ? 0 : nil,
        "\(skill) is taught, and no badge is listed that shows it.")
    }
    return gaps
  }

  private enum Kind: String {
    case missing, thin, notTaught, noBadge

    /// Whether findings tell of each layer apart.
    var isOfLayer: Bool {
      switch self {
      case .missing, .thin: true
      case .notTaught, .noBadge: false
      }
    }
  }

  /// What would end a kind of gap.
  private static func endOf(_ kind: Kind, _ skill: Sentence) -> Sentence {
    switch kind {
    case .missing: "Offers of two providers that teach \(skill) would end this."
    case .thin: "An offer of a second provider that teaches \(skill) would end this."
    case .notTaught: "An offer that teaches \(skill) would end this."
    case .noBadge: "A badge that shows \(skill) would end this."
    }
  }

  /// What findings tell in one sentence: a kind of gap, of one layer where it is missing or thin.
  private struct Group: Hashable {
    let kind: Kind
    let layer: Skill.Layer?
  }

  private static func groups(_ gaps: [Gap], _ facts: Facts) -> [Group?] {
    gaps.map { gap in
      guard let skill = gap.cell.skill, let kind = Kind(rawValue: gap.kind) else { return nil }
      return Group(kind: kind, layer: kind.isOfLayer ? facts.ecosystem.skills[skill].layer : nil)
    }
  }

  /// Each group in one sentence, at the place of its first gap.
  @Sendable private static func byGroup(
    _ gaps: [Gap], among all: [Gap], _ facts: Facts
  ) -> [Gap] {
    let groups = groups(gaps, facts)
    let members = Dictionary(grouping: gaps.indices, by: { groups[$0] })
    var told = Set<Group?>()
    return zip(gaps, groups).compactMap { gap, group in
      guard let group, told.insert(group).inserted else { return nil }
      let same = (members[group] ?? []).map { gaps[$0] }
      return gap.telling(
        same, as: sentence(same, group, facts),
        remedy: gap.severity == .note ? nil : endOf(group.kind, "each of them"))
    }
  }

  private static func sentence(_ gaps: [Gap], _ group: Group, _ facts: Facts) -> Sentence {
    let names = list(gaps.compactMap(\.thing))
    switch group.kind {
    case .missing, .thin:
      guard let spine = facts.skills, let layer = group.layer else { return gaps[0].sentence }
      return group.kind == .thin ? spine.thin(gaps, in: layer) : spine.missing(gaps, in: layer)
    case .notTaught where gaps.count > 1:
      return "Badges show \(gaps.count) skills that no offer listed teaches: \(names)."
    case .noBadge where gaps.count > 1:
      return "\(gaps.count) skills are taught, and no badge is listed that shows them: \(names)."
    case .notTaught, .noBadge: return gaps[0].sentence
    }
  }
}

extension SkillsSpine {
  fileprivate var offersCaveat: Sentence? {
    isDeclared ? nil : "The list of offers is not declared complete: there may be others."
  }

  /// Which skills of the layer have one provider.
  fileprivate func thin(_ gaps: [Gap], in layer: Skill.Layer) -> Sentence {
    guard gaps.count == 1, let skill = gaps[0].cell.skill,
      let offer = skills.first(where: { $0.skill == skill })
    else {
      return """
        \(layer.words): \(gaps.count) skills have one provider each: \
        \(list(gaps.compactMap(\.thing))).
        """
    }
    return "\(layer.words): \(Thing.skill(skill)) has one provider, \(offer.providers)."
  }

  /// How many skills of the layer have a provider, and which have none.
  fileprivate func missing(_ gaps: [Gap], in layer: Skill.Layer) -> Sentence {
    let all = layers.first { $0.layer == layer }
    let skills = counted(all?.skills.count ?? gaps.count, "skill", "skills")
    let names = list(gaps.compactMap(\.thing))
    guard isDeclared else {
      return """
        \(layer.words): no offer is listed for \(gaps.count) of \(skills), and nobody said that \
        the list is complete: \(names).
        """
    }
    let covered = all?.covered ?? 0
    guard covered > 0 else {
      return gaps.count == 1
        ? "\(layer.words): its only skill, \(names), has no provider."
        : "\(layer.words): none of its \(skills) has a provider: \(names)."
    }
    return """
      \(layer.words): \(covered) of \(skills) \(covered == 1 ? "has" : "have") any provider; \
      \(names) \(gaps.count == 1 ? "has" : "have") none.
      """
  }
}

extension Skill.Layer {
  /// How a sentence calls the layer.
  fileprivate var words: Sentence {
    switch self {
    case .core: "core layer"
    case .cofl: "layer of all cities of learning"
    case .city: "city layer"
    case .strategic: "strategic layer"
    }
  }
}
