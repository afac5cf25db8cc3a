extension Page {
  /// Writes the page as SVG 1.1 with `paint-order` of SVG 2 for halos.
  ///
  /// - Parameter idPrefix: Put before every id, so that several drawings can stand in one web
  ///   page.
  public func svg(idPrefix: String = "") -> String {
    var writer = SVGWriter(idPrefix: idPrefix)
    writer.write(self)
    return writer.text
  }
}

/// Writes elements one after the other; the same page gives the same text.
private struct SVGWriter {
  let idPrefix: String
  private(set) var text = ""
  private var clipCount = 0
  private let typesetter = Typesetter()

  init(idPrefix: String) { self.idPrefix = idPrefix }

  mutating func write(_ page: Page) {
    let width = decimal(page.size.width)
    let height = decimal(page.size.height)
    let language = escaped(page.language)
    text += """
      <svg xmlns="http://www.w3.org/2000/svg" width="\(width)pt" height="\(height)pt" \
      viewBox="0 0 \(width) \(height)" role="img" lang="\(language)" xml:lang="\(language)" \
      font-family="'DejaVu Sans', Verdana, sans-serif" stroke-linejoin="round">
      <title>\(escaped(page.title))</title>\n
      """
    if !page.description.isEmpty { text += "<desc>\(escaped(page.description))</desc>\n" }
    text += "<rect width=\"\(width)\" height=\"\(height)\" fill=\"\(page.background.hex)\"/>\n"
    for item in page.items { write(item) }
    text += "</svg>\n"
  }

  private mutating func write(_ item: Item) {
    switch item {
    case .path(let path, let paint): write(path, paint)
    case .text(let line): write(line)
    case .group(let group): write(group)
    case .clip(let path, let items):
      clipped(to: path) { writer in for item in items { writer.write(item) } }
    case .window(let window): write(window)
    }
  }

  private mutating func write(_ group: Group) {
    text += "<g"
    if let id = group.id { attribute("id", idPrefix + id) }
    if let name = group.class { attribute("class", name) }
    text += ">"
    if let title = group.title { text += "<title>\(escaped(title))</title>" }
    text += "\n"
    if let link = group.webLink { text += "<a href=\"\(escaped(link))\">\n" }
    for item in group.items { write(item) }
    if group.webLink != nil { text += "</a>\n" }
    text += "</g>\n"
  }

  private mutating func write(_ window: Window) {
    guard window.scale > 0 else { return }
    let at = "\(decimal(window.at.x)) \(decimal(window.at.y))"
    let corner = "\(decimal(-window.part.minX)) \(decimal(-window.part.minY))"
    text += "<g"
    attribute("transform", "translate(\(at)) scale(\(window.scale)) translate(\(corner))")
    text += ">\n"
    clipped(to: .rectangle(window.part)) { writer in
      for item in window.items { writer.write(item) }
    }
    text += "</g>\n"
  }

  private mutating func write(_ path: Path, _ paint: Paint) {
    guard !path.isEmpty else { return }
    guard let hatch = paint.hatch, let area = path.bounds else {
      return element(path, paint)
    }
    var ground = paint
    ground.stroke = nil
    if ground.fill != nil { element(path, ground) }
    clipped(to: path) { $0.element(hatch.strokes(over: area), hatch.paint(opacity: paint.opacity)) }
    var outline = paint
    outline.fill = nil
    if outline.stroke != nil { element(path, outline) }
  }

  private mutating func element(_ path: Path, _ paint: Paint) {
    text += "<path d=\"\(outline(path))\""
    attribute("fill", paint.fill?.hex ?? "none")
    let faint = paint.opacity < 1 ? decimal(max(0, paint.opacity)) : nil
    if paint.fill != nil, let faint { attribute("fill-opacity", faint) }
    if let stroke = paint.stroke, paint.width > 0 {
      attribute("stroke", stroke.hex)
      if let faint { attribute("stroke-opacity", faint) }
      if paint.width != 1 { attribute("stroke-width", decimal(paint.width)) }
      let dash = paint.validDash
      if !dash.isEmpty { attribute("stroke-dasharray", dash.map(decimal).joined(separator: " ")) }
      if paint.cap == .round { attribute("stroke-linecap", "round") }
    }
    text += "/>\n"
  }

