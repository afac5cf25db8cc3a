import EcosystemModel

/// Who is listed as taking part in workshops and events, and who of the map is not.
struct EngagementStudy {
  /// A sector or domain of which nobody is listed.
  struct Absence {
    enum Kind: Hashable {
      case sector(Ref<Sector>)
      case domain(Ref<Domain>)
    }

    let kind: Kind
    /// Its organisations on the map.
    let members: [Ref<Actor>]
    /// Organisations that are listed and may belong to it, since that is not stated of them.
    let unplaced: Int
  }

  let meetings: [Ref<Initiative>]
  /// Meetings of which no part is listed.
  let unrecorded: [Ref<Initiative>]
  let present: Set<Ref<Actor>>
  private(set) var absences: [Absence] = []
  /// By actor: how many sectors and domains of which nobody is listed it belongs to.
  private var additions: [Ref<Actor>: Int] = [:]
  /// By actor: its id, which settles who comes first of equals.
  private let ids: [String]

  /// Nothing where the map names no workshop or event.
  init?(of ecosystem: Ecosystem) {
    ids = ecosystem.actors.map(\.id)
    meetings = ecosystem.initiatives.refs.filter { ecosystem.initiatives[$0].isMeeting }
    guard !meetings.isEmpty else { return nil }
    let met = Set(meetings)
    let parts = ecosystem.affiliations.filter { met.contains($0.initiative) }
    let recorded = Set(parts.map(\.initiative))
    unrecorded = meetings.filter { !recorded.contains($0) }
    present = Set(parts.map(\.actor))
    guard !present.isEmpty else { return }
    absences = sectors(of: ecosystem) + domains(of: ecosystem)
    for absence in absences {
      for member in absence.members where Self.isAsked(ecosystem.actors[member]) {
        additions[member, default: 0] += 1
      }
    }
  }

  private static func isAsked(_ actor: Actor) -> Bool {
    actor.isLocal && actor.engagement != .declined && actor.engagement != .left
  }

  private func sectors(of ecosystem: Ecosystem) -> [Absence] {
    let unplaced = present.count { ecosystem.actors[$0].sector == nil }
    var members = [[Ref<Actor>]](repeating: [], count: ecosystem.sectors.count)
    for actor in ecosystem.actors.refs {
      if let sector = ecosystem.actors[actor].sector { members[sector.index].append(actor) }
    }
    return ecosystem.sectors.refs.filter { sector in
      let own = members[sector.index]
      let isLearners = ecosystem.sectors[sector].id == "learners"
      return (isLearners || !own.isEmpty) && !own.contains(where: present.contains)
    }.map { Absence(kind: .sector($0), members: members[$0.index], unplaced: unplaced) }
  }

  /// Themes that hold other domains are not asked about.
  private func domains(of ecosystem: Ecosystem) -> [Absence] {
    let unplaced = present.count { ecosystem.actors[$0].domains.isEmpty }
    let tree = DomainTree(of: ecosystem.domains)
    var members = [[Ref<Actor>]](repeating: [], count: ecosystem.domains.count)
    for actor in ecosystem.actors.refs {
      for domain in ecosystem.actors[actor].domains { members[domain.index].append(actor) }
    }
    return ecosystem.domains.refs.filter { domain in
      let own = members[domain.index]
      return !tree.isTheme(domain) && !own.isEmpty && !own.contains(where: present.contains)
    }.map { Absence(kind: .domain($0), members: members[$0.index], unplaced: unplaced) }
  }

  /// The local organisations of a sector or domain that have not declined or left, those first that
  /// would add most sectors and domains.
  func toApproach(for absence: Absence) -> [Ref<Actor>] {
    absence.members.filter { additions[$0] != nil }.sorted {
      (-(additions[$0] ?? 0), ids[$0.index]) < (-(additions[$1] ?? 0), ids[$1.index])
    }
  }

  /// Again and again the organisation that adds most of what nobody listed has yet.
  func toApproach(most: Int) -> [Ref<Actor>] {
    var left = absences
    var chosen: [Ref<Actor>] = []
    while chosen.count < most {
      var gains: [Ref<Actor>: Int] = [:]
      for absence in left {
        for member in absence.members where additions[member] != nil {
          gains[member, default: 0] += 1
        }
      }
      let best = gains.max {
        ($0.value, ids[$1.key.index]) < ($1.value, ids[$0.key.index])
      }?.key
      guard let best else {
        return chosen
      }
      chosen.append(best)
      left.removeAll { $0.members.contains(best) }
    }
    return chosen
  }
}
