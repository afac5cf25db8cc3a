import EcosystemModel
import Glibc
import Ink

/// Rings and wedges that share a disc by what they must hold.
struct RingPlan {
  struct Band {
    let title: String
    /// Nothing for organisations whose ring is not stated.
    let ring: Ref<Ring>?
    var inner = 0.0
    var outer = 0.0
    var count = 0
    /// How thick it must be for the widest that stands in it.
    var least = 0.0
    /// The area that all who stand in it want.
    var need = 0.0
  }

  struct Wedge {
    let sign: SectorSign
    /// The sector's name on the rim, in one line or two.
    var name: [String] = []
    var from = 0.0
    var to = 0.0

    var middle: Double { (from + to) / 2 }
    var width: Double { to - from }
  }

  let centre: Point
  let rim: Double
  let scale: Double
  var bands: [Band]
  var wedges: [Wedge]

  /// Shares the disc between bands and wedges.
  ///
  /// - Parameters:
  ///   - need: The area wanted, by band and wedge.
  ///   - leastAngles: What the sectors' names on the rim need.
  ///   - leastBands: How thick each band must be.
  init(
    centre: Point, rim: Double, scale: Double, bands: [Band], wedges: [Wedge], need: [[Double]],
    leastAngles: [Double], leastBands: [Double]
  ) {
    self.centre = centre
    self.rim = rim
    self.scale = scale
    self.bands = bands
    self.wedges = wedges
    for index in bands.indices {
      self.bands[index].least = leastBands[index]
      self.bands[index].need = need[index].reduce(0, +)
    }
    let outer = Array(need.dropFirst())
    let (areas, angles) = Self.shares(of: outer.isEmpty ? need : outer)
    setAngles(Self.raised(angles, to: leastAngles, total: 2 * .pi))
    let middle = min(rim * 0.45, max(40 * scale, (3 * need[0].reduce(0, +) / .pi).squareRoot()))
    setRadii(outer.isEmpty ? [] : areas, inside: outer.isEmpty ? rim : middle, least: leastBands)
  }

  /// The shares of the bands that are cut into wedges, and of the wedges, each adding up to 1.
  ///
  /// Halfway between plain shares of need and those that keep the tightest cells widest, which
  /// minimise Σ (need / (band · wedge))² by turns: with the wedges held, the best band is in
  /// proportion to the cube root of Σ (need / wedge)², and the other way round.
  private static func shares(of need: [[Double]]) -> (bands: [Double], wedges: [Double]) {
    let columns = need[0].indices
    let rowSums = normal(need.map { $0.reduce(0, +) })
    let columnSums = normal(columns.map { w in need.reduce(0) { $0 + $1[w] } })
    var bands = rowSums
    var wedges = columnSums
    for _ in 0..<24 {
      bands = normal(need.map { row in tightness(zip(row, wedges).map { $0 / $1 }) })
      wedges = normal(columns.map { w in tightness(zip(need, bands).map { $0[w] / $1 }) })
    }
    return (
      zip(bands, rowSums).map { ($0 + $1) / 2 }, zip(wedges, columnSums).map { ($0 + $1) / 2 }
    )
  }

  private static func tightness(_ values: [Double]) -> Double {
    cbrt(values.reduce(0) { $0 + $1 * $1 })
  }

  /// Shares of 1, none quite 0; equal ones where nothing is needed.
  private static func normal(_ values: [Double]) -> [Double] {
    let total = values.reduce(0, +)
    return values.map { total > 0 ? max($0 / total, 1e-4) : 1 / Double(values.count) }
  }

  /// Shares of a total, none below its least where that can be had.
  private static func raised(_ shares: [Double], to least: [Double], total: Double) -> [Double] {
    let sum = least.reduce(0, +)
    guard sum < total * 0.95 else { return least.map { $0 / sum * total } }
    let all = shares.reduce(0, +)
    var fixed = Set<Int>()
    while true {
      let rest = total - fixed.sorted().reduce(0) { $0 + least[$1] }
      let open = shares.indices.filter { !fixed.contains($0) }
      let weight = open.reduce(0) { $0 + shares[$1] }
      let share = { (index: Int) in weight > 0 ? shares[index] / weight * rest : rest / all }
      let low = open.filter { share($0) < least[$0] - 1e-9 }
      if low.isEmpty {
        return shares.indices.map { fixed.contains($0) ? least[$0] : share($0) }
      }
      fixed.formUnion(low)
    }
  }

  private mutating func setAngles(_ widths: [Double]) {
    var angle = -Double.pi / 2
    for index in wedges.indices {
      wedges[index].from = angle
      angle += widths[index]
      wedges[index].to = angle
    }
  }

  /// The innermost band has its own radius; the others share the rest by area.
  private mutating func setRadii(_ areas: [Double], inside middle: Double, least: [Double]) {
    var radius = middle
    let rest = rim * rim - middle * middle
    let total = areas.reduce(0, +)
    let thickness = areas.map { area in
      let next = (radius * radius + area / total * rest).squareRoot()
      defer { radius = next }
      return next - radius
    }
    bands[0].outer = middle
    radius = middle
    let raised = Self.raised(thickness, to: Array(least.dropFirst()), total: rim - middle)
    for (index, width) in zip(bands.indices.dropFirst(), raised) {
      bands[index].inner = radius
      radius += width
      bands[index].outer = index == bands.count - 1 ? rim : radius
    }
  }
}
