/// A file format of graphs, read and written.
///
/// To add one: write `Graphs/Name.swift`, then add `.name` to ``all``.
public struct GraphFormat: Identifiable, Sendable {
  public let id: String
  public let title: String
  public let plain: String
  /// The endings that files of this format commonly have, without the dot; the first is usual.
  public let endings: [String]
  /// What of a graph the format can hold; the rest is lost in writing.
  public let carries: Set<GraphFeature>
  /// Whether a file's content is of this format, whatever it is called.
  public let claims: @Sendable (InputFile) -> Bool
  public let read: @Sendable (InputFile) throws(Diagnostic) -> GraphDocument
  public let write: @Sendable (GraphDocument) -> [UInt8]
  /// What of a graph the format cannot hold as it is and writes in another way; nothing where it
  /// holds all names as they are.
  public var rewrites: (@Sendable (GraphDocument) -> [GraphRewrite])?

  /// All formats; where several claim a file, the first reads it.
  public static let all: [GraphFormat] = [
    .graphML, .gexf, .gml, .pajek, .dl, .dot, .kumu, .cytoscape, .nodeLink, .matrix,
  ]
}

/// What a graph format may hold beside nodes and the ties between them.
public enum GraphFeature: String, Sendable, CaseIterable {
  case ids, labels, attributes, weights
  /// A direction for each tie by itself, not one for all.
  case directions
  /// Ties that hold both ways, told apart from undirected ones.
  case mutual
  /// Two kinds of nodes.
  case twoModes = "two modes"
  /// The name of a tie's relation.
  case relations
}

extension GraphFormat: Equatable {
  public static func == (a: GraphFormat, b: GraphFormat) -> Bool { a.id == b.id }
}
