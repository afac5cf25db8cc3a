import Ink

/// Cards with words, in rows; those of one row are equally high.
struct CardWall {
  struct Card {
    let node: Diagram.Node
    /// What it says, for a size of letters.
    let parts: @Sendable (Double) -> [Words.Part]
    let paint: Paint
    /// What its lines read as together.
    let reading: String
    let title: String
    var url = ""
  }

  let cards: [Card]
  let type: TypeScale

  /// Cards set in a size of letters and a number of columns.
  struct Setting {
    let size: Double
    let columns: Int
    let width: Double
    let words: [Words]
    /// Of the rows, from the top.
    let heights: [Double]

    var height: Double { heights.reduce(0) { $0 + $1 + gap } - gap }
    var gap: Double { size * 0.6 }
    var isWhole: Bool { words.allSatisfy(\.isWhole) }
    fileprivate var pad: Double { size * 0.6 }
    fileprivate var cardWidth: Double { (width + gap) / Double(columns) - gap }
  }

  func set(size: Double, columns: Int, width: Double) -> Setting {
    var setting = Setting(size: size, columns: columns, width: width, words: [], heights: [])
    let words = cards.map { Words($0.parts(size), width: setting.cardWidth - 2 * setting.pad) }
    let heights = stride(from: 0, to: words.count, by: columns).map { first in
      let row = words[first..<min(words.count, first + columns)]
      return (row.map(\.room.height).max() ?? 0) + 2 * setting.pad
    }
    setting = Setting(size: size, columns: columns, width: width, words: words, heights: heights)
    return setting
  }

  /// The sizes of letters to try, the largest first.
  static func sizes(_ type: TypeScale) -> [Double] {
    [1.7, 1.5, 1.35, 1.2, 1.1, 1].map { type.label * $0 } + [type.leastLabel]
  }

  /// The roomiest setting that fits a height; in the least letters, whether it fits or not.
  func best(_ columns: ClosedRange<Int>, in frame: Rect) -> Setting {
    for size in Self.sizes(type) {
      let fitting = columns.map { set(size: size, columns: $0, width: frame.width) }
        .filter { $0.height <= frame.height && $0.isWhole && $0.cardWidth > 11 * size }
      if let first = fitting.min(by: { $0.height < $1.height }) { return first }
    }
    let least = columns.map { set(size: type.leastLabel, columns: $0, width: frame.width) }
    let wide = least.filter { $0.cardWidth > 14 * type.leastLabel }
    return (wide.isEmpty ? Array(least.prefix(1)) : wide).min { $0.height < $1.height } ?? least[0]
  }

  /// Draws the rows that have room and says how many cards have none.
  func draw(_ setting: Setting, on diagram: inout Diagram, in frame: Rect) -> Int {
    var y = frame.minY
    for (row, height) in setting.heights.enumerated() {
      let first = row * setting.columns
      guard y + height <= frame.maxY + 0.01 else {
        leave(cards[first...], &diagram)
        return cards.count - first
      }
      for index in first..<min(cards.count, first + setting.columns) {
        let x =
          frame.minX + Double(index - first) * (setting.cardWidth + setting.gap)
        let box = Rect(x: x, y: y, width: setting.cardWidth, height: height)
        diagram.blocks.append(block(index, setting, in: box))
      }
      y += height + setting.gap
    }
    return 0
  }

  private func block(_ index: Int, _ setting: Setting, in box: Rect) -> Diagram.Block {
    let card = cards[index]
    let halo = card.paint.hatch == nil ? nil : card.paint.fill
    return Diagram.Block(
      card.node, box: box, paint: card.paint,
      texts: setting.words[index].texts(in: box.inset(by: setting.pad), halo: halo),
      reading: card.reading, title: card.title, url: card.url, corner: 5 * type.scale)
  }

  private func leave(_ cards: ArraySlice<Card>, _ diagram: inout Diagram) {
    diagram.index += cards.map { .init(label: "•", words: $0.title) }
  }
}
