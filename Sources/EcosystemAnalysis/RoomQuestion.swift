/// What to ask a room about the gaps of a check; nothing where a room cannot answer.
struct RoomQuestion: Sendable {
  /// Of what is absent, thin or hard to reach.
  var missing: String?
  /// Of what hangs on one alone; as ``missing``, if nothing.
  var fragile: String?
  /// Of what the map does not say.
  var unknown: String?

  /// For a check that is told to a room, but not asked about there.
  static let notAsked = RoomQuestion()
}

extension Finding {
  /// What to ask a room about it; nothing for what a room cannot answer, such as a caveat of method.
  public var question: String? {
    guard let room = GapCheck.all.first(where: { $0.id == origin })?.room else { return nil }
    switch topic {
    case .gap: return status == .singleProvider ? room.fragile ?? room.missing : room.missing
    case .unknown: return room.unknown
    case .position, .next: return nil
    }
  }
}
