public import EcosystemModel

/// What would be different if some actors left.
public struct WhatIf: Sendable {
  public let changes: Changes
  /// What would go with them, in plain words; of the map before.
  public let sentences: [Sentence]

  /// Compares a map with what it would be without some actors.
  ///
  /// Gaps about those who left, and about what they offered, do not count as gone.
  public init(
    _ gone: [Ref<Actor>], before: Analysis, after: Analysis, closed: Set<Ref<Badge>> = []
  ) {
    let left = Set(gone)
    changes = Changes(from: before, to: after) { gap, isAfter in
      if isAfter { return gap.badge.map(closed.contains) ?? false }
      return !before.facts.isTold(gap) { !left.contains($0) }
    }.keeping { change in
      // That all hung on one who left is no comfort once nothing is left.
      change.kind != .gone || change.before?.status != .singleProvider
        || !(change.before?.sentence.actors ?? []).contains(where: left.contains)
    }.takingNothingAsBetterGone()
    sentences = [
      Self.loss(gone, before.facts, after.facts), Self.counts(changes),
    ]
  }

  /// `If A left: 2 combinations of domain and age would have no provider, …`.
  private static func loss(_ gone: [Ref<Actor>], _ before: Facts, _ after: Facts) -> Sentence {
    let parts = [
      emptied(before, after), domains(before, after), places(gone, before), targets(before, after),
      links(gone, before), cutOff(gone, before), owned(gone, before),
    ].flatMap(\.self)
    guard !parts.isEmpty else {
      // Nothing listed is not nothing offered.
      return before.ecosystem.provision.isEmpty
        ? "If \(gone) left: what is on offer is unknown, since the map lists no offers."
        : "If \(gone) left, no offer that is listed would go."
    }
    return "If \(gone) left: \(commas(parts))."
  }

  private static func emptied(_ before: Facts, _ after: Facts) -> [Sentence] {
    guard let old = before.coverage, let new = after.coverage else { return [] }
    let left = Dictionary(new.cells.map { ($0.cell, $0) }, uniquingKeysWith: { first, _ in first })
    let cells = old.cells.filter { cell in
      !cell.overlapsOthers && !cell.cell.isNotStated && !cell.providers.isEmpty
        && left[cell.cell]?.providers.isEmpty ?? true
    }
    guard !cells.isEmpty else { return [] }
    let isDeclared = cells.allSatisfy { old.declared.covers($0.cell) }
    let one = before.ecosystem.ageBands.isEmpty ? "domain" : "combination of domain and age"
    let many = before.ecosystem.ageBands.isEmpty ? "domains" : "combinations of domain and age"
    return [
      """
      \(counted(cells.count, one, many)) would have no \(isDeclared ? "" : "listed ")provider
      """
    ]
  }

  private static func domains(_ before: Facts, _ after: Facts) -> [Sentence] {
    guard !before.ecosystem.ageBands.isEmpty, let old = before.coverage, let new = after.coverage
    else { return [] }
    let gone = old.offered.subtracting(new.offered).sorted()
    guard !gone.isEmpty else { return [] }
    return ["nothing that is listed would be left of \(listed(gone.map { "\($0)" }))"]
  }

  private static func places(_ gone: [Ref<Actor>], _ before: Facts) -> [Sentence] {
    let offers = before.ecosystem.provision.filter { gone.contains($0.provider) }
    guard !offers.isEmpty else { return [] }
    let places = offers.reduce(0) { $0 + ($1.placesPerYear ?? 0) }
    let isWhole = offers.allSatisfy { $0.placesPerYear != nil }
    let size: Sentence =
      places > 0
      ? " with \(isWhole ? "" : "at least ")\(places) \(places == 1 ? "place" : "places") a year"
      : ""
    return ["\(counted(offers.count, "offer", "offers"))\(size) would go"]
  }

