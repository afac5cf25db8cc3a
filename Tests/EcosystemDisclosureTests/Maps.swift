import EcosystemAnalysis
import EcosystemDisclosure
import EcosystemFiles
import EcosystemModel
import Records

/// The map that these tables make, by name of table.
func ecosystem(_ tables: [String: String]) throws -> Ecosystem {
  let files = Dictionary(
    uniqueKeysWithValues: tables.map { ($0.key + ".csv", Array($0.value.utf8)) })
  return try readEcosystem(in: .memory("map", files)).ecosystem
}

/// The fictional city in `maps/portside` of the package.
func portside() throws -> Ecosystem {
  let here = #filePath.split(separator: "/", omittingEmptySubsequences: false)
  let folder = here.dropLast(3).joined(separator: "/") + "/maps/portside"
  return try readEcosystem(in: .at(folder)).ecosystem
}

/// Everything about a map, as an audience may see it.
func edition(_ ecosystem: Ecosystem, for audience: Audience) -> Edition {
  disclose(analyse(ecosystem, wanting: .quick), to: audience)
}

extension Edition {
  /// Every text that somebody could print.
  var allTexts: [String] {
    let sentences =
      analysis.gaps.map(\.sentence) + analysis.findings.map(\.sentence)
      + analysis.gaps.compactMap(\.caveat) + analysis.findings.compactMap(\.caveat)
    return sentences.map(text) + texts(in: analysis).map(\.text)
  }
}

/// Every text in a value, with the properties that lead to it; an absent one is empty.
func texts(in value: Any, at path: String = "") -> [(path: String, text: String)] {
  if let text = value as? String { return [(path, text)] }
  let children = Mirror(reflecting: value).children
  let kind = type(of: value)
  if children.isEmpty, kind == [String].self || kind == String?.self { return [(path, "")] }
  return children.flatMap { texts(in: $0.value, at: $0.label.map { path + "." + $0 } ?? path) }
}

extension Wanted {
  /// Everything but what takes hundreds of networks or sets to work out.
  static var quick: Wanted {
    var wanted = Wanted.everything(threads: 1)
    wanted.confidence = []
    wanted.suggestions = []
    wanted.studies = [.groups, .takingPart, .esteem]
    wanted.restarts = 1
    return wanted
  }
}
