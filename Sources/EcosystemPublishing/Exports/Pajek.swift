import Records

extension Export {
  static let pajek = Export(
    of: .pajek, "the file of Pajek: numbers, names, links")
}
