extension Array {
  /// As many as there are places for, those of the highest rank, in the order in which they stand.
  func largest(_ most: Int, _ rank: (Element) -> Int) -> [Element] {
    guard count > most else { return self }
    let kept = indices.sorted { (-rank(self[$0]), $0) < (-rank(self[$1]), $1) }.prefix(most)
    return kept.sorted().map { self[$0] }
  }
}
