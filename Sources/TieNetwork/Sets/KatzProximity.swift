/// How many walks join each two nodes, longer ones counting less and less, on the undirected view.
///
///     K = (I − β A)⁻¹ − I = β A + β² A² + …   with β = 0.5 / λ for the largest eigenvalue λ of A
///
/// - SeeAlso: Katz 1953, doi:10.1007/BF02289026; Liben-Nowell and Kleinberg 2007,
///   doi:10.1002/asi.20591.
public struct KatzProximity: Sendable {
  private let network: Network
  /// How much each step further counts; nil without a tie.
  public let attenuation: Double?

  /// - Complexity: O(*n* + *m*) a round; mostly 20 to 60 rounds.
  public init(in network: Network, threads: Int = 1) {
    self.network = network.undirected
    let parts = Partition(of: self.network)
    let dominant = self.network.dominant(
      in: parts, of: { _ in true }, weighted: false, threads: threads)
    attenuation = dominant.map { 0.5 / $0.value }
  }

  /// The proximity of a node to each, to itself by walks that come back; 0 without a way.
  ///
  /// - Complexity: O(*n* + *m*) a round; each of the 50 rounds halves what is still to come.
  public func values(from node: Int) -> [Double] {
    var sum = [Double](repeating: 0, count: network.nodeCount)
    guard let attenuation else { return sum }
    var walks = sum
    walks[node] = 1
    for _ in 0..<50 {
      walks = (0..<network.nodeCount).map { v in
        attenuation * network.neighbours(of: v).reduce(0) { $0 + walks[Int($1)] }
      }
      for v in walks.indices { sum[v] += walks[v] }
    }
    return sum
  }
}
