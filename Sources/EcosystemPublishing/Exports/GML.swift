import Records

extension Export {
  static let gml = Export(
    of: .gml, "plain text that NetworkX, igraph and many others read")
}
