extension Cover {
  /// The search for groups that do equally well may take one in so many of the nodes: where there
  /// are more of them than that, to look at all is not worth the wait.
  static let equalPart = 40

  /// Returns the smallest group that covers all that can be covered.
  ///
  /// By branch and bound: exact where `nodeLimit` nodes do, else the greedy group, which is at most
  /// H(*d*) = 1 + 1/2 + … + 1/*d* times as large for the largest set of *d* elements. Of equally
  /// small groups the one is taken that is nearer to all (DR of the key players), then costs less,
  /// then comes first. Nothing to cover gives the needed members alone.
  ///
  /// - Complexity: O(*c e* / 64) a node for *c* candidates and *e* elements.
  /// - SeeAlso: Chvatal 1979, doi:10.1287/moor.4.3.233.
  public func smallestGroup(nodeLimit: Int = 1_000_000) -> CoverGroup {
    let start = union(of: needed)
    let greedy = greedy(upTo: .max) { Double($0.count) }
    let uncovered = coverable.subtracting(start)
    let most = free.map { sets[$0].commonCount(with: uncovered) }.max() ?? 0
    var certainty = Certainty(
      method: .exact, equalCount: nil, leastSize: greedy.count, mostWeight: nil,
      guarantee: most == 0 ? 1 : (1...most).reduce(0) { $0 + 1 / Double($1) })

    var size = SizeSearch(
      cover: self, places: undominated(free, beyond: start), ceiling: greedy.count - 1,
      nodeLimit: nodeLimit)
    size.extend(needed, uncovered: uncovered)
    let smallest = size.found?.count ?? greedy.count
    if size.isCutShort {
      certainty.method = .greedy
      certainty.leastSize = needed.count + size.leastMore(to: uncovered)
      return result(polished(size.found ?? greedy), certainty)
    }

    certainty.leastSize = smallest
    var equals = SizeSearch(
      cover: self, places: free, ceiling: smallest, nodeLimit: nodeLimit / Self.equalPart,
      collects: true)
    equals.extend(needed, uncovered: uncovered)
    certainty.equalCount = equals.isCutShort ? nil : equals.preferred.count
    let group = equals.preferred.choice?.group ?? size.found ?? greedy
    return result(equals.isCutShort ? polished(group) : group, certainty)
  }
}

/// A depth-first search for covers of at most `ceiling` members.
///
/// Branches on the uncovered element that the fewest candidates have. Who was tried for it is left
/// out of the later branches, so that no group is met twice.
private struct SizeSearch {
  let cover: Cover
  /// The candidates that may join, in canonical order.
  let places: [Int]
  /// How many members a cover may have; sinks with each cover found unless covers are collected.
  var ceiling: Int
  let nodeLimit: Int
  /// Whether all covers of `ceiling` members are wanted.
  let collects: Bool
  var found: [Int]?
  var preferred = Preferred()
  var isCutShort = false
  private var nodes = 0
  private let rivals: Rivals
  private var isOut: [Bool]
  /// The elements, those that the fewest have first, and who has each.
  private var elements: [Int] = []
  private var holders: [[Int]]

  init(cover: Cover, places: [Int], ceiling: Int, nodeLimit: Int, collects: Bool = false) {
    self.cover = cover
    self.places = places
    self.ceiling = ceiling
    self.nodeLimit = nodeLimit
    self.collects = collects
    rivals = Rivals(among: places, of: cover)
    isOut = [Bool](repeating: false, count: cover.candidates.count)
    holders = [[Int]](repeating: [], count: cover.weights.count)
    for place in places {
      for element in cover.sets[place].elements { holders[Int(element)].append(place) }
    }
    let counts = holders.map(\.count)
    elements = counts.indices.sorted { (counts[$0], $0) < (counts[$1], $1) }
  }

  mutating func extend(_ group: [Int], uncovered: ElementSet) {
    nodes += 1
    if nodes > nodeLimit { isCutShort = true }
    guard !isCutShort, group.count <= ceiling else { return }
    guard let element = elements.first(where: uncovered.contains) else { return note(group) }
    guard group.count + leastMore(to: uncovered) <= ceiling else { return }
    let sets = cover.sets
    let branches = holders[element].filter { !isOut[$0] }
      .map { (place: $0, gain: sets[$0].commonCount(with: uncovered)) }
      .sorted { ($1.gain, $0.place) < ($0.gain, $1.place) }
    for branch in branches {
      extend(group + [branch.place], uncovered: uncovered.subtracting(sets[branch.place]))
      isOut[branch.place] = true
    }
    for branch in branches { isOut[branch.place] = false }
  }

  private mutating func note(_ group: [Int]) {
    if collects {
      preferred.add(cover.preference.choice(group))
    } else {
      found = group
      ceiling = group.count - 1
    }
  }

  /// At least so many members more are needed: nobody brings more than the most gain, and nobody has
  /// two of the elements that nobody has together.
  func leastMore(to uncovered: ElementSet) -> Int {
    guard !uncovered.isEmpty else { return 0 }
    var most = 0
    for place in places where !isOut[place] {
      most = max(most, cover.sets[place].commonCount(with: uncovered))
    }
    guard most > 0 else { return .max / 2 }
    return max((uncovered.count + most - 1) / most, rivals.packing(of: uncovered).count)
  }
}
