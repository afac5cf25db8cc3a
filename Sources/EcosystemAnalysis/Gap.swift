public import EcosystemModel

/// An expected thing that is absent, thin, hard to reach or unknown.
public struct Gap: Sendable {
  /// The id of the check that found it.
  public private(set) var check: GapCheck.ID = ""
  public let severity: Severity
  public let subject: Subject
  public var cell: Cell
  public let status: Status
  public private(set) var value: Double?
  public private(set) var expected: Double?
  public var sentence: Sentence
  public var evidence: [Origin]
  /// What the reader must know before leaning on it.
  public internal(set) var caveat: Sentence?
  /// What would be there, for views to draw hollow or dashed; nothing where that is not known.
  public var ghost: Ghost?
  /// How much is missing, in the check's own unit, for ordering.
  var size: Double
  /// What gaps of one check have in common that findings tell in one sentence.
  let kind: String
  /// What would end it, where it asks for acting or watching.
  public var remedy: Sentence?

  init(
    severity: Severity, subject: Subject, cell: Cell = Cell(),
    status: Status, value: Double? = nil, expected: Double? = nil, sentence: Sentence,
    evidence: [Origin] = [], caveat: Sentence? = nil, size: Double = 0,
    kind: String = "", ghost: Ghost? = nil, remedy: Sentence? = nil
  ) {
    self.severity = severity
    self.subject = subject
    self.cell = cell
    self.status = status
    self.value = value
    self.expected = expected
    self.sentence = sentence
    self.evidence = evidence
    self.caveat = caveat
    self.size = size
    self.kind = kind
    self.ghost = ghost
    self.remedy = remedy
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
    /// A badge, an opportunity, a skill or an item of the logic model.
    case thing(Thing)
    case insight(Ref<Insight>)
    /// The link between two actors.
    case tie(Ref<Actor>, Ref<Actor>)
  }

  /// The one actor that the gap is about, if it is.
  var actor: Ref<Actor>? {
    if case .actor(let actor) = subject { actor } else { nil }
  }

  var thing: Thing? {
    if case .thing(let thing) = subject { thing } else { nil }
  }

  /// The gap in other words, with the rows of all `gaps` that it tells together.
  ///
  /// - Parameter remedy: What would end all of them; of a single one its own stands.
  func telling(_ gaps: [Gap], as sentence: Sentence, remedy: Sentence? = nil) -> Gap {
    var evidence: [Origin] = []
    var seen = Set<Origin>()
    for row in gaps.flatMap(\.evidence) where seen.insert(row).inserted { evidence.append(row) }
    var told = self
    told.sentence = sentence
    told.evidence = evidence
    told.remedy = gaps.count == 1 ? gaps[0].remedy : remedy
    return told
  }

  /// Takes out the numbers that are counts from 1 to below `least`.
  public mutating func forgetFew(below least: Int) {
    func told(_ number: Double?) -> Double? {
      number.flatMap { $0 >= 1 && $0 < Double(least) && $0 == $0.rounded() ? nil : $0 }
    }
    (value, expected) = (told(value), told(expected))
  }

  /// The same gap as one that a check found.
  func found(by check: GapCheck) -> Gap {
    var found = self
    found.check = check.id
    return found
  }

  /// Whether all the actors that the gap is about may be shown.
  func isTold(_ isShown: (Ref<Actor>) -> Bool) -> Bool {
    switch subject {
    case .actor(let actor): isShown(actor)
    case .tie(let a, let b): isShown(a) && isShown(b)
    case .city, .domain, .sector, .sectors, .cell, .insight, .thing: true
    }
  }
}

extension [Gap] {
  /// Several gaps in one sentence, with the rows of all; one alone speaks for itself.
  func together(as sentence: @autoclosure () -> Sentence) -> [Gap] {
    count > 1 ? [self[0].telling(self, as: sentence())] : self
  }
}
