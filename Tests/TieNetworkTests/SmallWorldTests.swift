import Testing

@testable import TieNetwork

/// What makes a small world, from the measures that the network has, against networkx.
struct SmallWorldTests {
  struct Extra: Decodable {
    struct World: Decodable {
      let n, mean_degree, C, L, C_rand, L_rand, sigma, clique_fraction_transitivity: Double
    }
    let small_world_analytic: [String: World]
  }

  /// The oracle looks at the largest part; all but it stand alone here, with a clustering of 0.
  @Test(arguments: ["karate", "kite", "florentine"])
  func clusteringAndDistances(name: String) throws {
    let file = try Oracle.decoded("expected/X_extra.json", as: Extra.self)
    let expected = try #require(file.small_world_analytic[name])
    let question = try Question.about(name)
    func whole(_ column: String) throws -> Double { try #require(try question.scores(column)[0]) }
    let clustering = try whole("mean_clustering") * whole("actors") / expected.n
    #expect(agree([clustering], [expected.C]))
    #expect(agree([try whole("mean_distance")], [expected.L]))
    #expect(agree([try whole("transitivity")], [expected.clique_fraction_transitivity]))
    let degree = try 2 * whole("ties") / expected.n
    #expect(agree([degree], [expected.mean_degree]))
    #expect(agree([degree / (expected.n - 1)], [expected.C_rand]))
    let ratio = try (clustering / expected.C_rand) / (whole("mean_distance") / expected.L_rand)
    #expect(agree([ratio], [expected.sigma]))
  }
}
