/// Which elements nobody has together, so that each of them takes a member of its own.
///
/// The sectors of members who have one sector each are such elements: five members never have more
/// than five sectors between them, and six sectors take at least six.
struct Rivals: Sendable {
  /// For each element all that somebody has together with it.
  private let companions: [ElementSet]
  /// The elements, those with the fewest companions first.
  private let order: [Int]

  /// Looks at the candidates of some places.
  ///
  /// - Complexity: O(*c e*²/ 64) for *c* of them and *e* elements.
  init(among places: [Int], of cover: Cover) {
    let count = cover.weights.count
    var companions = [ElementSet](repeating: ElementSet([], of: count), count: count)
    for place in places {
      let set = cover.sets[place]
      set.forEach { companions[$0].formUnion(set) }
    }
    let sizes = companions.map(\.count)
    self.companions = companions
    order = sizes.indices.sorted { (sizes[$0], $0) < (sizes[$1], $1) }
  }

  /// Returns some of the elements of a set, no two of which anybody has together.
  func packing(of set: ElementSet) -> ElementSet {
    var left = set
    var picked: [Int] = []
    for element in order where left.contains(element) {
      picked.append(element)
      left = left.subtracting(companions[element])
    }
    return ElementSet(picked, of: companions.count)
  }
}
