/// How alike two names are by the letters they share in nearly the same order, from 0 to 1.
///
///     jaro = (m / |a| + m / |b| + (m − t) / m) / 3
///
/// where *m* letters match within a window of max(|a|, |b|) / 2 − 1, and *t* is half the number of
/// matches out of order, rounded down. Above 0.7 a common beginning of up to four letters adds
/// a tenth of what is missing to 1 for each letter. Two empty names are not alike: 0.
///
/// - Complexity: O(|a| · |b|).
/// - SeeAlso: Jaro 1989, doi:10.1080/01621459.1989.10478785; Winkler 1990, "String comparator
///   metrics and enhanced decision rules".
func jaroWinkler(_ a: [Unicode.Scalar], _ b: [Unicode.Scalar]) -> Double {
  let likeness = jaro(a, b)
  guard likeness > 0.7 else { return likeness }
  let prefix = zip(a.prefix(4), b.prefix(4)).prefix { $0 == $1 }.count
  return likeness + Double(prefix) * 0.1 * (1 - likeness)
}

/// Jaro's likeness; see ``jaroWinkler(_:_:)``.
func jaro(_ a: [Unicode.Scalar], _ b: [Unicode.Scalar]) -> Double {
  guard !a.isEmpty, !b.isEmpty else { return 0 }
  let window = max(max(a.count, b.count) / 2 - 1, 0)
  var isTaken = [Bool](repeating: false, count: b.count)
  var matched: [Unicode.Scalar] = []
  for (position, letter) in a.enumerated() {
    let start = max(0, position - window)
    let end = min(b.count, position + window + 1)
    guard start < end else { break }
    for other in start..<end where !isTaken[other] && b[other] == letter {
      isTaken[other] = true
      matched.append(letter)
      break
    }
  }
  guard !matched.isEmpty else { return 0 }
  var next = 0
  var displaced = 0
  for position in b.indices where isTaken[position] {
    if b[position] != matched[next] { displaced += 1 }
    next += 1
  }
  let m = Double(matched.count)
  return (m / Double(a.count) + m / Double(b.count) + (m - Double(displaced / 2)) / m) / 3
}
