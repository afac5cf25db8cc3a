import CGraphviz
import Glibc
import Synchronization

/// Asks Graphviz for the centres of the boxes; *y* downwards, boxes may still touch.
///
/// Graphviz keeps state for the whole process: one context, never freed, and one lock from opening
/// the graph to closing it.
func placeByGraphviz(_ request: LayoutRequest) throws(LayoutFailure) -> [LayoutPoint] {
  try gate.withLock { session throws(LayoutFailure) in
    let context = session ?? gvContext()
    session = context
    complaints.withLock { $0 = "" }
    agseterrf(hear)
    defer { agseterrf(nil) }
    guard let graph = layout_graph(request.engine == .dot ? 1 : 0) else {
      throw .graphviz("no memory for the graph")
    }
    defer { agclose(graph) }
    let boxes = try fill(graph, with: request)
    srand(UInt32(truncatingIfNeeded: request.seed))
    let status = gvLayout(context, graph, request.engine.rawValue)
    defer { gvFreeLayout(context, graph) }
    let words = complaints.withLock { $0 }
    guard status == 0, !words.contains("Error:") else {
      throw .graphviz(words.isEmpty ? "code \(status)" : words)
    }
    let places = boxes.map { LayoutPoint(layout_box_x($0), -layout_box_y($0)) }
    guard places.allSatisfy({ $0.x.isFinite && $0.y.isFinite }) else {
      throw .graphviz("a place is not a number")
    }
    return places
  }
}

private let gate = Mutex<OpaquePointer?>(nil)

/// What Graphviz said during this layout; it comes in pieces.
private let complaints = Mutex("")

private let hear: agusererrf = { words in
  if let words { complaints.withLock { $0 += String(cString: words) } }
  return 0
}

private typealias Graph = UnsafeMutablePointer<Agraph_t>
private typealias Box = UnsafeMutablePointer<Agnode_t>

/// Adds boxes of fixed size without labels, then arcs; loops move nothing and stay out.
private func fill(_ graph: Graph, with request: LayoutRequest) throws(LayoutFailure) -> [Box] {
  for (name, value) in request.settings { layout_graph_set(graph, name, value) }
  let box = ["shape": "box", "fixedsize": "true", "label": "", "width": "1", "height": "1"]
  for name in box.keys.sorted() { layout_box_default(graph, name, box[name]) }
  if request.start != nil { layout_box_default(graph, "pos", "") }
  layout_arc_default(graph, "len", inches(request.reach))
  var boxes: [Box] = []
  for (number, size) in request.boxes.enumerated() {
    guard let box = layout_box(graph, "\(number)") else { throw .graphviz("no memory") }
    layout_box_set(box, "width", inches(max(1, size.width)))
    layout_box_set(box, "height", inches(max(1, size.height)))
    if let start = request.start?[number] {
      layout_box_set(box, "pos", "\(start.x),\(-start.y)")
    }
    boxes.append(box)
  }
  for arc in request.arcs where arc.from != arc.to {
    layout_arc(graph, boxes[Int(arc.from)], boxes[Int(arc.to)])
  }
  return boxes
}

private func inches(_ points: Double) -> String { "\(points / 72)" }

extension LayoutRequest {
  /// The length that an arc would like to have from centre to centre.
  fileprivate var reach: Double {
    let total = boxes.reduce(0) { $0 + ($1.width * $1.width + $1.height * $1.height).squareRoot() }
    return max(1, total / Double(max(1, boxes.count)) + 2 * separation)
  }

  /// What the graph is told: no routes, only places are wanted.
  ///
  /// `nslimit` bounds dot's search in steps: 200 boxes in 0.4 s instead of 5 s.
  fileprivate var settings: [(String, String)] {
    let shared = [
      ("splines", "none"), ("start", "\(seed % 2_147_483_648)"), ("inputscale", "72"),
      ("overlap", "prism"), ("overlap_scaling", "0"), ("sep", "+\(separation / 2)"),
    ]
    let root = self.root.map { [("root", "\($0)")] } ?? []
    let pack = [("pack", "\(Int(max(8, separation)))"), ("packmode", "node")]
    switch engine {
    case .neato: return shared + (start == nil ? pack : [])
    case .sfdp: return shared + (start == nil ? pack : []) + [("K", inches(reach))]
    case .dot:
      return [
        ("splines", "none"), ("nslimit", "4"), ("rankdir", rankDirection.rawValue),
        ("nodesep", inches(separation)), ("ranksep", inches(max(separation, reach / 2))),
      ]
    case .twopi: return shared + root + pack + [("ranksep", inches(reach))]
    }
  }
}
