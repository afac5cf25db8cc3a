extension Page {
  /// Writes the page as SVG 1.1 with `paint-order` of SVG 2 for halos.
  ///
  /// - Parameter idPrefix: Put before every id, so that several drawings can stand in one web
  ///   page.
  public func svg(idPrefix: String = "") -> String {
    String(decoding: svgBytes(idPrefix: idPrefix), as: UTF8.self)
  }

  /// The same as the bytes of a file, in UTF-8.
  public func svgBytes(idPrefix: String = "") -> [UInt8] {
    var writer = SVGWriter(idPrefix: idPrefix)
    writer.write(self)
    return writer.text.bytes
  }
}

/// Writes elements one after the other; the same page gives the same text.
private struct SVGWriter {
  let idPrefix: String
  private(set) var text = Markup()
  private var clipCount = 0
  private let typesetter = Typesetter()

  init(idPrefix: String) { self.idPrefix = idPrefix }

  mutating func write(_ page: Page) {
    let width = decimal(page.size.width)
    let height = decimal(page.size.height)
    text.add(
      """
      <svg xmlns="http://www.w3.org/2000/svg" width="\(width)pt" height="\(height)pt" \
      viewBox="0 0 \(width) \(height)" role="img"
      """)
    attribute("lang", page.language)
    attribute("xml:lang", page.language)
    text.add(
      " font-family=\"'DejaVu Sans', Verdana, sans-serif\" stroke-linejoin=\"round\">\n<title>")
    text.add(escaped: page.title)
    text.add("</title>\n")
    if !page.description.isEmpty {
      text.add("<desc>")
      text.add(escaped: page.description)
      text.add("</desc>\n")
    }
    text.add("<rect width=\"\(width)\" height=\"\(height)\" fill=\"\(page.background.hex)\"/>\n")
    for item in page.items { write(item) }
    text.add("</svg>\n")
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
    text.add("<g")
    if let id = group.id { attribute("id", idPrefix + id) }
    if let name = group.class { attribute("class", name) }
    text.add(">")
    if let title = group.title {
      text.add("<title>")
      text.add(escaped: title)
      text.add("</title>")
    }
    text.add("\n")
    if let link = group.webLink {
      text.add("<a")
      attribute("href", link)
      text.add(">\n")
    }
    for item in group.items { write(item) }
    if group.webLink != nil { text.add("</a>\n") }
    text.add("</g>\n")
  }

  private mutating func write(_ window: Window) {
    guard window.scale > 0 else { return }
    let at = "\(decimal(window.at.x)) \(decimal(window.at.y))"
    let corner = "\(decimal(-window.part.minX)) \(decimal(-window.part.minY))"
    text.add("<g")
    attribute("transform", "translate(\(at)) scale(\(window.scale)) translate(\(corner))")
    text.add(">\n")
    clipped(to: .rectangle(window.part)) { writer in
      for item in window.items { writer.write(item) }
    }
    text.add("</g>\n")
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
    text.add("<path d=\"")
    outline(path)
    text.add("\"")
    if let fill = paint.fill { attribute("fill", fill) } else { attribute("fill", "none") }
    let faint = paint.opacity < 1 ? max(0, paint.opacity) : nil
    if paint.fill != nil, let faint { attribute("fill-opacity", faint) }
    if let stroke = paint.stroke, paint.width > 0 {
      attribute("stroke", stroke)
      if let faint { attribute("stroke-opacity", faint) }
      if paint.width != 1 { attribute("stroke-width", paint.width) }
      attribute(dash: paint.validDash)
      if paint.cap == .round { attribute("stroke-linecap", "round") }
    }
    text.add("/>\n")
  }

  private mutating func write(_ line: Text) {
    let string = printable(line.string)
    guard !string.isEmpty, line.size > 0 else { return }
    text.add("<text")
    attribute("x", line.at.x)
    attribute("y", line.at.y)
    attribute("font-size", line.size)
    if line.weight == .bold { attribute("font-weight", "bold") }
    if line.italic { attribute("font-style", "italic") }
    // The anchor is meant from the left, SVG counts it from where a line begins.
    let fromRight = typesetter.runsFromRight(string)
    if fromRight { attribute("direction", "rtl") }
    if let anchor = line.anchor.word(fromRight: fromRight) { attribute("text-anchor", anchor) }
    attribute("fill", line.colour)
    if line.opacity < 1 { attribute("opacity", max(0, line.opacity)) }
    if let halo = line.halo {
      attribute("stroke", halo)
      attribute("stroke-width", 2 * line.haloWidth)
      attribute("paint-order", "stroke")
    }
    fit(string, line)
    text.add(">")
    text.add(escaped: string)
    text.add("</text>\n")
  }

  /// Keeps width, spaces and turn where another font or reader would lose them.
  private mutating func fit(_ string: String, _ line: Text) {
    if line.rotation != 0 {
      let turn = decimal(line.rotation * 180 / .pi)
      attribute("transform", "rotate(\(turn) \(decimal(line.at.x)) \(decimal(line.at.y)))")
    }
    let width = typesetter.width(
      of: string, size: line.size, weight: line.weight, italic: line.italic)
    if width >= 0.005 {
      attribute("textLength", width)
      attribute("lengthAdjust", "spacingAndGlyphs")
    }
    if string.first == " " || string.last == " " || string.contains("  ") {
      attribute("xml:space", "preserve")
    }
  }

  private mutating func clipped(to path: Path, _ writing: (inout SVGWriter) -> Void) {
    clipCount += 1
    let id = "\(idPrefix)clip\(clipCount)"
    text.add("<clipPath")
    attribute("id", id)
    text.add("><path d=\"")
    outline(path)
    text.add("\"/></clipPath>\n<g")
    attribute("clip-path", "url(#\(id))")
    text.add(">\n")
    writing(&self)
    text.add("</g>\n")
  }

  private mutating func attribute(dash: [Double]) {
    guard !dash.isEmpty else { return }
    attribute("stroke-dasharray") { text in
      for (number, length) in dash.enumerated() {
        if number > 0 { text.add(" ") }
        text.add(length)
      }
    }
  }

  private mutating func attribute(_ name: String, _ value: String) {
    attribute(name) { $0.add(escaped: value) }
  }

  private mutating func attribute(_ name: String, _ value: Double) {
    attribute(name) { $0.add(value) }
  }

  private mutating func attribute(_ name: String, _ value: Colour) {
    attribute(name) { $0.add(value) }
  }

  private mutating func attribute(_ name: String, _ value: (inout Markup) -> Void) {
    text.add(" ")
    text.add(name)
    text.add("=\"")
    value(&text)
    text.add("\"")
  }

  private mutating func outline(_ path: Path) {
    for step in path.steps {
      switch step {
      case .move(let point):
        text.add("M")
        text.add(point)
      case .line(let point):
        text.add("L")
        text.add(point)
      case .curve(let a, let b, let end):
        text.add("C")
        text.add(a)
        text.add(" ")
        text.add(b)
        text.add(" ")
        text.add(end)
      case .close: text.add("Z")
      }
    }
  }
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
