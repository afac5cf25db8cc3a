import Records

extension Export {
  static let dot = Export(
    of: .dot, "the file of Graphviz")
}
