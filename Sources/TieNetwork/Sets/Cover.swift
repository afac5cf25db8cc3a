/// Who could be in a group, and what each of them would bring into it.
///
/// The elements are numbered from 0: a sector, a domain, a pair of both, as the caller likes.
public struct Cover: Sendable {
  public struct Candidate: Sendable, Hashable {
    /// Its number in the network that tells how near a group is to all.
    public let node: Int32
    public let elements: [Int32]
    public let cost: Double
    /// Who is not willing is never in a group.
    public let isWilling: Bool
    /// Who is needed is in every group.
    public let isNeeded: Bool

    public init(
      node: Int32, elements: [Int32], cost: Double = 0, isWilling: Bool = true,
      isNeeded: Bool = false
    ) {
      self.node = node
      self.elements = elements
      self.cost = cost
      self.isWilling = isWilling
      self.isNeeded = isNeeded
    }
  }

  /// In canonical order.
  public let candidates: [Candidate]
  /// What each element counts; one that counts 0 or less asks for nobody.
  public let weights: [Double]
  /// What each candidate covers of the elements that count.
  let sets: [ElementSet]
  /// The elements that count.
  let asked: ElementSet
  /// Those of them that somebody willing has.
  let coverable: ElementSet
  /// The willing and needed, and the other willing ones, by place among the candidates.
  let needed: [Int]
  let free: [Int]
  let preference: Preference

  /// - Parameter network: Settles who is nearest to all between groups that cover the same.
  public init(candidates: [Candidate], weights: [Double], network: Network? = nil) {
    precondition(weights.allSatisfy(\.isFinite), "a weight that is not a number")
    let asked = ElementSet(weights.indices.filter { weights[$0] > 0 }, of: weights.count)
    let sets = candidates.map {
      ElementSet($0.elements.map(Int.init), of: weights.count).intersection(asked)
    }
    let willing = candidates.indices.filter { candidates[$0].isWilling }
    self.candidates = candidates
    self.weights = weights
    self.sets = sets
    self.asked = asked
    coverable = willing.reduce(into: ElementSet([], of: weights.count)) { $0.formUnion(sets[$1]) }
    needed = willing.filter { candidates[$0].isNeeded }
    free = willing.filter { !candidates[$0].isNeeded }
    preference = Preference(candidates, in: network)
  }

  func union(of group: [Int]) -> ElementSet {
    group.reduce(into: ElementSet([], of: weights.count)) { $0.formUnion(sets[$1]) }
  }

  /// Adds the weights up in the order of the elements, so that equal sets weigh the same.
  func weight(of set: ElementSet) -> Double {
    var sum = 0.0
    set.forEach { sum += weights[$0] }
    return sum
  }

  /// Takes again and again who brings the most, equal ones in canonical order.
  ///
  /// Begins with the needed ones and stops at `size`, or where nobody brings anything more.
  func greedy(upTo size: Int, by worth: (ElementSet) -> Double) -> [Int] {
    var group = needed
    var covered = union(of: group)
    while group.count < size {
      var next: (place: Int, gain: Double)?
      for place in free where !group.contains(place) {
        let gain = worth(sets[place].subtracting(covered))
        if gain > (next?.gain ?? 0) { next = (place, gain) }
      }
      guard let next else { break }
      group.append(next.place)
      covered.formUnion(sets[next.place])
    }
    return group
  }
}

/// Some of the elements, one bit each.
struct ElementSet: Sendable, Hashable {
  private var words: [UInt64]

  init(_ elements: [Int], of count: Int) {
    words = [UInt64](repeating: 0, count: (count + 63) / 64)
    for element in elements {
      precondition((0..<count).contains(element), "an element of unknown number")
      words[element / 64] |= 1 << UInt64(element % 64)
    }
  }

  var isEmpty: Bool { words.allSatisfy { $0 == 0 } }
  var count: Int { words.reduce(0) { $0 + $1.nonzeroBitCount } }

  func contains(_ element: Int) -> Bool { words[element / 64] >> UInt64(element % 64) & 1 == 1 }

  mutating func formUnion(_ other: ElementSet) {
    for place in words.indices { words[place] |= other.words[place] }
  }

  func intersection(_ other: ElementSet) -> ElementSet {
    var result = self
    for place in words.indices { result.words[place] &= other.words[place] }
    return result
  }

  func subtracting(_ other: ElementSet) -> ElementSet {
    var result = self
    for place in words.indices { result.words[place] &= ~other.words[place] }
    return result
  }

  /// How many elements both have.
  func commonCount(with other: ElementSet) -> Int {
    words.indices.reduce(0) { $0 + (words[$1] & other.words[$1]).nonzeroBitCount }
  }

  func isSubset(of other: ElementSet) -> Bool {
    words.indices.allSatisfy { words[$0] & ~other.words[$0] == 0 }
  }

  /// Calls `body` with each element, ascending.
  func forEach(_ body: (Int) -> Void) {
    for (place, word) in words.enumerated() {
      var rest = word
      while rest != 0 {
        body(place * 64 + rest.trailingZeroBitCount)
        rest &= rest - 1
      }
    }
  }

  var elements: [Int32] {
    var result: [Int32] = []
    forEach { result.append(Int32($0)) }
    return result
  }
}
