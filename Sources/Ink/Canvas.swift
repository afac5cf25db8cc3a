import CCairo
import Glibc

/// Draws items on a cairo surface, through a context of its own, on one thread.
final class Canvas {
  let cairo: OpaquePointer
  let shaper = Shaper()

  init(on surface: OpaquePointer?, scale: Double = 1) throws(InkFailure) {
    guard let cairo = cairo_create(surface) else { throw .drawing("out of memory") }
    self.cairo = cairo
    try check(cairo_status(cairo))
    cairo_scale(cairo, scale, scale)
    cairo_set_line_join(cairo, CAIRO_LINE_JOIN_ROUND)
  }

  deinit { cairo_destroy(cairo) }

  func draw(_ page: Page) throws(InkFailure) {
    use(page.background, 1)
    cairo_paint(cairo)
    for item in page.items { draw(item) }
    try check(cairo_status(cairo))
  }

  func showPage() { cairo_show_page(cairo) }

  private func draw(_ item: Item) {
    switch item {
    case .path(let path, let paint): draw(path, paint)
    case .text(let text): draw(text)
    case .group(let group):
      linked(to: group.webLink) {
        if !drawAsOne(group) { for item in group.items { draw(item) } }
      }
    case .clip(let path, let items):
      clipped(to: path) { for item in items { draw(item) } }
    case .window(let window): draw(window)
    }
  }

  private func draw(_ window: Window) {
    guard window.scale > 0 else { return }
    cairo_save(cairo)
    cairo_translate(cairo, onPage(window.at.x), onPage(window.at.y))
    cairo_scale(cairo, window.scale, window.scale)
    cairo_translate(cairo, -onPage(window.part.minX), -onPage(window.part.minY))
    clipped(to: .rectangle(window.part)) { for item in window.items { draw(item) } }
    cairo_restore(cairo)
  }

  private func draw(_ path: Path, _ paint: Paint) {
    if let fill = paint.fill {
      trace(path)
      use(fill, paint.opacity)
      cairo_fill(cairo)
    }
    if let hatch = paint.hatch, let area = path.bounds {
      let lines = hatch.paint(opacity: paint.opacity)
      clipped(to: path) { stroke(hatch.strokes(over: area), lines, hatch.colour) }
    }
    if let colour = paint.stroke, paint.width > 0 { stroke(path, paint, colour) }
  }

  private func stroke(_ path: Path, _ paint: Paint, _ colour: Colour) {
    trace(path)
    use(colour, paint.opacity)
    cairo_set_line_width(cairo, onPage(paint.width))
    cairo_set_line_cap(cairo, paint.cap == .round ? CAIRO_LINE_CAP_ROUND : CAIRO_LINE_CAP_BUTT)
    let dash = paint.validDash
    cairo_set_dash(cairo, dash, Int32(dash.count), 0)
    cairo_stroke(cairo)
  }

  /// Halo first, as an outline that nobody can select; then the letters themselves.
  private func draw(_ text: Text) {
    guard text.size > 0 else { return }
    let line = shaper.shape(
      text.string, size: text.size, weight: text.weight, italic: text.italic)
    cairo_save(cairo)
    defer { cairo_restore(cairo) }
    cairo_translate(cairo, onPage(text.at.x), onPage(text.at.y))
    if text.rotation != 0 { cairo_rotate(cairo, onPage(text.rotation)) }
    let start = text.anchor.offset(of: shaper.width)
    drawHalo(of: text, line, from: start)
    cairo_move_to(cairo, start, 0)
    use(text.colour, text.opacity)
    pango_cairo_show_layout_line(cairo, line)
    cairo_new_path(cairo)
  }

  /// Outlines a shaped line, which starts at `start` on the current baseline.
  func drawHalo(of text: Text, _ line: UnsafeMutablePointer<PangoLayoutLine>?, from start: Double) {
    guard let halo = text.halo else { return }
    cairo_move_to(cairo, start, 0)
    pango_cairo_layout_line_path(cairo, line)
    use(halo, text.opacity)
    cairo_set_line_width(cairo, 2 * onPage(text.haloWidth))
    cairo_set_dash(cairo, nil, 0, 0)
    cairo_stroke(cairo)
  }

  /// Draws what leads to an address; on surfaces other than PDF it leads nowhere.
  private func linked(to address: String?, _ drawing: () -> Void) {
    guard let address else { return drawing() }
    cairo_tag_begin(cairo, CAIRO_TAG_LINK, "uri='\(address)'")
    drawing()
    cairo_tag_end(cairo, CAIRO_TAG_LINK)
  }

  private func clipped(to path: Path, _ drawing: () -> Void) {
    cairo_save(cairo)
    trace(path)
    cairo_clip(cairo)
    drawing()
    cairo_restore(cairo)
  }

  func use(_ colour: Colour, _ opacity: Double) {
    cairo_set_source_rgba(
      cairo, Double(colour.r) / 255, Double(colour.g) / 255, Double(colour.b) / 255,
      max(0, min(1, onPage(opacity))))
  }

  private func trace(_ path: Path) {
    cairo_new_path(cairo)
    for step in path.steps {
      switch step {
      case .move(let point): cairo_move_to(cairo, onPage(point.x), onPage(point.y))
      case .line(let point): cairo_line_to(cairo, onPage(point.x), onPage(point.y))
      case .curve(let a, let b, let end):
        cairo_curve_to(
          cairo, onPage(a.x), onPage(a.y), onPage(b.x), onPage(b.y), onPage(end.x),
          onPage(end.y))
      case .close: cairo_close_path(cairo)
      }
    }
  }
}

/// Turns cairo's status into a failure.
func check(_ status: cairo_status_t) throws(InkFailure) {
  guard status != CAIRO_STATUS_SUCCESS else { return }
  throw .drawing(String(cString: cairo_status_to_string(status)))
}
