/// Returns the mean adjusted Rand index over the pairs of partitions; nil for fewer than two.
func agreement(of partitions: [[Int32]]) -> Double? {
  guard partitions.count > 1 else { return nil }
  var sum = 0.0
  for (place, a) in partitions.enumerated() {
    for b in partitions[..<place] { sum += a == b ? 1 : adjustedRand(a, b) }
  }
  return sum / Double(partitions.count * (partitions.count - 1) / 2)
}

/// Returns how far two partitions of the same things agree, beyond what chance gives.
///
///     (S − A·B/N) / ((A + B)/2 − A·B/N)
///
/// with *A*, *B* and *S* the pairs that are together in the first, in the second and in both, of
/// all *N* pairs.
///
/// - Parameters:
///   - a: The part of each thing, numbers below how many things there are.
///   - b: As `a`, for the other partition.
/// - Returns: 1 when both are the same, about 0 for chance, below 0 for less than chance.
/// - Complexity: O(*n*).
/// - SeeAlso: Hubert and Arabie, "Comparing partitions", 1985, doi:10.1007/BF01908075.
public func adjustedRand(_ a: [Int32], _ b: [Int32]) -> Double {
  let holes = Pigeonholes(a, count: a.count)
  var sizes = [Int](repeating: 0, count: b.count)
  for part in b { sizes[Int(part)] += 1 }
  let pairs = { (count: Int) in count * (count - 1) / 2 }
  let inB = sizes.reduce(0) { $0 + pairs($1) }
  var (inA, inBoth) = (0, 0)
  var shared = [Int](repeating: 0, count: b.count)
  for part in 0..<holes.count {
    inA += pairs(holes[part].count)
    for thing in holes[part] {
      inBoth += shared[Int(b[Int(thing)])]
      shared[Int(b[Int(thing)])] += 1
    }
    for thing in holes[part] { shared[Int(b[Int(thing)])] = 0 }
  }
  let byChance = Double(inA) / Double(max(1, pairs(a.count))) * Double(inB)
  let most = Double(inA + inB) / 2
  // Only where both put all things together, or none, can chance do no worse.
  return most == byChance ? 1 : (Double(inBoth) - byChance) / (most - byChance)
}
