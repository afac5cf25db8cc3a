import EcosystemDisclosure
import Ink

/// What lies behind the marks of the rings view: bands, wedges, rim and their names.
struct RingsGround {
  let plan: RingPlan
  let encoding: Encoding
  let frame: Rect
  let hasOutsiders: Bool

  private var scale: Double { encoding.type.scale }

  /// The room that the rim and its names take outside the last band.
  static func rimRoom(_ type: TypeScale) -> Double { 14 * type.scale + 2.4 * type.caption }

  /// From the centre to the first place where an outsider may stand.
  var reach: Double {
    let lines = Double(plan.wedges.map(\.name.count).max() ?? 1)
    return plan.rim + 14 * scale + 1.2 * lines * encoding.type.caption
  }

  var areas: [Diagram.Area] { (hasOutsiders ? [beyond, clearing] : []) + bands + separators + rim }

  /// The ground of those beyond the city.
  private var beyond: Diagram.Area {
    .init(
      .rectangle(frame, rounded: 14 * scale),
      Paint(fill: encoding.ground(2).mixed(with: .white, by: 0.35)))
  }

  private var clearing: Diagram.Area {
    .init(.circle(centre: plan.centre, radius: reach), Paint(fill: .white))
  }

  private var bands: [Diagram.Area] {
    let stated = plan.bands.filter { $0.ring != nil }.count
    return plan.bands.enumerated().reversed().map { number, band in
      let path = Path.circle(centre: plan.centre, radius: band.outer)
      let words =
        "\(band.title): \(counted(band.count, "organisation", "organisations"))"
      guard band.ring != nil else {
        let hatch = Hatch(
          .lines, angle: .pi / 4, spacing: 5 * scale, width: 0.5 * scale,
          colour: encoding.ground(1))
        return .init(path, Paint(fill: .white, hatch: hatch), title: words)
      }
      let share = stated > 1 ? Double(number) / Double(stated - 1) : 0
      let fill =
        share <= 0.5
        ? encoding.ground(0).mixed(with: encoding.ground(1), by: share * 2)
        : encoding.ground(1).mixed(with: encoding.ground(2), by: share * 2 - 1)
      return .init(path, Paint(fill: fill), title: words)
    }
  }

  private var separators: [Diagram.Area] {
    guard plan.wedges.count > 1, let inner = plan.bands.first?.outer else { return [] }
    return plan.wedges.map { wedge in
      let line = Path.line(
        from: plan.centre.moved(by: inner, towards: wedge.from),
        to: plan.centre.moved(by: plan.rim, towards: wedge.from))
      return .init(line, Paint(stroke: .white, width: 3 * scale))
    }
  }

  private var rim: [Diagram.Area] {
    plan.wedges.map { wedge in
      let gap = plan.wedges.count > 1 ? 1.8 * scale / plan.rim : 0
      let path = Path.ringSector(
        centre: plan.centre, inner: plan.rim + 1.5 * scale, outer: plan.rim + 8 * scale,
        from: wedge.from + gap, to: wedge.to - gap)
      let sign = wedge.sign
      let outline = encoding.isBlackAndWhite || sign.sector == nil ? sign.outline : nil
      return .init(path, Paint(fill: sign.fill, stroke: outline, width: 0.7 * scale))
    }
  }

  var captions: [Diagram.Caption] { titles + names + beyondTitle }

  /// Names of rings at twelve o'clock, just inside each ring's edge.
  private var titles: [Diagram.Caption] {
    plan.bands.map { band in
      let size = encoding.type.caption * 0.95
      let words = band.count == 0 ? "\(band.title) · none stated" : band.title
      let at = Point(
        plan.centre.x, plan.centre.y - band.outer + 4 * scale + Typesetter().ascent(size: size))
      return .init([
        Text(
          words.uppercased(), at: at, size: size, weight: .bold, anchor: .middle,
          colour: Palette.groundInk, halo: encoding.ground(2), haloWidth: 2 * scale)
      ])
    }
  }

  /// Names of sectors along the rim, letter by letter, on a pale arc that covers links.
  private var names: [Diagram.Caption] {
    let size = encoding.type.caption
    return plan.wedges.map { wedge in
      let isBelow = wedge.middle > 0 && wedge.middle < .pi
      let lines = Array((isBelow ? wedge.name : wedge.name.reversed()).enumerated())
      let letters = lines.flatMap { number, line in
        Typesetter().letters(
          of: Text(
            line, at: .zero, size: size, weight: .bold, anchor: .middle, colour: Palette.softInk),
          around: plan.centre, radius: plan.rim + 12 * scale + Double(number) * size * 1.15,
          at: wedge.middle)
      }
      let widest = lines.map { Typesetter().width(of: $1, size: size, weight: .bold) }.max() ?? 0
      let depth = Double(lines.count) * size * 1.15
      let radius = plan.rim + 11 * scale + depth / 2
      let half = (widest / 2 + 2 * scale) / radius
      let arc = Path.arc(
        centre: plan.centre, radius: radius, from: wedge.middle - half, to: wedge.middle + half)
      return .init(
        letters, on: .init(arc, Paint(stroke: .white, width: depth, cap: .round, opacity: 0.8)))
    }
  }

  private var beyondTitle: [Diagram.Caption] {
    guard hasOutsiders else { return [] }
    let size = encoding.type.caption
    let text = Text(
      "Beyond the city".uppercased(),
      at: Point(frame.minX + 12 * scale, frame.minY + 8 * scale + Typesetter().ascent(size: size)),
      size: size * 0.95, weight: .bold, colour: Palette.groundInk)
    return [.init([text])]
  }
}
