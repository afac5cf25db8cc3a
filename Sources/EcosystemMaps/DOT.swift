import EcosystemModel
import Ink

/// The diagram as DOT text with fixed places, for `neato -n`.
///
/// Marks are nodes with their letter inside and their name as an outside label; tables become
/// boxes. Everything people wrote is quoted and escaped; DOT has *y* growing upwards.
func dot(_ diagram: Diagram, title: String, page: Size) -> String {
  var lines = [
    "graph \"\(escapedForDOT(title))\" {",
    "  graph [bb=\"0,0,\(short(page.width)),\(short(page.height))\", splines=true, "
      + "outputorder=edgesfirst, forcelabels=true, label=\"\(escapedForDOT(title))\", "
      + "fontname=\"DejaVu Sans\"];",
    "  node [fixedsize=true, style=filled, fontname=\"DejaVu Sans\"];",
    "  edge [fontname=\"DejaVu Sans\"];",
  ]
  lines += diagram.marks.map { node($0, page) }
  lines += diagram.blocks.map { node($0, page) }
  lines += diagram.cells.enumerated().map { node($1, number: $0, page) }
  lines += diagram.links.map(edge)
  return lines.joined(separator: "\n") + "\n}\n"
}

private func node(_ mark: Diagram.Mark, _ page: Size) -> String {
  let words = mark.label.map { escapedForDOT($0.string) }.joined(separator: "\\n")
  let label = (mark.flag.map { "\($0.symbol) " } ?? "") + words
  let style = mark.sign.dash.isEmpty ? [] : [("style", "filled,dashed")]
  return attributes(
    of: mark.node.dotName,
    [
      ("label", escapedForDOT(mark.sign.letter)), ("xlabel", label),
      ("tooltip", escapedForDOT(mark.title)), ("shape", mark.sign.shape.word),
      ("pos", position(mark.centre, page)), ("width", short(mark.radius / 36)),
      ("height", short(mark.radius / 36)), ("fillcolor", mark.sign.fill.hex),
      ("fontcolor", mark.sign.letterColour.hex), ("color", mark.sign.outline.hex),
      ("fontsize", short(mark.radius * 1.15)),
    ] + style)
}

private func node(_ block: Diagram.Block, _ page: Size) -> String {
  attributes(
    of: block.node.dotName,
    [
      ("label", block.texts.map { escapedForDOT($0.string) }.joined(separator: "\\n")),
      ("tooltip", escapedForDOT(block.title)), ("shape", "box"),
      ("pos", position(block.box.centre, page)), ("width", short(block.box.width / 72)),
      ("height", short(block.box.height / 72)),
      ("fillcolor", (block.paint.fill ?? .white).hex),
      ("color", (block.paint.stroke ?? Palette.hairline).hex),
      ("fontsize", short(block.texts.map(\.size).min() ?? 8)),
    ])
}

private func node(_ cell: Diagram.Cell, number: Int, _ page: Size) -> String {
  attributes(
    of: "c\(number + 1)",
    [
      ("label", cell.lines.map(escapedForDOT).joined(separator: "\\n")), ("shape", "box"),
      ("pos", position(cell.box.centre, page)), ("width", short(cell.box.width / 72)),
      ("height", short(cell.box.height / 72)), ("fillcolor", cell.fill.hex),
      ("fontsize", "8"),
    ])
}

private func edge(_ link: Diagram.Link) -> String {
  let heads: String
  switch (link.arrows.contains(.atStart), link.arrows.contains(.atEnd)) {
  case (true, true): heads = "both"
  case (true, false): heads = "back"
  case (false, true): heads = "forward"
  case (false, false): heads = "none"
  }
  let style = link.sign.isStrain ? "dotted" : link.sign.dash.isEmpty ? "solid" : "dashed"
  return attributes(
    of: "\(link.from.dotName) -- \(link.to.dotName)",
    [
      ("tooltip", escapedForDOT(link.title)), ("dir", heads), ("style", style),
      ("color", link.sign.colour.hex), ("penwidth", short(link.width)),
    ])
}

private func attributes(of name: String, _ values: [(String, String)]) -> String {
  "  \(name) [" + values.map { "\($0)=\"\($1)\"" }.joined(separator: ", ") + "];"
}

private func position(_ point: Point, _ page: Size) -> String {
  "\(short(point.x)),\(short(page.height - point.y))!"
}

/// Three decimals; what is not a number becomes 0, what lies beyond any page is held at ±1,000,000.
func short(_ value: Double) -> String {
  let held = value.isFinite ? max(-1_000_000, min(1_000_000, value)) : 0
  let thousandths = Int((held * 1000).rounded())
  let rest = String(abs(thousandths) % 1000 + 1000).dropFirst()
  return "\(thousandths < 0 ? "-" : "")\(abs(thousandths) / 1000).\(rest)"
}

/// People's text inside DOT's quotes: no escapes, no entities, no controls, 300 characters.
func escapedForDOT(_ text: String) -> String {
  printable(String(text.prefix(300))).unicodeScalars.reduce(into: "") { escaped, scalar in
    switch scalar {
    case "\\": escaped += "\\\\"
    case "\"": escaped += "\\\""
    case "&": escaped += "&amp;"
    default: escaped.unicodeScalars.append(scalar)
    }
  }
}

extension Diagram.Node {
  /// `a7` for an organisation, `badge7` for others.
  fileprivate var dotName: String { "\(kind == "actor" ? "a" : kind)\(number + 1)" }
}

extension Shape {
  fileprivate var word: String {
    switch self {
    case .triangleUp: "triangle"
    case .triangleDown: "invtriangle"
    default: rawValue
    }
  }
}
