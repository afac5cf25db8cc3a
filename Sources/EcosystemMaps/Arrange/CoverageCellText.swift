import EcosystemAnalysis
import EcosystemDisclosure
import EcosystemModel
import Ink

/// The words, symbol and bar inside one cell.
struct CoverageCellText {
  let cell: CoverageCell
  let sign: CellSign
  let edition: Edition
  let box: Rect
  let scale: Double
  /// Whether it names all providers that have room, as a sheet of one domain does.
  var namesProviders = false

  /// Status, places, providers: what a screen reader says, and the lines in the cell.
  var words: [String] { [sign.word] + [places, providers].compactMap(\.self) }

  private var places: String? { placesInWords.first }

  /// The same in full and in short, for small cells.
  private var placesInWords: [String] {
    guard let supply = cell.supply, !cell.providers.isEmpty || cell.target != nil else {
      guard let target = cell.target else { return ["no offer listed"] }
      return ["\(whole(target)) places wanted, no offer listed", "\(whole(target)) wanted"]
    }
    let more = cell.sizesUnknown > 0 ? "+" : ""
    guard let target = cell.target else {
      let isUnknown = supply == 0 && cell.sizesUnknown > 0
      return isUnknown ? ["size unknown"] : ["\(whole(supply))\(more) places"]
    }
    let offered = offered(supply, of: target)
    let short = "\(offered)\(more) of \(whole(target))"
    return [short + " places", short]
  }

  /// Shares of a place are rounded as in the findings, and never up to the target.
  private func offered(_ supply: Double, of target: Double) -> String {
    let nearest = supply.rounded()
    if cell.sizesUnknown > 0 { return figure(supply.rounded(.down)) }
    if nearest == supply { return figure(supply) }
    return nearest == target ? figure((supply * 10).rounded() / 10) : "about \(figure(nearest))"
  }

  private var providers: String? {
    guard !cell.providers.isEmpty else { return nil }
    return cell.providers.count == 1
      ? "only \(edition.names(of: cell.providers))"
      : counted(cell.providers.count, "provider", "providers")
  }

  /// Places as people count them; shares of a place are rounded.
  private func whole(_ value: Double) -> String { figure(value.rounded()) }

  private var big: Double {
    max(11 * scale, min(34 * scale, box.height * 0.19, box.width * 0.09))
  }
  private var small: Double { max(9 * scale, min(22 * scale, big * 0.86)) }
  private var pad: Double { max(6 * scale, big * 0.55) }
  private var halo: Colour? { sign.isHatched ? sign.fill : nil }

  /// The lines, in the middle of the room above the bar.
  ///
  /// A fact that does not fit whole is put shorter or left out, since half of it would mislead.
  var captions: [Diagram.Caption] {
    let room = barTop - box.minY - pad * 0.6
    var lines = heading(sign.word)
    if lines.count > 1, height(of: lines) + height(of: fact("0")) > room {
      lines = heading(sign.shortWord)
    }
    for versions in [placesInWords, [providers].compactMap(\.self)] {
      lines += versions.lazy.map(fact).first { height(of: lines + $0) <= room } ?? []
    }
    if namesProviders, cell.providers.count > 1 {
      lines += names(in: room - height(of: lines))
    }
    var y = box.minY + max(pad * 0.6, (barTop - box.minY - height(of: lines)) / 2)
    var texts: [Text] = []
    for line in lines {
      for var text in line.texts {
        text.at.y += y
        texts.append(text)
      }
      y += line.height
    }
    return [.init(texts)]
  }

  /// Texts that share a baseline, counted from the line's top.
  private typealias Line = (texts: [Text], height: Double)

  private func height(of lines: [Line]) -> Double { lines.reduce(0) { $0 + $1.height } }