  /// Targets that were met and would not be, as far as is listed.
  private static func targets(_ before: Facts, _ after: Facts) -> [Sentence] {
    guard let old = before.coverage, let new = after.coverage else { return [] }
    let left = Dictionary(new.cells.map { ($0.cell, $0) }, uniquingKeysWith: { first, _ in first })
    let unmet = old.cells.count { $0.gap == 0 && left[$0.cell]?.gap != 0 }
    return unmet > 0 ? ["\(counted(unmet, "target", "targets")) would no longer be met"] : []
  }

  /// `links with 12 organisations would go (funds 9, works with 4)`; none of strain.
  private static func links(_ gone: [Ref<Actor>], _ before: Facts) -> [Sentence] {
    let left = Set(gone)
    var all = Set<Ref<Actor>>()
    var partners: [Ref<Relation>: Set<Ref<Actor>>] = [:]
    for tie in before.ecosystem.ties
    where left.contains(tie.from) != left.contains(tie.to)
      && before.ecosystem.relations[tie.relation].meaning != .strain
    {
      let other = left.contains(tie.from) ? tie.to : tie.from
      all.insert(other)
      partners[tie.relation, default: []].insert(other)
    }
    guard !all.isEmpty else { return [] }
    let kinds = partners.sorted { (-$0.value.count, $0.key) < (-$1.value.count, $1.key) }
    let each: Sentence =
      kinds.count > 1
      ? " (\(commas(kinds.map { "\($0.key) \($0.value.count)" })))" : ""
    return ["links with \(organisations(all.count)) would go\(each)"]
  }

  /// Told of one alone: what several cut off together is not what each does.
  private static func cutOff(_ gone: [Ref<Actor>], _ before: Facts) -> [Sentence] {
    guard gone.count == 1, let cut = before.cuts?.first(where: { $0.actor == gone[0] }) else {
      return []
    }
    return ["\(organisations(cut.count)) would be cut off from the rest"]
  }

  private static func owned(_ gone: [Ref<Actor>], _ before: Facts) -> [Sentence] {
    func isTheirs(_ owner: Ref<Actor>?) -> Bool { owner.map(gone.contains) ?? false }
    let ecosystem = before.ecosystem
    let items = ecosystem.logicModel.count { isTheirs($0.owner) }
    let badges = ecosystem.badges.count { isTheirs($0.issuer) }
    let opportunities = ecosystem.opportunities.count { isTheirs($0.provider) }
    let told: [(Int, Sentence)] = [
      (badges, "\(counted(badges, "badge", "badges")) would have nobody to give \(it(badges))"),
      (opportunities, "\(counted(opportunities, "opportunity", "opportunities")) would go"),
      (
        items,
        "\(counted(items, "item", "items")) of the logic model would have no owner"
      ),
    ]
    return told.filter { $0.0 > 0 }.map(\.1)
  }

  private static func it(_ number: Int) -> String { number == 1 ? "it" : "them" }

  private static func counts(_ changes: Changes) -> Sentence {
    let words: [(Changes.Kind, String)] = [
      (.new, "new"), (.worse, "worse"), (.unknown, "no longer known"), (.known, "now known"),
      (.better, "better"), (.gone, "gone"), (.noLongerAsked, "no longer asked"),
    ]
    let parts = words.compactMap { kind, word -> Sentence? in
      let count = changes.count(of: kind)
      return count > 0 ? "\(count) \(word)" : nil
    }
    guard !parts.isEmpty else { return "No other gap would change." }
    let whole = changes.all.count
    return "\(counted(whole, "gap", "gaps")) would change: \(listed(parts))."
  }
}

extension Gap {
  fileprivate var badge: Ref<Badge>? {
    if case .badge(let badge) = thing { badge } else { nil }
  }
}

extension Coverage {
  /// The domains in which anything is on offer.
  fileprivate var offered: Set<Ref<Domain>> {
    Set(
      cells.filter { !$0.overlapsOthers && !$0.providers.isEmpty }.compactMap {
        $0.cell.domain?.ref
      })
  }
}
