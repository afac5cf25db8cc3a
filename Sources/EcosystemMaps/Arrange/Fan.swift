/// Members down two sides of hubs, in an order that lets few lines cross.
///
/// Hubs and members take turns in moving to the mean place of what they are joined to; a fixed
/// number of turns, so that the same members always end in the same order.
struct Fan {
  /// The hubs of each member.
  let members: [[Int]]
  /// The hubs from top to bottom.
  private(set) var order: [Int]
  /// The members at the left and at the right, from top to bottom.
  private(set) var sides: [[Int]] = [[], []]

  init(members: [[Int]], hubCount: Int) {
    self.members = members
    order = Array(0..<hubCount)
    for _ in 0..<8 {
      let places = memberPlaces
      let means = (0..<hubCount).map { hub -> Double in
        let own = members.indices.filter { members[$0].contains(hub) }.map { places[$0] }
        return own.isEmpty ? 0 : own.reduce(0, +) / Double(own.count)
      }
      order.sort { (means[$0], $0) < (means[$1], $1) }
    }
    let places = memberPlaces
    let sorted = members.indices.sorted { (places[$0], $0) < (places[$1], $1) }
    for (number, member) in sorted.enumerated() { sides[number % 2].append(member) }
  }

  /// The mean place of each member's hubs, from 0 at the top.
  private var memberPlaces: [Double] {
    var place = [Double](repeating: 0, count: order.count)
    for (row, hub) in order.enumerated() { place[hub] = Double(row) }
    return members.map { own in
      own.isEmpty ? 0 : own.reduce(0) { $0 + place[$1] } / Double(own.count)
    }
  }
}
