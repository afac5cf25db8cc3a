import CCairo

extension Canvas {
  /// Draws the lines of a group as one run of glyphs that reads as the group's words.
  ///
  /// A PDF then gives a name that is broken over lines as one text, to searching and to copying.
  /// Says no, and draws nothing, where the surface holds no text or the lines need several fonts.
  func drawAsOne(_ group: Group) -> Bool {
    guard let reading = group.reading,
      cairo_surface_has_show_text_glyphs(cairo_get_target(cairo)) != 0,
      let run = GlyphRun(of: group.items, shapedBy: shaper), let first = run.texts.first
    else { return false }
    defer { cairo_scaled_font_destroy(run.font) }
    for text in run.texts {
      let line = shaper.shape(
        text.string, size: text.size, weight: text.weight, italic: text.italic)
      cairo_save(cairo)
      cairo_translate(cairo, onPage(text.at.x), onPage(text.at.y))
      drawHalo(of: text, line, from: text.anchor.offset(of: shaper.width))
      cairo_restore(cairo)
    }
    cairo_save(cairo)
    cairo_set_scaled_font(cairo, run.font)
    use(first.colour, first.opacity)
    var words = printable(reading)
    words.withUTF8 { bytes in
      let cluster = cairo_text_cluster_t(
        num_bytes: Int32(bytes.count), num_glyphs: Int32(run.glyphs.count))
      bytes.withMemoryRebound(to: CChar.self) { letters in
        withUnsafePointer(to: cluster) { cluster in
          cairo_show_text_glyphs(
            cairo, letters.baseAddress, Int32(letters.count), run.glyphs,
            Int32(run.glyphs.count), cluster, 1, cairo_text_cluster_flags_t(0))
        }
      }
    }
    cairo_restore(cairo)
    return true
  }
}

/// The glyphs of several upright lines in one font, at their places on the page.
private struct GlyphRun {
  let texts: [Text]
  let font: OpaquePointer
  private(set) var glyphs: [cairo_glyph_t] = []

  /// Shapes the texts; nothing where they are not all plain lines of one font.
  init?(of items: [Item], shapedBy shaper: Shaper) {
    var texts: [Text] = []
    for item in items {
      guard case .text(let text) = item, text.rotation == 0, text.size > 0 else { return nil }
      texts.append(text)
    }
    guard texts.allSatisfy({ $0.colour == texts[0].colour }) else { return nil }
    var font: OpaquePointer?
    var glyphs: [cairo_glyph_t] = []
    for text in texts {
      let line = shaper.shape(
        text.string, size: text.size, weight: text.weight, italic: text.italic)
      guard shaper.unknownGlyphCount == 0 else { return nil }
      var x = onPage(text.at.x) + text.anchor.offset(of: shaper.width)
      var run = line?.pointee.runs
      while let piece = run {
        guard let item = piece.pointee.data?.assumingMemoryBound(to: PangoGlyphItem.self),
          let own = Self.font(of: item.pointee), font == nil || own == font
        else { return nil }
        font = own
        Self.append(item.pointee.glyphs.pointee, at: &x, y: onPage(text.at.y), to: &glyphs)
        run = piece.pointee.next
      }
    }
    guard let font, !glyphs.isEmpty else { return nil }
    self.texts = texts
    self.font = cairo_scaled_font_reference(font)
    self.glyphs = glyphs
  }

  private static func font(of item: PangoGlyphItem) -> OpaquePointer? {
    guard let font = item.item.pointee.analysis.font else { return nil }
    return pango_cairo_font_get_scaled_font(OpaquePointer(font))
  }

  private static func append(
    _ string: PangoGlyphString, at x: inout Double, y: Double, to glyphs: inout [cairo_glyph_t]
  ) {
    let unit = Double(PANGO_SCALE)
    for number in 0..<Int(string.num_glyphs) {
      let info = string.glyphs[number]
      let place = info.geometry
      if info.glyph != PangoGlyph(PANGO_GLYPH_EMPTY) {
        glyphs.append(
          cairo_glyph_t(
            index: UInt(info.glyph), x: x + Double(place.x_offset) / unit,
            y: y + Double(place.y_offset) / unit))
      }
      x += Double(place.width) / unit
    }
  }
}
