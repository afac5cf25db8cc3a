public import EcosystemModel

/// A sentence that names things by reference, so that names enter only when it is printed for an
/// audience.
///
///     let sentence: Sentence = "If \(actor) left, \(others) would be cut off."
public struct Sentence: Sendable, ExpressibleByStringInterpolation {
  public enum Part: Sendable, Hashable {
    case words(String)
    case number(Double)
    case actors([Ref<Actor>])
    /// The names of the first few, and how many more there are.
    case someActors([Ref<Actor>], most: Int)
    /// How many of these the audience may see.
    case shown([Ref<Actor>])
    case domain(Ref<Domain>)
    case ageBand(Ref<AgeBand>)
    case place(Ref<Place>)
    case sector(Ref<Sector>)
    case initiative(Ref<Initiative>)
    case skill(Ref<Skill>)
    case thing(Thing)
    /// What learners said, in their words.
    case insight(Ref<Insight>)
    case relation(Ref<Relation>)
    case group(Ref<LearnerGroup>)
  }

  public var parts: [Part]

  public init(parts: [Part]) { self.parts = parts }

  /// An empty text is a sentence without parts.
  public init(stringLiteral value: String) { parts = value.isEmpty ? [] : [.words(value)] }

  /// Whether it says nothing.
  public var isEmpty: Bool { parts.isEmpty }

  public init(stringInterpolation: Interpolation) { parts = stringInterpolation.parts }

  /// The actors that it names, or counts among those it names.
  var actors: [Ref<Actor>] {
    parts.flatMap { part -> [Ref<Actor>] in
      switch part {
      case .actors(let actors), .someActors(let actors, _): actors
      default: []
      }
    }
  }

  /// The parts of both, one after the other.
  public static func + (a: Sentence, b: Sentence) -> Sentence {
    Sentence(parts: a.parts + b.parts)
  }

  public struct Interpolation: StringInterpolationProtocol {
    var parts: [Part] = []

    public init(literalCapacity: Int, interpolationCount: Int) {}

    public mutating func appendLiteral(_ literal: String) { appendInterpolation(literal) }

    public mutating func appendInterpolation(_ words: String) {
      if !words.isEmpty { parts.append(.words(words)) }
    }

    public mutating func appendInterpolation(_ number: Double) { parts.append(.number(number)) }
    public mutating func appendInterpolation(_ other: Sentence) { parts += other.parts }
    public mutating func appendInterpolation(_ band: Ref<AgeBand>) { parts.append(.ageBand(band)) }
    public mutating func appendInterpolation(_ place: Ref<Place>) { parts.append(.place(place)) }

    public mutating func appendInterpolation(_ initiative: Ref<Initiative>) {
      parts.append(.initiative(initiative))
    }

    public mutating func appendInterpolation(_ number: Int) {
      parts.append(.number(Double(number)))
    }

    public mutating func appendInterpolation(_ actor: Ref<Actor>) {
      parts.append(.actors([actor]))
    }

    public mutating func appendInterpolation(_ actors: [Ref<Actor>]) {
      parts.append(.actors(actors))
    }

    public mutating func appendInterpolation(shown actors: [Ref<Actor>]) {
      parts.append(.shown(actors))
    }

    public mutating func appendInterpolation(_ actors: [Ref<Actor>], most: Int) {
      parts.append(.someActors(actors, most: most))
    }

    public mutating func appendInterpolation(_ domain: Ref<Domain>) {
      parts.append(.domain(domain))
    }

    public mutating func appendInterpolation(_ sector: Ref<Sector>) {
      parts.append(.sector(sector))
    }

    public mutating func appendInterpolation(_ skill: Ref<Skill>) { parts.append(.skill(skill)) }
    public mutating func appendInterpolation(_ thing: Thing) { parts.append(.thing(thing)) }

    public mutating func appendInterpolation(_ insight: Ref<Insight>) {
      parts.append(.insight(insight))
    }

    public mutating func appendInterpolation(_ relation: Ref<Relation>) {
      parts.append(.relation(relation))
    }

    public mutating func appendInterpolation(_ group: Ref<LearnerGroup>) {
      parts.append(.group(group))
    }
  }
}

extension Sentence {
  /// The sentence with things under other numbers; one without is told as not shown.
  public func numbering(_ thing: (Thing) -> Thing?) -> Sentence {
    Sentence(
      parts: parts.map { part in
        guard case .thing(let old) = part else { return part }
        return thing(old).map { .thing($0) } ?? .words(old.notShown)
      })
  }
}

extension Thing {
  fileprivate var notShown: String {
    switch self {
    case .offer: "an offer not shown here"
    case .badge: "a badge not shown here"
    case .opportunity: "an opportunity not shown here"
    default: "something not shown here"
    }
  }
}

/// `A, B and 2 more`: the first things by name, and how many more there are.
func list(_ things: [Thing], most: Int = 6) -> Sentence {
  let shown = things.count > most ? Array(things.prefix(most - 1)) : things
  let more = things.count - shown.count
  return listed(shown.map { "\($0)" } + (more > 0 ? ["\(more) more"] : []))
}

/// `1 place`, `2 places`: a number with its noun.
func counted(_ number: Int, _ one: String, _ many: String) -> Sentence {
  "\(number) \(number == 1 ? one : many)"
}

/// As above, of a whole number that may be too large for an integer.
func counted(_ number: Double, _ one: String, _ many: String) -> Sentence {
  "\(number) \(number == 1 ? one : many)"
}

/// `1 organisation`, `2 organisations`.
func organisations(_ number: Int) -> Sentence {
  counted(number, "organisation", "organisations")
}

/// `A, B and C`, or with another word before the last, whatever the items are.
func listed(_ items: [Sentence], before word: Sentence = "and") -> Sentence {
  guard let last = items.last, items.count > 1 else { return items.first ?? "" }
  return "\(commas(items.dropLast())) \(word) \(last)"
}

/// `A, B, C`.
func commas(_ items: some Collection<Sentence>) -> Sentence {
  items.dropFirst().reduce(items.first ?? "") { "\($0), \($1)" }
}
