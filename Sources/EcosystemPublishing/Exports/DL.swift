import Records

extension Export {
  static let dl = Export(
    of: .dl, "the file of UCINET: numbers, names, links")
}
