import EcosystemAnalysis
import EcosystemDisclosure
import EcosystemModel
import Ink

extension MapView {
  /// What is known to be missing, hollow, and who could be introduced to whom, dashed.
  static let gaps = MapView(
    id: "gaps", title: "Gaps", plain: "What is missing, and who could be introduced to whom",
    focuses: [.domain, .actor, .place], suggestions: ["introductions"]
  ) { edition, request throws(NotDrawable) in
    let map = GapsMap(edition, request)
    guard !map.lacks.isEmpty || !map.pairs.isEmpty else {
      throw NotDrawable(
        reason: request.focus == nil
          ? """
          nothing is known to be missing and no introduction is suggested, so there are no gaps \
          to draw; what is not known is told in findings.md
          """
          : """
          nothing is known to be missing for \(request.focusWords(in: edition)), and no \
          introduction is suggested there
          """)
    }
    return try map.diagram()
  }
}

/// The gaps view of one edition: the network at the left, cards of what is missing at the right.
private struct GapsMap {
  let edition: Edition
  let request: DrawRequest
  let lacks: [Lack]
  /// Suggested introductions.
  let pairs: [Crowd.Pair]
  let links: [StatedLink]

  init(_ edition: Edition, _ request: DrawRequest) {
    self.edition = edition
    self.request = request
    lacks = Lack.all(of: edition, request)
    let kept = Set(request.actors(of: edition))
    pairs = edition.analysis.ghosts.compactMap { ghost in
      guard case .tie(let a, let b) = ghost else { return nil }
      let isKept =
        if case .actor(let actor) = request.focus {
          a == actor || b == actor
        } else {
          kept.contains(a) && kept.contains(b)
        }
      return isKept ? Crowd.Pair(a: a, b: b) : nil
    }
    links = request.links(of: edition).filter {
      edition.ecosystem.relations[$0.relation].meaning != .strain
    }.reduce(into: []) { pairs, link in
      guard pairs.last?.from != link.from || pairs.last?.to != link.to else { return }
      pairs.append(link)
    }
  }

  private var type: TypeScale { TypeScale(request.paper) }
  private var scale: Double { type.scale }
  private var frame: Rect { Sheet(request.paper).map }
  private var hasNetwork: Bool { !links.isEmpty || !pairs.isEmpty }

  /// The room of the cards: of a sheet with a network a quarter, or nearly half for many.
  private var wall: Rect {
    guard hasNetwork else { return frame }
    let width = frame.width * (lacks.count > 18 ? 0.46 : lacks.count > 8 ? 0.36 : 0.27)
    return Rect(x: frame.maxX - width, y: frame.minY, width: width, height: frame.height)
  }

  private var field: Rect {
    guard !lacks.isEmpty else { return frame }
    return Rect(frame.origin, Size(wall.minX - 12 * scale - frame.minX, frame.height))
  }

  func diagram() throws(NotDrawable) -> Diagram {
    var diagram = Diagram(frame: frame)
    if hasNetwork {
      diagram = try network()
    }
    var left = 0
    if !lacks.isEmpty {
      let wall = wall
      let cards = CardWall(cards: lacks.enumerated().map(card), type: type)
      let most = max(1, Int(wall.width / (17 * type.leastLabel)))
      left = cards.draw(cards.best(1...most, in: wall), on: &diagram, in: wall)
    }
    diagram.legend += LackLook.allCases.filter { look in lacks.contains { $0.look == look } }.map {
      .swatch(
        $0.paint(scale: scale), symbol: $0.symbol, symbolColour: Palette.ink, text: $0.meaning)
    }
    diagram.counts += counts
    diagram.notShown =
      (left > 0 ? [counted(left, "card", "cards") + " for want of room: on the next page"] : [])
      + ["what is not known: unknown is not missing"] + diagram.notShown + hiddenWords(in: edition)
    return diagram
  }

  /// Links pale, introductions dashed over them, single providers ringed.
  private func network() throws(NotDrawable) -> Diagram {
    let network = NetworkMap(edition, request, links, introducing: pairs, rimmed: alone, in: field)
    let crowd = try network.arranged()
    let pale = LineSign.plain("stated links", colour: Colour(0x8C8C8C))
    let dashed = LineSign.plain(
      "a suggested introduction", colour: Palette.ink, dash: [7, 4])
    var diagram = network.diagram(of: crowd, as: pale)
    diagram.frame = frame
    let routes = crowd.introductions(
      pairs, as: dashed, width: 1.7 * scale, in: network.field.inset(by: 4 * scale))
    diagram.links += routes
    let rims = rims(around: diagram.marks, by: network.encoding)
    diagram.areas += rims
    let lines = [(pale, links.count), (dashed, routes.count)].filter { $0.1 > 0 }
    diagram.legend += lines.map { .line($0.0, isDirected: false, width: 1.7 * scale) }
    if !rims.isEmpty {
      diagram.legend.append(
        .swatch(
          ring, symbol: "", symbolColour: Palette.ink,
          text: "round a mark: alone in offering something"))
    }
    diagram.counts = [counted(diagram.marks.count, "organisation", "organisations")]
    diagram.notShown = unnamedWords(crowd.unnamedCount + network.strip.unnamedCount)
    return diagram
  }

  private var ring: Paint {
    Paint(
      stroke: Palette.ink, width: 1.2 * scale, dash: [2.5 * scale, 2 * scale])
  }

  /// Those who alone offer something on the cards.
  private var alone: Set<Ref<Actor>> {
    let domains = request.focusDomains(of: edition)
    let thin = (edition.facts.coverage?.cells ?? []).filter { cell in
      guard cell.status == .singleProvider else { return false }
      guard let domains else { return true }
      return cell.cell.domain?.ref.map(domains.contains) ?? false
    }
    return Set(thin.flatMap(\.providers))
  }

  private func rims(around marks: [Diagram.Mark], by encoding: Encoding) -> [Diagram.Area] {
    let alone = alone
    return marks.filter { alone.contains($0.actor) }.map { mark in
      .init(
        .circle(
          centre: mark.centre, radius: encoding.rim(around: mark.sign, radius: mark.radius)), ring,
        title: "\(mark.reading): alone in offering something")
    }
  }

  private var counts: [String] {
    (lacks.isEmpty ? [] : [counted(lacks.count, "card", "cards") + " of what is missing"])
      + (pairs.isEmpty
        ? [] : [counted(pairs.count, "suggested introduction", "suggested introductions")])
  }

  private func card(_ number: Int, _ lack: Lack) -> CardWall.Card {
    let details = lack.details(in: edition)
    let least = type.leastLabel
    let title = String(lack.title.prefix(300))
    return CardWall.Card(
      node: .init("gap", number),
      parts: { size in
        [.init(text: title, size: size, weight: .bold, maxLines: 5, lead: lack.look.symbol)]
          + details.map {
            .init(text: $0, size: max(least, size * 0.88), colour: Palette.softInk, maxLines: 6)
          }
      }, paint: lack.look.paint(scale: scale), reading: title,
      title: ([title] + details + [lack.look.meaning]).joined(separator: ". "))
  }
}
