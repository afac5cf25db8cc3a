/// A value of a JSON document, members in the order written, numbers as written.
public enum JSONValue: Sendable, Hashable {
  case null
  case bool(Bool)
  case number(String)
  case string(String)
  case array([JSONValue])
  case object([Member])

  public struct Member: Sendable, Hashable {
    public let key: String
    public let value: JSONValue

    public init(_ key: String, _ value: JSONValue) {
      self.key = key
      self.value = value
    }
  }

  /// The member of that key, where this is an object that has one.
  public subscript(key: String) -> JSONValue? { members.first { $0.key == key }?.value }

  /// The members of an object; none for any other value.
  public var members: [Member] {
    if case .object(let members) = self { members } else { [] }
  }

  /// The items, where this is an array.
  public var items: [JSONValue]? {
    if case .array(let items) = self { items } else { nil }
  }

  public var isTrue: Bool? {
    if case .bool(let value) = self { value } else { nil }
  }

  /// The text of a value that is neither an array nor an object; nothing for null.
  public var text: String? {
    switch self {
    case .bool(let value): value ? "true" : "false"
    case .number(let text), .string(let text): text
    case .null, .array, .object: nil
    }
  }

  /// The value as JSON, without white space.
  public var json: String {
    switch self {
    case .null: "null"
    case .bool(let value): value ? "true" : "false"
    case .number(let text): text
    case .string(let text): jsonText(text)
    case .array(let items): "[" + items.map(\.json).joined(separator: ",") + "]"
    case .object(let members):
      "{" + members.map { jsonText($0.key) + ":" + $0.value.json }.joined(separator: ",") + "}"
    }
  }
}
