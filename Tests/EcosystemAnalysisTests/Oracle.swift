import FoundationEssentials

/// Values worked out by other programs (networkx, igraph, brute force), read from Fixtures.
enum Oracle {
  static func decoded<Value: Decodable>(_ file: String, as: Value.Type) throws -> Value {
    let path = packageFolder() + "/Tests/EcosystemAnalysisTests/Fixtures/" + file
    return try JSONDecoder().decode(Value.self, from: Data(contentsOf: URL(filePath: path)))
  }
}
