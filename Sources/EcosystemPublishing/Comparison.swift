public import EcosystemAnalysis
public import EcosystemDisclosure
import EcosystemModel
import TieNetwork

/// What came, went and moved between two maps of one city, as one audience may see both.
///
/// Organisations are the same where their ids are, links where both ends and the relation are,
/// offers where provider and title are, parts where organisation and initiative are. Places in a ranking are compared for those on both maps.
/// Communities are the same where they share at least half of all their members (Jaccard).
public struct Comparison: Sendable {
  /// One difference.
  public struct Row: Sendable, Hashable {
    /// organisation, link, offer, taking part, gap, rank or community.
    public let kind: String
    /// came, went or moved; of a gap what ``Changes/Kind`` says.
    public let change: String
    public let id: String
    public let name: String
    /// What of it: a column, a check, a measure.
    public let what: String
    public let before: String
    public let after: String
  }

  public let rows: [Row]
  public let gaps: Changes
  /// Whether both maps show organisations, and none is on both.
  public let areStrangers: Bool
  /// How many communities of at least two are on both maps.
  public let communitiesFoundAgain: Int
  /// The adjusted Rand index of the communities of the organisations on both maps.
  ///
  /// 1 where they are the same, about 0 where chance would part them so. Nothing for fewer than two
  /// organisations.
  public let agreementOfCommunities: Double?

  /// What both maps must have worked out.
  public static func wanted(threads: Int) -> Wanted {
    Wanted(columns: ranked + ["community"], checks: GapCheck.all, threads: threads)
  }

  static let ranked = ["degree", "betweenness", "reach2"]

  /// - Complexity: O(rows of both maps · log) and what their gaps need.
  public init(from old: Edition, to new: Edition) {
    let (before, after) = (Snapshot(of: old), Snapshot(of: new))
    areStrangers =
      !before.actors.isEmpty && !after.actors.isEmpty
      && !after.actors.contains { before.numbers[$0.id] != nil }
    gaps = Changes(from: old.analysis, to: new.analysis)
    let communities = CommunityChanges(before, after)
    communitiesFoundAgain = communities.foundAgain
    agreementOfCommunities = communities.agreement
    rows =
      actorRows(before, after) + itemRows(before.ties, after.ties, kind: "link", what: "strength")
      + itemRows(before.offers, after.offers, kind: "offer", what: "places_per_year")
      + itemRows(before.parts, after.parts, kind: "taking part", what: "role")
      + gaps.all.map { row(of: $0, old, new) } + rankRows(before, after)
      + communities.rows
  }

  public func count(_ kind: String, _ change: String) -> Int {
    rows.count { $0.kind == kind && $0.change == change }
  }

  public var table: ResultTable {
    ResultTable(
      ["kind", "change", "id", "name", "what", "before", "after"],
      texts: rows.map { [$0.kind, $0.change, $0.id, $0.name, $0.what, $0.before, $0.after] })
  }
}

/// A thing of a map: under what id it is found again, its name and its value.
struct Item {
  let id: String
  let name: String
  let value: String
}

/// What of one map is compared.
struct Snapshot {
  let edition: Edition
  /// The actors that may be shown, by id.
  let actors: [(id: String, ref: Ref<Actor>)]
  let numbers: [String: Ref<Actor>]
  let ties: [Item]
  let offers: [Item]
  /// Who takes part in what.
  let parts: [Item]

  init(of edition: Edition) {
    self.edition = edition
    let map = edition.ecosystem
    actors = edition.actors.map { (map.actors[$0].id, $0) }.sorted { $0.0 < $1.0 }
    numbers = Dictionary(actors.map { ($0.id, $0.ref) }, uniquingKeysWith: { first, _ in first })
    ties = map.ties.map { tie in
      let (from, to) = (map.actors[tie.from], map.actors[tie.to])
      let isDirected = tie.direction == .directed
      let ids = isDirected ? [from.id, to.id] : [from.id, to.id].sorted()
      return Item(
        id: (ids + [map.relations[tie.relation].id]).joined(separator: ";"),
        name: "\(from.name) – \(map.relations[tie.relation].title) – \(to.name)",
        value: tie.isStrengthStated ? figure(tie.strength) : "")
    }
    offers = map.provision.map { offer in
      Item(
        id: "\(map.actors[offer.provider].id);\(offer.title)", name: offer.title,
        value: offer.placesPerYear.map(figure) ?? "")
    }
    parts = map.affiliations.map { part in
      let (actor, initiative) = (map.actors[part.actor], map.initiatives[part.initiative])
      return Item(
        id: "\(actor.id);\(initiative.id)", name: "\(actor.name) – \(initiative.name)",
        value: part.role)
    }
  }

