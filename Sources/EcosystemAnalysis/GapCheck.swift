public import EcosystemModel

/// A question about what is missing.
///
/// To add one: write `Gaps/Name.swift`, then add `.name` to ``all``.
public struct GapCheck: Entry {
  public let id: String
  public let title: String
  public let plain: String
  /// The rule behind act, watch and note.
  public let rule: String
  /// Where the rule is from: a citation, or ``ownRule``.
  public let source: String
  let room: RoomQuestion
  let needs: Needs
  /// Whether findings tell all gaps of a severity in the words of `summary`, not one by one.
  let tellsTogether: Bool
  /// What would end all gaps that findings tell together.
  let remedyForAll: Sentence?
  /// Several gaps of one severity in few sentences; notes are always told so.
  let summary: @Sendable ([Gap], Facts) -> [Gap]
  /// The check's gaps as findings tell them one by one, among all gaps of the map: shorter or not
  /// at all where another check tells the same.
  let told: @Sendable ([Gap], _ all: [Gap], Facts) -> [Gap]
  let gaps: @Sendable (Facts) -> [Gap]
  /// Whether a larger value is worse: people cut off, not places offered.
  let moreIsWorse: Bool
  /// Whether what is expected is what chance would give, which moves with the size of the network.
  let isHeldAgainstChance: Bool
  /// Whether its findings call organisations isolated, absent, strained or blocked.
  public let namesTheWeak: Bool

  init(
    id: String, title: String, plain: String, rule: String, source: String = ownRule,
    room: RoomQuestion,
    needs: Needs,
    tellsTogether: Bool = false, moreIsWorse: Bool = false, isHeldAgainstChance: Bool = false,
    namesTheWeak: Bool = false, remedyForAll: Sentence? = nil,
    summary: @escaping @Sendable ([Gap], Facts) -> [Gap] = { gaps, _ in gaps },
    told: @escaping @Sendable ([Gap], _ all: [Gap], Facts) -> [Gap] = { gaps, _, _ in gaps },
    gaps: @escaping @Sendable (Facts) -> [Gap]
  ) {
    self.id = id
    self.title = title
    self.plain = plain
    self.rule = rule
    self.source = source
    self.room = room
    self.needs = needs
    self.tellsTogether = tellsTogether
    self.moreIsWorse = moreIsWorse
    self.isHeldAgainstChance = isHeldAgainstChance
    self.namesTheWeak = namesTheWeak
    self.remedyForAll = remedyForAll
    self.summary = summary
    self.told = told
    self.gaps = gaps
  }

  /// The source of a rule that is no published method.
  static let ownRule = "Rule of actormap"

  /// All checks, in the order in which their findings are told where they weigh the same.
  public static let all: [GapCheck] = [
    .coverage, .singleProvider, .reach, .equity, .cutOff, .coreGroup, .sectorPairs,
    .actorCoverage, .noTies, .domainStructure, .pathways, .skills, .logicModel, .insights,
    .barriers, .engagement, .marks,
    .strain,
  ]
}

/// What a check or a finding must have been worked out first.
struct Needs: OptionSet, Sendable {
  let rawValue: Int

  static let coverage = Needs(rawValue: 1 << 0)
  static let sectorPairs: Needs = [Needs(rawValue: 1 << 1), .network]
  static let cuts: Needs = [Needs(rawValue: 1 << 2), .network]
  static let network = Needs(rawValue: 1 << 3)
  static let reach = Needs(rawValue: 1 << 4)
  static let pathways = Needs(rawValue: 1 << 5)
  static let skills = Needs(rawValue: 1 << 6)
  static let logicModel = Needs(rawValue: 1 << 7)
  static let domainStructure: Needs = [Needs(rawValue: 1 << 8), .network]
  /// What learners said, with the lacks that it may be about.
  static let insights: Needs = [Needs(rawValue: 1 << 9), .coverage, .reach, .skills]
  static let barriers: Needs = [Needs(rawValue: 1 << 10), .reach]
  static let engagement = Needs(rawValue: 1 << 11)
  static let actorCoverage = Needs(rawValue: 1 << 12)
}
