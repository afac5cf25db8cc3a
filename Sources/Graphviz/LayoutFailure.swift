/// Why boxes could not be laid out.
public enum LayoutFailure: Error, Sendable, Hashable, CustomStringConvertible {
  /// The request itself cannot be laid out.
  case request(String)
  /// Graphviz's own words.
  case graphviz(String)
  /// The child process did not answer.
  case child(String)

  public var description: String {
    switch self {
    case .request(let words): "the layout was asked for something impossible: \(words)"
    case .graphviz(let words): "Graphviz could not lay this out: \(words)"
    case .child(let words): "the layout process gave no answer: \(words)"
    }
  }
}
