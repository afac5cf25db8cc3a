import EcosystemDisclosure
import EcosystemModel

/// All statements of one relation between two organisations, drawn as one line.
struct StatedLink: Sendable {
  /// The lower number of the two.
  let from: Ref<Actor>
  let to: Ref<Actor>
  let relation: Ref<Relation>
  var arrows: Diagram.Arrows
  /// The largest stated; nothing where none is.
  var strength: Double?
}

/// The links that may be drawn: on a wall none of strain, which would name whom it joins.
func statedLinks(of edition: Edition) -> [StatedLink] {
  let links = allLinks(of: edition)
  return edition.isForWall ? links.filter { !edition.isStrain($0) } : links
}

extension Edition {
  func isStrain(_ link: StatedLink) -> Bool {
    ecosystem.relations[link.relation].meaning == .strain
  }

  /// What a wall does not draw, counted; nothing elsewhere.
  var strainLeftOut: [String] {
    let strain = isForWall ? allLinks(of: self).count(where: isStrain) : 0
    return strain == 0
      ? []
      : [counted(strain, "link", "links") + " of strain, not named on walls"]
  }
}

/// The links between shown organisations, by their ends and relation; self-ties are left out.
func allLinks(of edition: Edition) -> [StatedLink] {
  let ties = edition.ecosystem.ties.filter {
    $0.from != $0.to && edition.isShown[$0.from.index] && edition.isShown[$0.to.index]
  }
  let single = ties.map { tie in
    let isTurned = tie.to < tie.from
    var arrows: Diagram.Arrows =
      switch tie.direction {
      case .directed: isTurned ? .atStart : .atEnd
      case .mutual: [.atStart, .atEnd]
      case .undirected, .notStated: []
      }
    if tie.direction == .notStated, edition.ecosystem.relations[tie.relation].isDirected == true {
      arrows = isTurned ? .atStart : .atEnd
    }
    return StatedLink(
      from: min(tie.from, tie.to), to: max(tie.from, tie.to), relation: tie.relation,
      arrows: arrows, strength: tie.isStrengthStated ? tie.strength : nil)
  }
  let sorted = single.sorted { ($0.from, $0.to, $0.relation) < ($1.from, $1.to, $1.relation) }
  return sorted.reduce(into: []) { links, next in
    guard let last = links.indices.last, links[last].from == next.from,
      links[last].to == next.to, links[last].relation == next.relation
    else { return links.append(next) }
    links[last].arrows.formUnion(next.arrows)
    if let strength = next.strength {
      links[last].strength = max(links[last].strength ?? strength, strength)
    }
  }
}
