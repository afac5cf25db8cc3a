import Foundation

/// A seeded network like those of stakeholders: communities of unequal size, many actors with few
/// ties and few with many, three ties of four inside a community.
///
/// Drawn by SplitMix64 from a fixed seed: the same files on any machine.
struct Graph {
  let actors: Int
  let ties: Int
  /// Whether a fifth of the ties are told in both directions, each with a strength of its own.
  var isDirected = false

  var name: String { "n\(actors)" + (isDirected ? "d" : "") }

  /// Writes `nodes.csv` and `edges.csv` into a folder of its own, unless they stand there already.
  func written(below folder: URL) throws -> URL {
    let folder = folder.appending(path: name)
    let edges = folder.appending(path: "edges.csv")
    guard !FileManager.default.fileExists(atPath: edges.path) else { return folder }
    try FileManager.default.createDirectory(at: folder, withIntermediateDirectories: true)
    try Data(nodes.utf8).write(to: folder.appending(path: "nodes.csv"))
    try Data(tieRows.utf8).write(to: edges, options: .atomic)
    return folder
  }

  private var nodes: String {
    var text = "id,label,sector\n"
    for number in 0..<actors {
      text += "\(id(number)),Organisation number \(number),sector \(number % 7)\n"
    }
    return text
  }

  private var tieRows: String {
    var chance = SplitMix64(state: 20_170_911)
    let town = Town(actors: actors, &chance)
    var text = "source,target,kind,weight\n"
    var seen: Set<UInt64> = []
    while seen.count < ties {
      let (a, b) = town.pair(&chance)
      guard a != b, seen.insert(UInt64(min(a, b)) << 32 | UInt64(max(a, b))).inserted else {
        continue
      }
      text += row(a, b, &chance)
      if isDirected && chance.below(5) == 0 { text += row(b, a, &chance) }
    }
    return text
  }

  private func row(_ a: Int, _ b: Int, _ chance: inout SplitMix64) -> String {
    "\(id(a)),\(id(b)),relation \(chance.below(5)),\(1 + chance.below(5))\n"
  }

  private func id(_ number: Int) -> String {
    let digits = String(number)
    return "a" + String(repeating: "0", count: 7 - digits.count) + digits
  }
}

/// Who is likely to be tied to whom.
private struct Town {
  /// The actor at each place; a community is a run of places.
  private let actor: [Int]
  /// Sums of how sought after the actors before each place are.
  private let sums: [Double]
  /// The community's first place, for each place, and the place after its last.
  private let start: [Int]
  private let end: [Int]

  init(actors: Int, _ chance: inout SplitMix64) {
    var actor = Array(0..<actors)
    for last in stride(from: actors - 1, to: 0, by: -1) {
      actor.swapAt(last, Int(chance.below(UInt64(last + 1))))
    }
    self.actor = actor
    let most = max(20, min(Double(actors) / 4, 8 * Double(actors).squareRoot()))
    var sums = [0.0]
    for _ in 0..<actors { sums.append(sums[sums.count - 1] + chance.heavy(3, most, 2.4)) }
    self.sums = sums
    var start: [Int] = []
    var end: [Int] = []
    while start.count < actors {
      let wanted = Int(chance.heavy(15, max(30, Double(actors) / 12), 1.8))
      let size = min(wanted, actors - start.count)
      let first = start.count
      start += Array(repeating: first, count: size)
      end += Array(repeating: first + size, count: size)
    }
    self.start = start
    self.end = end
  }

  func pair(_ chance: inout SplitMix64) -> (Int, Int) {
    let a = place(from: 0, to: actor.count, &chance)
    let isNear = chance.unit() < 0.75
    let b = place(from: isNear ? start[a] : 0, to: isNear ? end[a] : actor.count, &chance)
    return (actor[a], actor[b])
  }

  private func place(from low: Int, to high: Int, _ chance: inout SplitMix64) -> Int {
    let wanted = sums[low] + chance.unit() * (sums[high] - sums[low])
    var (low, high) = (low, high)
    while high - low > 1 {
      let middle = (low + high) / 2
      if sums[middle] <= wanted { low = middle } else { high = middle }
    }
    return low
  }
}

/// Steele, Lea and Flood 2014; this package depends on nothing, so it has its own.
struct SplitMix64 {
  var state: UInt64

  mutating func next() -> UInt64 {
    state &+= 0x9E37_79B9_7F4A_7C15
    var z = state
    z = (z ^ (z >> 30)) &* 0xBF58_476D_1CE4_E5B9
    z = (z ^ (z >> 27)) &* 0x94D0_49BB_1331_11EB
    return z ^ (z >> 31)
  }

  mutating func below(_ limit: UInt64) -> UInt64 {
    let uneven = (0 &- limit) % limit
    var drawn = next()
    while drawn < uneven { drawn = next() }
    return drawn % limit
  }

  mutating func unit() -> Double { Double(next() >> 11) * 0x1p-53 }

  /// A number between two limits, the larger the rarer: density ∝ x to the power of −exponent.
  mutating func heavy(_ low: Double, _ high: Double, _ exponent: Double) -> Double {
    let power = 1 - exponent
    let (a, b) = (pow(low, power), pow(high, power))
    return pow(a + unit() * (b - a), 1 / power)
  }
}
