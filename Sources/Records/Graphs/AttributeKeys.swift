/// The attributes of nodes, or of ties, under short ids, as XML formats declare them.
struct AttributeKeys {
  let names: [String]
  /// The names whose values are numbers, all of them.
  let isNumeric: Set<String>
  private let ids: [String: String]

  init(of attributes: [[GraphAttribute]], named prefix: String) {
    var ids: [String: String] = [:]
    var names: [String] = []
    var texts: Set<String> = []
    for attribute in attributes.joined() {
      if ids[attribute.name] == nil {
        ids[attribute.name] = "\(prefix)\(names.count)"
        names.append(attribute.name)
      }
      if Double(attribute.value).map(\.isFinite) != true { texts.insert(attribute.name) }
    }
    self.ids = ids
    self.names = names
    isNumeric = Set(names).subtracting(texts)
  }

  func id(of name: String) -> String { ids[name] ?? "" }
}