  func name(of id: String) -> String? { numbers[id].map { edition.ecosystem.actors[$0].name } }

  /// What an organisation says of itself, by column.
  func facts(_ actor: Ref<Actor>) -> [(column: String, value: String)] {
    let map = edition.ecosystem
    let row = map.actors[actor]
    return [
      ("name", row.name), ("sector", row.sector.map { map.sectors[$0].id } ?? ""),
      ("ring", row.ring.map { map.rings[$0].id } ?? ""),
      ("domains", row.domains.map { map.domains[$0].id }.sorted().joined(separator: ";")),
      ("engagement", row.engagement?.rawValue ?? ""),
    ]
  }
}

private func actorRows(_ before: Snapshot, _ after: Snapshot) -> [Comparison.Row] {
  func row(_ change: String, _ id: String, _ ref: Ref<Actor>, of map: Snapshot)
    -> Comparison.Row
  {
    Comparison.Row(
      kind: "organisation", change: change, id: id,
      name: map.edition.ecosystem.actors[ref].name, what: "", before: "", after: "")
  }
  let came = after.actors.filter { before.numbers[$0.id] == nil }
  let went = before.actors.filter { after.numbers[$0.id] == nil }
  let moved = after.actors.flatMap { id, ref -> [Comparison.Row] in
    guard let old = before.numbers[id] else { return [] }
    return zip(before.facts(old), after.facts(ref)).filter { $0.value != $1.value }.map {
      Comparison.Row(
        kind: "organisation", change: "moved", id: id,
        name: after.edition.ecosystem.actors[ref].name, what: $0.column, before: $0.value,
        after: $1.value)
    }
  }
  return came.map { row("came", $0.id, $0.ref, of: after) }
    + went.map { row("went", $0.id, $0.ref, of: before) } + moved
}

/// Items that came, went or have another value; of several with one id, the first of each is
/// compared with the first, and so on.
private func itemRows(
  _ before: [Item], _ after: [Item], kind: String, what: String
) -> [Comparison.Row] {
  let (old, new) = (Dictionary(grouping: before, by: \.id), Dictionary(grouping: after, by: \.id))
  return Set(old.keys).union(new.keys).sorted().flatMap { id -> [Comparison.Row] in
    let (was, isNow) = (old[id] ?? [], new[id] ?? [])
    return (0..<max(was.count, isNow.count)).compactMap { at in
      let (first, second) = (at < was.count ? was[at] : nil, at < isNow.count ? isNow[at] : nil)
      guard first?.value != second?.value || (first == nil) != (second == nil) else { return nil }
      return Comparison.Row(
        kind: kind, change: first == nil ? "came" : second == nil ? "went" : "moved", id: id,
        name: (second ?? first)?.name ?? "", what: what, before: first?.value ?? "",
        after: second?.value ?? "")
    }
  }
}

private func row(of change: Changes.Change, _ old: Edition, _ new: Edition) -> Comparison.Row {
  let id =
    change.after.map { ResultTable.subject(of: $0, new.ecosystem) }
    ?? change.before.map { ResultTable.subject(of: $0, old.ecosystem) }
  return Comparison.Row(
    kind: "gap", change: change.kind.rawValue, id: id ?? "", name: "",
    what: (change.after ?? change.before)?.check ?? "",
    before: change.before.map { old.text($0.sentence) } ?? "",
    after: change.after.map { new.text($0.sentence) } ?? "")
}

private func rankRows(_ before: Snapshot, _ after: Snapshot) -> [Comparison.Row] {
  Comparison.ranked.flatMap { measure -> [Comparison.Row] in
    guard let old = before.edition.facts.scores[measure + ColumnEnding.rank],
      let new = after.edition.facts.scores[measure + ColumnEnding.rank]
    else { return [] }
    func value(_ id: String, _ map: Snapshot, _ scores: Scores) -> Double? {
      map.numbers[id].flatMap { scores[$0.index] }
    }
    return Set(before.numbers.keys).union(after.numbers.keys).sorted().compactMap { id in
      let (was, isNow) = (value(id, before, old), value(id, after, new))
      guard was != isNow else { return nil }
      let name = after.name(of: id) ?? before.name(of: id) ?? ""
      return Comparison.Row(
        kind: "rank", change: was == nil ? "came" : isNow == nil ? "went" : "moved", id: id,
        name: name, what: measure, before: was.map(figure) ?? "", after: isNow.map(figure) ?? "")
    }
  }
}
