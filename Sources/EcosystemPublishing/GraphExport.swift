import EcosystemDisclosure
import EcosystemModel
import Records

extension Export {
  /// The network in a format of graphs.
  ///
  /// - Parameter directionsInWords: Whether the direction of a tie stands beside its other words,
  ///   where ties differ in it.
  init(
    of format: GraphFormat, _ plain: String, ending: String? = nil, directionsInWords: Bool = false
  ) {
    self.init(
      format.id, format.title, plain, ending: ending ?? format.endings.first ?? format.id,
      content: .network,
      losses: { edition, request in
        Losses(of: edition).ofGraph(format.carries)
          + rewritten(by: format, edition, request)
      }
    ) { edition, request, output throws(NotWritable) in
      guard !edition.actors.isEmpty else {
        throw NotWritable(
          "the map shows no organisations", hint: "fill in actors.csv, or name another audience")
      }
      guard !edition.withholdsLinks else {
        throw NotWritable("links are not told: \(linksAreWithheld)", hint: "add --signed-off")
      }
      let graph = GraphDocument(of: edition, columns: request.columns)
      output.add(
        "network.\(ending ?? format.endings.first ?? format.id)",
        format.write(directionsInWords ? graph.withDirectionsInWords : graph))
    }
  }
}

/// What the format writes in another way than the map has it, in words.
private func rewritten(
  by format: GraphFormat, _ edition: Edition, _ request: Export.Request
) -> [String] {
  let rewrites =
    format.rewrites.map { $0(GraphDocument(of: edition, columns: request.columns)) } ?? []
  func words(_ kind: GraphRewrite.Kind, _ what: String) -> String? {
    let some = rewrites.filter { $0.kind == kind }
    guard !some.isEmpty else { return nil }
    let first = some.prefix(5).map { "'\($0.before)' is written as '\($0.after)'" }
    let more = some.count > 5 ? ", and \(some.count - 5) more" : ""
    return "\(what): \(first.joined(separator: ", "))\(more)"
  }
  return [
    words(.column, "characters of the names of columns"),
    words(.label, "quotation marks and ends of lines in names"),
  ].compactMap(\.self)
    + (format.carries.contains(.attributes) ? keptUnderOtherNames(edition, request) : [])
}

/// The columns that a city keeps and that have to give way to a measure or a word of the format.
private func keptUnderOtherNames(_ edition: Edition, _ request: Export.Request) -> [String] {
  let map = edition.ecosystem
  let names = map.keptNames(besides: request.columns)
  let changed = zip(map.city.keep, names).filter { $0 != $1 }
  guard !changed.isEmpty else { return [] }
  let words = changed.map { "'\($0)' is written as '\($1)'" }.joined(separator: ", ")
  return ["names of columns that others bear already: \(words)"]
}
