public import EcosystemModel

/// What came of what learners said: what on the map takes it up, and whether they were told.
public struct InsightTraces: Sendable {
  /// In canonical order, as the insights of the map.
  public private(set) var traces: [InsightTrace]
  /// Whether the table leaves nothing out, so that no answer means none.
  public let isDeclared: Bool
  /// Whether the map records an answer to anything that learners said.
  public let recordsAnswers: Bool

  /// Nothing where the map tells nothing that learners said.
  ///
  /// - Complexity: O(insights + cells of coverage + areas × domains + skills).
  init?(_ facts: Facts) {
    let ecosystem = facts.ecosystem
    guard !ecosystem.insights.isEmpty else { return nil }
    isDeclared = ecosystem.city.isComplete("insights")
    recordsAnswers = ecosystem.insights.contains { !$0.response.isEmpty }
    let lacks = KnownLacks(facts)
    traces = ecosystem.insights.refs.map { ref in
      let insight = ecosystem.insights[ref]
      return InsightTrace(
        insight: ref,
        takenUpBy: insight.relatesTo.filter { $0.isPlanOrOffer(in: ecosystem) },
        lacks: insight.relatesTo.filter(lacks.contains),
        isToldBack: !insight.response.isEmpty)
    }
  }

  /// The same for whoever may see some things only, under the numbers they have there.
  public func told(_ thing: (Thing) -> Thing?) -> InsightTraces {
    var told = self
    for at in traces.indices {
      told.traces[at].takenUpBy = traces[at].takenUpBy.compactMap(thing)
      told.traces[at].lacks = traces[at].lacks.compactMap(thing)
    }
    return told
  }

  /// How far an insight was answered, in a word of the tables.
  public func word(_ trace: InsightTrace) -> String {
    switch trace.answer {
    case .toldBack: "answered"
    case .takenUp: "taken up, no answer told"
    case .knownGap: "a known gap, nothing takes it up"
    case .nothing: isDeclared || recordsAnswers ? "nothing answers it" : "unknown"
    }
  }
}

/// What came of one insight.
public struct InsightTrace: Sendable {
  public let insight: Ref<Insight>
  /// The offers, outcomes, activities and actions that it names.
  public internal(set) var takenUpBy: [Thing]
  /// What it names that the map knows to lack something: places, a way there, a provider.
  public internal(set) var lacks: [Thing]
  /// Whether an answer to those who said so is recorded.
  public let isToldBack: Bool
  /// Whether anything takes it up, shown or not.
  private let isTakenUp: Bool
  /// Whether the map knows that anything it names lacks something, shown or not.
  private let isKnownGap: Bool

  init(insight: Ref<Insight>, takenUpBy: [Thing], lacks: [Thing], isToldBack: Bool) {
    self.insight = insight
    self.takenUpBy = takenUpBy
    self.lacks = lacks
    self.isToldBack = isToldBack
    isTakenUp = !takenUpBy.isEmpty
    isKnownGap = !lacks.isEmpty
  }

  public enum Answer: Sendable, Hashable {
    case toldBack
    /// Something on the map takes it up, and no answer to learners is recorded.
    case takenUp
    /// The map knows that what it names lacks something, and nothing takes it up.
    case knownGap
    case nothing
  }

  public var answer: Answer {
    isToldBack ? .toldBack : isTakenUp ? .takenUp : isKnownGap ? .knownGap : .nothing
  }
}

extension Thing {
  /// Whether it may answer what learners said: an offer, an outcome, an activity or an action.
  fileprivate func isPlanOrOffer(in ecosystem: Ecosystem) -> Bool {
    switch self {
    case .offer: true
    case .logicItem(let item): ecosystem.logicModel[item].level != .goal
    default: false
    }
  }
}

/// What the map knows to lack something, so that an insight about it stands as a gap already.
private struct KnownLacks {
  private var things = Set<Thing>()

  init(_ facts: Facts) {
    for cell in facts.coverage?.cells ?? [] where cell.status == .none || (cell.gap ?? 0) > 0 {
      let place = cell.cell
      if let domain = place.domain?.ref { things.insert(.domain(domain)) }
      if let band = place.ageBand?.ref { things.insert(.ageBand(band)) }
      if let place = place.place?.ref { things.insert(.place(place)) }
      if let skill = place.skill { things.insert(.skill(skill)) }
      if let sector = place.sector { things.insert(.sector(sector)) }
    }
    for cell in facts.reach?.cells ?? [] where cell.isListed && cell.cell.domain != .notStated {
      for area in cell.without where area.isWithoutPlaced { things.insert(.place(area.place)) }
    }
    for offer in facts.skills?.skills ?? [] where offer.status == .none {
      things.insert(.skill(offer.skill))
    }
  }

  func contains(_ thing: Thing) -> Bool { things.contains(thing) }
}
