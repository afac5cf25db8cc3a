import Ink
import Testing

private let words = [
  Item.text(Text("inside", at: Point(20, 30), size: 10)),
  Item.text(Text("outside", at: Point(300, 30), size: 10)),
]

@Test func aWindowKeepsWhatItShowsAsText() throws {
  let window = Window(
    on: words, part: Rect(x: 0, y: 0, width: 100, height: 50), at: Point(40, 40))
  let page = Page(size: Paper.a4.portrait, title: "", items: [.window(window)])
  let text = output(of: "pdftotext", on: try pdf([page], title: ""), suffix: ".pdf")
  #expect(text.contains("inside"))
  #expect(!text.contains("outside"))
  let svg = page.svg()
  #expect(svg.contains("translate(40 40) scale(1.0) translate(0 0)"))
  #expect(svg.contains(">inside<") && !svg.contains("outside"))
}

/// A name of two lines that reads as one stays whole where only one line shows.
@Test func aNameOnTheEdgeOfAWindowStaysWhole() {
  let lines = [
    Item.text(Text("Harbour", at: Point(20, 30), size: 10)),
    Item.text(Text("Club", at: Point(20, 300), size: 10)),
  ]
  let part = Rect(x: 0, y: 0, width: 100, height: 50)
  let whole = Window(
    on: [.group(Group(reading: "Harbour Club", items: lines))], part: part, at: .zero)
  #expect(whole.items == [.group(Group(reading: "Harbour Club", items: lines))])
  let apart = Window(on: [.group(Group(items: lines))], part: part, at: .zero)
  #expect(apart.items == [.group(Group(items: [lines[0]]))])
}

/// A line as wide as its stroke reaches beyond its own points.
@Test func aStrokeThatReachesIntoAWindowIsKept() {
  let line = Path.line(from: Point(0, 56), to: Point(100, 56))
  let part = Rect(x: 0, y: 0, width: 100, height: 50)
  let thick = Window(
    on: [.path(line, Paint(stroke: .black, width: 12))], part: part, at: .zero)
  let thin = Window(on: [.path(line, Paint(stroke: .black, width: 1))], part: part, at: .zero)
  #expect(thick.items.count == 1)
  #expect(thin.items.isEmpty)
}
