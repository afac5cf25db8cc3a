import EcosystemDisclosure
import Ink

/// "How to read it": two columns of entries under a heading.
struct Legend {
  let entries: [LegendEntry]
  let type: TypeScale
  let width: Double

  /// The items from a top left corner on, and the height that they take.
  func drawn(at corner: Point, size: Double) -> (items: [Item], height: Double) {
    let scale = type.scale
    let half = (width - 10 * scale) / 2
    let narrow = entries.filter { !$0.isWide }
    let split = Self.split(narrow)
    var items: [Item] = []
    var bottom = 0.0
    for (number, part) in [narrow[..<split], narrow[split...]].enumerated() {
      var y = 0.0
      for entry in part {
        let x = corner.x + Double(number) * (half + 10 * scale)
        let (drawn, height) = row(entry, at: Point(x, corner.y + y), width: half, size: size)
        items += drawn
        y += height
      }
      bottom = max(bottom, y)
    }
    for entry in entries where entry.isWide {
      let at = Point(corner.x, corner.y + bottom)
      let (drawn, height) = row(entry, at: at, width: width, size: size)
      items += drawn
      bottom += height
    }
    return (items, bottom)
  }

  /// Signs at the left and lines at the right where both are many, else halves.
  private static func split(_ entries: [LegendEntry]) -> Int {
    let signs = entries.prefix { if case .sector = $0 { true } else { false } }.count
    let others = entries.count - signs
    return others > 0 && signs > 0 && signs <= 2 * others + 1 ? signs : (entries.count + 1) / 2
  }

  /// One entry: what it draws at the left, its words at the right.
  private func row(
    _ entry: LegendEntry, at corner: Point, width: Double, size: Double
  ) -> (items: [Item], height: Double) {
    let scale = type.scale
    let sample = entry.sampleWidth(scale)
    let name = NameLines(entry.words, size: size, width: width - sample - 7 * scale)
    let height = max(entry.sampleHeight(scale), name.room.height) + 4 * scale
    let middle = corner.y + height / 2
    let box = Rect(
      x: corner.x + sample + 7 * scale, y: middle - name.room.height / 2,
      width: name.room.width, height: name.room.height)
    let words = name.texts(in: box, anchor: .start, colour: Palette.ink, halo: nil)
    let drawn = entry.sample(at: Point(corner.x, middle), width: sample, scale: scale, size: size)
    return (drawn + words.map(Item.text), height)
  }
}

extension LegendEntry {
  fileprivate var isWide: Bool {
    switch self {
    case .sizes, .words, .swatch: true
    default: false
    }
  }

  fileprivate var words: String {
    switch self {
    case .sector(let sign): sign.title
    case .line(let sign, _, _): sign.isStrain ? "\(sign.title) (strain)" : sign.title
    case .sizes(let scale):
      scale.plain.isEmpty ? "Larger: higher \(scale.title.lowercased())" : "Larger: \(scale.plain)"
    case .strengths: "Width: strength 1, 2, 3"
    case .swatch(_, _, _, let text): text
    case .words(let text): text
    }
  }

  fileprivate func sampleWidth(_ scale: Double) -> Double {
    switch self {
    case .sector: 16 * scale
    case .line, .strengths: 34 * scale
    case .sizes(let sizes):
      sizes.samples.reduce(0) { $0 + 2 * sizes.radius(of: $1) + 26 * scale }
    case .swatch: 26 * scale
    case .words: -7 * scale
    }
  }

  fileprivate func sampleHeight(_ scale: Double) -> Double {
    switch self {
    case .sizes(let sizes): 2 * sizes.largest
    case .swatch: 18 * scale
    default: 14 * scale
    }
  }

  /// What stands at the left of the words; `at` is the middle of its left side.
  fileprivate func sample(
    at: Point, width: Double, scale: Double, size: Double
  ) -> [Item] {
    switch self {
    case .sector(let sign):
      return sign.items(centre: Point(at.x + 8 * scale, at.y), radius: 6.6 * scale, scale: scale)
    case .line(let sign, let isDirected, let line):
      let end = Point(at.x + width, at.y)
      let curve = Cubic(at, at.mixed(with: end, by: 0.33), at.mixed(with: end, by: 0.67), end)
      return sign.items(curve, line, isDirected ? .atEnd : [], scale: scale)
    case .sizes(let sizes): return samples(of: sizes, at: at, scale: scale, size: size)
    case .strengths(let widths, let colour):
      return widths.enumerated().map { number, line in
        let y = at.y + Double(number - 1) * 4.5 * scale
        return .path(
          .line(from: Point(at.x, y), to: Point(at.x + width, y)),
          Paint(stroke: colour, width: line, opacity: 0.7))
      }
    case .swatch(let paint, let symbol, let colour, _):
      let box = Rect(x: at.x, y: at.y - 8 * scale, width: width, height: 16 * scale)
      let baseline = Point(box.centre.x, at.y + Typesetter().capHeight(size: size) / 2)
      return [
        .path(.rectangle(box, rounded: 2 * scale), paint),
        .text(
          Text(
            symbol, at: baseline, size: size, weight: .bold, anchor: .middle, colour: colour,
            halo: paint.fill)),
      ]
    case .words: return []
    }
  }

  private func samples(
    of sizes: SizeScale, at: Point, scale: Double, size: Double
  ) -> [Item] {
    var x = at.x
    return sizes.samples.flatMap { value -> [Item] in
      let radius = sizes.radius(of: value)
      let circle = Path.circle(centre: Point(x + radius, at.y), radius: radius)
      let baseline = Point(
        x + 2 * radius + 3 * scale, at.y + Typesetter().capHeight(size: size) / 2)
      x += 2 * radius + 26 * scale
      return [
        .path(circle, Paint(fill: Colour(0x9A9A9A))),
        .text(Text(rounded(value), at: baseline, size: size)),
      ]
    }
  }
}
