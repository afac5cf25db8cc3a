public import EcosystemDisclosure
import EcosystemModel
import Ink

extension MapView {
  /// What came, went and moved between two maps, laid out once for both: as rings where the map
  /// has any, else as a network.
  ///
  /// It is drawn of ``JoinedEditions/edition`` alone, hence not one of ``all``.
  ///
  /// - Parameter sentences: What the column beside the map tells of the changes.
  public static func changes(in maps: JoinedEditions, told sentences: [String]) -> MapView {
    MapView(id: "change", title: "Changes", plain: "What came, went and moved") {
      _, request throws(NotDrawable) in
      let edition = maps.edition
      let hasRings = edition.actors.contains { edition.ecosystem.actors[$0].ring != nil }
      let isLinked = !statedLinks(of: edition).isEmpty
      let view: MapView = hasRings || !isLinked ? .rings : .network
      var even = request
      even.measure = ""
      let diagram = try view.diagram(of: edition, even)
      return ChangeMap(maps: maps, scale: TypeScale(request.paper).scale)
        .diagram(diagram, told: sentences)
    }
  }
}

/// A diagram of both maps, in which changes stand out and all else is grey.
private struct ChangeMap {
  let maps: JoinedEditions
  let scale: Double

  private typealias Presence = JoinedEditions.Presence

  func diagram(_ whole: Diagram, told sentences: [String]) -> Diagram {
    var diagram = whole
    diagram.marks = whole.marks.map(mark)
    let lines = whole.links.map { ($0, presence(of: $0)) }
    // What changed lies over what did not.
    let order: [Presence] = [.stayed, .went, .came]
    diagram.links = order.flatMap { wanted in
      lines.filter { $0.1 == wanted }.map { line($0.0, wanted) }
    }
    let looks = whole.marks.map { ChangeLook(of: $0.actor, in: maps) }
    diagram.legend = legend(of: diagram, looks, lines.map(\.1))
    diagram.counts = counts(looks, lines.map(\.1))
    let date = maps.since.map { " since \($0.inWords)" } ?? ""
    diagram.message = .init(heading: "What changed\(date)", sentences: sentences)
    return diagram
  }

  private func mark(_ mark: Diagram.Mark) -> Diagram.Mark {
    let look = ChangeLook(of: mark.actor, in: maps)
    return Diagram.Mark(
      actor: mark.actor, centre: mark.centre, radius: mark.radius, sign: look.sign(mark.sign),
      label: mark.label, reading: mark.reading, title: "\(mark.title) · \(words(look, mark.actor))",
      url: mark.url, flag: look.flag)
  }

  /// "moved to a ring further in, from Wider".
  private func words(_ look: ChangeLook, _ actor: Ref<Actor>) -> String {
    switch look {
    case .inwards, .outwards, .unplaced:
      let before = maps.ringBefore(of: actor).map { maps.edition.ecosystem.rings[$0].title }
      return look.meaning + (before.map { ", from \($0.prefix(300))" } ?? "")
    default: return look.meaning
    }
  }

  private func presence(of link: Diagram.Link) -> Presence {
    guard let relation = link.sign.relation else { return .stayed }
    return maps.presence(
      ofLink: relation, between: Ref(link.from.number), and: Ref(link.to.number))
  }

  private func line(_ link: Diagram.Link, _ presence: Presence) -> Diagram.Link {
    let words = ChangeLook.line(presence)
    return Diagram.Link(
      from: link.from, to: link.to, lead: link.lead, curve: link.curve, sign: words,
      width: ChangeLook.width(presence, scale: scale), arrows: link.arrows,
      title: "\(link.title) · \(words.title)")
  }

  private func legend(
    of diagram: Diagram, _ looks: [ChangeLook], _ lines: [Presence]
  ) -> [LegendEntry] {
    let ecosystem = maps.edition.ecosystem
    let used = Set(diagram.marks.map(\.sign.sector))
    let signs = SectorSign.all(of: ecosystem.sectors, isBlackAndWhite: false)
      .filter { used.contains($0.sector) }
    return signs.map { .sector(ChangeLook.stayed.sign($0)) }
      + Presence.allCases.filter(lines.contains).map {
        .line(ChangeLook.line($0), isDirected: false, width: ChangeLook.width($0, scale: scale))
      } + ChangeLook.allCases.filter(looks.contains).map { $0.swatch(scale: scale) } + [
        .words("What came may have been there before, and not been listed; what went likewise.")
      ]
  }

  /// "36 organisations on both maps", "2 came".
  private func counts(_ looks: [ChangeLook], _ lines: [Presence]) -> [String] {
    func parts(_ one: String, _ many: String, _ came: Int, _ went: Int, of all: Int) -> [String] {
      [
        counted(all - came - went, one, many) + " on both maps", came > 0 ? "\(came) came" : "",
        went > 0 ? "\(went) went" : "",
      ].filter { !$0.isEmpty }
    }
    let moved = looks.count { $0 == .inwards || $0 == .outwards }
    return parts(
      "organisation", "organisations", looks.count { $0 == .came }, looks.count { $0 == .went },
      of: looks.count) + (moved > 0 ? ["\(moved) moved to another ring"] : [])
      + parts(
        "line", "lines", lines.count { $0 == .came }, lines.count { $0 == .went }, of: lines.count)
  }
}
