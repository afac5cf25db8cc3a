import EcosystemDisclosure
import EcosystemModel
import Graphviz
import Ink

extension MapView {
  /// The strongest structure of a large map, what else there is left out and counted.
  static let backbone = MapView(
    id: "backbone", title: "Backbone", plain: "What holds the network together, at its simplest",
    focuses: [.domain, .place]
  ) { edition, request throws(NotDrawable) in
    let links = request.links(of: edition)
    guard !links.isEmpty else {
      throw NotDrawable(
        reason: """
          no link between two organisations is stated, so there is no backbone to draw; \
          fill in ties.csv
          """)
    }
    let backbone = Backbone(of: links, in: edition)
    guard backbone.links.count < backbone.all else {
      throw NotDrawable(
        reason: "the network is so sparse that its backbone is all of it: see the view network")
    }
    let hasStrain = links.contains {
      edition.ecosystem.relations[$0.relation].meaning == .strain
    }
    var diagram = try NetworkMap(edition, request, backbone.links, left: links).diagram()
    diagram.legend.append(
      .words(
        "Drawn: of all ways to join the same organisations, the strongest links, as few as do; "
          + "of equals those between the organisations with most links."))
    diagram.notShown.insert(
      "\(backbone.all - backbone.links.count) of \(counted(backbone.all, "link", "links")), "
        + (hasStrain ? "among them all strain: " : "")
        + "the organisations stay joined without them", at: 0)
    diagram.notShown.removeAll { $0 == strainIsDrawn }
    let kept = Set(backbone.links.flatMap { [$0.from, $0.to] })
    let strained = Set(links.flatMap { [$0.from, $0.to] }).subtracting(kept)
    if !strained.isEmpty {
      diagram.notShown.append(
        counted(strained.count, "organisation", "organisations") + " linked by strain alone")
    }
    return diagram
  }
}

/// A spanning forest of the strongest links (Kruskal).
///
/// Each pair counts with the sum of its relations' strengths, 1 where none is stated; of equal
/// pairs those come first whose ends have most partners, then those first in canonical order.
struct Backbone {
  /// All relations between the pairs that are kept.
  let links: [StatedLink]
  /// How many there were.
  let all: Int

  init(of links: [StatedLink], in edition: Edition) {
    let relations = edition.ecosystem.relations
    let kind = links.filter { relations[$0.relation].meaning != .strain }
    all = links.count
    struct Pair: Hashable {
      let from: Ref<Actor>
      let to: Ref<Actor>
    }
    var strengths: [Pair: Double] = [:]
    var partners: [Ref<Actor>: Int] = [:]
    for link in kind {
      let pair = Pair(from: link.from, to: link.to)
      if strengths[pair] == nil {
        partners[link.from, default: 0] += 1
        partners[link.to, default: 0] += 1
      }
      strengths[pair, default: 0] += link.strength ?? 1
    }
    func reach(_ pair: Pair) -> Int { (partners[pair.from] ?? 0) + (partners[pair.to] ?? 0) }
    let sorted = strengths.keys.sorted { a, b in
      (-(strengths[a] ?? 0), -reach(a), a.from, a.to)
        < (-(strengths[b] ?? 0), -reach(b), b.from, b.to)
    }
    var parent: [Ref<Actor>: Ref<Actor>] = [:]
    func root(_ actor: Ref<Actor>) -> Ref<Actor> {
      var top = actor
      while let next = parent[top] { top = next }
      return top
    }
    var kept = Set<Pair>()
    for pair in sorted {
      let (a, b) = (root(pair.from), root(pair.to))
      guard a != b else { continue }
      parent[b] = a
      kept.insert(pair)
    }
    self.links = kind.filter { kept.contains(Pair(from: $0.from, to: $0.to)) }
  }
}
