/// Each tie of an undirected network once, in the row of its end with fewer ties.
///
/// So no row is longer than about √(2*m*), and each triangle is met once. Of two ends with as many
/// ties the smaller number comes first.
struct Upward {
  let offsets: [Int32]
  let ends: [Int32]
  /// The strengths beside `ends`; empty when every one is 1.
  let strengths: [Double]

  init(_ rows: Rows) {
    let counts = (0..<rows.count).map { rows.offsets[$0 + 1] - rows.offsets[$0] }
    var offsets = [Int32](repeating: 0, count: rows.count + 1)
    var ends = [Int32](repeating: 0, count: rows.ends.count / 2 + 1)
    var strengths = [Double](repeating: 1, count: rows.strengths.isEmpty ? 0 : ends.count)
    var filled = 0
    for v in 0..<rows.count {
      for place in rows.range(of: v) {
        let w = rows.ends[place]
        let isUp = (counts[v], Int32(v)) < (counts[Int(w)], w)
        ends[filled] = w
        if isUp && !strengths.isEmpty { strengths[filled] = rows.strengths[place] }
        filled += isUp ? 1 : 0
      }
      offsets[v + 1] = Int32(filled)
    }
    self.offsets = offsets
    self.ends = ends
    self.strengths = strengths
  }

  var nodeCount: Int { offsets.count - 1 }

  func range(of node: Int) -> Range<Int> { Int(offsets[node])..<Int(offsets[node + 1]) }

  /// Calls `use` once for each triangle u, v, w with the places of its ties.
  ///
  /// `uv` and `uw` are in the row of `u`, `vw` in that of `v`. O(*m*√*m*) at worst.
  ///
  /// - SeeAlso: Latapy, "Main-memory triangle computations for very large (sparse (power-law))
  ///   graphs", 2008, doi:10.1016/j.tcs.2008.07.017.
  @inline(__always)
  func eachTriangle(
    _ use: (_ u: Int, _ v: Int, _ w: Int, _ uv: Int, _ vw: Int, _ uw: Int) -> Void
  ) {
    // The place of the tie from the node in hand to each other; places of rows before are smaller.
    var marks = [Int32](repeating: -1, count: nodeCount)
    let offsets = offsets.span
    let ends = ends.span
    var mark = marks.mutableSpan
    for u in 0..<mark.count {
      let first = offsets[u]
      let row = Int(first)..<Int(offsets[u + 1])
      guard row.count > 1 else { continue }
      for uw in row { mark[Int(ends[uw])] = Int32(uw) }
      for uv in row {
        let v = Int(ends[uv])
        for vw in Int(offsets[v])..<Int(offsets[v + 1]) {
          let w = Int(ends[vw])
          let uw = mark[w]
          if uw >= first { use(u, v, w, uv, vw, Int(uw)) }
        }
      }
    }
  }

  /// In how many triangles each node is.
  func triangleCounts() -> [Int] {
    var counts = [Int](repeating: 0, count: nodeCount)
    eachTriangle { u, v, w, _, _, _ in
      counts[u] += 1
      counts[v] += 1
      counts[w] += 1
    }
    return counts
  }

  /// For each tie the sum over common neighbours q of s(i, q) · s(q, j) / `sums[q]`.
  func detours(sums: [Double]) -> [Double] {
    var detours = [Double](repeating: 0, count: ends.count)
    let shares = sums.map { $0 > 0 ? 1 / $0 : 0 }
    if strengths.isEmpty {
      eachTriangle { u, v, w, uv, vw, uw in
        detours[uv] += shares[w]
        detours[uw] += shares[v]
        detours[vw] += shares[u]
      }
    } else {
      eachTriangle { u, v, w, uv, vw, uw in
        detours[uv] += strengths[uw] * strengths[vw] * shares[w]
        detours[uw] += strengths[uv] * strengths[vw] * shares[v]
        detours[vw] += strengths[uv] * strengths[uw] * shares[u]
      }
    }
    return detours
  }
}

/// Returns how many triangles each node is part of, whichever way ties point.
func triangles(in network: Network) -> [Int] {
  Upward(network.undirected.outgoing).triangleCounts()
}
