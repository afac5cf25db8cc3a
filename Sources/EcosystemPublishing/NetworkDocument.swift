import EcosystemAnalysis
import EcosystemDisclosure
import EcosystemModel
import Records
import TieNetwork

extension GraphDocument {
  /// The actors that an audience may see, with measures and what is known of them, and the
  /// statements between them.
  ///
  /// A tie whose direction is not stated has that of its relation, else that of the reading.
  init(of edition: Edition, columns: [TieNetwork.Column.ID]) {
    self.init()
    let map = edition.ecosystem
    title = map.city.title.isEmpty ? map.city.name : map.city.title
    nodes = edition.actors.map { actor in
      var node = GraphNode(map.actors[actor].id, label: map.actors[actor].name)
      node.attributes =
        map.attributes(of: map.actors[actor], besides: columns)
        + edition.measures(columns, of: actor)
      return node
    }
    let readsArrows = edition.facts.projection?.isDirected ?? false
    ties = map.ties.enumerated().map { number, tie in
      var written = GraphTie(
        map.actors[tie.from].id, map.actors[tie.to].id,
        weight: tie.isStrengthStated ? figure(tie.strength) : nil)
      written.direction = map.direction(of: tie, readsArrows)
      written.attributes = map.attributes(
        of: tie, map.tieDetails[Int32(number)] ?? Tie.Details())
      return written
    }
    settleDirection()
  }

  /// Where all ties run alike, the graph says so once.
  private mutating func settleDirection() {
    let all = Set(ties.map { $0.direction ?? .undirected })
    direction = all == [.directed] ? .directed : .undirected
    guard all.count < 2, !all.contains(.mutual) else { return }
    for at in ties.indices { ties[at].direction = nil }
  }

  /// The same with the direction of each tie as a word beside its other words.
  ///
  /// Several programs refuse a file of XML in which directed ties stand beside others.
  var withDirectionsInWords: GraphDocument {
    var graph = self
    for at in ties.indices {
      guard let direction = ties[at].direction else { continue }
      graph.ties[at].direction = nil
      graph.ties[at].attributes.append(GraphAttribute("direction", direction.rawValue))
    }
    return graph
  }
}

extension Ecosystem {
  fileprivate func attributes(
    of actor: Actor, besides measures: [TieNetwork.Column.ID]
  ) -> [GraphAttribute] {
    let stated: [String] = [
      actor.sector.map { sectors[$0].id } ?? "", actor.ring.map { rings[$0].id } ?? "",
      actor.domains.map { domains[$0].id }.joined(separator: ";"),
      actor.place.map { places[$0].id } ?? "",
      actor.coordinate.map { figure($0.latitude) } ?? "",
      actor.coordinate.map { figure($0.longitude) } ?? "", actor.scope?.rawValue ?? "",
      actor.aliases.joined(separator: ";"), actor.organisationIDs.joined(separator: ";"),
      actor.url, actor.source,
    ]
    return filled(Array(zip(ownWords, stated)) + zip(keptNames(besides: measures), actor.kept))
  }

  /// What the columns that a city keeps are called beside a graph's own words and measures.
  func keptNames(besides measures: [TieNetwork.Column.ID]) -> [String] {
    let taken = Set(ownWords + measures + reserved)
    return city.keep.map { taken.contains($0.lowercased()) ? "kept_\($0)" : $0 }
  }

  /// The source of a tie goes by another word than its first end, which is `source` in most formats.
  fileprivate func attributes(of tie: Tie, _ details: Tie.Details) -> [GraphAttribute] {
    let meaning = relations[tie.relation].meaning
    return filled([
      ("relation", relations[tie.relation].id),
      ("meaning", meaning == .association ? "" : meaning.rawValue),
      ("date", details.date?.description ?? ""),
      ("reported_by", details.reportedBy),
      ("initiative", details.initiatives.map { initiatives[$0].id }.joined(separator: ";")),
      ("stated_in", details.source),
    ])
  }

  fileprivate func direction(of tie: Tie, _ readsArrows: Bool) -> GraphDirection {
    switch tie.direction {
    case .directed: .directed
    case .mutual: .mutual
    case .undirected: .undirected
    case .notStated:
      relations[tie.relation].isDirected ?? readsArrows ? .directed : .undirected
    }
  }

  private func filled(_ all: [(String, String)]) -> [GraphAttribute] {
    all.filter { !$1.isEmpty }.map { GraphAttribute($0, $1) }
  }
}

extension Edition {
  /// The measures of an actor that are defined.
  fileprivate func measures(
    _ columns: [TieNetwork.Column.ID], of actor: Ref<Actor>
  ) -> [GraphAttribute] {
    columns.compactMap { id in
      let score = facts.scores[id].flatMap { $0[actor.index] }
      return score.map { GraphAttribute(id, figure($0)) }
    }
  }
}

/// The words that a graph has for what is known of an actor.
private let ownWords = [
  "sector", "ring", "domains", "place", "lat", "lon", "scope", "aliases", "org_ids", "url",
  "source",
]

/// The words that formats use for a node's own members.
private let reserved = ["id", "label", "name", "value", "source", "target", "shared_name"]
