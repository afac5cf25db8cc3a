/// Returns how many triangles each node is part of, whichever way ties point.
///
/// Each triangle is found once, from its end of fewest ties, and counted for all three ends. Counts
/// are whole numbers, so how the work is shared out changes nothing.
///
/// - Complexity: O(*m*√*m*) time at worst; 12 bytes a node a thread.
/// - SeeAlso: Latapy, "Main-memory triangle computations for very large (sparse (power-law))
///   graphs", 2008, doi:10.1016/j.tcs.2008.07.017.
func triangles(in network: Network, threads: Int = 1) -> [Int] {
  let upward = upwardRows(of: network.undirected.outgoing)
  let hands = max(1, min(threads, upward.count / 256))
  let parts = inParallel(hands, threads: hands) { hand in
    countTriangles(over: upward, from: hand, step: hands)
  }
  return parts.dropFirst().reduce(into: parts[0]) { total, part in
    for v in total.indices { total[v] += part[v] }
  }
}

/// Returns each tie once, in the row of its end of fewer ties; equal ones by their number.
///
/// So no row is longer than √(2*m*).
private func upwardRows(of rows: Rows) -> Rows {
  var offsets: [Int32] = [0]
  var ends: [Int32] = []
  offsets.reserveCapacity(rows.count + 1)
  ends.reserveCapacity(rows.ends.count / 2)
  for v in 0..<rows.count {
    let degree = rows.range(of: v).count
    for place in rows.range(of: v) {
      let w = Int(rows.ends[place])
      if (degree, v) < (rows.range(of: w).count, w) { ends.append(Int32(w)) }
    }
    offsets.append(Int32(ends.count))
  }
  return Rows(offsets: offsets, ends: ends, strengths: [])
}

/// Counts the triangles whose lowest end is `first`, `first` + `step`, …, for each of their ends.
private func countTriangles(over upward: Rows, from first: Int, step: Int) -> [Int] {
  var counts = [Int](repeating: 0, count: upward.count)
  var stamps = [Int32](repeating: -1, count: upward.count)
  let offsets = upward.offsets.span
  let ends = upward.ends.span
  var count = counts.mutableSpan
  var stamp = stamps.mutableSpan
  for v in stride(from: first, to: upward.count, by: step) {
    let row = Int(offsets[v])..<Int(offsets[v + 1])
    for place in row { stamp[Int(ends[place])] = Int32(v) }
    for place in row {
      let w = Int(ends[place])
      var found = 0
      for further in Int(offsets[w])..<Int(offsets[w + 1]) {
        let x = Int(ends[further])
        guard stamp[x] == Int32(v) else { continue }
        count[x] += 1
        found += 1
      }
      count[w] += found
      count[v] += found
    }
  }
  return counts
}
