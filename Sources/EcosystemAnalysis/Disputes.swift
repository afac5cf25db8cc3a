import EcosystemModel

/// What tables of a workshop said differently on one day: how strong a link is, and in which ring an
/// organisation stands.
///
/// All of it is on the map; nobody decided. Who reports a link is a table where it is no
/// organisation of the map. Nothing where a link, or an organisation, may not be shown.
///
/// - Complexity: O(ties + marks), and sorting what is disputed.
func disputes(_ facts: Facts, isShown: (Ref<Actor>) -> Bool) -> [Finding] {
  let map = facts.ecosystem
  return [
    told(strengths(in: map), of: ("the strength of", "link", "links"), isShown),
    told(rings(in: map), of: ("the ring of", "organisation", "organisations"), isShown),
  ].compactMap(\.self)
}

/// One matter of one day, and what was said of it.
private struct Dispute {
  let about: [Ref<Actor>]
  var values: [String] = []
  var rows: [Origin] = []

  mutating func take(_ value: String, _ row: Origin) {
    if !values.contains(value) { values.append(value) }
    rows.append(row)
  }

  var name: Sentence {
    let ends = listed(about.map { "\($0)" })
    return "\(ends) (\(values.sorted().joined(separator: ", ")))"
  }
}

private func told(
  _ disputes: [Dispute], of what: (start: Sentence, one: String, many: String),
  _ isShown: (Ref<Actor>) -> Bool
) -> Finding? {
  let shown = disputes.filter { $0.values.count > 1 && $0.about.allSatisfy(isShown) }
  guard !shown.isEmpty else { return nil }
  let some = shown.prefix(3).map(\.name)
  let more = shown.count - some.count
  let names = (some + (more > 0 ? ["\(more) more"] : [])).reduce(nil as Sentence?) { all, name in
    all.map { "\($0); \(name)" } ?? name
  }
  return Finding(
    .unknown, .note, from: "disputed",
    """
    Tables of one day disagree on \(what.start) \(counted(shown.count, what.one, what.many)): \
    \(names ?? ""). Each statement is kept; which of them holds is not known.
    """, evidence: shown.flatMap(\.rows).sorted())
}

/// Links to which tables of one day gave a strength each, in the order of their first row.
private func strengths(in map: Ecosystem) -> [Dispute] {
  let organisations = Set(map.actors.flatMap { [$0.id, $0.name] }.map { $0.lowercased() })
  var groups = Groups()
  for (number, details) in map.tieDetails.sorted(by: { $0.key < $1.key }) {
    let tie = map.ties[Int(number)]
    guard let date = details.date, tie.isStrengthStated, !details.reportedBy.isEmpty,
      !organisations.contains(details.reportedBy.lowercased())
    else { continue }
    let isOneWay = map.relations[tie.relation].isDirected == true || tie.direction == .directed
    let ends = isOneWay ? [tie.from, tie.to] : [tie.from, tie.to].sorted()
    let whole = tie.strength == tie.strength.rounded() && tie.strength < 1e9
    groups.take(
      "\(ends) \(tie.relation) \(date)", about: ends,
      whole ? String(Int(tie.strength)) : String(tie.strength), tie.origin)
  }
  return groups.all
}

/// Organisations for which tables of one day named a ring each.
private func rings(in map: Ecosystem) -> [Dispute] {
  var groups = Groups()
  for mark in map.marks {
    guard case .actor(let actor) = mark.on, let date = mark.date, let ring = mark.ringInQuestion
    else { continue }
    groups.take("\(actor) \(date)", about: [actor], ring, mark.origin)
  }
  return groups.all
}

/// Matters in the order in which they first came up.
private struct Groups {
  private(set) var all: [Dispute] = []
  private var places: [String: Int] = [:]

  mutating func take(
    _ matter: String, about actors: [Ref<Actor>], _ value: String, _ row: Origin
  ) {
    let at = places[matter] ?? all.count
    places[matter] = at
    if at == all.count { all.append(Dispute(about: actors)) }
    all[at].take(value, row)
  }
}
