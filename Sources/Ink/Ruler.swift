import CCairo
import Synchronization

/// The one measuring shaper of the process and what it has measured, behind a lock.
///
/// Texts are measured at 100 points and scaled, so that one answer serves every size.
enum Ruler {
  struct Line: Hashable {
    let text: String
    let weight: Text.Weight
    let italic: Bool
  }

  /// The width in points at a size of 1 point.
  static func width(_ line: Line) -> Double {
    bench.withLock { bench in
      if let known = bench.widths[line] { return known }
      let width =
        bench.shaper.advance(
          of: line.text, size: unit, weight: line.weight, italic: line.italic) / unit
      if bench.widths.count >= mostKept { bench.widths.removeAll() }
      if line.text.utf8.count <= longestKept { bench.widths[line] = width }
      return width
    }
  }

  /// The reach above and below the baseline at a size of 1 point.
  static func reach() -> (ascent: Double, descent: Double) {
    bench.withLock { bench in
      if let known = bench.reach { return known }
      let measured = bench.shaper.reach(size: unit)
      let reach = (ascent: measured.ascent / unit, descent: measured.descent / unit)
      bench.reach = reach
      return reach
    }
  }

  static func unknownGlyphCount(_ text: String) -> Int {
    bench.withLock { bench in
      bench.shaper.shape(text, size: unit, weight: .regular, italic: false)
      return bench.shaper.unknownGlyphCount
    }
  }

  static func runsFromRight(_ text: String) -> Bool {
    guard text.utf8.contains(where: { $0 >= 0x80 }) else { return false }
    return bench.withLock { bench in
      let line = bench.shaper.shape(text, size: unit, weight: .regular, italic: false)
      return line.map { pango_layout_line_get_resolved_direction($0) } == PANGO_DIRECTION_RTL
    }
  }

  static func familyFound() -> String? { bench.withLock { $0.shaper.familyFound() } }
}

private let unit = 100.0
private let mostKept = 20_000
private let longestKept = 400

private struct Bench {
  let shaper: Shaper
  var widths: [Ruler.Line: Double] = [:]
  var reach: (ascent: Double, descent: Double)?
}

private let bench = Mutex(Bench(shaper: Shaper(map: pango_cairo_font_map_new())))

/// Stops before anything is drawn without letters: cairo draws none when there is no font, and
/// says nothing.
public func checkFont() throws(InkFailure) {
  let found = Ruler.familyFound()
  guard found == Shaper.family else { throw .noFont(found: found) }
}
