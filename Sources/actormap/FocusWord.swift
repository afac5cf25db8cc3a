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
      self = .domain(Ref(try row(named: name, "domain", in: rows, of: "domains.csv")))
    case .place:
      let rows = ecosystem.places.map { [$0.id, $0.name] }
      self = .place(Ref(try row(named: name, "place", in: rows, of: "places.csv")))
    case .actor:
      let rows = zip(ecosystem.actors, edition.isShown).map { actor, isShown in
        isShown ? actor.names : []
      }
      self = .actor(Ref(try row(named: name, "organisation", in: rows, of: "actors.csv")))
    }
  }
}

extension Actor {
  /// Everything that it goes by, its id first.
  var names: [String] { [id, name] + self.aliases }
}

/// The one row with an id, else the one with a name, compared as references in tables are.
///
/// - Parameters:
///   - rows: The names of each row, its id first; none where it may not be found.
///   - table: Where people may look for others.
func row(
  named name: String, _ what: String, in rows: [[String]], of table: String
) throws -> Int {
  let key = matchingKey(name)
  let byID = rows.indices.filter { rows[$0].first.map(matchingKey) == key }
  let found =
    byID.isEmpty ? rows.indices.filter { rows[$0].map(matchingKey).contains(key) } : byID
  if found.count == 1 { return found[0] }
  guard found.isEmpty else {
    let ids = found.compactMap { rows[$0].first }.joined(separator: " and ")
    throw ValidationError("'\(name)' means more than one \(what); give an id: \(ids)")
  }
  let near = nearest(to: name, among: rows.flatMap(\.self)).map { "'\($0)'" }
  let help =
    near.isEmpty
    ? "give an id or a name of \(table)" : "did you mean \(near.joined(separator: " or "))?"
  throw ValidationError("there is no \(what) '\(name)'; \(help)")
}
