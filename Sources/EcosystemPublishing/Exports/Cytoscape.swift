import Records

extension Export {
  static let cytoscape = Export(
    of: .cytoscape, "JSON that Cytoscape and Cytoscape.js read")
}
