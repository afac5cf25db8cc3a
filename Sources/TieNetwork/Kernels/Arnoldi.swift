/// What Arnoldi's method needs to find the largest eigenvalue of a matrix with no entry below 0.
///
/// - SeeAlso: Arnoldi, "The principle of minimized iterations in the solution of the matrix
///   eigenvalue problem", 1951, doi:10.1090/qam/42792.
struct Arnoldi {
  let threads: Int
  /// Writes the product of the matrix and the first vector to the second.
  let apply: (Vector<Double>, Vector<Double>) -> Void

  /// Returns the largest eigenvalue, a vector of it with no entry below 0, and how exact they are.
  ///
  /// - Returns: `error` is the length of A x − λ x as a share of λ.
  /// - Complexity: a product and O(*nk*) in the *k*th of up to 128 rounds, then it starts anew.
  func largest(
    from start: Vector<Double>
  ) -> (value: Double, vector: Vector<Double>, error: Double) {
    let image = Vector(repeating: 0.0, count: start.count)
    var best = (value: 0.0, vector: start, error: Double.infinity)
    var vector = start
    for cycle in 0..<400 {
      let rounds = start.count <= 128 ? start.count : cycle < 2 ? 12 : cycle < 4 ? 24 : 48
      vector = better(than: vector, rounds: rounds)
      apply(vector, image)
      let value = vector.dot(image, threads: threads) / vector.dot(vector, threads: threads)
      image.add(-value, times: vector, threads: threads)
      let error = image.dot(image, threads: threads).squareRoot() / value
      guard error.isFinite else { break }
      let isNoBetter = error > best.error / 2
      if error < best.error { best = (value, vector, error) }
      if error < 1e-15 || (best.error < 1e-12 && isNoBetter) { break }
    }
    return best
  }

  /// Returns a vector, of length 1, that is nearer to the wanted one than `start`.
  private func better(than start: Vector<Double>, rounds: Int) -> Vector<Double> {
    let first = Vector(repeating: 0.0, count: start.count)
    first.add(1 / start.dot(start, threads: threads).squareRoot(), times: start, threads: threads)
    var basis = [first]
    var columns: [[Double]] = []
    while columns.count < rounds {
      let next = Vector(repeating: 0.0, count: start.count)
      apply(basis[columns.count], next)
      let reach = next.dot(next, threads: threads).squareRoot()
      var column: [Double] = []
      for vector in basis {
        column.append(vector.dot(next, threads: threads))
        next.add(-column[column.count - 1], times: vector, threads: threads)
      }
      let below = next.dot(next, threads: threads).squareRoot()
      columns.append(column)
      guard below > 1e-14 * reach else { break }
      columns[columns.count - 1].append(below)
      next.scale(by: 1 / below)
      basis.append(next)
    }
    let sum = Vector(repeating: 0.0, count: start.count)
    for (share, vector) in zip(rightmost(of: columns), basis) {
      sum.add(share, times: vector, threads: threads)
    }
    // The wanted vector has one sign; what is left of others may not.
    for v in 0..<sum.count { sum.start[v] = abs(sum.start[v]) }
    sum.scale(by: 1 / sum.dot(sum, threads: threads).squareRoot())
    return sum
  }

  /// Returns an eigenvector of the rightmost eigenvalue of a small square matrix.
  ///
  /// Squares the matrix, moved to the right so that no other value is as large, till one is left.
  private func rightmost(of columns: [[Double]]) -> [Double] {
    let n = columns.count
    var power = [Double](repeating: 0, count: n * n)
    for (c, column) in columns.enumerated() {
      for (r, value) in column.enumerated() where r < n { power[r * n + c] = value }
    }
    let size = power.reduce(0) { max($0, abs($1)) }
    guard size > 0 else { return [1] }
    for k in 0..<n { power[k * n + k] += size }
    for _ in 0..<60 {
      let (square, change) = squared(power, n)
      power = square
      if change < 1e-15 { break }
    }
    let widths = (0..<n).map { c in (0..<n).reduce(0) { $0 + abs(power[$1 * n + c]) } }
    let widest = widths.indices.max { widths[$0] < widths[$1] } ?? 0
    return (0..<n).map { power[$0 * n + widest] }
  }

  /// Returns the square, with a largest entry of size 1, and how much that changed the matrix.
  private func squared(_ matrix: [Double], _ n: Int) -> ([Double], Double) {
    var square = [Double](repeating: 0, count: n * n)
    for r in 0..<n {
      for k in 0..<n {
        let factor = matrix[r * n + k]
        guard factor != 0 else { continue }
        for c in 0..<n { square[r * n + c] += factor * matrix[k * n + c] }
      }
    }
    let size = square.reduce(0) { max($0, abs($1)) }
    var change = 0.0
    for place in square.indices {
      square[place] /= size
      change = max(change, abs(square[place] - matrix[place]))
    }
    return (square, change)
  }
}
