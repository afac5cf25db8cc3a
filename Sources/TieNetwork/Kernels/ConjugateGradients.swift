/// The equations (D − aA) y = 1 of an undirected network, solved by conjugate gradients.
///
/// D is a diagonal above 0 and A the strengths of the ties; the matrix must be positive definite.
/// A direction is kept as Floats: half the memory to gather from. That costs no exactness, since
/// the product with the very numbers kept is taken in Doubles, so the remainder stays the true one.
///
/// - SeeAlso: Hestenes and Stiefel, "Methods of conjugate gradients for solving linear systems",
///   1952, doi:10.6028/jres.049.044, with the diagonal as preconditioner.
struct ConjugateGradients {
  let rows: Rows
  let weighted: Bool
  let diagonal: Vector<Double>
  let factor: Double
  let threads: Int

  /// Returns y; stops when the absolute values of the remainder 1 − (D − aA) y add up to `limit`.
  ///
  /// - Parameter most: After so many rounds it is given up.
  /// - Returns: nil when it was given up, and when rounding kept the remainder above `limit`.
  /// - Complexity: O(*n* + *m*) a round; the rounds grow with the root of the condition.
  func solve(until limit: Double, most: Int = 100_000) -> Vector<Double>? {
    let n = rows.count
    let solution = Vector(repeating: 0.0, count: n)
    let rest = Vector(repeating: 1.0, count: n)
    let image = Vector(repeating: 0.0, count: n)
    let direction = Vector<Float>(repeating: 0, count: n)
    var size = advance(solution, rest, by: 0, along: direction, image)
    turn(direction, towards: rest, keeping: 0)
    for _ in 0..<most where size.y > limit {
      let steepness = follow(direction, into: image)
      guard steepness > 0 else { break }
      let next = advance(solution, rest, by: size.x / steepness, along: direction, image)
      turn(direction, towards: rest, keeping: next.x / size.x)
      size = next
    }
    return size.y <= limit ? solution : nil
  }

  /// Writes (D − aA) p and returns p · (D − aA) p.
  private func follow(_ direction: Vector<Float>, into image: Vector<Double>) -> Double {
    chunks(rows.count, threads: threads) { [rows, diagonal, factor, weighted] places in
      let (d, p, q) = (diagonal.start, direction.start, image.start)
      var steepness = 0.0
      rows.eachSum(places, weighted: weighted, of: p) { v, sum in
        let own = Double(p[v])
        let value = d[v] * own - factor * sum
        q[v] = value
        steepness += own * value
      }
      return SIMD2(steepness, 0)
    }.x
  }

  /// Goes one step and returns r · D⁻¹ r and the sum of |r|.
  private func advance(
    _ solution: Vector<Double>, _ rest: Vector<Double>, by step: Double,
    along direction: Vector<Float>, _ image: Vector<Double>
  ) -> SIMD2<Double> {
    chunks(rows.count, threads: threads) { [diagonal] places in
      let (y, r, d, p, q) = (
        solution.start, rest.start, diagonal.start, direction.start, image.start
      )
      var length = SIMD4<Double>.zero
      let squared = fours(places) { place in
        let left = r.four(place) - step * q.four(place)
        y.put(y.four(place) + step * p.four(place), place)
        r.put(left, place)
        length += size(left)
        return left * left / d.four(place)
      }
      return SIMD2(squared, length.sum())
    }
  }

  private func turn(
    _ direction: Vector<Float>, towards rest: Vector<Double>, keeping share: Double
  ) {
    chunks(rows.count, threads: threads) { [diagonal] places in
      let (r, d, p) = (rest.start, diagonal.start, direction.start)
      _ = fours(places) { place in
        p.put(r.four(place) / d.four(place) + share * p.four(place), place)
        return .zero
      }
      return .zero
    }
  }
}
