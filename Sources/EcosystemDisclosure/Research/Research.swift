/// On what terms an edition for research is made.
public struct Research: Sendable {
  public let pseudonyms: Pseudonyms
  /// Whether somebody answers for links being told although many could be recognised by them.
  public let isSignedOff: Bool

  public init(pseudonyms: Pseudonyms, isSignedOff: Bool = false) {
    self.pseudonyms = pseudonyms
    self.isSignedOff = isSignedOff
  }
}

extension Recognition {
  /// The share of members that stand alone by what an edition with links tells: their sector and
  /// number of ties, or the numbers of their neighbours.
  var shareUnique: Double {
    guard count > 0 else { return 0 }
    let unique = max(uniqueByDegree, uniqueByNeighbours, uniqueByGroupAndDegree ?? 0)
    return Double(unique) / Double(count)
  }

  /// The largest share with which links are told without somebody's word for it.
  static let mostUnique = 0.2
}
