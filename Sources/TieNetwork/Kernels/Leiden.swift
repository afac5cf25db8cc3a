/// One search for the communities of largest modularity, by the Leiden algorithm.
///
/// A round moves nodes to the community where they gain most, splits communities into bunches
/// that hang together, makes each bunch one node, and so on until nothing moves. Rounds follow
/// each other until one gains nothing; from 20,000 ties until one gains less than 0.0001 of the
/// modularity, or has filled up 30,000,000 ends of ties looked at, but two at least.
///
/// - Complexity: O(*n* + *m*) space and nearly linear time a round.
/// - SeeAlso: Traag, Waltman and van Eck, "From Louvain to Leiden: guaranteeing well-connected
///   communities", 2019, doi:10.1038/s41598-019-41695-z.
struct Leiden {
  /// The web in the order of the communities first found, for the sake of caches.
  private let web: Web
  private var community: [Int32]
  private var communities: Int
  private var chance: SplitMix64

  /// What a search found: the community of each node, from 0, and how good that is.
  struct Found: Sendable {
    let community: [Int32]
    /// Modularity times (2*W*)², exactly.
    let quality: Int
  }

  static func search(_ web: Web, seed: UInt64) -> Found {
    var (search, order) = start(in: web, seed: seed)
    let ends = web.ends.count
    let isLarge = ends >= 2 * 20_000
    let rounds = isLarge ? max(2, 30_000_000 / ends) : .max
    var quality = search.quality
    var round = 1
    while round < rounds {
      search.settle()
      search.deepen()
      let before = quality
      quality = search.quality
      round += 1
      let least = isLarge ? 0.0001 * Double(before) : 0
      guard Double(quality - before) > least else { break }
    }
    search.split()
    var community = order
    for (place, node) in order.enumerated() { community[Int(node)] = search.community[place] }
    order = []
    return Found(community: community, quality: search.quality)
  }

  /// Makes the first round, and returns the order that it brought the nodes into.
  private static func start(in web: Web, seed: UInt64) -> (Leiden, order: [Int32]) {
    var chance = SplitMix64(seed: seed)
    var community = Array(0..<Int32(web.count))
    var order = community
    chance.shuffle(&order)
    web.settle(&community, communities: web.count, order: order)
    let communities = renumber(&community, below: web.count)
    order = Pigeonholes(community, count: communities).order
    var search = Leiden(
      web: web.reordered(order), community: order.map { community[Int($0)] },
      communities: communities, chance: chance)
    search.deepen()
    return (search, order)
  }

  private mutating func settle() { settle(in: web) }

  private mutating func settle(in web: Web) {
    var order = Array(0..<Int32(web.count))
    chance.shuffle(&order)
    web.settle(&community, communities: communities, order: order)
    communities = renumber(&community, below: web.count)
  }

  /// Makes bunches one node each and moves those, as long as there are any to make.
  private mutating func deepen() {
    var web = web
    var bunchOf: [[Int32]] = []
    while communities < web.count {
      let members = Pigeonholes(community, count: communities)
      let (bunch, bunches) = web.refined(community, members: members, chance: &chance)
      guard bunches < web.count else { break }
      var above = [Int32](repeating: 0, count: bunches)
      for v in 0..<web.count { above[Int(bunch[v])] = community[v] }
      community = above
      web = web.bunched(by: bunch, count: bunches)
      settle(in: web)
      bunchOf.append(bunch)
    }
    for bunch in bunchOf.reversed() { community = bunch.map { community[Int($0)] } }
  }

  /// Makes the connected parts of each community communities: a safeguard that never loses.
  private mutating func split() {
    var part = [Int32](repeating: -1, count: web.count)
    var parts: Int32 = 0
    var stack: [Int32] = []
    for root in part.indices where part[root] < 0 {
      part[root] = parts
      stack.append(Int32(root))
      while let v = stack.popLast() {
        for place in web.row(of: Int(v)) {
          let w = Int(web.ends[place])
          guard part[w] < 0, community[w] == community[root] else { continue }
          part[w] = parts
          stack.append(Int32(w))
        }
      }
      parts += 1
    }
    community = part
    communities = Int(parts)
  }

  private var quality: Int {
    var totals = [Int](repeating: 0, count: communities)
    var inside = 0
    for v in 0..<web.count {
      totals[Int(community[v])] += Int(web.strength[v])
      for place in web.row(of: v) where community[Int(web.ends[place])] == community[v] {
        inside += web.weights.isEmpty ? 1 : Int(web.weights[place])
      }
    }
    return totals.reduce(web.total * inside) { $0 - $1 * $1 }
  }
}
