import Ink

/// Cards in columns with lines between them, in the largest letters at which all fit.
struct LayeredBlocks {
  struct Line {
    /// To one further right than `from`.
    let from: Int
    let to: Int
    let sign: LineSign
    let title: String
    var arrows: Diagram.Arrows = .atEnd
  }

  let cards: [CardWall.Card]
  let layer: [Int]
  /// The cards in the order to begin with.
  let order: [Int]
  let lines: [Line]
  /// One a column; empty where it needs none.
  let headings: [String]
  let type: TypeScale

  /// How much of the cards had room.
  enum Fit {
    case whole
    /// What each is called and nothing more.
    case namesAlone
    case nothing
  }

  /// Adds the cards to a diagram: whole, else by name alone, else not at all.
  func draw(on diagram: inout Diagram, in frame: Rect) -> Fit {
    if draw(on: &diagram, in: frame, parts: \.self) { return .whole }
    let names: ([Words.Part]) -> [Words.Part] = { Array($0.prefix(1)) }
    return draw(on: &diagram, in: frame, parts: names) ? .namesAlone : .nothing
  }

  private func draw(
    on diagram: inout Diagram, in frame: Rect, parts: ([Words.Part]) -> [Words.Part]
  ) -> Bool {
    let columns = headings.count
    let width = Layers.boxWidth(in: frame, columnCount: columns)
    for size in CardWall.sizes(type) where size * 6 < width {
      for gap in [1.3, 0.7, 0.35] {
        let head = headings.contains { !$0.isEmpty } ? size * 2.2 : 0
        let body = Rect(
          x: frame.minX, y: frame.minY + head, width: frame.width, height: frame.height - head)
        let words = cards.map { Words(parts($0.parts(size)), width: width - 1.2 * size) }
        let layers = Layers(
          heights: words.map { $0.room.height + 1.1 * size }, layer: layer, order: order,
          links: lines.map { ($0.from, $0.to) }, in: body, columnCount: columns, gap: gap * size)
        // The least letters take texts that are cut or torn, since nothing else is left.
        let isLast = size == type.leastLabel
        guard layers.fits, isLast || words.allSatisfy(\.isWhole) else { continue }
        add(words, layers, size: size, top: frame.minY, to: &diagram)
        return true
      }
    }
    return false
  }

  private func add(
    _ words: [Words], _ layers: Layers, size: Double, top: Double, to diagram: inout Diagram
  ) {
    let pad = size * 0.6
    for (index, card) in cards.enumerated() {
      let box = layers.box(index)
      diagram.blocks.append(
        .init(
          card.node, box: box, paint: card.paint,
          texts: words[index].texts(
            in: box.inset(x: pad, y: 0.55 * size), halo: card.paint.hatch == nil ? nil : .white),
          reading: card.reading, title: card.title, url: card.url, corner: 5 * type.scale))
    }
    for (number, line) in lines.enumerated() {
      let pieces = layers.pieces(ofLink: number)
      guard let last = pieces.last else { continue }
      diagram.links.append(
        .init(
          from: cards[line.from].node, to: cards[line.to].node, lead: Array(pieces.dropLast()),
          curve: last, sign: line.sign, width: 1.1 * type.scale, arrows: line.arrows,
          title: line.title))
    }
    for (column, heading) in headings.enumerated() where !heading.isEmpty {
      let left =
        layers.frame.minX + Double(column) * (layers.frame.width - layers.boxWidth)
        / Double(max(1, headings.count - 1))
      let at = Point(left, top + Typesetter().ascent(size: size * 1.1))
      diagram.captions.append(
        .init([Text(heading, at: at, size: size * 1.1, weight: .bold, colour: Palette.groundInk)]))
    }
  }
}
