/// Eight numbers, one for each source of a batch.
typealias Lanes = SIMD8<Double>

/// The working space of Brandes' algorithm in hops for eight sources at once.
///
/// A line of the memory holds eight Doubles, and to fetch it costs as much as to fetch one. So
/// eight sources are worked on side by side, a *lane* each. ``Tiers`` has found which lanes meet a
/// node at which level; whatever is in the other lanes is masked out. Path counts go from level to
/// level, dependencies back, each time by the side with fewer ties: the nodes of one level push to
/// the next, or those of the next pull.
///
/// - SeeAlso: Brandes 2001; Sariyüce et al., "Regularizing graph centrality computations", 2015,
///   doi:10.1016/j.jpdc.2014.07.006.
struct Dependencies {
  private var levels = Levels()
  /// σ of each node; once its level is done on the way back, (targets + δ) / σ.
  private var ratio: [Lanes]
  /// What is being passed from level to level; 0 of all nodes between two steps.
  private var passed: [Lanes]
  /// The lanes of each node at the level that is pushed to; 0 of all others.
  private var wanted: [UInt8]
  /// All path counts added up; infinite once one is.
  private var allPaths = Lanes.zero

  /// Whether all path counts so far were numbers that a Double holds, about 1e308 at most.
  var isCountable: Bool { allPaths.total.isFinite }

  init(nodeCount: Int) {
    ratio = [Lanes](repeating: .zero, count: nodeCount)
    passed = ratio
    wanted = [UInt8](repeating: 0, count: nodeCount)
  }

  /// Adds to each node the share of the shortest paths from eight sources that pass through it.
  ///
  /// - Parameters:
  ///   - batch: Which eight of the sources of the tiers to take.
  ///   - multiplicity: How often each of the eight counts.
  ///   - targets: How often each node counts as the end of a path.
  mutating func add(
    batch: Int, of tiers: Tiers, multiplicity: Lanes, targets: [Double],
    over rows: Rows, back: Rows, to total: inout [Double]
  ) {
    let last = countPaths(batch, of: tiers, targets: targets, over: rows, back: back)
    for level in stride(from: last - 1, to: 0, by: -1) {
      let pushes = 2 * levels.arriving[level + 1] < levels.leaving[level]
      Self.step(
        levels, from: level + 1, to: level, over: pushes ? back : rows, pushes: pushes,
        ratio: &ratio, passed: &passed, wanted: &wanted
      ) { sum, v, mask, ratio in
        let dependency = mask.only(ratio * sum)
        total[v] += (dependency * multiplicity).total
        mask.merge((targets[v] + dependency) / ratio, into: &ratio)
      }
    }
  }

  /// Adds to each tie, in the order of the ends of `rows`, the share of the shortest paths from
  /// eight sources that run over it.
  mutating func addTies(
    batch: Int, of tiers: Tiers, over rows: Rows, back: Rows, to total: inout [Double]
  ) {
    let targets = [Double](repeating: 1, count: rows.count)
    let last = countPaths(batch, of: tiers, targets: targets, over: rows, back: back)
    for level in stride(from: last - 1, through: 0, by: -1) {
      Self.drawTies(
        levels, at: level, over: rows, ratio: &ratio, passed: &passed, total: &total)
    }
  }

  /// Counts the paths to each node and returns the number of the last level, whose ratios are
  /// made ready for the way back.
  private mutating func countPaths(
    _ batch: Int, of tiers: Tiers, targets: [Double], over rows: Rows, back: Rows
  ) -> Int {
    levels.take(batch, of: tiers, over: rows, back: back)
    let last = levels.count - 1
    guard last > 0 else { return 0 }
    for place in levels.places(of: 0) {
      let one = Lanes(repeating: 1)
      LaneMask(levels.lanes[place]).merge(one, into: &ratio[Int(levels.nodes[place])])
    }
    var paths = allPaths
    for level in 1...last {
      let pushes = 2 * levels.leaving[level - 1] < levels.arriving[level]
      Self.step(
        levels, from: level - 1, to: level, over: pushes ? rows : back, pushes: pushes,
        ratio: &ratio, passed: &passed, wanted: &wanted
      ) { sum, _, mask, ratio in
        mask.merge(sum, into: &ratio)
        paths += mask.only(sum)
      }
    }
    allPaths = paths
    for place in levels.places(of: last) {
      let v = Int(levels.nodes[place])
      LaneMask(levels.lanes[place]).merge(targets[v] / ratio[v], into: &ratio[v])
    }
    return last
  }

