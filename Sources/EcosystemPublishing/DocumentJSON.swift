import Records

func object(_ members: [(String, JSONValue)]) -> JSONValue {
  .object(members.map { JSONValue.Member($0, $1) })
}

/// A JSON document with an item a line where it is a list or holds lists.
func documentJSON(_ value: JSONValue) -> [UInt8] {
  func list(_ items: [JSONValue]) -> String {
    items.isEmpty ? "[]" : "[\n" + items.map(\.json).joined(separator: ",\n") + "\n]"
  }
  let text =
    switch value {
    case .array(let items): list(items)
    case .object(let members):
      "{\n"
        + members.map { member in
          jsonText(member.key) + ": " + (member.value.items.map(list) ?? member.value.json)
        }.joined(separator: ",\n") + "\n}"
    default: value.json
    }
  return Array((text + "\n").utf8)
}
