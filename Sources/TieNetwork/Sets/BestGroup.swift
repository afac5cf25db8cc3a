extension Cover {
  /// Returns the group of a size that covers the most weight.
  ///
  /// Exact where there are at most `limit` groups or branch and bound needs at most `nodeLimit`
  /// nodes; else the better of the greedy group, which is sure of 1 − (1 − 1/k)ᵏ of the most, and
  /// the best one met. Equal groups as in ``smallestGroup(nodeLimit:)``.
  ///
  /// `mostWeight` is the weight itself where that is exact; else what the greedy group covers and the
  /// largest gains left beside it, as if none took from another.
  ///
  /// - Parameter exactly: Whether the group must have that size; else it is smaller where fewer cover
  ///   all that can be covered, or where there are no more candidates.
  /// - SeeAlso: Nemhauser, Wolsey and Fisher 1978, doi:10.1007/BF01588971.
  public func bestGroup(
    of size: Int, exactly: Bool = false, nodeLimit: Int = 1_000_000, limit: Int = 2_000_000
  ) throws(NoGroup) -> CoverGroup {
    guard needed.count <= size else { throw .moreNeeded(size: size, needed: needed.count) }
    let willing = needed.count + free.count
    guard !exactly || size <= willing else {
      throw .tooFewCandidates(size: size, willing: willing)
    }
    let size = min(size, willing)
    let guarantee = greedyGuarantee(size - needed.count)
    if !exactly {
      let all = smallestGroup(nodeLimit: nodeLimit)
      if all.steps.count <= size {
        return result(
          all.steps.map(\.candidate),
          Certainty(
            method: .exact, equalCount: all.method == .exact ? all.equalCount : nil,
            leastSize: all.leastSize, mostWeight: weight(of: coverable), guarantee: guarantee))
      }
    }
    let isSmall = binomial(free.count, size - needed.count) <= Double(limit)
    return best(of: size, nodeLimit: isSmall ? .max : nodeLimit, guarantee: guarantee)
  }

  private func best(of size: Int, nodeLimit: Int, guarantee: Double) -> CoverGroup {
    let start = union(of: needed)
    let greedy = filled(greedy(upTo: size, by: weight(of:)), to: size)
    var certainty = Certainty(
      method: .exact, equalCount: nil, leastSize: nil,
      mostWeight: mostWeight(beside: greedy), guarantee: guarantee)

    var value = WeightSearch(
      cover: self, places: undominated(free, beyond: start), size: size,
      floor: weight(of: union(of: greedy)), nodeLimit: nodeLimit)
    value.extend(needed, covered: start, from: 0)
    let best = filled(value.found ?? greedy, to: size)
    if value.isCutShort {
      certainty.method = .greedy
      certainty.mostWeight = min(
        certainty.mostWeight ?? .infinity,
        value.mostWeight(of: needed, covered: start, gains: value.gains(beside: start, from: 0)))
      return result(polished(best), certainty)
    }

    certainty.mostWeight = value.floor
    var equals = WeightSearch(
      cover: self, places: free, size: size, floor: value.floor,
      nodeLimit: nodeLimit / Self.equalPart, collects: true)
    equals.extend(needed, covered: start, from: 0)
    certainty.equalCount = equals.isCutShort ? nil : equals.preferred.count
    let group = equals.preferred.choice?.group ?? best
    return result(equals.isCutShort ? polished(group) : group, certainty)
  }

  /// Returns a weight that no group of the size of a greedy one covers more than.
  private func mostWeight(beside group: [Int]) -> Double {
    let covered = union(of: group)
    let gains = free.map { weight(of: sets[$0].subtracting(covered)) }
    let more = gains.sorted(by: >).prefix(group.count - needed.count).reduce(0, +)
    return min(weight(of: coverable), weight(of: covered) + more)
  }

  /// Adds the first ones of the others until a group has its size.
  private func filled(_ group: [Int], to size: Int) -> [Int] {
    group + free.filter { !group.contains($0) }.prefix(size - group.count)
  }
}

