import EcosystemAnalysis
import EcosystemDisclosure
import EcosystemModel
import Ink

/// The column beside the map: what it is, the facts, how to read it, what to act on.
struct SideColumn {
  let edition: Edition
  let view: MapView
  let diagram: Diagram
  let sheet: Sheet
  /// The part of the city that is drawn; empty for all of it.
  let focus: String

  private var city: City { edition.ecosystem.city }
  private var type: TypeScale { sheet.type }
  private var scale: Double { sheet.type.scale }

  /// The title, as a person gave it, else the city's name.
  static func title(of city: City) -> String { city.title.isEmpty ? city.name : city.title }

  /// Everything, in the roomiest setting that fits.
  var items: [Item] {
    let settings = [
      Setting(size: 1.25, space: 1.6, lines: 7), Setting(size: 1.15, space: 1.4, lines: 7),
      Setting(size: 1.08, space: 1.25, lines: 6), Setting(size: 1, space: 1, lines: 6),
      Setting(size: 0.96, space: 0.75, lines: 6), Setting(size: 0.95, space: 0.55, lines: 6),
      Setting(size: 0.95, space: 0.45, lines: 5), Setting(size: 0.95, space: 0.45, lines: 4),
      Setting(size: 0.95, space: 0.45, lines: 3), Setting(size: 0.95, space: 0.45, lines: 2),
    ]
    for setting in settings {
      let flow = flow(setting, findings: .max)
      if flow.left >= 0 { return flow.items }
    }
    let last = settings[settings.count - 1]
    for findings in [2, 1, 0] {
      let flow = flow(last, findings: findings)
      if flow.left >= 0 { return flow.items }
    }
    return flow(Setting(size: 0.95, space: 0.35, lines: 1), findings: 0).items
  }

  /// How tightly the column is set.
  private struct Setting {
    /// Of letters, against the paper's own size.
    let size: Double
    /// Between the parts.
    let space: Double
    /// At most, of a fact or a finding.
    let lines: Int
  }

  private func flow(_ setting: Setting, findings: Int) -> Flow {
    var flow = Flow(in: sheet.column, scale: scale)
    let size = max(type.scale < 1 ? 7 : 9 * scale, type.column * setting.size)
    let gap = 11 * scale * setting.space
    heading(&flow, gap)
    facts(&flow, size: size, lines: setting.lines, gap: gap)
    flow.skip(gap)
    flow.set("How to read it", size: type.heading, weight: .bold)
    flow.skip(gap * 0.4)
    let legend = Legend(entries: diagram.legend, type: type, width: sheet.column.width)
      .drawn(at: Point(sheet.column.minX, flow.y), size: size)
    flow.add(legend.items, height: legend.height + gap)
    if let message = diagram.message {
      tell(message, &flow, size: size, lines: setting.lines, gap: gap)
    } else {
      toAct(&flow, size: size, setting: (setting.lines, findings), gap: gap)
    }
    note(&flow, size: size, gap: gap, lines: max(6, setting.lines * 2))
    return flow
  }

  private func heading(_ flow: inout Flow, _ gap: Double) {
    let title = Self.title(of: city)
    let typesetter = Typesetter()
    let fits = [type.title, type.title * 0.8, type.title * 0.66].first {
      typesetter.wrapped(title, to: sheet.column.width, size: $0, weight: .bold, maxLines: 3).count
        <= 2
    }
    flow.set(title, size: fits ?? type.title * 0.6, weight: .bold, maxLines: 3)
    if !focus.isEmpty {
      // Sheets of several domains hang side by side: each says from afar which one it is.
      flow.skip(gap * 0.15)
      flow.set(
        focus.prefix(1).uppercased() + focus.dropFirst(), size: type.heading * 1.3, weight: .bold,
        colour: Palette.groundInk, maxLines: 3)
    }
    flow.skip(gap * 0.25)
    flow.set(view.plain, size: 12 * scale, colour: Palette.softInk, maxLines: 2)
    flow.skip(gap * 0.6)
    flow.rule(Palette.ink, width: 1.2 * scale)
    flow.skip(gap * 0.7)
  }

  private func facts(_ flow: inout Flow, size: Double, lines: Int, gap: Double) {
    let names = ["As of", "Only", "Counts", "Counted in", "Coded by", "Not shown"]
    let values = [
      city.asOf?.inWords ?? "date not stated", focus, diagram.counts.joined(separator: ", "),
      city.boundary.isEmpty ? "who counts as in is not stated" : city.boundary, city.codedBy,
      diagram.notShown.joined(separator: "; "),
    ]
    let indent = 8 * scale + (names.map { Typesetter().width(of: $0, size: size) }.max() ?? 0)
    for (name, value) in zip(names, values) where !value.isEmpty {
      let top = flow.y
      flow.set(name, size: size, colour: Palette.quietInk)
      let after = flow.y
      flow.skip(top - flow.y)
      flow.set(value, size: size, indent: indent, maxLines: lines)
      flow.skip(max(0, after - flow.y) + gap * 0.22)
    }
  }

