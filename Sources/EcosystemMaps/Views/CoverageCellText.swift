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

  /// Status, places, providers: what a screen reader says, and the lines in the cell.
  var words: [String] { [sign.word] + [places, providers].compactMap(\.self) }

  private var places: String? {
    guard let supply = cell.supply, !cell.providers.isEmpty || cell.target != nil else {
      let wanted = cell.target.map { "\(rounded($0)) places wanted, " } ?? ""
      return wanted + "no offer listed"
    }
    let more = cell.sizesUnknown > 0 ? "+" : ""
    guard let target = cell.target else {
      let isOnlyUnknown = supply == 0 && cell.sizesUnknown > 0
      return isOnlyUnknown ? "size unknown" : "\(whole(supply))\(more) places"
    }
    return "\(whole(supply))\(more) of \(whole(target)) places"
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
  var captions: [Diagram.Caption] {
    let lines = heading + facts
    let height = lines.reduce(0) { $0 + $1.height }
    var y = box.minY + max(pad * 0.6, (barTop - box.minY - height) / 2)
    var texts: [Text] = []
    for line in lines where y + line.height <= barTop {
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

  /// The symbol and the status.
  private var heading: [Line] {
    let typesetter = Typesetter()
    let left = box.minX + pad
    let symbolSize = big * 1.35
    let after = typesetter.width(of: sign.symbol, size: symbolSize, weight: .bold) + 0.45 * big
    let words = typesetter.wrapped(
      sign.word, to: box.width - 2 * pad - after, size: big, weight: .bold, maxLines: 2)
    return words.enumerated().map { number, word in
      let top = number == 0 ? typesetter.ascent(size: symbolSize) : typesetter.ascent(size: big)
      let status = text(word, at: Point(left + after, top), size: big, weight: .bold)
      let symbol = text(sign.symbol, at: Point(left, top), size: symbolSize, weight: .bold)
      return (number == 0 ? [symbol, status] : [status], top + typesetter.descent(size: big) * 1.4)
    }
  }

  /// Places and providers.
  private var facts: [Line] {
    let typesetter = Typesetter()
    return [places, providers].compactMap(\.self).flatMap { words -> [Line] in
      typesetter.wrapped(words, to: box.width - 2 * pad, size: small, maxLines: 3).map { line in
        let at = Point(box.minX + pad, typesetter.ascent(size: small))
        return ([text(line, at: at, size: small)], typesetter.lineHeight(size: small) * 1.04)
      }
    }
  }

  private func text(
    _ string: String, at: Point, size: Double, weight: Text.Weight = .regular
  ) -> Text {
    Text(string, at: at, size: size, weight: weight, halo: halo, haloWidth: 3 * scale)
  }

  private var barHeight: Double { max(5 * scale, big * 0.42) }
  private var hasBar: Bool { (cell.target ?? 0) > 0 && cell.supply != nil }
  private var barTop: Double { hasBar ? box.maxY - pad - barHeight : box.maxY - pad * 0.5 }

  /// Places offered of places wanted, as a bar.
  var areas: [Diagram.Area] {
    guard hasBar, let target = cell.target, let supply = cell.supply else { return [] }
    let bar = Rect(
      x: box.minX + pad, y: barTop, width: box.width - 2 * pad, height: barHeight)
    let share = min(1, supply / target)
    let part = Rect(bar.origin, Size(bar.width * share, bar.height))
    let ground = Diagram.Area(
      .rectangle(bar), Paint(fill: .white, stroke: sign.border.mixed(with: .black, by: 0.2), width: 0.7 * scale))
    guard share > 0 else { return [ground] }
    return [
      ground, .init(.rectangle(part), Paint(fill: sign.border.mixed(with: .black, by: 0.2))),
    ]
  }
}
