import Foundation

/// A seeded network like those of stakeholders: many actors with few ties, few with many.
///
/// Drawn by SplitMix64 from a fixed seed: the same files on any machine.
struct Graph {
  let actors: Int
  let ties: Int

  /// Writes `nodes.csv` and `edges.csv` into `folder`, unless they stand there already.
  func write(into folder: URL) throws {
    let edges = folder.appending(path: "edges.csv")
    guard !FileManager.default.fileExists(atPath: edges.path) else { return }
    try FileManager.default.createDirectory(at: folder, withIntermediateDirectories: true)
    try Data(nodes.utf8).write(to: folder.appending(path: "nodes.csv"))
    try Data(tieRows.utf8).write(to: edges)
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
    var text = "source,target,kind,weight\n"
    var drawn = 0
    while drawn < ties {
      let (a, b) = (pick(&chance), pick(&chance))
      guard a != b else { continue }
      text += "\(id(a)),\(id(b)),relation \(chance.below(5)),\(1 + chance.below(3))\n"
      drawn += 1
    }
    return text
  }

  /// A few actors are picked far more often than most: the square of an even draw.
  private func pick(_ chance: inout SplitMix64) -> Int {
    let even = Double(chance.next() >> 11) / Double(1 << 53)
    let place = Int(even * even * Double(actors))
    return Int(UInt64(place) &* 7_368_787 % UInt64(actors))
  }

  private func id(_ number: Int) -> String {
    let digits = String(number)
    return "a" + String(repeating: "0", count: 7 - digits.count) + digits
  }
}

/// Steele, Lea and Flood 2014.
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
}
