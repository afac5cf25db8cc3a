import EcosystemAnalysis
import EcosystemModel

/// People and what is in their reach, by place, all ages together.
struct ReachOfPlaces {
  struct Standing {
    var people: Int?
    /// Places a year for each thousand people; nothing where it is not known.
    var perThousand: Double?
    var isAtLeast = false
  }

  private(set) var places: [Ref<Place>: Standing] = [:]

  /// Of one domain, or of all together.
  ///
  /// Where people are told by age band, the bands' rates count by their people; where one of them is
  /// not known, the whole is not.
  init(_ reach: Reach, domain: Ref<Domain>?) {
    let own = reach.cells.filter { $0.cell.domain == domain.map { .one($0) } }
    let whole = own.filter { $0.cell.ageBand == nil }
    for cell in whole.isEmpty ? own : whole {
      for area in cell.areas { add(area) }
    }
  }

  private mutating func add(_ area: AreaReach) {
    guard let before = places[area.place] else {
      places[area.place] = Standing(
        people: area.people, perThousand: area.perThousand, isAtLeast: area.isAtLeast)
      return
    }
    if area.people == 0 { return }
    var sum = Standing(isAtLeast: before.isAtLeast || area.isAtLeast)
    if before.people == 0 {
      sum = Standing(
        people: area.people, perThousand: area.perThousand, isAtLeast: area.isAtLeast)
    } else if let a = before.people, let b = area.people {
      sum.people = a + b
      if let x = before.perThousand, let y = area.perThousand {
        sum.perThousand = (x * Double(a) + y * Double(b)) / Double(a + b)
      }
    }
    places[area.place] = sum
  }
}
