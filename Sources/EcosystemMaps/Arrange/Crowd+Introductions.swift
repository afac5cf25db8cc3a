import EcosystemDisclosure
import EcosystemModel
import Ink

extension Crowd {
  /// Two organisations between which no link is stated.
  struct Pair: Sendable, Hashable {
    let a: Ref<Actor>
    let b: Ref<Actor>
  }

  /// Curves between pairs, clear of names where they can be; none where one has no mark here.
  func introductions(
    _ pairs: [Pair], as sign: LineSign, width: Double, in frame: Rect
  ) -> [Diagram.Link] {
    let labels = bodies.filter(\.isNamed).map(\.labelBox)
    var routing = Routing(
      frame: frame, marks: bodies.map(\.markBox), others: labels, scale: encoding.type.scale,
      isBusy: pairs.count > 600)
    return pairs.compactMap { pair in
      guard let a = index(of: pair.a), let b = index(of: pair.b) else { return nil }
      let curve = routing.route(from: a, bodies[a].centre, to: b, bodies[b].centre)
      guard let visible = curve.clipped(from: outline(of: a), to: outline(of: b)) else {
        return nil
      }
      let ends = [pair.a, pair.b].map { String(edition.ecosystem.actors[$0].name.prefix(300)) }
      return Diagram.Link(
        from: .init(pair.a), to: .init(pair.b), curve: visible, sign: sign, width: width,
        arrows: [], title: "\(ends[0]) – \(sign.title) – \(ends[1])")
    }
  }
}
