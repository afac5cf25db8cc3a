import Testing

@testable import TieNetwork

/// What `E_uncertainty.json` and `X_extra.json` hold.
struct ChanceOracle: Decodable {
  struct Stream: Decodable {
    let seed0, seed1: [String]
    let below10_seed1, shuffle10_seed1: [Int]
    let unit_seed1: [Double]
  }
  struct Jackknife: Decodable {
    let N: Int
    let density, mean_leave_one_out, se: Double
  }
  struct VertexBootstrap: Decodable {
    let B: Int
    let seed: UInt64
    let mean, se, p2_5, p97_5: Double
    let first5: [Double]
  }
  struct Stability: Decodable {
    let p: Double
    let B: Int
    let seed: UInt64
    let top: Int
    let base_rank, mean_rank, p5, p95, share_in_top, share_first: [String: Double]
    let mean_top_jaccard: Double
  }
  struct ExactIndex: Decodable {
    let EI, mean, p_lower, analytic_mean: Double
    let permutations: Int
  }
  struct ShuffledIndex: Decodable {
    let B: Int
    let seed: UInt64
    let EI, mean, sd, p_lower, p_upper, p_two_sided: Double
    let first5: [Double]
  }
  struct MeanDifference: Decodable {
    let group: [String]
    let diff, p_upper, p_two_sided: Double
    let permutations: Int
  }
  struct Correlation: Decodable {
    let A, B: [[Int]]
    let r, p_upper: Double
    let permutations: Int
  }
  struct Silence: Decodable {
    let ties_recovered: Int
    let lost: [[String]]?
    let unobservable_pairs: Int?
  }
  struct Extra: Decodable {
    struct Swaps: Decodable {
      let observed, null_mean, null_sd, p_upper, mean_accepted: Double
      let first3: [Double]
    }
    let karate_transitivity_vs_degree_preserving_null: Swaps
  }

  let splitmix64: Stream
  let jackknife_density: [String: Jackknife]
  let vertex_bootstrap_density: [String: VertexBootstrap]
  let rank_stability_tie_drop: [String: [String: Stability]]
  let leave_one_tie_out_rank_range_kite_betweenness: [String: [Double]]
  let EI_exact_permutation_barbell33: ExactIndex
  let EI_permutation_karate, EI_permutation_toycity: ShuffledIndex
  let mean_degree_difference_exact_kite: MeanDifference
  let QAP_exact_n5: Correlation
  let nonresponse_reconstruction_kite_Heather: Silence
  let nonresponse_reconstruction_kite_Heather_Ike: Silence

  static func all() throws -> ChanceOracle {
    try Oracle.decoded("expected/E_uncertainty.json", as: ChanceOracle.self)
  }

  static func swaps() throws -> Extra.Swaps {
    try Oracle.decoded("expected/X_extra.json", as: Extra.self)
      .karate_transitivity_vs_degree_preserving_null
  }
}

extension Graph {
  /// For each edge of the file, in its order, the number of its tie in `Network.ties`.
  ///
  /// networkx lists edges node by node, neighbours as they were first named; we sort them.
  func tieNumbers() throws -> [Int] {
    let ties = try network().ties
    return try edges.map { edge in
      let ends = [edge.source, edge.target].compactMap(ids.firstIndex).sorted()
      return try #require(ties.firstIndex { [Int($0.from), Int($0.to)] == ends })
    }
  }

  /// The ties as networkx lists them in a graph that is made of the edges alone.
  ///
  /// Nodes come in the order in which edges name them, and an edge starts at the earlier one.
  func tiesByFirstMention() throws -> [(from: Int32, to: Int32)] {
    var order: [Int32] = []
    var neighbours: [Int32: [Int32]] = [:]
    for edge in edges {
      let ends = [edge.source, edge.target].compactMap(ids.firstIndex).map(Int32.init)
      for v in ends where !order.contains(v) { order.append(v) }
      neighbours[ends[0], default: []].append(ends[1])
      neighbours[ends[1], default: []].append(ends[0])
    }
    var seen: Set<Int32> = []
    return order.flatMap { v in
      seen.insert(v)
      return neighbours[v, default: []].filter { !seen.contains($0) }.map { (from: v, to: $0) }
    }
  }
}
