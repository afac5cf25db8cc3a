import EcosystemModel

extension Actor {
  /// Fills what is blank from another row of the same organisation; its id and names become
  /// aliases, and the narrower audience and "is a person" hold.
  ///
  /// - Returns: The columns in which both say something and not the same.
  mutating func take(_ other: Actor) -> [String] {
    var differing = fill("sector", \.sector, from: other)
    differing += fill("ring", \.ring, from: other)
    differing += fill("place", \.place, from: other)
    differing += fill("lat", \.coordinate, from: other)
    differing += fill("scope", \.scope, from: other)
    differing += fill("influence", \.influence, from: other)
    differing += fill("interest", \.interest, from: other)
    differing += fill("responded", \.responded, from: other)
    differing += fill("engagement", \.engagement, from: other)
    differing += fill("willing", \.willing, from: other)
    differing += fill("must_include", \.mustInclude, from: other)
    differing += fill("cost", \.cost, from: other)
    domains = united(domains, other.domains)
    details = details(with: other)
    show = max(show, other.show)
    isPerson = isPerson || other.isPerson
    return differing
  }

  /// Takes the other's value where there is none, or names the column where the two differ.
  private mutating func fill<Value: Equatable>(
    _ column: String, _ path: WritableKeyPath<Actor, Value?>, from other: Actor
  ) -> [String] {
    guard let theirs = other[keyPath: path] else { return [] }
    guard let own = self[keyPath: path] else {
      self[keyPath: path] = theirs
      return []
    }
    return own == theirs ? [] : [column]
  }

  private func details(with other: Actor) -> Details {
    var details = details
    if details.url.isEmpty { details.url = other.url }
    if details.source.isEmpty { details.source = other.source }
    if details.note.isEmpty { details.note = other.note }
    details.kept = zip(details.kept, other.kept).map { $0.isEmpty ? $1 : $0 }
    details.organisationIDs = united(details.organisationIDs, other.organisationIDs)
    let names = [other.id, other.name] + other.aliases
    details.aliases = united(details.aliases, names.filter { $0 != name && $0 != id })
    return details
  }
}

private func united<Item: Hashable>(_ own: [Item], _ others: [Item]) -> [Item] {
  var seen = Set(own)
  return own + others.filter { seen.insert($0).inserted }
}
