import Ink

/// Words set over as many pages as they need; what belongs together stays on one page.
struct Leaflet {
  private let sheet: Size
  private let inside: Rect
  private var done: [[Item]] = []
  private var flow: Flow

  init(on paper: Paper = Paper.a4.upright) {
    sheet = paper.size
    let whole = Rect(.zero, paper.size).inset(by: Paper.points(millimetres: 10))
    inside = whole
    flow = Flow(in: Self.column(whole), scale: 1)
  }

  private static func column(_ inside: Rect) -> Rect {
    Rect(
      inside.inset(x: 10, y: 0).origin, Size(inside.width - 20, inside.height - 22))
  }

  /// Sets a block; where the page has no room left for it, on the next one.
  mutating func add(_ block: (inout Flow) -> Void) {
    var trial = flow
    block(&trial)
    if trial.left < 0, !flow.items.isEmpty {
      turn()
      trial = flow
      block(&trial)
    }
    flow = trial
  }

  /// Begins a new page.
  mutating func turn() {
    guard !flow.items.isEmpty else { return }
    done.append(flow.items)
    flow = Flow(in: Self.column(inside), scale: 1)
  }

  mutating func title(_ words: String, _ below: String) {
    add { flow in
      flow.set(words, size: 20, weight: .bold)
      flow.skip(2)
      flow.set(below, size: 10.5, colour: Palette.softInk)
      flow.skip(6)
      flow.rule(Palette.ink, width: 1)
      flow.skip(12)
    }
  }

  mutating func heading(_ words: String) {
    add { flow in
      flow.skip(8)
      flow.set(words, size: 13, weight: .bold)
      flow.skip(4)
    }
  }

  mutating func paragraph(_ words: String, size: Double = 10.5) {
    add { flow in
      flow.set(words, size: size)
      flow.skip(5)
    }
  }

  /// A number or a time in bold, and its words beside it.
  mutating func item(_ mark: String, _ words: String, note: String? = nil, indent: Double = 26) {
    add { flow in
      let baseline = Point(flow.column.minX, flow.y + Typesetter().ascent(size: 10.5))
      flow.add([.text(Text(mark, at: baseline, size: 10.5, weight: .bold))], height: 0)
      flow.set(words, size: 10.5, indent: indent)
      if let note { flow.set(note, size: 9, colour: Palette.quietInk, indent: indent) }
      flow.skip(6)
    }
  }

  /// The pages with what they are of at their feet.
  func pages(title: String, request: DrawRequest) -> [Page] {
    let all = flow.items.isEmpty ? done : done + [flow.items]
    return all.enumerated().map { number, items in
      let foot = [
        title, "data \(request.fingerprint)", "actormap \(request.version)",
        all.count > 1 ? "page \(number + 1) of \(all.count)" : "",
      ].filter { !$0.isEmpty }.joined(separator: " · ")
      let text = Text(
        printable(foot), at: Point(inside.minX + 10, inside.maxY - 4), size: 7,
        colour: Palette.quietInk)
      let page = Page(size: sheet, title: printable(title), items: items + [.text(text)])
      return request.isBlackAndWhite ? page.inGrey : page
    }
  }
}
