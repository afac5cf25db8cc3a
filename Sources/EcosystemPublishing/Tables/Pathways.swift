import EcosystemAnalysis
public import EcosystemDisclosure
import EcosystemModel

extension ResultTable {
  /// How people get to each opportunity; nothing where the map states no step.
  public static func pathways(of edition: Edition) -> ResultTable? {
    guard let pathways = edition.facts.pathways, !pathways.opportunities.isEmpty else { return nil }
    let rows: [[Value]] = pathways.opportunities.map { way in
      let isReached = way.access != .nobody
      let id = edition.ecosystem.opportunities[way.opportunity].id
      let (mustPass, cut) = (way.mustPass, way.cut)
      return [
        .text(id), .text(pathways.word(way.access)), value(way.steps),
        isReached || pathways.isDeclared ? value(way.routes) : .nothing,
        .text(ids(mustPass ?? [], edition)), isReached ? value(cut?.count) : .nothing,
        .text(ids(cut ?? [], edition)), .text(ids(way.entries, edition)), .text(note(way, edition)),
        Value(way.hours),
      ]
    }
    return ResultTable(
      [
        Meaning("opportunity", "the opportunity's id"),
        Meaning(
          "reachable", "whether people can get to it: yes, by earlier learning, no or unknown"),
        Meaning("min_steps", "the fewest steps from an entry", "steps"),
        Meaning("n_routes", "how many routes lead to it", "routes"),
        Meaning("must_pass", "the ids of what every route passes; a list"),
        Meaning("min_cut_size", "how few things would have to go to close every route", "things"),
        Meaning("min_cut", "the ids of such things; a list"),
        Meaning("entry_points", "the ids of the offers where people can begin; a list"),
        Meaning("note", "what to know of it"),
        Meaning("min_hours", "the fewest hours from an entry", "hours"),
      ], rows: rows)
  }

  /// How each badge can be earned, and whether it leads on; nothing where the map states no step.
  public static func badges(of edition: Edition) -> ResultTable? {
    guard let pathways = edition.facts.pathways, !pathways.badges.isEmpty else { return nil }
    let ecosystem = edition.ecosystem
    let rows: [[Value]] = pathways.badges.map { way in
      let badge = ecosystem.badges[way.badge]
      return [
        .text(badge.id), .text(badge.name),
        .text(badge.issuer.map { ecosystem.actors[$0].id } ?? ""), .text(pathways.word(way.access)),
        value(way.steps), .text(way.isDeadEnd ? pathways.word(.nobody) : "yes"),
        .text(way.recognisesPast.map { $0 ? "yes" : "no" } ?? ""),
        .text(badge.skills.map { ecosystem.skills[$0].id }.joined(separator: ";")),
        .text(missing(way.blocking, edition)),
      ]
    }
    return ResultTable(
      [
        Meaning("badge", "the badge's id"),
        Meaning("name", "its name"),
        Meaning("issuer", "the id of the organisation that issues it"),
        Meaning("reachable", "whether people can earn it: yes, by earlier learning, no or unknown"),
        Meaning("min_steps", "the fewest steps from an entry", "steps"),
        Meaning("leads_on", "whether an opportunity or a further badge lies beyond it"),
        Meaning("recognises_past", "whether it recognises what somebody learnt before"),
        Meaning("skills", "the ids of the skills that it shows; a list"),
        Meaning("note", "what is missing on the way to it"),
      ], rows: rows)
  }

  private static func value(_ number: Int?) -> Value { number.map { Value($0) } ?? .nothing }

  private static func ids(_ things: [Thing?], _ edition: Edition) -> String {
    things.map { $0.map { edition.ecosystem.id(of: $0) } ?? "(not shown)" }.joined(
      separator: ";")
  }

  private static func note(_ way: WayToOpportunity, _ edition: Edition) -> String {
    guard way.access != .nobody else { return missing(way.blocking, edition) }
    var notes: [String] = []
    if way.needsSeveral {
      notes.append("something on the way needs several things together, so routes are not counted")
      if way.mustPass == [] { notes.append("the smallest cut is not worked out") }
    } else if way.routes == nil {
      notes.append("steps lead round, so routes are not counted")
    } else if way.routes == WayToOpportunity.mostRoutes {
      notes.append("routes are counted up to \(WayToOpportunity.mostRoutes)")
    }
    if way.mustPass == nil {
      notes.append("what all pass would be too much work to tell")
    } else if way.cut == nil, !way.needsSeveral {
      notes.append("the smallest cut would be too much work to tell")
    }
    return notes.joined(separator: "; ")
  }

  private static func missing(_ blocking: [Thing?], _ edition: Edition) -> String {
    blocking.isEmpty ? "" : "nothing leads to: " + ids(blocking, edition)
  }
}

extension Pathways {
  /// That no step is stated does not show that there is none.
  fileprivate func word(_ access: Access) -> String {
    switch access {
    case .everyone: "yes"
    case .byEarlierLearning: "earlier learning"
    case .nobody: isDeclared ? "no" : "unknown"
    }
  }
}
