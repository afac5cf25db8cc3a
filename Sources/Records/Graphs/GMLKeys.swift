/// The keys under which GML holds attributes: letters and digits of ASCII, a letter first; no two
/// attributes share one.
struct GMLKeys {
  private var keys: [String: String] = [:]
  /// The names that stand under another key, in the order in which they are met.
  private(set) var rewrites: [GraphRewrite] = []

  /// - Parameter taken: The keys that the format gives a meaning of its own, in small letters.
  init(of attributes: [[GraphAttribute]], beside taken: Set<String>) {
    var taken = taken
    for attribute in attributes.joined() where keys[attribute.name] == nil {
      let plain = gmlKey(attribute.name)
      var (key, number) = (plain, 1)
      while !taken.insert(key.lowercased()).inserted {
        number += 1
        key = "\(plain)\(number)"
      }
      keys[attribute.name] = key
      guard key != attribute.name else { continue }
      rewrites.append(GraphRewrite(kind: .column, before: attribute.name, after: key))
    }
  }

  subscript(name: String) -> String { keys[name] ?? gmlKey(name) }

  static func ofNodes(_ graph: GraphDocument) -> GMLKeys {
    GMLKeys(of: graph.nodes.map(\.attributes), beside: ["id", "label"])
  }

  static func ofTies(_ graph: GraphDocument) -> GMLKeys {
    GMLKeys(
      of: graph.ties.map(\.attributes), beside: ["source", "target", "weight", "direction"])
  }
}

/// A name without what GML allows in no key.
private func gmlKey(_ name: String) -> String {
  let kept = name.unicodeScalars.filter {
    ("a"..."z").contains($0) || ("A"..."Z").contains($0) || ("0"..."9").contains($0) || $0 == "_"
  }
  let key = String(String.UnicodeScalarView(kept))
  guard let first = key.first, first.isLetter else { return "key" + key }
  return key
}
