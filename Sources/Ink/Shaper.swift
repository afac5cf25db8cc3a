import CCairo

/// One pango layout with hinting off, so that shapes and widths grow in proportion to the size.
///
/// Pango's font maps belong to one thread at a time: a shaper stays where it was made, or behind
/// a lock.
final class Shaper {
  static let family = "DejaVu Sans"

  let layout: OpaquePointer
  private let context: OpaquePointer
  private var plainRuns: [PlainRun] = []

  /// Takes the calling thread's font map, or the one given.
  init(map: UnsafeMutablePointer<PangoFontMap>? = nil) {
    context = pango_font_map_create_context(map ?? pango_cairo_font_map_get_default())
    let options = cairo_font_options_create()
    defer { cairo_font_options_destroy(options) }
    cairo_font_options_set_hint_style(options, CAIRO_HINT_STYLE_NONE)
    cairo_font_options_set_hint_metrics(options, CAIRO_HINT_METRICS_OFF)
    cairo_font_options_set_antialias(options, CAIRO_ANTIALIAS_GRAY)
    pango_cairo_context_set_font_options(context, options)
    pango_cairo_context_set_resolution(context, 72)
    pango_context_set_round_glyph_positions(context, 0)
    layout = pango_layout_new(context)
    pango_layout_set_single_paragraph_mode(layout, 1)
  }

  deinit {
    g_object_unref(UnsafeMutableRawPointer(layout))
    g_object_unref(UnsafeMutableRawPointer(context))
  }

  /// Shapes one line and returns it; the line lives until the next call.
  @discardableResult
  func shape(
    _ text: String, size: Double, weight: Text.Weight, italic: Bool
  ) -> UnsafeMutablePointer<PangoLayoutLine>? {
    let font = Self.font(size: size, weight: weight, italic: italic)
    defer { pango_font_description_free(font) }
    pango_layout_set_font_description(layout, font)
    pango_layout_set_text(layout, printable(text), -1)
    return pango_layout_get_line_readonly(layout, 0)
  }

  /// The advance of the text last shaped, in points.
  var width: Double {
    var extents = PangoRectangle()
    pango_layout_get_extents(layout, nil, &extents)
    return Double(extents.width) / Double(PANGO_SCALE)
  }

  /// The advance of a text in points: what ``width`` says of it once it is shaped.
  ///
  /// Plain text goes to its font at once, past pango's search for scripts, directions and fonts:
  /// the same advance in a quarter of the time.
  func advance(of text: String, size: Double, weight: Text.Weight, italic: Bool) -> Double {
    guard PlainRun.canHold(text),
      let run = plainRun(size: size, weight: weight, italic: italic)
    else {
      shape(text, size: size, weight: weight, italic: italic)
      return width
    }
    return run.advance(of: text)
  }

  private func plainRun(size: Double, weight: Text.Weight, italic: Bool) -> PlainRun? {
    let known = plainRuns.first {
      $0.size == size && $0.weight == weight && $0.italic == italic
    }
    if let known { return known }
    guard let line = shape("a", size: size, weight: weight, italic: italic),
      let run = PlainRun(of: line, size: size, weight: weight, italic: italic)
    else { return nil }
    plainRuns.append(run)
    return run
  }

  var unknownGlyphCount: Int { Int(pango_layout_get_unknown_glyphs_count(layout)) }

  /// How far letters reach above and below the baseline, in points.
  func reach(size: Double) -> (ascent: Double, descent: Double) {
    let font = Self.font(size: size, weight: .regular, italic: false)
    defer { pango_font_description_free(font) }
    let metrics = pango_context_get_metrics(context, font, nil)
    defer { pango_font_metrics_unref(metrics) }
    let unit = Double(PANGO_SCALE)
    return (
      Double(pango_font_metrics_get_ascent(metrics)) / unit,
      Double(pango_font_metrics_get_descent(metrics)) / unit
    )
  }

  /// The family that pango finds when asked for ours; nil without any font.
  func familyFound() -> String? {
    let wanted = Self.font(size: 10, weight: .regular, italic: false)
    defer { pango_font_description_free(wanted) }
    guard let font = pango_context_load_font(context, wanted) else { return nil }
    defer { g_object_unref(UnsafeMutableRawPointer(font)) }
    let found = pango_font_describe(font)
    defer { pango_font_description_free(found) }
    return pango_font_description_get_family(found).map { String(cString: $0) }
  }

  private static func font(size: Double, weight: Text.Weight, italic: Bool) -> OpaquePointer? {
    let font = pango_font_description_new()
    pango_font_description_set_family(font, family)
    pango_font_description_set_absolute_size(font, onPage(size) * Double(PANGO_SCALE))
    pango_font_description_set_weight(
      font, weight == .bold ? PANGO_WEIGHT_BOLD : PANGO_WEIGHT_NORMAL)
    pango_font_description_set_style(font, italic ? PANGO_STYLE_ITALIC : PANGO_STYLE_NORMAL)
    return font
  }
}
