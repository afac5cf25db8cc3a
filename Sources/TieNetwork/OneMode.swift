/// What two members share.
public struct SharedEvents: Sendable, Hashable {
  /// The smaller number first.
  public let a: Int32
  public let b: Int32
  /// How many events both took part in.
  public let shared: Int
  /// Σ 1 / (size − 1) over those events: a small event tells more of two members than a large one.
  public let newman: Double
  /// Shared events by the events that either took part in.
  public let jaccard: Double
}

/// Members tied by the events they share, and what to know before that is read as a network.
public struct OneMode: Sendable, Equatable {
  /// What a projection is wanted for.
  public enum Use: Sendable, Hashable {
    /// Sums of Newman's weights.
    case strength
    /// Measures that see only whether there is a tie: degree, paths, cores, cut points.
    case ties
    /// Clustering, transitivity, triads.
    case clustering
  }

  /// What a reader must be told.
  public enum Remark: Sendable, Hashable {
    /// An event that more than half of the members took part in, and whether it was left out.
    case bigEvent(Int32, share: Double, isLeftOut: Bool)
    case fewEvents(Int)
  }

  /// Why a projection is not to be used in a way.
  public enum Refusal: Error, Sendable, Hashable {
    /// More than half of all pairs are tied.
    case tooDense(Double)
    /// Every event makes all of its members tied to each other, so triangles tell nothing.
    case clustering
  }

  public let memberCount: Int
  /// Every pair that shares an event, in ascending order.
  public let pairs: [SharedEvents]
  public let remarks: [Remark]
  /// For each event the pairs that share it and nothing else, as a share of all tied pairs; nil where
  /// no pair is tied.
  ///
  /// Not public, nor are the three below: they are what reference values check the pairs by.
  let dueToEventAlone: Scores
  /// The share of all members that the largest event has; nil where there is none.
  let largestEventShare: Double?

  /// An event with more than this share of the members is left out unless asked for.
  public static let bigEvent = 0.5
  /// A projection in which more than this share of the pairs is tied is no network of ties.
  public static let mostDensity = 0.5
  /// With fewer events than these a projection says little.
  public static let fewestEvents = 3
}

extension OneMode {
  /// Tied pairs as a share of all; nil for fewer than two members.
  public var density: Double? {
    let possible = memberCount * (memberCount - 1) / 2
    return memberCount < 2 ? nil : Double(pairs.count) / Double(possible)
  }

  /// The share of tied pairs that share just one event; nil where no pair is tied.
  var dueToOneEvent: Double? {
    pairs.isEmpty
      ? nil : Double(pairs.count { $0.shared == 1 }) / Double(pairs.count)
  }

  /// Each member's sum of Newman's weights: how many of its events had anybody else.
  ///
  /// - SeeAlso: Newman 2001, doi:10.1103/PhysRevE.64.016132.
  var newmanStrengths: [Double] {
    var sums = [Double](repeating: 0, count: memberCount)
    for pair in pairs {
      sums[Int(pair.a)] += pair.newman
      sums[Int(pair.b)] += pair.newman
    }
    return sums
  }

  /// Returns the projection as a network, if it may be used so.
  ///
  /// For `.strength` a tie is as strong as Newman's weight; for `.ties` it is the number of shared
  /// events, and more than half of all pairs tied is refused; `.clustering` is always refused.
  public func network(for use: Use) throws(Refusal) -> Network {
    switch use {
    case .strength: return network { $0.newman }
    case .ties:
      if let density, density > Self.mostDensity { throw .tooDense(density) }
      return network { Double($0.shared) }
    case .clustering: throw .clustering
    }
  }

  /// Returns the network of all pairs, with the strength that a pair is given.
  ///
  /// For drawing and for export; what is measured on it goes through ``network(for:)``.
  public func network(strength: (SharedEvents) -> Double) -> Network {
    let arcs = pairs.map { Arc(from: $0.a, to: $0.b, strength: strength($0)) }
    return Network.combining(arcs, nodeCount: memberCount, directed: false).network
  }
}

extension OneMode.Refusal: CustomStringConvertible {
  public var description: String {
    switch self {
    case .tooDense(let density):
      """
      \(Int((density * 100).rounded())) of 100 pairs share an event, so nearly everyone is tied to \
      everyone; ask for the two-mode measures or for strength by Newman's weights
      """
    case .clustering:
      "every event ties all of its members to each other, so triangles tell nothing"
    }
  }
}

extension TwoMode {
  /// Ties members by the events they share; an event of one member ties nobody.
  ///
  /// Events with more than half of the members are listed, and left out unless asked for: one launch
  /// party would tie everyone to everyone.
  ///
  /// - Complexity: O(Σ *s*²) for events of size *s*; 40 bytes a tied pair.
  public func projection(keepingBigEvents: Bool = false) -> OneMode {
    let shares = eventShares
    let big = (0..<Int32(eventCount)).filter { (shares[Int($0)] ?? 0) > OneMode.bigEvent }
    let leftOut = keepingBigEvents ? [] : Set(big)
    let pairs = sharedPairs(leavingOut: leftOut)
    var remarks = big.map { event in
      OneMode.Remark.bigEvent(
        event, share: shares[Int(event)] ?? 0, isLeftOut: !keepingBigEvents)
    }
    if eventCount < OneMode.fewestEvents { remarks.append(.fewEvents(eventCount)) }
    return OneMode(
      memberCount: memberCount, pairs: pairs, remarks: remarks,
      dueToEventAlone: alone(among: pairs, leavingOut: leftOut),
      largestEventShare: shares.compactMap(\.self).max())
  }

  /// Returns every pair that shares an event, in ascending order.
  func sharedPairs(leavingOut leftOut: Set<Int32>) -> [SharedEvents] {
    let counted = events.map { $0.filter { !leftOut.contains($0) } }
    var shared = [Int](repeating: 0, count: memberCount)
    var newman = [Double](repeating: 0, count: memberCount)
    var pairs: [SharedEvents] = []
    for a in 0..<memberCount {
      var met: [Int32] = []
      for event in counted[a] {
        let size = members[Int(event)].count
        for b in members[Int(event)] where b > a {
          if shared[Int(b)] == 0 { met.append(b) }
          shared[Int(b)] += 1
          newman[Int(b)] += 1 / Double(size - 1)
        }
      }
      for b in met.sorted().lazy.map(Int.init) {
        let either = counted[a].count + counted[b].count - shared[b]
        pairs.append(
          SharedEvents(
            a: Int32(a), b: Int32(b), shared: shared[b], newman: newman[b],
            jaccard: Double(shared[b]) / Double(either)))
        shared[b] = 0
        newman[b] = 0
      }
    }
    return pairs
  }

  /// For each event the share of pairs that share it alone.
  private func alone(among pairs: [SharedEvents], leavingOut leftOut: Set<Int32>) -> Scores {
    var counts = [Double?](repeating: pairs.isEmpty ? nil : 0, count: eventCount)
    for pair in pairs where pair.shared == 1 {
      let theirs = Set(events[Int(pair.b)])
      guard
        let event = events[Int(pair.a)].first(where: {
          theirs.contains($0) && !leftOut.contains($0)
        })
      else { continue }
      counts[Int(event)]? += 1
    }
    return Scores(counts).mapValues { $0 / Double(pairs.count) }
  }
}
