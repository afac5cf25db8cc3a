import Glibc

/// Bounds on how far the mean of independent draws between 0 and 1 can be from what it estimates.
enum Bounds {
  /// The divergence of a coin of chance `b` from one of chance `a`.
  private static func divergence(_ a: Double, from b: Double) -> Double {
    guard b < 1 else { return a < 1 ? .infinity : 0 }
    let heads = a > 0 ? a * log(a / b) : 0
    let tails = a < 1 ? (1 - a) * log((1 - a) / (1 - b)) : 0
    return heads + tails
  }

  /// Returns what the true mean exceeds with a chance of at most `risk`.
  ///
  /// - SeeAlso: Hoeffding 1963, doi:10.1080/01621459.1963.10500830, inequality 2.1.
  static func upper(mean: Double, draws: Int, risk: Double) -> Double {
    let room = log(1 / risk) / Double(draws)
    var (low, high) = (mean, 1.0)
    for _ in 0..<60 {
      let middle = (low + high) / 2
      if divergence(mean, from: middle) <= room { low = middle } else { high = middle }
    }
    return high
  }

  /// Returns how far the true mean can be off to either side with a chance of at most `risk`,
  /// learnt from the variance of the draws themselves, which lie within `range` of each other.
  ///
  /// - SeeAlso: Maurer and Pontil, "Empirical Bernstein bounds and sample variance penalization",
  ///   2009, theorem 4, taken twice.
  static func margin(variance: Double, range: Double, draws: Int, risk: Double) -> Double {
    let surprise = log(4 / risk)
    let count = Double(draws)
    return (2 * max(variance, 0) * surprise / count).squareRoot()
      + 7 * range * surprise / (3 * (count - 1))
  }

  /// Returns how many draws are enough for all of `count` means to be within `error` at once, but
  /// for a chance of `risk`.
  ///
  /// Small means are hardly ever overestimated by much. So a risk is not shared out equally, as
  /// if all were large: when all of them add up to at most `sum` and none is above `largest`, then
  ///
  ///     Σ f(p) ≤ sum · max f(p) / p,   f(p) = e^(−N·kl(p + ε, p)) + e^(−N·kl(p − ε, p))
  ///
  /// with the inequalities of Hoeffding (2.1), which hold for each mean p.
  static func draws(
    forError error: Double, count: Int, sum: Double, largest: Double, risk: Double
  ) -> Int {
    var (low, high) = (1, 1)
    let isEnough = { (draws: Int) in
      failure(
        draws: Double(draws), error: error, count: Double(count), sum: sum, largest: largest)
        <= risk
    }
    while !isEnough(high) { (low, high) = (high, high * 2) }
    while low + 1 < high {
      let middle = (low + high) / 2
      if isEnough(middle) { high = middle } else { low = middle }
    }
    return high
  }

  /// Bounds the chance that any mean is off by more than `error`.
  ///
  /// Up to p = (1 ∓ ε) / 2 each side of f grows with p, so on an interval f is at most its value
  /// at the upper end. Below p = ε / 10 only overestimates are possible, and f(p) / p grows there
  /// as soon as N·ε ≥ 2.
  private static func failure(
    draws: Double, error: Double, count: Double, sum: Double, largest: Double
  ) -> Double {
    guard draws * error >= 2 else { return .infinity }
    let most = { (p: Double) in
      let (above, below) = (min(p, (1 - error) / 2), min(p, (1 + error) / 2))
      let over = exp(-draws * divergence(above + error, from: above))
      return p < error ? over : over + exp(-draws * divergence(below - error, from: below))
    }
    var from = min(error / 10, largest)
    var steepest = most(from) / from
    while from < largest {
      let to = min(from * 1.02, largest)
      steepest = max(steepest, most(to) / from)
      from = to
    }
    return min(sum * steepest, count * most(largest))
  }
}
