/// How unusual a statistic is among those of networks or labels made by chance.
public struct ChanceResult: Sendable, Hashable {
  /// The statistic as it is.
  public let statistic: Double
  /// Its mean under chance, over the draws that define it; nil when none does.
  public let nullMean: Double?
  /// Its standard deviation under chance; nil with fewer than two draws.
  public let nullSD: Double?
  /// How many times chance was tried; all possible outcomes when ``isExact``.
  public let draws: Int
  /// Whether all possible outcomes were looked at, so that the p-values are exact.
  public let isExact: Bool
  /// How probable a statistic as small as this or smaller is.
  public let pLower: Double
  /// How probable a statistic as large as this or larger is.
  public let pUpper: Double
  /// How probable a statistic as far out as this is.
  public let pTwoSided: Double
}

/// Counts how many outcomes of chance are as extreme as a statistic.
///
/// With *c* of *B* draws as extreme, p = (1 + *c*) / (*B* + 1); where all outcomes are looked at,
/// the observed one among them, p = *c* / *B*. An outcome that is not defined counts as extreme, so
/// that p is never too small. Values count as equal within 1e-12 of the statistic's size, or
/// within 1e-12 where that is below 1.
///
/// - SeeAlso: Phipson and Smyth, "Permutation p-values should never be zero", 2010,
///   doi:10.2202/1544-6115.1585.
struct ChanceTally: Sendable {
  /// What "as far out" means.
  enum Sides: Sendable {
    /// Twice the smaller of both p-values, at most 1.
    case doubled
    /// As far from 0 or further; for statistics that are 0 on average.
    case fromZero
  }

  private let statistic: Double
  private var draws = 0
  private var lower = 0
  private var upper = 0
  private var far = 0
  private var defined = 0.0
  private var mean = 0.0
  private var squares = 0.0

  init(of statistic: Double) { self.statistic = statistic }

  /// Takes note of one outcome.
  mutating func add(_ outcome: Double?) {
    draws += 1
    guard let value = outcome else {
      lower += 1
      upper += 1
      far += 1
      return
    }
    let slack = 1e-12 * max(1, abs(statistic))
    if value <= statistic + slack { lower += 1 }
    if value >= statistic - slack { upper += 1 }
    if abs(value) >= abs(statistic) - slack { far += 1 }
    defined += 1
    let off = value - mean
    mean += off / defined
    squares += off * (value - mean)
  }

  func result(isExact: Bool, sides: Sides = .doubled) -> ChanceResult {
    let p = { (count: Int) in
      isExact ? Double(count) / Double(draws) : Double(count + 1) / Double(draws + 1)
    }
    let twice = min(1, 2 * min(p(lower), p(upper)))
    let degrees = isExact ? defined : defined - 1
    return ChanceResult(
      statistic: statistic, nullMean: defined > 0 ? mean : nil,
      nullSD: degrees > 0 ? (squares / degrees).squareRoot() : nil, draws: draws,
      isExact: isExact, pLower: p(lower), pUpper: p(upper),
      pTwoSided: sides == .doubled ? twice : p(far))
  }
}
