import Records

extension Export {
  static let graphML = Export(
    of: .graphML, "GraphML that yEd, Gephi, NetworkX and igraph read", directionsInWords: true
  ).writtenByBuild
}
