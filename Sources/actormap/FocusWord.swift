import ArgumentParser
import EcosystemDisclosure
import EcosystemFiles
import EcosystemMaps
import EcosystemModel
import Records

/// The two parts of `domain:Health`.
func kindAndName(ofFocus word: String) throws -> (kind: Focus.Kind, name: String) {
  let kinds = Focus.Kind.allCases.map(\.rawValue)
  let parts = word.split(separator: ":", maxSplits: 1).map(String.init)
  guard parts.count == 2 else {
    throw ValidationError("--focus takes \(kinds.map { "\($0):…" }.joined(separator: ", "))")
  }
  guard let kind = Focus.Kind(rawValue: parts[0].lowercased()) else {
    throw unknown(parts[0], "focus", among: kinds)
  }
  return (kind, parts[1])
}

extension Focus {
  /// Finds what a word such as `actor:Tidal College` names among what the edition shows.
  init(_ word: String, in edition: Edition) throws {
    let (kind, name) = try kindAndName(ofFocus: word)
    let ecosystem = edition.ecosystem
    switch kind {
    case .domain:
      let rows = ecosystem.domains.map { [$0.id, $0.title] }
      self = .domain(Ref(try row(named: name, "domain", in: rows)))
    case .place:
      let rows = ecosystem.places.map { [$0.id, $0.name] }
      self = .place(Ref(try row(named: name, "place", in: rows)))
    case .actor:
      let rows = zip(ecosystem.actors, edition.isShown).map { actor, isShown in
        isShown ? [actor.id, actor.name] + actor.aliases : []
      }
      self = .actor(Ref(try row(named: name, "organisation", in: rows)))
    }
  }
}

/// The one row with a name, compared as references in tables are.
private func row(named name: String, _ what: String, in rows: [[String]]) throws -> Int {
  let key = matchingKey(name)
  let found = rows.indices.filter { rows[$0].contains { matchingKey($0) == key } }
  guard let row = found.first else {
    let near = nearest(to: name, among: rows.flatMap(\.self))
    let help =
      near.isEmpty
      ? "" : "; did you mean \(near.map { "'\($0)'" }.joined(separator: " or "))?"
    throw ValidationError("no \(what) of the map has the id or name '\(name)'\(help)")
  }
  guard found.count == 1 else {
    let ids = found.compactMap { rows[$0].first }.map { "'\($0)'" }.joined(separator: " and ")
    throw ValidationError("'\(name)' names more than one \(what): take an id, \(ids)")
  }
  return row
}
