public import TieNetwork

/// What each measure means, as Markdown: formula, unit, edge cases, conventions, source.
public struct MeasureGuide {
  private let measures: [TieNetwork.Measure]
  private let level: String

  /// - Parameter level: The signs of a topic's heading; measures stand one below.
  public init(to measures: [TieNetwork.Measure], level: String = "##") {
    self.measures = measures
    self.level = level
  }

  public var text: String {
    TieNetwork.Measure.Topic.allCases.compactMap { topic in
      let mine = measures.filter { $0.topic == topic }.map(section)
      return mine.isEmpty ? nil : "\(level) \(topic.rawValue)\n\n" + mine.joined(separator: "\n\n")
    }.joined(separator: "\n\n")
  }

  private func section(_ measure: TieNetwork.Measure) -> String {
    let ids = measure.columns.map { "`\($0.id)`" }.joined(separator: ", ")
    let columns = measure.columns.map(item).joined(separator: "\n")
    return """
      \(level)# \(measure.title) \(ids)

      \(sentence(measure.plain))

      \(columns)

      \(measure.conventions)

      Source: \(linked(measure.source)).
      """
  }

  private func item(_ column: TieNetwork.Column) -> String {
    var words = ["- `\(column.id)`: \(column.definition) Unit: \(column.unit)."]
    if let norm = column.norm { words.append("Share: \(norm.definition).") }
    if column.scope == .node, column.plain != "" {
      words.append("In plain words: “X \(column.plain).”")
    }
    return words.joined(separator: " ")
  }

  private func sentence(_ plain: String) -> String {
    plain.prefix(1).uppercased() + plain.dropFirst() + "."
  }

  /// The source with its digital object identifiers as links.
  private func linked(_ source: String) -> String {
    source.split(separator: " ", omittingEmptySubsequences: false).map { word in
      guard word.hasPrefix("doi:") else { return String(word) }
      let id = word.dropFirst(4).prefix { $0 != ";" && $0 != "," }
      let rest = word.dropFirst(4 + id.count)
      let address = id.replacing("(", with: "%28").replacing(")", with: "%29")
      return "[doi:\(id)](https://doi.org/\(address))\(rest)"
    }.joined(separator: " ")
  }
}
