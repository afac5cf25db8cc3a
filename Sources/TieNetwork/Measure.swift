/// A question about a network, with the words a reader needs to trust the answer.
///
/// To add one: write `Measures/Name.swift`, then add `.name` to ``all``.
public struct Measure: Sendable, Identifiable {
  public let id: String
  public let title: String
  /// What the measure tells, in plain words.
  public let plain: String
  public let source: String
  /// The part of the guide that it stands in.
  public let topic: Topic
  /// Edge cases, and where igraph and networkx say otherwise, in whole sentences.
  public let conventions: String
  public let columns: [Column]
  /// Whether the strengths of ties matter even where the reader does not ask for them
  /// (``Lens/weight``).
  public private(set) var alwaysReadsStrengths = false
  /// Whether it counts triangles or triads, which shared events make of themselves.
  public private(set) var seesTriangles = false
  /// Returns one ``Scores`` a column, in the order of ``columns``.
  public let answer: @Sendable (Question) throws(NoAnswer) -> [Scores]

  public init(
    id: String, title: String, plain: String, source: String, topic: Topic, conventions: String,
    columns: [Column],
    answer: @escaping @Sendable (Question) throws(NoAnswer) -> [Scores]
  ) {
    self.id = id
    self.title = title
    self.plain = plain
    self.source = source
    self.topic = topic
    self.conventions = conventions
    self.columns = columns
    self.answer = answer
  }

  /// Makes a measure of one column, which shares its id, title and plain words.
  init(
    _ column: Column, source: String, topic: Topic, conventions: String,
    answer: @escaping @Sendable (Question) throws(NoAnswer) -> Scores
  ) {
    self.init(
      id: column.id, title: column.title, plain: column.plain, source: source, topic: topic,
      conventions: conventions, columns: [column],
      answer: { question throws(NoAnswer) in [try answer(question)] })
  }
}

extension Measure {
  /// The same measure, known to read strengths though nobody asks for them.
  ///
  /// For others a network of millions of ties is made without.
  var readingStrengths: Measure {
    var measure = self
    measure.alwaysReadsStrengths = true
    return measure
  }

  /// The same measure, known to count triangles or triads.
  var seeingTriangles: Measure {
    var measure = self
    measure.seesTriangles = true
    return measure
  }

  /// The parts of the guide to measures, in their order.
  public enum Topic: String, Sendable, CaseIterable {
    case links = "Links"
    case nearness = "Nearness"
    case between = "Between others"
    case standing = "Standing"
    case neighbourhood = "Neighbourhood"
    case brokerage = "Between groups"
    case parts = "Parts and communities"
    case ties = "Ties"
    case whole = "The whole network"
    case mixing = "Mixing of groups"
  }

  /// Every measure, in the order in which they are shown.
  public static let all: [Measure] = [
    .degree, .inDegree, .outDegree, .strength, .inStrength, .outStrength,
    .closeness, .reach2, .eccentricity, .betweenness, .cutPoints,
    .eigenvector, .pageRank, .katz, .hits,
    .core, .clustering, .constraint, .effectiveSize, .brokerage,
    .component, .edgeBetweenness, .bridge,
    .size, .components, .meanDistance, .distanceFragmentation, .diameter, .centralisation,
    .reciprocity, .transitivity, .robustness, .communities,
    .assortativity, .eiIndex, .modularityGroups,
  ]

  /// Returns the measure that fills a column, nil when no measure does.
  public static func filling(_ column: Column.ID) -> Measure? {
    all.first { $0.columns.contains { $0.id == column } }
  }
}
