import CCairo

/// A font as pango found it for English letters, to shape more of them in.
final class PlainRun {
  let size: Double
  let weight: Text.Weight
  let italic: Bool
  private var analysis: PangoAnalysis
  private let glyphs: UnsafeMutablePointer<PangoGlyphString>

  /// Takes the font of a line of one letter; nothing where pango made no run of it.
  init?(
    of line: UnsafeMutablePointer<PangoLayoutLine>, size: Double, weight: Text.Weight, italic: Bool
  ) {
    guard let run = line.pointee.runs?.pointee.data?.assumingMemoryBound(to: PangoGlyphItem.self),
      let font = run.pointee.item.pointee.analysis.font, let glyphs = pango_glyph_string_new()
    else { return nil }
    self.size = size
    self.weight = weight
    self.italic = italic
    self.glyphs = glyphs
    analysis = run.pointee.item.pointee.analysis
    analysis.extra_attrs = nil
    g_object_ref(UnsafeMutableRawPointer(font))
  }

  deinit {
    g_object_unref(UnsafeMutableRawPointer(analysis.font))
    pango_glyph_string_free(glyphs)
  }

  /// Whether a text is one run of this font: printable ASCII.
  static func canHold(_ text: String) -> Bool {
    !text.isEmpty && text.utf8.allSatisfy { (0x20..<0x7F).contains($0) }
  }

  func advance(of text: String) -> Double {
    var text = text
    return text.withUTF8 { bytes in
      bytes.withMemoryRebound(to: CChar.self) { letters in
        pango_shape_with_flags(
          letters.baseAddress, Int32(letters.count), letters.baseAddress, Int32(letters.count),
          &analysis, glyphs, PANGO_SHAPE_NONE)
      }
      return Double(pango_glyph_string_get_width(glyphs)) / Double(PANGO_SCALE)
    }
  }
}
