import EcosystemAnalysis
public import EcosystemModel

/// Two editions of one city's map as one: the newer, and what the older alone has.
///
/// Organisations are the same where their ids are; those that went follow the newer's own.
/// A link is the same where both ends and the relation are; one on both maps is told as the newer
/// has it. All else is the newer's. Nothing was measured of both together.
public struct JoinedEditions: Sendable {
  /// On which of the two maps something is.
  public enum Presence: Sendable, Hashable, CaseIterable {
    case stayed, came, went
  }

  public let edition: Edition
  /// The older map's date.
  public let since: PartialDate?
  private let presences: [Presence]
  private let ringsBefore: [Ref<Actor>: Ref<Ring>]
  private let oldLinks: Set<Link>
  private let newLinks: Set<Link>

  private struct Link: Hashable {
    let ends: Set<Ref<Actor>>
    let relation: Ref<Relation>

    init(_ a: Ref<Actor>, _ b: Ref<Actor>, _ relation: Ref<Relation>) {
      ends = [a, b]
      self.relation = relation
    }

    init(_ tie: Tie) { self.init(tie.from, tie.to, tie.relation) }
  }

  /// - Precondition: Both are for the same audience.
  /// - Complexity: O(actors and ties of both).
  public init(_ old: Edition, _ new: Edition) {
    precondition(old.audience == new.audience, "two editions are joined for one audience")
    var union = Union(of: old, onto: new)
    let ties = union.oldTies
    newLinks = Set(new.ecosystem.ties.map(Link.init))
    oldLinks = Set(ties.map(Link.init))
    let both = newLinks
    union.ecosystem.ties += ties.filter { !both.contains(Link($0)) }
    let count = union.ecosystem.actors.count
    let isShown = new.isShown + [Bool](repeating: true, count: count - new.isShown.count)
    edition = Edition(
      analysis: analyse(union.ecosystem, wanting: Wanted()), audience: new.audience,
      isShown: isShown, untoldCounts: new.untoldCounts,
      withholdsLinks: old.withholdsLinks || new.withholdsLinks)
    let known = Set(union.numbers.values)
    presences = (0..<count).map { number in
      number >= new.isShown.count ? .went : known.contains(Ref(number)) ? .stayed : .came
    }
    ringsBefore = union.ringsBefore
    since = old.ecosystem.city.asOf
  }

  public func presence(of actor: Ref<Actor>) -> Presence { presences[actor.index] }

  public func presence(
    ofLink relation: Ref<Relation>, between a: Ref<Actor>, and b: Ref<Actor>
  ) -> Presence {
    let link = Link(a, b, relation)
    return !oldLinks.contains(link) ? .came : !newLinks.contains(link) ? .went : .stayed
  }

  /// The ring of an organisation on the older map, among the rings of ``edition``.
  public func ringBefore(of actor: Ref<Actor>) -> Ref<Ring>? { ringsBefore[actor] }
}

/// The newer map with the older one's rows under numbers of the newer.
private struct Union {
  var ecosystem: Ecosystem
  /// By the older's numbers; hidden organisations have none.
  private(set) var numbers: [Ref<Actor>: Ref<Actor>] = [:]
  private(set) var ringsBefore: [Ref<Actor>: Ref<Ring>] = [:]
  private(set) var oldTies: [Tie] = []

  init(of old: Edition, onto new: Edition) {
    ecosystem = new.ecosystem
    let ids = Dictionary(
      new.actors.map { (new.ecosystem.actors[$0].id, $0) }, uniquingKeysWith: { first, _ in first })
    for actor in old.actors {
      let row = old.ecosystem.actors[actor]
      let number = ids[row.id] ?? added(row, from: old.ecosystem)
      numbers[actor] = number
      if let ring = row.ring { ringsBefore[number] = self.ring(old.ecosystem.rings[ring]) }
    }
    for tie in old.ecosystem.ties {
      guard let from = numbers[tie.from], let to = numbers[tie.to] else { continue }
      let relation = relation(old.ecosystem.relations[tie.relation])
      oldTies.append(
        Tie(
          from: from, to: to, relation: relation, direction: tie.direction,
          strength: tie.isStrengthStated ? tie.strength : nil, origin: tie.origin))
    }
    let placed = Set(ecosystem.positions.map { [$0.view, $0.id] })
    ecosystem.positions += old.ecosystem.positions.compactMap { position in
      guard let actor = position.actor.flatMap({ numbers[$0] }),
        !placed.contains([position.view, position.id])
      else { return nil }
      return Position(
        view: position.view, id: position.id, actor: actor, x: position.x, y: position.y)
    }
  }

  /// An organisation that went, with what a map draws of it.
  private mutating func added(_ actor: Actor, from old: Ecosystem) -> Ref<Actor> {
    var row = Actor(id: actor.id, name: actor.name, origin: actor.origin)
    row.sector = actor.sector.map { sector(old.sectors[$0]) }
    row.ring = actor.ring.map { ring(old.rings[$0]) }
    row.scope = actor.scope
    row.show = actor.show
    row.isPerson = actor.isPerson
    ecosystem.actors.append(row)
    return Ref(ecosystem.actors.count - 1)
  }

  private mutating func sector(_ sector: Sector) -> Ref<Sector> {
    number(of: sector, in: \.sectors, by: \.id)
  }

  private mutating func ring(_ ring: Ring) -> Ref<Ring> {
    number(of: ring, in: \.rings, by: \.id)
  }

  private mutating func relation(_ relation: Relation) -> Ref<Relation> {
    number(of: relation, in: \.relations, by: \.id)
  }

  /// The row of a vocabulary with the same id; one more where there is none.
  private mutating func number<Row>(
    of row: Row, in table: WritableKeyPath<Ecosystem, [Row]>, by id: KeyPath<Row, String>
  ) -> Ref<Row> {
    let known = ecosystem[keyPath: table]
    if let place = known.firstIndex(where: { $0[keyPath: id] == row[keyPath: id] }) {
      return Ref(place)
    }
    ecosystem[keyPath: table].append(row)
    return Ref(known.count)
  }
}
