/// Energy, a blockage or a question that people noted on the map.
public struct Mark: Sendable {
  /// An actor, a domain or a tie.
  public var on: Thing
  public let kind: Kind
  public var note = ""
  /// The table of the workshop that noted it.
  public var table = ""
  public var date: PartialDate?
  public let origin: Origin

  public init(on thing: Thing, kind: Kind, origin: Origin) {
    on = thing
    self.kind = kind
    self.origin = origin
  }

  public enum Kind: String, Sendable, CaseIterable {
    case energy, blockage, question
  }
}

/// Questions about the ring of an organisation, in the words in which they are kept.
extension Mark {
  private static let (move, stay) = ("move to ring ", "stay in ring ")

  /// The note of a question whether an organisation belongs in a ring; it may stand there already.
  public static func note(onRing ring: String, isThere: Bool, because: String) -> String {
    (isThere ? stay : move) + ring + (because.isEmpty ? "" : ": \(because)")
  }

  /// The ring that the question names; nothing where it asks something else.
  public var ringInQuestion: String? {
    guard kind == .question,
      let start = [Self.move, Self.stay].first(where: { note.hasPrefix($0) })
    else { return nil }
    return String(note.dropFirst(start.count).prefix { $0 != ":" })
  }
}
