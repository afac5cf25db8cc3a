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
  /// - Parameter need: The area wanted, by band and wedge.
  init(
    centre: Point, rim: Double, scale: Double, bands: [Band], wedges: [Wedge], need: [[Double]],
    leastAngles: [Double], leastBand: Double
  ) {
    self.centre = centre
    self.rim = rim
    self.scale = scale
    self.bands = bands
    self.wedges = wedges
    let (areas, angles) = Self.shares(of: need)
    setAngles(Self.raised(angles, to: leastAngles, total: 2 * .pi))
    let least = bands.enumerated().map { number, band in
      band.count == 0
        ? (number == 0 ? 40 : 24) * scale : number == 0 ? leastBand * 0.9 : leastBand
    }
    setRadii(areas, least: least)
  }

  /// The shares of bands and wedges that bring every cell nearest to its need.
  ///
  /// Alternates between the two, each time by the cubic mean of need over the other's share, so
  /// that the tightest cells weigh most. The innermost band is not cut into wedges
  /// and gets more, since most ties meet there.
  private static func shares(of need: [[Double]]) -> (bands: [Double], wedges: [Double]) {
    let (m, n) = (need.count, need.first?.count ?? 0)
    var bands = [Double](repeating: 1 / Double(max(1, m)), count: m)
    var wedges = [Double](repeating: 1 / Double(max(1, n)), count: n)
    func normal(_ values: [Double]) -> [Double] {
      let total = values.reduce(0, +)
      return total > 0 ? values.map { max($0 / total, 1e-4) } : values.map { _ in 1 }
    }
    func cubic(_ values: [Double]) -> Double {
      cbrt(values.reduce(0) { $0 + $1 * $1 * $1 })
    }
    for _ in 0..<24 {
      let rows = need.indices.map { r in
        r == 0 ? need[r].reduce(0, +) * 1.7 * cbrt(Double(n)) : cubic(zip(need[r], wedges).map { $0 / $1 })
      }
      bands = normal(rows)
      let columns = (0..<n).map { w in
        cubic(need.indices.dropFirst().map { r in need[r][w] / bands[r] })
      }
      wedges = normal(columns)
    }
    return (bands, wedges)
  }

  /// Shares of a total, none below its least where that can be had.
  private static func raised(_ shares: [Double], to least: [Double], total: Double) -> [Double] {
    let sum = least.reduce(0, +)
    guard sum < total * 0.95 else { return least.map { $0 / sum * total } }
    let all = shares.reduce(0, +)
    var fixed = Set<Int>()
    while true {
      let rest = total - fixed.reduce(0) { $0 + least[$1] }
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

  private mutating func setRadii(_ areas: [Double], least: [Double]) {
    var radius = 0.0
    var thickness: [Double] = []
    let total = areas.reduce(0, +)
    for area in areas {
      let next = (radius * radius + area / max(total, 1e-9) * rim * rim).squareRoot()
      thickness.append(next - radius)
      radius = next
    }
    thickness = Self.raised(thickness, to: least, total: rim)
    radius = 0
    for index in bands.indices {
      bands[index].inner = radius
      radius += thickness[index]
      bands[index].outer = index == bands.count - 1 ? rim : radius
    }
  }
}