  /// Draws for the nodes of a level, tie by tie, from those one hop further.
  private static func drawTies(
    _ levels: Levels, at level: Int, over rows: Rows,
    ratio: inout [Lanes], passed: inout [Lanes], total: inout [Double]
  ) {
    let (offsets, ends) = (rows.offsets.span, rows.ends.span)
    let (nodes, lanes) = (levels.nodes.span, levels.lanes.span)
    var ratio = ratio.mutableSpan
    var passed = passed.mutableSpan
    var total = total.mutableSpan
    for place in levels.places(of: level + 1) {
      passed[Int(nodes[place])] = LaneMask(lanes[place]).only(ratio[Int(nodes[place])])
    }
    for place in levels.places(of: level) {
      let v = Int(nodes[place])
      let mask = LaneMask(lanes[place])
      let sigma = mask.only(ratio[v])
      var dependency = Lanes.zero
      for tie in Int(offsets[v])..<Int(offsets[v + 1]) {
        let share = sigma * passed[Int(ends[tie])]
        dependency += share
        total[tie] += share.total
      }
      mask.merge((1 + dependency) / ratio[v], into: &ratio[v])
    }
    for place in levels.places(of: level + 1) { passed[Int(nodes[place])] = .zero }
  }

  /// Passes the ratios of one level to its neighbours in the next, where `arrive` takes the sums.
  ///
  /// Nothing but the lanes of each level is sent or taken. All additions to one sum are made in the
  /// order of the nodes of the level when they push, of the row when it pulls. One function,
  /// because its spans are taken once for both ways and inlined with what `arrive` does.
  @inline(__always)
  private static func step(
    _ levels: Levels, from origin: Int, to level: Int, over rows: Rows, pushes: Bool,
    ratio: inout [Lanes], passed: inout [Lanes], wanted: inout [UInt8],
    arrive: (_ sum: Lanes, _ node: Int, _ mask: LaneMask, _ ratio: inout Lanes) -> Void
  ) {
    let (offsets, ends) = (rows.offsets.span, rows.ends.span)
    let (nodes, lanes) = (levels.nodes.span, levels.lanes.span)
    let (senders, takers) = (levels.places(of: origin), levels.places(of: level))
    var ratio = ratio.mutableSpan
    var passed = passed.mutableSpan
    var wanted = wanted.mutableSpan
    if pushes {
      for place in takers { wanted[Int(nodes[place])] = lanes[place] }
      for place in senders {
        let v = Int(nodes[place])
        let own = lanes[place]
        let sent = LaneMask(own).only(ratio[v])
        for tie in Int(offsets[v])..<Int(offsets[v + 1]) {
          let w = Int(ends[tie])
          if wanted[w] & own != 0 { passed[w] += sent }
        }
      }
      for place in takers {
        let v = Int(nodes[place])
        arrive(passed[v], v, LaneMask(lanes[place]), &ratio[v])
        passed[v] = .zero
        wanted[v] = 0
      }
    } else {
      for place in senders {
        let v = Int(nodes[place])
        passed[v] = LaneMask(lanes[place]).only(ratio[v])
      }
      for place in takers {
        let v = Int(nodes[place])
        var sum = Lanes.zero
        for tie in Int(offsets[v])..<Int(offsets[v + 1]) { sum += passed[Int(ends[tie])] }
        arrive(sum, v, LaneMask(lanes[place]), &ratio[v])
      }
      for place in senders { passed[Int(nodes[place])] = .zero }
    }
  }
}

