/// Who a thing may be shown to; each audience sees what the ones before it see, and more.
public enum Audience: String, Sendable, CaseIterable, Comparable {
  case `public`, partner, `internal`

  public static func < (a: Audience, b: Audience) -> Bool { a.rank < b.rank }

  private var rank: Int {
    switch self {
    case .public: 0
    case .partner: 1
    case .internal: 2
    }
  }
}
