import Records

extension Export {
  static let nodeLink = Export(
    of: .nodeLink, "JSON that D3 and NetworkX read"
  ).writtenByBuild
}