  private func tell(
    _ message: Diagram.Message, _ flow: inout Flow, size: Double, lines: Int, gap: Double
  ) {
    flow.set(message.heading, size: type.heading, weight: .bold)
    flow.skip(gap * 0.4)
    for sentence in message.sentences {
      flow.set(sentence, size: size, maxLines: lines)
      flow.skip(gap * 0.3)
    }
    flow.skip(gap * 0.8)
  }

  /// Over the things to act on; that none is known does not mean that there is none.
  static func heading(of count: Int) -> String {
    switch count {
    case 0: "What to act on"
    case 1: "One thing to act on"
    case 2: "Two things to act on"
    default: "Three things to act on"
    }
  }

  private func toAct(
    _ flow: inout Flow, size: Double, setting: (lines: Int, findings: Int), gap: Double
  ) {
    let three = edition.analysis.toActOn
    let shown = min(three.count, setting.findings)
    flow.set(
      Self.heading(of: shown == 0 ? 0 : three.count), size: type.heading, weight: .bold)
    flow.skip(gap * 0.4)
    for (number, finding) in three.prefix(setting.findings).enumerated() {
      item(&flow, number + 1, finding, size: size, lines: setting.lines)
      flow.skip(gap * 0.45)
    }
    if three.isEmpty {
      flow.set(edition.text(edition.analysis.nothingToActOn), size: size, maxLines: 4)
      flow.skip(gap * 0.3)
    }
    if three.count > setting.findings { flow.set("… see findings.md", size: size) }
    if three.count < 3, setting.findings > 3,
      let next = edition.analysis.findings.last(where: { $0.topic == .next })
    {
      flow.set("What would tell most next", size: size, weight: .bold)
      flow.set(edition.text(next.sentence), size: size, colour: Palette.softInk, maxLines: 4)
    }
    flow.skip(gap * 0.8)
  }

  private func item(
    _ flow: inout Flow, _ number: Int, _ finding: Finding, size: Double, lines: Int
  ) {
    let radius = size * 0.86
    let centre = Point(sheet.column.minX + radius, flow.y + size * 0.66)
    let digit = Text(
      "\(number)", at: Point(centre.x, centre.y + Typesetter().capHeight(size: size) / 2),
      size: size, weight: .bold, anchor: .middle, colour: .white)
    flow.add(
      [
        .path(.circle(centre: centre, radius: radius), Paint(fill: Palette.ink)), .text(digit),
      ], height: 0)
    let indent = 2 * radius + 6 * scale
    flow.set(
      cut(edition.text(finding.sentence), lines: lines, size: size, indent: indent), size: size,
      indent: indent)
    if let caveat = finding.caveat {
      flow.set(
        edition.text(caveat), size: size, colour: Palette.quietInk, indent: indent, maxLines: 2)
    }
  }

  /// As many whole sentences as fit, and where the rest is.
  private func cut(_ text: String, lines: Int, size: Double, indent: Double) -> String {
    let typesetter = Typesetter()
    let width = sheet.column.width - indent
    func fits(_ text: String) -> Bool {
      typesetter.wrapped(text, to: width, size: size, maxLines: lines + 1).count <= lines
    }
    let text = String(text.prefix(2000))
    if fits(text) { return text }
    let tail = " … see findings.md"
    let ends = text.indices.filter {
      text[$0] == "." && text.index(after: $0) < text.endIndex
        && text[text.index(after: $0)] == " "
    }
    for end in ends.reversed() where fits(text[...end] + tail) { return text[...end] + tail }
    let words = text.split(separator: " ").prefix(80)
    for count in stride(from: words.count, to: 0, by: -1) {
      let head = words.prefix(count).joined(separator: " ") + tail
      if fits(head) { return head }
    }
    return "… see findings.md"
  }

  /// The honest note, which is never left out, then the credits.
  private func note(_ flow: inout Flow, size: Double, gap: Double, lines: Int) {
    let sentences = [
      city.note, city.note.contains("Centrality here describes") || !hasSizes ? "" : modesty,
    ].filter { !$0.isEmpty }
    let pad = 8 * scale
    let top = flow.y
    flow.skip(pad * 0.8)
    for sentence in sentences {
      flow.set(sentence, size: size, indent: pad, inset: pad, maxLines: lines)
    }
    flow.skip(pad * 0.8)
    flow.back(from: top, fill: Colour(0xF2F0EA).forPrint(of: diagram))
    if !city.credits.isEmpty {
      flow.skip(gap * 0.6)
      flow.set(city.credits, size: type.small, colour: Palette.quietInk, maxLines: 2)
    }
  }

  private var hasSizes: Bool {
    diagram.legend.contains { if case .sizes = $0 { true } else { false } }
  }

  /// What sizes and places of marks do not say.
  private var modesty: String {
    city.isComplete("ties")
      ? "Sizes describe the links that were stated, not power or worth."
      : "Sizes describe the links that were stated, not the city: no link does not mean none."
  }
}

extension Colour {
  /// The grey of the same light on a black-and-white map.
  fileprivate func forPrint(of diagram: Diagram) -> Colour {
    diagram.isBlackAndWhite ? grey : self
  }
}
