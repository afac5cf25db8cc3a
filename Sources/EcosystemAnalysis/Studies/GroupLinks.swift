public import EcosystemModel
import TieNetwork

/// How much the members of each group are tied among themselves and to others.
public struct GroupLinks: Sendable {
  public enum Group: Sendable, Hashable {
    case sector(Ref<Sector>)
    case ring(Ref<Ring>)
    /// The number of a community, from 1.
    case community(Int)
  }

  public let group: Group
  /// How many members it has.
  public let size: Int
  /// The members in canonical order; for an audience, those that may be shown.
  public internal(set) var members: [Ref<Actor>]
  public let internalTies: Int
  public let externalTies: Int
  /// The E–I index; nil without a tie.
  public let ei: Double?
  /// The share of the possible ties within the group; nil for fewer than two members.
  public let density: Double?

  /// The same, listing only members that may be shown.
  public func showing(_ isShown: [Bool]) -> GroupLinks {
    var shown = self
    shown.members = members.filter { isShown[$0.index] }
    return shown
  }
}

/// The links of sectors, of rings and of communities; groups without a member are left out.
func groupLinks(_ facts: Facts, asking question: Question) -> [GroupLinks] {
  let ecosystem = facts.ecosystem
  let communities = facts.scores["community"].map { scores in
    Groups(
      of: scores.map { Int32(($0 ?? 0) - 1) }, count: Int(scores.compactMap(\.self).max() ?? 0))
  }
  return links(facts.groups(\.sector, of: ecosystem.sectors.count), question) { .sector(Ref($0)) }
    + links(facts.groups(\.ring, of: ecosystem.rings.count), question) { .ring(Ref($0)) }
    + links(communities, question) { .community($0 + 1) }
}

private func links(
  _ groups: Groups?, _ question: Question, _ name: (Int) -> GroupLinks.Group
) -> [GroupLinks] {
  guard let groups else { return [] }
  var asked = question
  asked.groups = groups
  guard let measure = Measure.filling("ei_index"), let answer = try? measure.answer(asked) else {
    return []
  }
  let columns = Dictionary(uniqueKeysWithValues: zip(measure.columns.map(\.id), answer))
  func value(_ column: Column.ID, _ group: Int) -> Double? { columns[column]?[group] }
  var members = [[Ref<Actor>]](repeating: [], count: groups.count)
  for (actor, group) in groups.of.enumerated() where group >= 0 {
    members[Int(group)].append(Ref(actor))
  }
  return members.indices.filter { !members[$0].isEmpty }.map { group in
    GroupLinks(
      group: name(group), size: members[group].count, members: members[group],
      internalTies: Int(value("group_internal", group) ?? 0),
      externalTies: Int(value("group_external", group) ?? 0),
      ei: value("group_ei", group), density: value("group_density", group))
  }
}
