public import EcosystemModel

/// One thing worth telling, in plain words, with the rows it rests on.
public struct Finding: Sendable {
  public let topic: Topic
  public let severity: Gap.Severity
  /// How things stand with the gap that it tells; nothing for what tells of none.
  public let status: Status?
  /// The check or measure that it comes from.
  public let origin: String
  public var sentence: Sentence
  /// What the reader must know before leaning on it.
  public let caveat: Sentence?
  /// What would end it.
  public var remedy: Sentence?
  public var evidence: [Origin]

  init(
    _ topic: Topic, _ severity: Gap.Severity, from origin: String, _ sentence: Sentence,
    status: Status? = nil, caveat: Sentence? = nil, remedy: Sentence? = nil,
    evidence: [Origin] = []
  ) {
    self.topic = topic
    self.severity = severity
    self.status = status
    self.origin = origin
    self.sentence = sentence
    self.caveat = caveat
    self.remedy = remedy
    self.evidence = evidence
  }

  public enum Topic: Sendable {
    /// Where organisations stand in the network.
    case position
    case gap
    /// What the map does not say.
    case unknown
    /// What to add next.
    case next
  }
}
