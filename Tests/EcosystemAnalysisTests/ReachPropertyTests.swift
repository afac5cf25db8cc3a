import EcosystemAnalysis
import EcosystemModel
import Testing

/// What holds of every map with people, ways and offers.
@Suite struct ReachPropertyTests {
  /// Twelve places, people of two age bands and a group, ways between most, barriers, and 40 offers
  /// in up to two of three domains, some without ages, place or size.
  private func tables(seed: Int, suffix: String = "") -> [String: String] {
    var chance = Chance(seed: UInt64(seed))
    func id(_ name: String) -> String { name + suffix }
    var people = "place,people,age_band,group\n"
    var travel = "from,to,minutes\n"
    var barriers = "place,to,add_minutes,blocked,group\n"
    for place in 0..<9 {
      for band in ["y", "o"] where chance.below(12) > 0 {
        let all = chance.below(500)
        people += "\(id("p\(place)")),\(all),\(id(band)),\n"
        people += "\(id("p\(place)")),\(all / 3),\(id(band)),\(id("carers"))\n"
      }
      for other in 0..<12 where other != place && chance.below(8) > 0 {
        travel += "\(id("p\(place)")),\(id("p\(other)")),\(chance.below(60))\n"
      }
    }
    for number in 0..<8 {
      let to = number % 2 == 0 ? "p\(chance.below(12))" : "o\(chance.below(40))"
      let effect = number % 3 == 0 ? ",yes" : "\(chance.below(30)),"
      let group = number > 4 ? id("carers") : ""
      barriers += "\(id("p\(chance.below(9))")),\(id(to)),\(effect),\(group)\n"
    }
    var offers = "provider,title,id,domains,age_from,age_to,place,places_per_year\n"
    for number in 0..<40 {
      let domains = chance.shuffled(["a", "b", "c"]).prefix(chance.below(3)).map(id)
      let ages = ["14,17", "14,25", "18,25", ","][chance.below(4)]
      let place = chance.below(10) == 0 ? "" : id("p\(chance.below(12))")
      let size = chance.below(8) == 0 ? "" : "\(chance.below(60))"
      offers += "\(id("m\(number % 6)")),t\(number),\(id("o\(number)")),"
      offers += "\(domains.joined(separator: ";")),\(ages),\(place),\(size)\n"
    }
    let declared = ["ties", "provision", "provision;travel"][chance.below(3)]
    return [
      "city": "setting,value\ncomplete_for,\(declared)\n",
      "actors": "id,name\n" + (0..<6).map { "\(id("m\($0)")),M\($0)\n" }.joined(),
      "domains": "id,title\n" + ["a", "b", "c"].map { "\(id($0)),D\($0)\n" }.joined(),
      "age_bands": "id,title,from,to\n\(id("y")),young,14,17\n\(id("o")),old,18,25\n",
      "groups": "id,title\n\(id("carers")),Carers\n",
      "places": "id,name,deprivation_rank\n"
        + (0..<12).map { "\(id("p\($0)")),P\($0),\($0 < 9 ? "\($0 + 1)" : "")\n" }.joined(),
      "population": people, "travel": travel, "barriers": barriers, "provision": offers,
    ]
  }

  private func reach(_ city: Ecosystem) throws -> Reach {
    try #require(analyse(city, wanting: Wanted(checks: GapCheck.all)).facts.reach)
  }

  /// Σ people × rate = the places that anyone is known to reach; and domains add up to all.
  @Test(arguments: 1...40)
  func whatPeopleGetIsWhatCanBeReached(seed: Int) throws {
    let reach = try reach(try ecosystem(tables(seed: seed)))
    #expect(reach.cells.count >= 8)
    for cell in reach.cells {
      let got = cell.known.reduce(0) { $0 + Double($1.people ?? 0) * ($1.rate ?? 0) }
      #expect(isNear(got, cell.placesInReach))
      #expect(cell.placesInReach <= cell.places + 1e-9)
    }
    for whole in reach.cells where whole.cell.domain == nil {
      let parts = reach.cells.filter {
        $0.cell.domain != nil && $0.cell.ageBand == whole.cell.ageBand
      }
      #expect(isNear(parts.reduce(0) { $0 + $1.places }, whole.places))
      for at in whole.areas.indices {
        let sum = parts.reduce(0) { $0 + ($1.areas[at].rate ?? 0) }
        #expect(whole.areas[at].rate == nil || isNear(sum, whole.areas[at].rate))
      }
    }
  }

  /// Places within reach never grow where a provider leaves.
  @Test(arguments: 1...20)
  func removingAProviderNeverRaisesAnybodysShare(seed: Int) throws {
    var city = try ecosystem(tables(seed: seed))
    city.barriers.removeAll { if case .offer = $0.to { true } else { false } }
    let before = try reach(city)
    city.provision.removeAll { $0.provider == Ref(seed % 6) }
    let after = try reach(city)
    let left = Dictionary(uniqueKeysWithValues: after.cells.map { ($0.cell, $0) })
    for cell in before.cells {
      guard let later = left[cell.cell] else { continue }
      for (a, b) in zip(cell.areas, later.areas) {
        guard let rate = a.rate else { continue }
        #expect((b.rate ?? 0) <= rate + 1e-9)
      }
    }
  }

  private func numbers(_ city: Ecosystem) throws -> [String] {
    try reach(city).cells.flatMap { cell in
      cell.areas.map { area in
        "\(area.people ?? -1) \(area.rate ?? -1) \(area.providers ?? -1) \(area.status.word) "
          + "\(area.groups.map { $0.rate ?? -1 })"
      }
    }
  }

  @Test(arguments: 1...10)
  func renamingChangesNoNumber(seed: Int) throws {
    let one = try ecosystem(tables(seed: seed))
    let other = try ecosystem(tables(seed: seed, suffix: "-x"))
    #expect(try numbers(one) == numbers(other))
    let (a, b) = (everything(one), everything(other))
    #expect(a.sentences(of: "reach") == b.sentences(of: "reach"))
    #expect(a.sentences(of: "equity") == b.sentences(of: "equity"))
  }

  /// Nothing is none where the people, or a way that matters, or the list of offers is not known.
  @Test(arguments: 1...20)
  func unknownIsNeverNone(seed: Int) throws {
    let city = try ecosystem(tables(seed: seed))
    for cell in try reach(city).cells {
      for area in cell.areas where area.status == .none {
        #expect(area.people != nil && area.rate == 0)
        #expect(city.city.isComplete("provision"))
        #expect(area.providers == 0)
      }
      for area in cell.areas where area.people == nil {
        #expect(area.status.word == "unknown" && area.perThousand == nil)
      }
    }
    var without = city
    without.population = []
    #expect(try reach(without).cells.isEmpty)
    without = city
    without.travel = []
    #expect(try reach(without).cells.isEmpty)
    for map in [without] {
      let gaps = everything(map).gaps(of: "reach")
      #expect(gaps.map(\.severity) == [.note])
      #expect(gaps.allSatisfy { $0.value == nil })
    }
  }
}