/// A depth-first search for the groups of a size that cover the most weight.
private struct WeightSearch {
  let cover: Cover
  /// The candidates that may join, in canonical order.
  let places: [Int]
  let size: Int
  /// The most weight known to be covered by a group.
  private(set) var floor: Double
  let nodeLimit: Int
  /// Whether all groups of the weight `floor` are wanted.
  let collects: Bool
  var found: [Int]?
  var preferred = Preferred()
  var isCutShort = false
  private var nodes = 0
  /// Elements that nobody has together: a group of *k* has at most *k* of them.
  private let rivals: ElementSet

  init(
    cover: Cover, places: [Int], size: Int, floor: Double, nodeLimit: Int, collects: Bool = false
  ) {
    self.cover = cover
    self.places = places
    self.size = size
    self.floor = floor
    self.nodeLimit = nodeLimit
    self.collects = collects
    rivals = Rivals(among: places, of: cover).packing(of: cover.coverable)
  }

  /// Two weights this near count as equal.
  private var tolerance: Double { 1e-9 * max(1, abs(floor)) }

  /// Tries all ways to go on with candidates from a place on.
  mutating func extend(_ group: [Int], covered: ElementSet, from first: Int) {
    nodes += 1
    if nodes > nodeLimit { isCutShort = true }
    guard !isCutShort else { return }
    let choices = size - group.count
    let weight = cover.weight(of: covered)
    guard choices > 0, first < places.count else { return note(group, weight: weight) }
    let gains = gains(beside: covered, from: first)
    guard isWorthIt(mostWeight(of: group, covered: covered, gains: gains)) else { return }
    // A group that is to have its size must leave enough candidates to fill it.
    let last = collects ? places.count - choices : places.count - 1
    guard first <= last else { return }
    for next in first...last {
      if choices == 1 {
        let total = weight + gains[next - first].all
        if isWorthIt(total) { note(group + [places[next]], weight: total) }
      } else {
        var wider = covered
        wider.formUnion(cover.sets[places[next]])
        extend(group + [places[next]], covered: wider, from: next + 1)
      }
    }
  }

  /// What a candidate brings: in all, and of the elements that are no rivals.
  struct Gain {
    let all: Double
    let shared: Double
  }

  func gains(beside covered: ElementSet, from first: Int) -> [Gain] {
    places[first...].map { place in
      let new = cover.sets[place].subtracting(covered)
      return Gain(all: cover.weight(of: new), shared: cover.weight(of: new.subtracting(rivals)))
    }
  }

  /// Returns a weight that no group covers more than which goes on from this one.
  ///
  /// The lesser of two: the largest gains as if none took from another; and one rival a member with
  /// what is left of the other elements.
  func mostWeight(of group: [Int], covered: ElementSet, gains: [Gain]) -> Double {
    let choices = size - group.count
    var (all, shared, apart) = (Largest(choices), Largest(choices), Largest(choices))
    for gain in gains {
      all.add(gain.all)
      shared.add(gain.shared)
    }
    let left = cover.coverable.subtracting(covered)
    left.intersection(rivals).forEach { apart.add(cover.weights[$0]) }
    let others = min(shared.sum, cover.weight(of: left.subtracting(rivals)))
    return cover.weight(of: covered) + min(all.sum, apart.sum + others)
  }

  /// Whether a weight is above the floor, or on it where equal groups are collected.
  private func isWorthIt(_ weight: Double) -> Bool {
    collects ? weight >= floor - tolerance : weight > floor + tolerance
  }

  private mutating func note(_ group: [Int], weight: Double) {
    guard isWorthIt(weight) else { return }
    if collects {
      preferred.add(cover.preference.choice(group))
    } else {
      found = group
      floor = cover.weight(of: cover.union(of: group))
    }
  }
}

/// The sum of the largest few of some gains.
private struct Largest {
  private let limit: Int
  private var kept: [Double] = []

  init(_ limit: Int) { self.limit = limit }

  var sum: Double { kept.reduce(0, +) }

  mutating func add(_ gain: Double) {
    guard gain > 0 else { return }
    if kept.count == limit {
      guard let least = kept.last, gain > least else { return }
      kept.removeLast()
    }
    kept.insert(gain, at: kept.firstIndex { $0 < gain } ?? kept.count)
  }
}
