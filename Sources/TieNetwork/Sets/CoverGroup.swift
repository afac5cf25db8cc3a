/// A group that covers elements, who brings what, and how sure it is that no group does better.
public struct CoverGroup: Sendable, Hashable {
  public enum Method: String, Sendable, Hashable {
    /// No group does better.
    case exact
    /// Best found: built greedily, and by a search that was cut short.
    case greedy
  }

  /// One member more.
  public struct Step: Sendable, Hashable {
    /// Its place among the candidates.
    public let candidate: Int
    public let node: Int32
    /// What nobody before it had.
    public let newElements: [Int32]
    /// How many elements are covered now.
    public let covered: Int
    /// The weight of the elements that are covered now.
    public let weight: Double
    /// That weight as a share of all elements' weight; nil where no element counts.
    public let share: Double?
  }

  /// The needed members first, then by what they add.
  public let steps: [Step]
  /// How many elements count, and what all of them weigh.
  public let total: Int
  public let totalWeight: Double
  /// Elements that nobody willing has.
  public let uncoverable: [Int32]
  /// Elements that somebody willing has, but nobody in the group.
  public let missed: [Int32]
  /// Places of candidates that are needed but not willing, and so left out.
  public let unwilling: [Int]
  public let method: Method
  /// How many groups do equally well; nil where not all were looked at, so that a nearer or cheaper
  /// one may have been passed over.
  public let equalCount: Int?
  /// Every group that covers all that can be covered has at least so many members.
  public let leastSize: Int?
  /// No group of this size covers more weight.
  public let mostWeight: Double?
  /// What greedy is sure of: at most so many times the least size where the smallest group was asked
  /// for, at least this share of the most weight where the best group of a size was.
  public let guarantee: Double

  /// The weight that the group covers.
  public var weight: Double { steps.last?.weight ?? 0 }
}

/// Why there is no group to show.
public enum NoGroup: Error, Sendable, Hashable {
  case moreNeeded(size: Int, needed: Int)
  case tooFewCandidates(size: Int, willing: Int)
}

extension NoGroup: CustomStringConvertible {
  public var description: String {
    switch self {
    case .moreNeeded(let size, let needed):
      "a group of \(size) cannot hold the \(needed) that must be in it"
    case .tooFewCandidates(let size, let willing):
      "a group of \(size) cannot be chosen from \(willing) willing candidates"
    }
  }
}

extension Cover {
  /// What is known of a group beside its members.
  struct Certainty {
    var method: CoverGroup.Method
    var equalCount: Int?
    var leastSize: Int?
    var mostWeight: Double?
    var guarantee: Double
  }

  func result(_ group: [Int], _ certainty: Certainty) -> CoverGroup {
    let totalWeight = weight(of: asked)
    var covered = ElementSet([], of: weights.count)
    let steps = ordered(group).map { place in
      let new = sets[place].subtracting(covered)
      covered.formUnion(new)
      let weight = weight(of: covered)
      return CoverGroup.Step(
        candidate: place, node: candidates[place].node, newElements: new.elements,
        covered: covered.count, weight: weight,
        share: totalWeight > 0 ? weight / totalWeight : nil)
    }
    return CoverGroup(
      steps: steps, total: asked.count, totalWeight: totalWeight,
      uncoverable: asked.subtracting(coverable).elements,
      missed: coverable.subtracting(covered).elements,
      unwilling: candidates.indices.filter {
        candidates[$0].isNeeded && !candidates[$0].isWilling
      },
      method: certainty.method, equalCount: certainty.equalCount, leastSize: certainty.leastSize,
      mostWeight: certainty.mostWeight, guarantee: certainty.guarantee)
  }

  /// Puts the needed members first, then again and again who adds most.
  private func ordered(_ group: [Int]) -> [Int] {
    var order = needed
    var covered = union(of: order)
    var rest = group.filter { !needed.contains($0) }.sorted()
    while !rest.isEmpty {
      let gains = rest.map { weight(of: sets[$0].subtracting(covered)) }
      let best = gains.indices.dropFirst().reduce(0) { gains[$1] > gains[$0] ? $1 : $0 }
      covered.formUnion(sets[rest[best]])
      order.append(rest.remove(at: best))
    }
    return order
  }

  /// The candidates of a list whose elements no other one of it has all of; of equals the first.
  func undominated(_ places: [Int], beyond covered: ElementSet) -> [Int] {
    let new = places.map { sets[$0].subtracting(covered) }
    return places.indices.filter { mine in
      !new[mine].isEmpty
        && !places.indices.contains { other in
          other != mine && new[mine].isSubset(of: new[other])
            && (new[mine] != new[other] || other < mine)
        }
    }.map { places[$0] }
  }

  /// Exchanges members for preferred ones as long as the group covers no less weight.
  ///
  /// For where there are too many equal groups to look at all.
  func polished(_ group: [Int]) -> [Int] {
    let least = weight(of: union(of: group)) * (1 - 1e-12)
    var best = preference.choice(group)
    var isChanged = true
    while isChanged {
      isChanged = false
      for member in best.group where !needed.contains(member) {
        let others = best.group.filter { $0 != member }
        let covered = union(of: others)
        for place in free where !best.group.contains(place) {
          var wider = covered
          wider.formUnion(sets[place])
          guard weight(of: wider) >= least else { continue }
          let choice = preference.choice(others + [place])
          guard choice.isBetter(than: best) else { continue }
          best = choice
          isChanged = true
        }
        if isChanged { break }
      }
    }
    return best.group
  }
}
