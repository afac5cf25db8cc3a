public import EcosystemModel

/// What is known to be missing, or is suggested, so that a view can draw it hollow or dashed.
///
/// What nobody knows has no ghost: it may be there.
public enum Ghost: Sendable, Hashable {
  /// An organisation that is wanted in some part.
  case actor(Newcomer)
  /// A link between two organisations.
  case tie(Ref<Actor>, Ref<Actor>)
  /// Any link between organisations of two sectors.
  case sectors(Ref<Sector>, Ref<Sector>)
  /// A combination of domain, age band and so on in which nobody offers anything.
  case cell(Cell)

  /// The ghost as those may see it who may see only some actors; nothing where it is a hidden one's.
  public func told(only isShown: [Bool]) -> Ghost? {
    switch self {
    case .actor(var newcomer):
      newcomer.candidates.removeAll { !isShown[$0.index] }
      return .actor(newcomer)
    case .tie(let a, let b): return isShown[a.index] && isShown[b.index] ? self : nil
    case .sectors, .cell: return self
    }
  }
}

/// An organisation that is wanted: for what, where, and who on the map could be it.
public struct Newcomer: Sendable, Hashable {
  public let part: Part
  /// The domain, age band, sector and so on that it would stand for.
  public let cell: Cell
  public let ring: Ref<Ring>?
  /// Organisations on the map to approach first.
  public internal(set) var candidates: [Ref<Actor>]

  init(
    _ part: Part, for cell: Cell, ring: Ref<Ring>? = nil, candidates: [Ref<Actor>] = []
  ) {
    self.part = part
    self.cell = cell
    self.ring = ring
    self.candidates = candidates
  }

  /// What it would do.
  public enum Part: String, Sendable, CaseIterable {
    /// Offer the same as the one provider that there is.
    case secondProvider = "second provider"
    /// Sit in the Core group.
    case coreMember = "core group member"
    /// Belong to a sector or domain that nobody on the map belongs to.
    case member
    /// Take part in a workshop or event.
    case participant
  }
}

extension Analysis {
  /// All that is missing or suggested: of the gaps in their order, then of the suggestions; each once.
  public var ghosts: [Ghost] {
    let suggested = Suggestion.all.flatMap { facts.suggested[$0.id]?.ghosts ?? [] }
    var seen = Set<Ghost>()
    return (gaps.compactMap(\.ghost) + suggested).filter { seen.insert($0).inserted }
  }
}
