/// Boxes to be placed and the arcs between them, by number: names never reach Graphviz.
public struct LayoutRequest: Sendable, Hashable {
  public enum Engine: String, Sendable, CaseIterable {
    /// Springs by stress; best below a thousand boxes or so.
    case neato
    /// Springs by levels, for many boxes.
    case sfdp
    /// Layers along the direction of the arcs.
    case dot
    /// Circles round a root.
    case twopi
  }

  /// Where the arcs of layers point to.
  public enum RankDirection: String, Sendable, CaseIterable {
    case down = "TB"
    case up = "BT"
    case right = "LR"
    case left = "RL"
  }

  public struct Arc: Sendable, Hashable {
    public var from: Int32
    public var to: Int32

    public init(_ from: Int32, _ to: Int32) {
      self.from = from
      self.to = to
    }
  }

  public var boxes: [LayoutBox]
  public var arcs: [Arc]
  public var engine: Engine
  public var seed: UInt64
  /// Where to begin, one point a box; only neato and sfdp heed it.
  public var start: [LayoutPoint]?
  /// The least distance between two boxes in points.
  public var separation: Double
  /// The box in the middle; only twopi heeds it.
  public var root: Int32?
  /// Only dot heeds it.
  public var rankDirection: RankDirection

  public init(
    boxes: [LayoutBox], arcs: [(Int32, Int32)], engine: Engine = .neato, seed: UInt64 = 1,
    start: [LayoutPoint]? = nil, separation: Double = 8, root: Int32? = nil,
    rankDirection: RankDirection = .down
  ) {
    self.boxes = boxes
    self.arcs = arcs.map { Arc($0.0, $0.1) }
    self.engine = engine
    self.seed = seed
    self.start = start
    self.separation = separation
    self.root = root
    self.rankDirection = rankDirection
  }

  /// Refuses what Graphviz would trip over.
  func check() throws(LayoutFailure) {
    let known = Int32(clamping: boxes.count)
    let length = 0.0...1_000_000
    if let bad = boxes.firstIndex(where: {
      !length.contains($0.width) || !length.contains($0.height)
    }) {
      throw .request("box \(bad) is \(boxes[bad].width) by \(boxes[bad].height) points")
    }
    if let bad = arcs.first(where: {
      !(0..<known).contains($0.from) || !(0..<known).contains($0.to)
    }) {
      throw .request("an arc joins \(bad.from) and \(bad.to), there are \(known) boxes")
    }
    if let root, !(0..<known).contains(root) {
      throw .request("the root is \(root), there are \(known) boxes")
    }
    if let start, start.count != boxes.count {
      throw .request("\(start.count) places to begin for \(known) boxes")
    }
    if let start, !start.allSatisfy({ abs($0.x) <= 1_000_000 && abs($0.y) <= 1_000_000 }) {
      throw .request("a place to begin lies beyond a million points")
    }
    guard (0...10_000).contains(separation) else {
      throw .request("a separation of \(separation) points")
    }
  }
}
