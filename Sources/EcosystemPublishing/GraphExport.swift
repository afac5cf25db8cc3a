import EcosystemDisclosure
import Records

extension Export {
  /// The network in a format of graphs.
  ///
  /// - Parameter directionsInWords: Whether the direction of a tie stands beside its other words,
  ///   where ties differ in it.
  init(
    of format: GraphFormat, _ plain: String, ending: String? = nil, directionsInWords: Bool = false
  ) {
    self.init(
      format.id, format.title, plain, ending: ending ?? format.endings.first ?? format.id,
      content: .network, losses: { Losses(of: $0).ofGraph(format.carries) }
    ) { edition, request, output throws(NotWritable) in
      guard !edition.actors.isEmpty else {
        throw NotWritable(
          "the map shows no organisations", hint: "fill in actors.csv, or name another audience")
      }
      guard !edition.withholdsLinks else {
        throw NotWritable("links are not told: \(linksAreWithheld)", hint: "add --signed-off")
      }
      let graph = GraphDocument(of: edition, columns: request.columns)
      output.add(
        "network.\(ending ?? format.endings.first ?? format.id)",
        format.write(directionsInWords ? graph.withDirectionsInWords : graph))
    }
  }
}
