import Foundation

/// Values of reach and equity worked out by other programs (PySAL access, PySAL inequality,
/// pyproj), read from Fixtures.
struct AccessOracle: Decodable {
  let e2sfca: Catchment
  let haversineKm: Distance
  let gini: Spread
  let concentrationIndex: Concentration
  let groupRatio: Ratio

  struct Catchment: Decodable {
    let demand: [String: Double]
    let supply: [String: Double]
    let cost: [String: Double]
    let bands: [String: Double]
    let R: [String: Double]
    let A: [String: Double]
    let identitySumATimesDemand: Double
    let meanWeighted: Double
    let withBarrierSM2Plus20: Rates

    enum CodingKeys: String, CodingKey {
      case demand, supply, cost, bands, R, A
      case identitySumATimesDemand = "identity_sum_A_times_demand"
      case meanWeighted = "mean_weighted"
      case withBarrierSM2Plus20 = "with_barrier_S_M2_plus20"
    }
  }

  struct Rates: Decodable {
    let R: [String: Double]
    let A: [String: Double]
  }

  struct Distance: Decodable {
    let brighton: [Double]
    let plymouth: [Double]
    let value: Double
  }

  struct Spread: Decodable {
    let x: [Double]
    let value: Double
    let equal: Double
    let oneHasAllN4: Double

    enum CodingKeys: String, CodingKey {
      case x, value, equal
      case oneHasAllN4 = "one_has_all_n4"
    }
  }

  struct Concentration: Decodable {
    let access: [String: Double]
    let population: [String: Double]
    let ranks: [String: Int]
    let fractionalRank: [String: Double]
    let index: Double
    let giniWeighted: Double

    enum CodingKeys: String, CodingKey {
      case access, population
      case ranks = "deprivation_rank_1_most_deprived"
      case fractionalRank = "fractional_rank"
      case index = "CI"
      case giniWeighted = "gini_weighted"
    }
  }

  struct Ratio: Decodable {
    let mostDeprived: Double
    let leastDeprived: Double
    let ratio: Double

    enum CodingKeys: String, CodingKey {
      case mostDeprived = "most_deprived"
      case leastDeprived = "least_deprived"
      case ratio
    }
  }

  enum CodingKeys: String, CodingKey {
    case e2sfca, gini
    case haversineKm = "haversine_km"
    case concentrationIndex = "concentration_index"
    case groupRatio = "group_ratio"
  }

  static func read() throws -> AccessOracle {
    let file = packageFolder() + "/Tests/EcosystemAnalysisTests/Fixtures/D_gaps.json"
    return try JSONDecoder().decode(
      AccessOracle.self, from: Data(contentsOf: URL(filePath: file)))
  }
}

/// As close as the oracle's twelve digits are.
func isNear(_ a: Double?, _ b: Double?) -> Bool {
  guard let a, let b else { return a == nil && b == nil }
  return abs(a - b) <= 1e-9 * max(1, abs(b))
}