  private mutating func write(_ line: Text) {
    let string = printable(line.string)
    guard !string.isEmpty, line.size > 0 else { return }
    text += "<text"
    attribute("x", decimal(line.at.x))
    attribute("y", decimal(line.at.y))
    attribute("font-size", decimal(line.size))
    if line.weight == .bold { attribute("font-weight", "bold") }
    if line.italic { attribute("font-style", "italic") }
    // The anchor is meant from the left, SVG counts it from where a line begins.
    let fromRight = typesetter.runsFromRight(string)
    if fromRight { attribute("direction", "rtl") }
    if let anchor = line.anchor.word(fromRight: fromRight) { attribute("text-anchor", anchor) }
    attribute("fill", line.colour.hex)
    if line.opacity < 1 { attribute("opacity", decimal(max(0, line.opacity))) }
    if let halo = line.halo {
      attribute("stroke", halo.hex)
      attribute("stroke-width", decimal(2 * line.haloWidth))
      attribute("paint-order", "stroke")
    }
    fit(string, line)
    text += ">\(escaped(string))</text>\n"
  }

  /// Keeps width, spaces and turn where another font or reader would lose them.
  private mutating func fit(_ string: String, _ line: Text) {
    if line.rotation != 0 {
      let turn = decimal(line.rotation * 180 / .pi)
      attribute("transform", "rotate(\(turn) \(decimal(line.at.x)) \(decimal(line.at.y)))")
    }
    let width = decimal(
      typesetter.width(of: string, size: line.size, weight: line.weight, italic: line.italic))
    if width != "0" {
      attribute("textLength", width)
      attribute("lengthAdjust", "spacingAndGlyphs")
    }
    if string.first == " " || string.last == " " || string.contains("  ") {
      attribute("xml:space", "preserve")
    }
  }

  private mutating func clipped(to path: Path, _ writing: (inout SVGWriter) -> Void) {
    clipCount += 1
    let id = escaped("\(idPrefix)clip\(clipCount)")
    text += "<clipPath id=\"\(id)\"><path d=\"\(outline(path))\"/></clipPath>\n"
    text += "<g clip-path=\"url(#\(id))\">\n"
    writing(&self)
    text += "</g>\n"
  }

  private mutating func attribute(_ name: String, _ value: String) {
    text += " \(name)=\"\(escaped(value))\""
  }

  private func outline(_ path: Path) -> String {
    func pair(_ point: Point) -> String { "\(decimal(point.x)) \(decimal(point.y))" }
    return path.steps.reduce(into: "") { text, step in
      switch step {
      case .move(let point): text += "M\(pair(point))"
      case .line(let point): text += "L\(pair(point))"
      case .curve(let a, let b, let end): text += "C\(pair(a)) \(pair(b)) \(pair(end))"
      case .close: text += "Z"
      }
    }
  }
}

/// Text that may stand in an element or in an attribute's quotes.
///
/// Goes by scalars: a mark joined with a combining accent is one character but still a mark.
private func escaped(_ text: String) -> String {
  var escaped = String.UnicodeScalarView()
  for scalar in printable(text).unicodeScalars {
    switch scalar {
    case "&": escaped += "&amp;".unicodeScalars
    case "<": escaped += "&lt;".unicodeScalars
    case ">": escaped += "&gt;".unicodeScalars
    case "\"": escaped += "&quot;".unicodeScalars
    default: escaped.append(scalar)
    }
  }
  return String(escaped)
}

extension Text.Anchor {
  /// SVG's word; nil for its default.
  fileprivate func word(fromRight: Bool) -> String? {
    switch self {
    case .start: fromRight ? "end" : nil
    case .middle: "middle"
    case .end: fromRight ? nil : "end"
    }
  }
}
