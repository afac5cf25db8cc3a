/// What a format cannot hold as it is and writes in another way, so that it can be told.
public struct GraphRewrite: Sendable, Hashable {
  public enum Kind: Sendable { case column, label }

  public let kind: Kind
  public let before: String
  public let after: String
}

extension GraphDocument {
  /// The labels that `written` changes.
  func labels(rewrittenBy written: (String) -> String) -> [GraphRewrite] {
    nodes.compactMap { node in
      let label = node.label ?? node.id
      let other = written(label)
      return other == label ? nil : GraphRewrite(kind: .label, before: label, after: other)
    }
  }
}

/// A label on one line without quotation marks, as formats have it that cannot escape them.
func quoteless(_ label: String) -> String { tidied(label).replacing("\"", with: "'") }
