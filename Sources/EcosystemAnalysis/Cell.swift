public import EcosystemModel

/// A combination of dimensions; what is not given is not asked about.
public struct Cell: Sendable, Hashable {
  public var domain: Value<Domain>?
  public var ageBand: Value<AgeBand>?
  public var place: Value<Place>?
  public var skill: Ref<Skill>?
  public var sector: Ref<Sector>?

  public init(
    domain: Value<Domain>? = nil, ageBand: Value<AgeBand>? = nil, place: Value<Place>? = nil,
    skill: Ref<Skill>? = nil, sector: Ref<Sector>? = nil
  ) {
    self.domain = domain
    self.ageBand = ageBand
    self.place = place
    self.skill = skill
    self.sector = sector
  }

  /// One value of a dimension, or what rows do not state.
  public enum Value<Row>: Sendable, Hashable {
    case one(Ref<Row>)
    case notStated

    public var ref: Ref<Row>? {
      if case .one(let ref) = self { ref } else { nil }
    }
  }

  /// Whether the cell holds what rows leave out, so that nothing can be expected of it.
  var isNotStated: Bool {
    domain == .notStated || ageBand == .notStated || place == .notStated
  }

  /// By domain, age band, place, sector and skill; a dimension not asked about comes first,
  /// what is not stated last.
  static func areInOrder(_ a: Cell, _ b: Cell) -> Bool {
    a.numbers.lexicographicallyPrecedes(b.numbers)
  }

  private var numbers: [Int32] {
    func number<Row>(_ value: Value<Row>?) -> Int32 {
      value.map { $0.ref?.number ?? .max } ?? -1
    }
    return [
      number(domain), number(ageBand), number(place), sector?.number ?? -1, skill?.number ?? -1,
    ]
  }
}
