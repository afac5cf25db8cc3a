/// What Lanczos' method needs to find the largest eigenvalue of a symmetric matrix.
///
/// - SeeAlso: Lanczos, "An iteration method for the solution of the eigenvalue problem", 1950,
///   doi:10.6028/jres.045.026; Paige 1980, doi:10.1016/0024-3795(80)90167-6, for why no vector has
///   to be made orthogonal to all before it while only the largest value is wanted.
struct Lanczos {
  let threads: Int
  /// Writes the product of the matrix and the first vector to the second.
  let apply: (Vector<Double>, Vector<Double>) -> Void

  /// Returns the largest eigenvalue λ and the part of `start` that belongs to it, of length 1.
  ///
  /// Where λ has several vectors, that is the limit of A·A·…·`start` too. `start` must not be at
  /// right angles to them all; a vector above 0 never is if no entry is below 0.
  ///
  /// - Complexity: a product and O(*n*) a round, mostly 20 to 60 rounds, each keeping *n* Doubles;
  ///   after as many as fit into 64 MB, at least 24, it starts anew from what it has.
  func largest(from start: Vector<Double>) -> (value: Double, vector: Vector<Double>) {
    let image = Vector(repeating: 0.0, count: start.count)
    var vector = start
    vector.scale(by: 1 / vector.dot(vector, threads: threads).squareRoot())
    let longest = min(max(24, 8_000_000 / max(1, start.count)), 1000)
    var previous = Double.infinity
    var value = 0.0
    for _ in 0..<200 {
      vector = better(than: vector, rounds: longest)
      apply(vector, image)
      value = vector.dot(image, threads: threads)
      image.add(-value, times: vector, threads: threads)
      let error = image.dot(image, threads: threads).squareRoot() / value
      // At about 1e-14 rounding takes over, and the error falls no further.
      if error < 3e-14 || (error < 1e-12 && error > previous / 4) || !error.isFinite { break }
      previous = error
    }
    return (value, vector)
  }

  /// Returns the best vector, of length 1, that up to `rounds` products from `start` on span.
  private func better(than start: Vector<Double>, rounds: Int) -> Vector<Double> {
    var basis = [start]
    var matrix = Tridiagonal()
    var top = (value: 0.0, vector: [1.0])
    for round in 1...rounds {
      let current = basis[round - 1]
      let next = Vector(repeating: 0.0, count: start.count)
      apply(current, next)
      let diagonal = current.dot(next, threads: threads)
      next.add(-diagonal, times: current, threads: threads)
      if round > 1 {
        next.add(-matrix.beside[round - 2], times: basis[round - 2], threads: threads)
      }
      let beside = next.dot(next, threads: threads).squareRoot()
      matrix.diagonal.append(diagonal)
      let isSpent = beside <= 1e-14 * abs(diagonal) || round == rounds
      if isSpent || round % max(4, round / 32 * 4) == 0 {
        top = matrix.largest()
        if isSpent || beside * abs(top.vector[round - 1]) <= 1e-14 * top.value { break }
      }
      matrix.beside.append(beside)
      next.scale(by: 1 / beside)
      basis.append(next)
    }
    let sum = Vector(repeating: 0.0, count: start.count)
    for (share, vector) in zip(top.vector, basis) {
      sum.add(share, times: vector, threads: threads)
    }
    sum.scale(by: 1 / sum.dot(sum, threads: threads).squareRoot())
    return sum
  }
}

/// A symmetric matrix with numbers on its diagonal and beside it only.
struct Tridiagonal {
  var diagonal: [Double] = []
  var beside: [Double] = []

  /// Returns the largest eigenvalue, by halving, and its vector of length 1, by inverse iteration.
  func largest() -> (value: Double, vector: [Double]) {
    let n = diagonal.count
    var low = diagonal.max() ?? 0
    var high = low
    for k in 0..<n {
      let around = (k > 0 ? beside[k - 1] : 0) + (k + 1 < n ? beside[k] : 0)
      high = max(high, diagonal[k] + around)
    }
    high += 1e-15 * abs(high)
    while high - low > 2e-16 * abs(high) {
      let middle = low + (high - low) / 2
      guard middle > low && middle < high else { break }
      if pivots(of: middle) == nil { low = middle } else { high = middle }
    }
    var shift = high
    var pivots = pivots(of: shift)
    // Each try goes twice as far, so they end before they leave the range of numbers.
    var further = 1e-15 * max(abs(shift), 1e-300)
    while pivots == nil && shift.isFinite {
      shift += further
      further *= 2
      pivots = self.pivots(of: shift)
    }
    // Nothing is known of a matrix that holds what is no number.
    guard let pivots else { return (.nan, [1] + [Double](repeating: 0, count: n - 1)) }
    var vector = [Double](repeating: 1, count: n)
    for _ in 0..<3 {
      for k in 1..<max(1, n) { vector[k] += beside[k - 1] / pivots[k - 1] * vector[k - 1] }
      for k in stride(from: n - 1, through: 0, by: -1) {
        let further = k + 1 < n ? beside[k] * vector[k + 1] : 0
        vector[k] = (vector[k] + further) / pivots[k]
      }
      let length = vector.reduce(0) { $0 + $1 * $1 }.squareRoot()
      for k in 0..<n { vector[k] /= length }
    }
    return (high, vector)
  }

  /// Returns the pivots of shift · I − T; nil unless all are above 0, the shift above all values.
  private func pivots(of shift: Double) -> [Double]? {
    var pivots: [Double] = []
    pivots.reserveCapacity(diagonal.count)
    for k in diagonal.indices {
      let before = k > 0 ? beside[k - 1] * beside[k - 1] / pivots[k - 1] : 0
      let pivot = shift - diagonal[k] - before
      guard pivot > 0 else { return nil }
      pivots.append(pivot)
    }
    return pivots
  }
}
