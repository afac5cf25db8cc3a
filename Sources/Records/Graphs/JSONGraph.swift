/// What the JSON formats share: attributes of an object, and the JSON of a graph's parts.
extension JSONValue {
  /// The members as attributes; lists joined by `;`, objects within by `outer.inner`.
  func attributes(without taken: Set<String> = []) -> [GraphAttribute] {
    members.filter { !taken.contains($0.key) }.flatMap { member in
      member.value.attributes(under: member.key)
    }
  }

  private func attributes(under name: String) -> [GraphAttribute] {
    switch self {
    case .null: []
    case .bool, .number, .string: [GraphAttribute(name, text ?? "")]
    case .array(let items):
      [GraphAttribute(name, items.map { $0.text ?? $0.json }.joined(separator: ";"))]
    case .object(let members):
      members.flatMap { $0.value.attributes(under: "\(name).\($0.key)") }
    }
  }

  /// A number where the text is one as JSON writes it, else a string.
  static func value(of text: String) -> JSONValue {
    let isNumber =
      (try? readJSON(Array(text.utf8), file: "")).map {
        if case .number = $0 { true } else { false }
      } ?? false
    return isNumber && text.first != " " && text.last != " " ? .number(text) : .string(text)
  }
}

extension [GraphAttribute] {
  /// As members of an object, without those whose keys are `taken`.
  func jsonMembers(without taken: Set<String>) -> [JSONValue.Member] {
    filter { !taken.contains($0.name) }.map { JSONValue.Member($0.name, .value(of: $0.value)) }
  }
}

/// A JSON document with one node or tie a line, so that two versions can be compared.
func jsonLines(_ members: [(key: String, value: JSONValue)]) -> [UInt8] {
  let lines = members.map { key, value in
    guard let items = value.items, !items.isEmpty else { return "\(jsonText(key)): \(value.json)" }
    return "\(jsonText(key)): [\n" + items.map(\.json).joined(separator: ",\n") + "\n]"
  }
  return Array(("{" + lines.joined(separator: ",\n") + "}\n").utf8)
}

/// A spot below a list of a JSON document.
func pointer(_ list: String, _ number: Int) -> Spot {
  .pointer("\(list)/\(number)", number: Int32(clamping: number))
}
