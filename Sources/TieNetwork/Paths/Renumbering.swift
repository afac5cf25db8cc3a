extension Rows {
  /// Returns the ties among some nodes, which are numbered in the order given; strengths are 1.
  ///
  /// - Complexity: O(*n* + *m*).
  func among(_ nodes: [Int32]) -> Rows {
    var number = [Int32](repeating: -1, count: count)
    for (place, node) in nodes.enumerated() { number[Int(node)] = Int32(place) }
    var result = Rows(capacity: ends.count, rows: nodes.count)
    for node in nodes {
      for place in range(of: Int(node)) where number[Int(ends[place])] >= 0 {
        result.append(number[Int(ends[place])], strength: 1)
      }
      result.endRow()
    }
    return result
  }

  /// Returns the nodes for which `keeps` holds, those with many ties first.
  ///
  /// In that order what a search reads most lies close together.
  func byTies(where keeps: (Int) -> Bool = { _ in true }) -> [Int32] {
    let counts = counts
    return counts.indices.filter(keeps).sorted { (counts[$1], $0) < (counts[$0], $1) }
      .map(Int32.init)
  }
}
