public import EcosystemModel

/// What differs between two analyses: gaps that came, went, or weigh more or less.
///
/// Gaps are told apart by their check and by the ids of what they are about, never by row numbers,
/// so that the rows of the two maps may differ.
public struct Changes: Sendable {
  /// What became of a gap.
  public enum Kind: String, Sendable, CaseIterable, Comparable {
    case new, worse
    /// What was known is not known any more; and the other way about.
    case unknown, known
    case better, gone
    /// What it was about left, or is part of a wider gap: no comfort to anybody.
    case noLongerAsked = "no longer asked"

    public static func < (a: Kind, b: Kind) -> Bool { a.rank < b.rank }

    private var rank: Int { Kind.allCases.firstIndex(of: self) ?? 0 }
  }

  /// A gap as it was and as it is.
  public struct Change: Sendable {
    public let kind: Kind
    public let before: Gap?
    public let after: Gap?
  }

  /// By kind, then in the order of the checks.
  public let all: [Change]

  public func count(of kind: Kind) -> Int { all.count { $0.kind == kind } }

  /// The same where nothing that went can be better for people.
  func takingNothingAsBetterGone() -> Changes {
    Changes(
      all: all.map { change in
        change.kind == .gone
          ? Change(kind: .noLongerAsked, before: change.before, after: nil) : change
      })
  }

  /// Only some of the changes.
  func keeping(_ isKept: (Change) -> Bool) -> Changes { Changes(all: all.filter(isKept)) }

  private init(all: [Change]) { self.all = all }

  /// - Parameter leavingOut: Which gaps are not compared at all, on either side.
  /// - Complexity: O(gaps).
  public init(
    from before: Analysis, to after: Analysis,
    leavingOut isLeftOut: (_ gap: Gap, _ isAfter: Bool) -> Bool = { _, _ in false }
  ) {
    let old = before.gaps.filter { !isLeftOut($0, false) }
    let new = after.gaps.filter { !isLeftOut($0, true) }
    let oldKeys = old.map { Key(of: $0, in: before.facts.ecosystem) }
    let newKeys = new.map { Key(of: $0, in: after.facts.ecosystem) }
    var open = Dictionary(grouping: old.indices, by: { oldKeys[$0] })
    var matches = [Int?](repeating: nil, count: new.count)
    // Of several gaps about the same thing those of one kind belong together, then the others.
    for sameKind in [true, false] {
      for at in new.indices where matches[at] == nil {
        guard
          let place = open[newKeys[at]]?.firstIndex(where: {
            !sameKind || old[$0].kind == new[at].kind
          })
        else { continue }
        matches[at] = open[newKeys[at]]?.remove(at: place)
      }
    }
    let matched = Set(matches.compactMap(\.self))
    let arrived = new.indices.compactMap { at -> Change? in
      let was = matches[at].map { old[$0] }
      return Self.kind(from: was, to: new[at]).map { Change(kind: $0, before: was, after: new[at]) }
    }
    let left = old.indices.filter { !matched.contains($0) }
      .map { Change(kind: .gone, before: old[$0], after: nil) }
    let changes = arrived + left
    all = changes.indices.sorted { (changes[$0].kind, $0) < (changes[$1].kind, $1) }
      .map { changes[$0] }
  }

  /// A graver severity is worse; within one, a value that moved the wrong way; else the status.
  private static func kind(from before: Gap?, to after: Gap) -> Kind? {
    guard let before else { return .new }
    let check = GapCheck.all.first { $0.id == after.check }
    // What chance would give moves with the size of the network, whoever meets whom.
    if check?.isHeldAgainstChance == true, before.value == after.value { return nil }
    switch (before.status.isKnown, after.status.isKnown) {
    case (true, false): return .unknown
    case (false, true): return .known
    default: break
    }
    if before.severity != after.severity {
      return after.severity < before.severity ? .worse : .better
    }
    if let a = before.value, let b = after.value, abs(a - b) > leeway(max(abs(a), abs(b))) {
      let more = check?.moreIsWorse ?? false
      return (b > a) == more ? .worse : .better
    }
    if before.status == after.status || !after.status.isKnown { return nil }
    return after.status.thinness > before.status.thinness ? .worse : .better
  }

  /// What a gap is about, in ids.
  private struct Key: Hashable {
    let check: GapCheck.ID
    let subject: String
    let cell: [String]

    init(of gap: Gap, in ecosystem: Ecosystem) {
      func id<Row>(_ value: Cell.Value<Row>?, _ id: (Ref<Row>) -> String) -> String {
        value.map { $0.ref.map { "=" + id($0) } ?? "not stated" } ?? ""
      }
      check = gap.check
      subject = Self.subject(of: gap, in: ecosystem)
      let cell = gap.cell
      self.cell = [
        id(cell.domain) { ecosystem.domains[$0].id },
        id(cell.ageBand) { ecosystem.ageBands[$0].id },
        id(cell.place) { ecosystem.places[$0].id },
        cell.skill.map { ecosystem.skills[$0].id } ?? "",
        // Which of two sectors comes first depends on their rows.
        gap.isBetweenSectors ? "" : cell.sector.map { ecosystem.sectors[$0].id } ?? "",
      ]
    }

    private static func subject(of gap: Gap, in ecosystem: Ecosystem) -> String {
      let id = ecosystem.id(of: gap.subject) ?? ""
      switch gap.subject {
      case .tie, .sectors: return id.split(separator: ";").sorted().joined(separator: ";")
      default: return id
      }
    }
  }
}

extension Gap {
  fileprivate var isBetweenSectors: Bool {
    if case .sectors = subject { true } else { false }
  }
}

extension Status {
  fileprivate var isKnown: Bool { if case .unknown = self { false } else { true } }

  /// How little there is.
  fileprivate var thinness: Int {
    switch self {
    case .none: 4
    case .singleProvider: 3
    case .belowTarget: 2
    case .unknown, .stated, .noTarget: 1
    case .several, .met: 0
    }
  }
}

extension Ecosystem {
  /// The id of what a gap is about; nothing for the city or a cell.
  public func id(of subject: Gap.Subject) -> String? {
    switch subject {
    case .city, .cell: nil
    case .actor(let actor): actors[actor].id
    case .domain(let domain): domains[domain].id
    case .sector(let sector): sectors[sector].id
    case .sectors(let a, let b): "\(sectors[a].id);\(sectors[b].id)"
    case .insight(let insight): insights[insight].id
    case .tie(let a, let b): "\(actors[a].id);\(actors[b].id)"
    case .thing(let thing): id(of: thing)
    }
  }
}