extension Dependencies {
  /// Eight of the sources of ``Tiers``: who is met at which level, by which of them.
  struct Levels {
    private(set) var nodes: [Int32] = []
    private(set) var lanes: [UInt8] = []
    private var starts: [Int] = []
    /// How many ties lead out of the nodes of each level, and how many into them.
    private(set) var leaving: [Int] = []
    private(set) var arriving: [Int] = []

    var count: Int { leaving.count }

    func places(of level: Int) -> Range<Int> { starts[level]..<starts[level + 1] }

    mutating func take(_ batch: Int, of tiers: Tiers, over rows: Rows, back: Rows) {
      starts.removeAll(keepingCapacity: true)
      leaving.removeAll(keepingCapacity: true)
      arriving.removeAll(keepingCapacity: true)
      starts.append(0)
      let room = tiers.nodes.count - nodes.count
      if room > 0 {
        nodes.append(contentsOf: repeatElement(0, count: room))
        lanes.append(contentsOf: repeatElement(0, count: room))
      }
      for level in 0..<tiers.starts.count - 1 {
        let first = starts[level]
        let end = Self.take(
          batch, of: tiers, in: tiers.starts[level]..<tiers.starts[level + 1],
          from: first, nodes: &nodes, lanes: &lanes)
        guard end > first else { return }
        starts.append(end)
        leaving.append(Self.ties(of: nodes[first..<end], in: rows))
        arriving.append(Self.ties(of: nodes[first..<end], in: back))
      }
    }

    private static func ties(of nodes: ArraySlice<Int32>, in rows: Rows) -> Int {
      let offsets = rows.offsets.span
      return nodes.reduce(0) { $0 + Int(offsets[Int($1) + 1] - offsets[Int($1)]) }
    }

    /// Copies what eight sources meet and returns where the copy ends.
    private static func take(
      _ batch: Int, of tiers: Tiers, in places: Range<Int>, from start: Int,
      nodes: inout [Int32], lanes: inout [UInt8]
    ) -> Int {
      let (all, words) = (tiers.nodes.span, tiers.words.span)
      var nodes = nodes.mutableSpan
      var lanes = lanes.mutableSpan
      var tail = start
      for place in places {
        let byte = UInt8(truncatingIfNeeded: words[place] >> UInt64(8 * batch))
        guard byte != 0 else { continue }
        nodes[tail] = all[place]
        lanes[tail] = byte
        tail += 1
      }
      return tail
    }
  }
}

/// All bits of the lanes in hand, no bit of the others.
///
/// A comparison of vectors would do, but Swift 6.3 makes a loop over the lanes of it.
struct LaneMask {
  private let bits: SIMD8<UInt64>

  @inline(__always)
  init(_ lanes: UInt8) {
    let places = SIMD8<UInt64>(0, 1, 2, 3, 4, 5, 6, 7)
    bits = 0 &- ((SIMD8(repeating: UInt64(lanes)) &>> places) & 1)
  }

  /// The numbers of the lanes in hand, 0 in the others.
  @inline(__always)
  func only(_ numbers: Lanes) -> Lanes {
    unsafeBitCast(unsafeBitCast(numbers, to: SIMD8<UInt64>.self) & bits, to: Lanes.self)
  }

  /// New numbers in the lanes in hand, old ones in the others.
  @inline(__always)
  func merge(_ new: Lanes, into old: inout Lanes) {
    let kept = unsafeBitCast(old, to: SIMD8<UInt64>.self) & ~bits
    old = unsafeBitCast(unsafeBitCast(new, to: SIMD8<UInt64>.self) & bits | kept, to: Lanes.self)
  }
}

extension Lanes {
  /// The sum of all lanes, always added up in the same way.
  fileprivate var total: Double {
    let four = lowHalf + highHalf
    let two = four.lowHalf + four.highHalf
    return two[0] + two[1]
  }
}
