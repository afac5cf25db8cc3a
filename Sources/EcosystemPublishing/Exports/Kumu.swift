import Records

extension Export {
  static let kumu = Export(
    of: .kumu, "JSON to drop into a project of Kumu")
}