  /// The symbol and the status.
  private func heading(_ word: String) -> [Line] {
    let typesetter = Typesetter()
    let left = box.minX + pad
    let symbolSize = big * 1.35
    let after = typesetter.width(of: sign.symbol, size: symbolSize, weight: .bold) + 0.45 * big
    let words = typesetter.wrapped(
      word, to: box.width - 2 * pad - after, size: big, weight: .bold, maxLines: 2)
    return words.enumerated().map { number, word in
      let top = number == 0 ? typesetter.ascent(size: symbolSize) : typesetter.ascent(size: big)
      let status = text(word, at: Point(left + after, top), size: big, weight: .bold)
      let symbol = text(sign.symbol, at: Point(left, top), size: symbolSize, weight: .bold)
      return (number == 0 ? [symbol, status] : [status], top + typesetter.descent(size: big) * 1.4)
    }
  }

  private func fact(_ words: String) -> [Line] {
    let typesetter = Typesetter()
    let lines = typesetter.wrapped(words, to: box.width - 2 * pad, size: small, maxLines: 4)
    return lines.map { line in
      let at = Point(box.minX + pad, typesetter.ascent(size: small))
      return ([text(line, at: at, size: small)], typesetter.lineHeight(size: small) * 1.04)
    }
  }

  /// Each provider on a line of its own; those without room, and those not shown, are counted.
  private func names(in room: Double) -> [Line] {
    let shown = cell.providers.filter { edition.isShown[$0.index] }
    for count in (1...max(1, shown.count)).reversed() {
      let others = cell.providers.count - count
      let lines =
        shown.prefix(count).flatMap { fact("– \(edition.names(of: [$0]))") }
        + (others > 0 ? fact("– and \(others) more") : [])
      if !shown.isEmpty, height(of: lines) <= room { return lines }
    }
    return []
  }

  private func text(
    _ string: String, at: Point, size: Double, weight: Text.Weight = .regular
  ) -> Text {
    Text(string, at: at, size: size, weight: weight, halo: halo, haloWidth: 3 * scale)
  }

  private var barHeight: Double { max(5 * scale, big * 0.42) }
  private var hasBar: Bool { Self.hasBar(cell) }
  private var barTop: Double { hasBar ? box.maxY - pad - barHeight : box.maxY - pad * 0.5 }

  /// Whether what is offered can be held against what is wanted.
  static func hasBar(_ cell: CoverageCell) -> Bool {
    (cell.target ?? 0) > 0 && cell.supply != nil
  }

  /// The least cell that holds a symbol, the short word of any status and a bar.
  static func least(scale: Double) -> Size {
    let typesetter = Typesetter()
    let (big, pad, bar) = (11 * scale, 6 * scale, 5 * scale)
    let widths = CellSign.examples.map { status in
      let sign = CellSign(status, isBlackAndWhite: false)
      let symbol = typesetter.width(of: sign.symbol, size: big * 1.35, weight: .bold)
      let words = sign.shortWord.split(separator: " ").map {
        typesetter.width(of: String($0), size: big, weight: .bold)
      }
      return symbol + (words.max() ?? 0)
    }
    let line = typesetter.ascent(size: big * 1.35) + typesetter.descent(size: big) * 1.4
    return Size((widths.max() ?? 0) + 2 * pad + 0.45 * big, line + 2.2 * pad + bar)
  }

  /// Places offered of places wanted, as a bar.
  var areas: [Diagram.Area] {
    guard hasBar, let target = cell.target, let supply = cell.supply else { return [] }
    let bar = Rect(
      x: box.minX + pad, y: barTop, width: box.width - 2 * pad, height: barHeight)
    let share = min(1, supply / target)
    let part = Rect(bar.origin, Size(bar.width * share, bar.height))
    let ground = Diagram.Area(
      .rectangle(bar),
      Paint(fill: .white, stroke: sign.border.mixed(with: .black, by: 0.2), width: 0.7 * scale))
    guard share > 0 else { return [ground] }
    return [
      ground, .init(.rectangle(part), Paint(fill: sign.border.mixed(with: .black, by: 0.2))),
    ]
  }
}
