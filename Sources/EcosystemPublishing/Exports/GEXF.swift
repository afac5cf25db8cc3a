import Records

extension Export {
  static let gexf = Export(
    of: .gexf, "the file of Gephi", directionsInWords: true
  ).writtenByBuild
}
