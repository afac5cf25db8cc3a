/// Who a thing may be shown to; each audience sees what the ones before it see, and more.
public enum Audience: String, Sendable, CaseIterable, Comparable {
  case `public`, partner, `internal`
  /// Sees whom partners see, by pseudonym alone.
  case research

  public static func < (a: Audience, b: Audience) -> Bool { a.rank < b.rank }

  /// The words for whom a row may be shown to.
  public static let ofRows: [Audience] = [.public, .partner, .internal]

  private var rank: Int {
    switch self {
    case .public: 0
    case .partner, .research: 1
    case .internal: 2
    }
  }
}
