import Ink
import Testing

private func page(_ items: [Item]) -> Page {
  Page(size: Size(100, 50.5), title: "T", description: "D", language: "cy", items: items)
}

@Test func aSmallPageIsWrittenWhole() {
  let paint = Paint(fill: Colour(0x4477AA), stroke: .white, width: 2, opacity: 0.5)
  let box = Path.rectangle(Rect(x: 1, y: 2.125, width: 3, height: 4))
  let svg = page([.group(Group(id: "a", class: "b", title: "c", items: [.path(box, paint)]))])
    .svg(idPrefix: "p-")
  #expect(
    svg == """
      <svg xmlns="http://www.w3.org/2000/svg" width="100pt" height="50.5pt" \
      viewBox="0 0 100 50.5" role="img" lang="cy" xml:lang="cy" \
      font-family="'DejaVu Sans', Verdana, sans-serif" stroke-linejoin="round">
      <title>T</title>
      <desc>D</desc>
      <rect width="100" height="50.5" fill="#ffffff"/>
      <g id="p-a" class="b"><title>c</title>
      <path d="M1 2.13L4 2.13L4 6.13L1 6.13Z" fill="#4477aa" fill-opacity="0.5" \
      stroke="#ffffff" stroke-opacity="0.5" stroke-width="2"/>
      </g>
      </svg>

      """)
}

@Test func textKeepsItsWidthAndItsHalo() {
  let text = Text("nn", at: Point(10, 20), size: 20.48, anchor: .middle, halo: .white)
  let svg = page([.text(text)]).svg()
  #expect(svg.contains("text-anchor=\"middle\" fill=\"#1b1b1b\" stroke=\"#ffffff\""))
  #expect(svg.contains("stroke-width=\"3\" paint-order=\"stroke\" textLength=\"25.96\""))
}

@Test(arguments: [
  "<script>alert(1)</script>", "&eacute; &amp; & \"quoted\" 'single'", "\\N \\L \\G",
  "bell\u{7} nul\u{0} esc\u{1B} del\u{7F} next\u{85}line",
  "over\u{202E}ride \u{2066}isolate\u{2069}",
  "non\u{FFFE}character\u{FFFF}", "<\u{301}script>\u{301} &\u{300}", "👩‍👩‍👧 emoji 漢字",
  "]]> <!-- --> <?xml ?>", "two\nlines\tand tab", String(repeating: "w ", count: 5_000),
])
func hostileTextStaysText(words: String) throws {
  let item = Item.group(
    Group(
      id: words, class: words, title: words,
      items: [.text(Text(words, at: Point(1, 1), size: 9, halo: .white))]))
  var whole = page([item])
  whole.title = words
  whole.description = words
  whole.language = words
  let svg = whole.svg(idPrefix: words)
  #expect(try texts(in: svg) == Array(repeating: printable(words), count: 4))
  #expect(!svg.unicodeScalars.contains { $0.value < 32 && $0 != "\n" })
}

@Test func strangeNumbersNeverReachTheFile() throws {
  let path = Path.polyline([Point(.nan, .infinity), Point(-1e300, 1e-9), Point(-0.001, 2)])
  let hatched = Paint(fill: .black, hatch: Hatch(.crossed, angle: .nan, spacing: 0))
  let far = Path.circle(centre: Point(1e12, .nan), radius: .infinity)
  let items: [Item] = [
    .path(path, Paint(stroke: .black, width: .nan, dash: [.nan, 0])), .path(far, hatched),
    .path(.rectangle(Rect(x: 0, y: 0, width: 9, height: 9)), hatched),
    .text(Text("a", at: Point(.nan, 1), size: .infinity, rotation: .nan)),
  ]
  let svg = page(items).svg()
  #expect(!svg.contains("nan") && !svg.contains("inf"))
  #expect(svg.contains("M0 0L-1000000 0L0 2"))
  #expect(try page(items).png(dpi: 72).count > 100)
  #expect(try pdf([page(items)], title: "").count > 100)
}

@Test func everyClipHasItsOwnId() {
  let clip = Item.clip(.circle(centre: .zero, radius: 5), [])
  let svg = page([clip, clip]).svg(idPrefix: "rings-")
  #expect(svg.contains("url(#rings-clip1)") && svg.contains("url(#rings-clip2)"))
}

/// An anchor is meant from the left; SVG counts it from where the line begins.
@Test func linesFromTheRightStandWherePaperHasThem() {
  func svg(_ words: String, _ anchor: Text.Anchor) -> String {
    page([.text(Text(words, at: Point(50, 20), size: 10, anchor: anchor))]).svg()
  }
  #expect(svg("ספר 12 (Leeds)", .start).contains("direction=\"rtl\" text-anchor=\"end\""))
  #expect(svg("مدرسة", .middle).contains("direction=\"rtl\" text-anchor=\"middle\""))
  #expect(svg("مدرسة", .end).contains("direction=\"rtl\" fill="))
  #expect(!svg("Tŷ Ŵyl ספר", .end).contains("direction"))
}
