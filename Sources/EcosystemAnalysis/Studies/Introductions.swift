import EcosystemModel
import TieNetwork

/// Pairs of the city's own organisations without a link that an introduction would do something
/// for (D4).
struct Introductions {
  enum Purpose: String {
    case differentSectors = "different sectors"
    /// The first link between two sectors where chance alone would give one at least.
    case sectorPair = "fills a sector-pair hole"
    case joinsParts = "joins parts: needs a host"
  }

  struct Pair {
    let a: Ref<Actor>
    let b: Ref<Actor>
    let resourceAllocation: Double
    let adamicAdar: Double
    let shared: [Ref<Actor>]
    let purpose: Purpose
    /// Initiatives that both take part in.
    let together: [Ref<Initiative>]
  }

  /// Shared contacts, best first.
  let byContacts: [Pair]
  /// No shared contact: one of a smaller part of the map and one of the largest, a pair a part.
  let betweenParts: [Pair]
  /// How often a tie taken out scores higher than a pair without one; nil where nothing compares.
  let hitRate: Double?

  /// - Parameter most: How many pairs of each kind.
  init(_ facts: Facts, in network: Network, most: Int, threads: Int, progress: Progress)
    throws(NoAnswer)
  {
    let contacts = try SharedContacts(in: network)
    hitRate = contacts.leaveOneOut(.resourceAllocation, threads: threads, progress: progress)
    let choice = Choice(facts, in: network)
    byContacts = contacts.best(most) { pair in
      choice.purpose(Ref(Int(pair.a)), Ref(Int(pair.b))) != nil
    }.compactMap { pair in
      let (a, b) = (Ref<Actor>(Int(pair.a)), Ref<Actor>(Int(pair.b)))
      return choice.purpose(a, b).map {
        Pair(
          a: a, b: b, resourceAllocation: pair.resourceAllocation, adamicAdar: pair.adamicAdar,
          shared: contacts.shared(by: pair.a, and: pair.b).map { Ref(Int($0)) }, purpose: $0,
          together: choice.together(a, b))
      }
    }
    betweenParts = choice.betweenParts(of: network, most: most)
  }
}

/// Whom an introduction could be for.
private struct Choice {
  private let ecosystem: Ecosystem
  private let isAsked: [Bool]
  /// Pairs that some statement joins already, strain among them.
  private let known: Set<UInt64>
  private let holes: Set<[Ref<Sector>]>
  /// By actor.
  private let initiatives: [Set<Ref<Initiative>>]
  private let domains: [Set<Ref<Domain>>]
  /// Whether who has no stated link has none.
  private let isComplete: Bool

  init(_ facts: Facts, in network: Network) {
    let ecosystem = facts.ecosystem
    self.ecosystem = ecosystem
    isAsked = ecosystem.actors.map { actor in
      actor.isLocal && actor.engagement != .declined && actor.engagement != .left
    }
    known = Set(ecosystem.ties.map { Self.key($0.from, $0.to) })
    let pairs =
      facts.sectorPairs ?? facts.projection.map { sectorPairs(of: ecosystem, in: $0) } ?? []
    holes = Set(pairs.filter { $0.observed == 0 && $0.expected >= 1 }.map { [$0.a, $0.b] })
    var initiatives = [Set<Ref<Initiative>>](repeating: [], count: ecosystem.actors.count)
    for part in ecosystem.affiliations { initiatives[part.actor.index].insert(part.initiative) }
    self.initiatives = initiatives
    domains = ecosystem.actors.map { Set($0.domains) }
    isComplete = ecosystem.city.isComplete("ties")
  }

  private static func key(_ a: Ref<Actor>, _ b: Ref<Actor>) -> UInt64 {
    UInt64(min(a, b).number) << 32 | UInt64(max(a, b).number)
  }

  private func isOpen(_ a: Ref<Actor>, _ b: Ref<Actor>) -> Bool {
    isAsked[a.index] && isAsked[b.index] && !known.contains(Self.key(a, b))
  }

  /// What an introduction of two would do; nothing where they are of one sector, or it is not
  /// known of which.
  func purpose(_ a: Ref<Actor>, _ b: Ref<Actor>) -> Introductions.Purpose? {
    guard isOpen(a, b), let mine = ecosystem.actors[a].sector,
      let other = ecosystem.actors[b].sector, mine != other
    else { return nil }
    return holes.contains([min(mine, other), max(mine, other)]) ? .sectorPair : .differentSectors
  }

  func together(_ a: Ref<Actor>, _ b: Ref<Actor>) -> [Ref<Initiative>] {
    initiatives[a.index].intersection(initiatives[b.index]).sorted()
  }

  /// For each part but the largest, the larger first, the pair that has most to start from:
  /// initiatives that both take part in, then domains that both work in, then links of the one
  /// in the largest part and of the other, then canonical order.
  ///
  /// Of each part the ten with most links are looked at. Somebody without a stated link makes a part
  /// only where the list of links is complete.
  func betweenParts(of network: Network, most: Int) -> [Introductions.Pair] {
    let parts = network.parts
    guard let largest = parts.first, largest.count > 1 else { return [] }
    let degrees = network.degrees
    let hosts = largest.filter { isAsked[$0] }
    let others = parts.dropFirst().filter { isComplete || $0.count > 1 }
    return others.prefix(most).compactMap { part in
      let guests = part.filter { isAsked[$0] }.sorted { (-degrees[$0], $0) < (-degrees[$1], $1) }
      var best: (key: [Int], pair: (Int, Int))?
      for guest in guests.prefix(10) {
        for host in hosts where isOpen(Ref(guest), Ref(host)) {
          let key = [
            common(initiatives[guest], initiatives[host]), common(domains[guest], domains[host]),
            degrees[host], degrees[guest], -guest, -host,
          ]
          if best.map({ $0.key.lexicographicallyPrecedes(key) }) ?? true {
            best = (key, (guest, host))
          }
        }
      }
      return best.map { found in
        let (guest, host) = (Ref<Actor>(found.pair.0), Ref<Actor>(found.pair.1))
        return Introductions.Pair(
          a: min(guest, host), b: max(guest, host), resourceAllocation: 0, adamicAdar: 0,
          shared: [], purpose: .joinsParts, together: together(guest, host))
      }
    }
  }

  private func common<Item: Hashable>(_ a: Set<Item>, _ b: Set<Item>) -> Int {
    a.isEmpty || b.isEmpty ? 0 : a.count(where: b.contains)
  }
}
