/// Tells how alike rows are.
struct Comparison: Sendable {
  let records: [NamedRecord]
  /// Names in their matching form.
  let names: [String]
  private let letters: [[Unicode.Scalar]]
  private let counts: [LetterCounts]
  private let vectors: NameVectors

  init(_ records: [NamedRecord]) {
    self.records = records
    names = records.map { matchingName($0.name) }
    letters = names.map { Array($0.unicodeScalars) }
    counts = letters.map(LetterCounts.init)
    vectors = NameVectors(letters)
  }

  /// What speaks for two rows being one organisation; nil where nothing does, or where one
  /// register has them under different numbers.
  ///
  /// - Complexity: O(letters²) of the two names; O(letters) for most that are not alike.
  func likeness(_ a: Int, _ b: Int) -> Likeness? {
    let (one, other) = (records[a], records[b])
    guard !one.contradicts(other) else { return nil }
    let areasDiffer = !one.area.isEmpty && !other.area.isEmpty && one.area != other.area
    let isApart = areasDiffer || one.isListedApart(from: other)
    let isSameName = !letters[a].isEmpty && letters[a] == letters[b]
    if one.sharesNumber(with: other) { return likeness(a, b, .number) }
    if isSameName { return likeness(a, b, isApart ? .similar : .name) }
    guard !areasDiffer, mayBeAlike(a, b) else { return nil }
    let found = likeness(a, b, .similar)
    if !isApart, found.jaroWinkler >= 0.95, found.cosine >= 0.8, !one.area.isEmpty,
      one.area == other.area
    {
      return found.because(.spelling)
    }
    return found.jaroWinkler >= 0.85 || found.cosine >= 0.5 ? found : nil
  }

  private func likeness(_ a: Int, _ b: Int, _ reason: Likeness.Reason) -> Likeness {
    Likeness(
      a: a, b: b, jaroWinkler: jaroWinkler(letters[a], letters[b]), cosine: vectors.cosine(a, b),
      reason: reason)
  }

  /// Whether letters in order can be alike at all, by how many they share, or rare runs are.
  private func mayBeAlike(_ a: Int, _ b: Int) -> Bool {
    let shared = Double(counts[a].shared(with: counts[b]))
    let most = (shared / Double(letters[a].count) + shared / Double(letters[b].count) + 1) / 3
    let prefix = Double(zip(letters[a], letters[b]).prefix(4).prefix { $0 == $1 }.count)
    return most + prefix * 0.1 * (1 - most) >= 0.85 || vectors.cosine(a, b) >= 0.5
  }
}

/// How often a name has each letter; different rare letters may be counted as one.
private struct LetterCounts: Sendable {
  private var counts = SIMD64<UInt16>()

  init(_ letters: [Unicode.Scalar]) {
    for letter in letters { counts[Int(letter.value & 63)] &+= 1 }
  }

  /// How many letters two names share, or more.
  func shared(with other: LetterCounts) -> Int {
    Int(pointwiseMin(counts, other.counts).wrappedSum())
  }
}
