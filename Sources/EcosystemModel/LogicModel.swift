/// A goal, outcome, activity or action of the logic model.
public struct LogicItem: Sendable {
  public var id: String
  public let text: String
  public let level: Level
  public var owner: Ref<Actor>?
  /// How one would see it.
  public var indicator = ""
  public var baseline = ""
  public var target = ""
  /// Where it stands now.
  public var value = ""
  public var due: PartialDate?
  public let origin: Origin

  public init(id: String, text: String, level: Level, origin: Origin) {
    self.id = id
    self.text = text
    self.level = level
    self.origin = origin
  }

  /// The levels of a logic model, the highest first.
  public enum Level: String, Sendable, CaseIterable, Comparable {
    case goal, outcome, activity, action

    /// 0 for a goal, 3 for an action.
    public var depth: Int {
      switch self {
      case .goal: 0
      case .outcome: 1
      case .activity: 2
      case .action: 3
      }
    }

    public static func < (a: Level, b: Level) -> Bool { a.depth < b.depth }
  }
}

/// What a lower level does for a higher one, usually the next.
public struct LogicLink: Sendable {
  public var from: Ref<LogicItem>
  /// Of a lower level than `from`.
  public var to: Ref<LogicItem>
  public var rationale = ""
  public let origin: Origin

  public init(from: Ref<LogicItem>, to: Ref<LogicItem>, origin: Origin) {
    self.from = from
    self.to = to
    self.origin = origin
  }
}
