/// Returns p-values corrected for having made many tests, in their order.
///
/// The *i*-th smallest of *k* becomes the largest of (*k* − *j* + 1) p(*j*) for *j* ≤ *i*, at most
/// 1. Whatever the tests have to do with each other, the chance that any test is called unusual
/// without a reason stays below the level at which the corrected values are judged.
///
/// - Complexity: O(*k* log *k*).
/// - SeeAlso: Holm, "A simple sequentially rejective multiple test procedure", 1979.
public func holm(_ p: [Double]) -> [Double] {
  var corrected = p
  var largest = 0.0
  for (place, test) in p.indices.sorted(by: { (p[$0], $0) < (p[$1], $1) }).enumerated() {
    largest = max(largest, min(1, Double(p.count - place) * p[test]))
    corrected[test] = largest
  }
  return corrected
}
