public import EcosystemModel

/// An expected thing that is absent, thin, hard to reach or unknown.
public struct Gap: Sendable {
  /// The id of the check that found it.
  public let check: GapCheck.ID
  public let severity: Severity
  public let subject: Subject
  public let cell: Cell
  public let status: Status
  public let value: Double?
  public let expected: Double?
  public let sentence: Sentence
  public let evidence: [Origin]

  public init(
    check: GapCheck.ID, severity: Severity, subject: Subject, cell: Cell = Cell(),
    status: Status, value: Double? = nil, expected: Double? = nil, sentence: Sentence,
    evidence: [Origin] = []
  ) {
    self.check = check
    self.severity = severity
    self.subject = subject
    self.cell = cell
    self.status = status
    self.value = value
    self.expected = expected
    self.sentence = sentence
    self.evidence = evidence
  }

  /// What a gap asks for: acting, watching, or no more than knowing.
  public enum Severity: String, Sendable, CaseIterable, Comparable {
    case act, watch, note

    public static func < (a: Severity, b: Severity) -> Bool { a.rank < b.rank }

    private var rank: Int {
      switch self {
      case .act: 0
      case .watch: 1
      case .note: 2
      }
    }
  }

  /// What the gap is about.
  public enum Subject: Sendable, Hashable {
    case city
    case actor(Ref<Actor>)
    case domain(Ref<Domain>)
    case sector(Ref<Sector>)
    case sectors(Ref<Sector>, Ref<Sector>)
    case cell
  }
}

/// How things stand where something is expected.
public enum Status: Sendable, Hashable {
  /// No data is not the same as none; why is said.
  case unknown(String)
  case none
  case singleProvider
  case belowTarget
  case met
  case several
  case noTarget

  /// The word that tables hold.
  public var word: String {
    switch self {
    case .unknown: "unknown"
    case .none: "none"
    case .singleProvider: "single provider"
    case .belowTarget: "below target"
    case .met: "met"
    case .several: "several"
    case .noTarget: "no target"
    }
  }
}

/// A combination of dimensions; what is not given is not asked about.
public struct Cell: Sendable, Hashable {
  public var domain: Value<Domain>?
  public var ageBand: Value<AgeBand>?
  public var place: Value<Place>?
  public var skill: String?
  public var sector: Ref<Sector>?

  public init(
    domain: Value<Domain>? = nil, ageBand: Value<AgeBand>? = nil, place: Value<Place>? = nil,
    skill: String? = nil, sector: Ref<Sector>? = nil
  ) {
    self.domain = domain
    self.ageBand = ageBand
    self.place = place
    self.skill = skill
    self.sector = sector
  }

  /// One value of a dimension, or what rows do not state.
  public enum Value<Row>: Sendable, Hashable {
    case one(Ref<Row>)
    case notStated

    public var ref: Ref<Row>? {
      if case .one(let ref) = self { ref } else { nil }
    }
  }
}
