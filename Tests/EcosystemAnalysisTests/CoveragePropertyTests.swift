import EcosystemAnalysis
import EcosystemModel
import Testing

/// What holds of coverage on any map, tried on random ones.
@Suite struct CoveragePropertyTests {
  /// Offers with any domains, ages, place, skills and size, and targets over several dimensions;
  /// every id as `name` writes it.
  private func map(
    seed: UInt64, complete: String = "", name: (String) -> String = { $0 }
  ) throws -> Ecosystem {
    var chance = Chance(seed: seed)
    let domains = ["stem", "health", "art"]
    let sectors = ["employers", "culture", ""]
    var offers = "provider,title,domains,age_from,age_to,place,skills,places_per_year\n"
    for number in 0..<30 {
      let some = chance.shuffled(domains).prefix(chance.below(3)).map(name)
      let from = chance.below(4) == 0 ? "" : "\(8 + chance.below(14))"
      let place = ["", "north", "south"][chance.below(3)]
      let skill = chance.below(2) == 0 ? "" : name(["digital", "care"][chance.below(2)])
      let places = ["", "0", "7", "20", "33"][chance.below(5)]
      offers +=
        [
          name("p\(chance.below(6))"), "o\(number)", some.joined(separator: ";"), from, "",
          place.isEmpty ? "" : name(place), skill, places,
        ].joined(separator: ",") + "\n"
    }
    let actors = (0..<6).map { number in
      let sector = sectors[chance.below(3)]
      let domain = chance.below(3) == 0 ? "" : name(domains[chance.below(3)])
      return "\(name("p\(number)")),P\(number),\(sector.isEmpty ? "" : name(sector)),\(domain)\n"
    }
    return try ecosystem([
      "city": "setting,value\ncomplete_for,\(complete)\n",
      "actors": "id,name,sector,domains\n" + actors.joined(),
      "sectors": "id,title\n\(name("employers")),Employers\n\(name("culture")),Culture\n",
      "domains": "id,title\n" + domains.map { "\(name($0)),\($0.uppercased())\n" }.joined(),
      "age_bands": "id,title,from,to\n\(name("x")),X,11,14\n\(name("y")),Y,15,18\n",
      "places": "id,name\n\(name("north")),N\n\(name("south")),S\n", "provision": offers,
      "targets": """
      target,domain,age_band,place,skill,sector
      90,\(name("stem")),\(name("x")),,,
      40,\(name("art")),,\(name("north")),,
      30,,,,\(name("digital")),
      20,,\(name("y")),,,\(name("culture"))
      """,
    ])
  }

  /// To the last digit.
  @Test(arguments: 1...10)
  func theOrderOfOffersChangesNothing(seed: Int) throws {
    let city = try map(seed: UInt64(seed), complete: "provision")
    var other = city
    other.provision.reverse()
    #expect(try numbers(other) == numbers(city))
  }

  private func numbers(_ city: Ecosystem) throws -> [String] {
    let facts = everything(city).facts
    let cells = try #require(facts.coverage).cells.map { cell in
      "\(cell.target ?? -1) \(cell.supply ?? -1) \(cell.gap ?? -1) \(cell.providers.count) "
        + "\(cell.concentration ?? -1) \(cell.status.word) \(cell.rows.count)"
    }
    let actors = try #require(facts.actorCoverage).cells.map { "\($0.actors) \($0.status.word)" }
    let losses = try #require(facts.providerLosses).map {
      "\($0.places) \($0.cells.count) \($0.domains.count)"
    }
    return cells + actors + losses
  }

  /// Ids in another alphabet, of another length and in another order.
  @Test(arguments: 1...8)
  func renamingIdsChangesNoNumber(seed: Int) throws {
    let before = try numbers(try map(seed: UInt64(seed)))
    let after = try numbers(
      try map(seed: UInt64(seed)) { "é" + String($0.reversed()) + "-\($0.count)" })
    #expect(before.count > 30)
    #expect(before == after)
  }

  /// With what is not stated, every grid that asks of domains, ages and places adds up to the table.
  @Test(arguments: 1...8)
  func everyGridAddsUpToTheTable(seed: Int) throws {
    let city = try map(seed: UInt64(seed))
    let table = city.provision.reduce(0) { $0 + ($1.placesPerYear ?? 0) }
    let cells = try #require(everything(city).facts.coverage).cells
    func sum(_ isOf: (CoverageCell) -> Bool) -> Double {
      cells.filter(isOf).reduce(0) { $0 + ($1.supply ?? 0) }
    }
    #expect(abs(sum { !$0.overlapsOthers } - table) < 1e-9 * table)
    #expect(abs(sum { $0.cell.domain != nil && $0.cell.place != nil } - table) < 1e-9 * table)
  }

  /// None is only where a row says 0, or where the list is declared complete.
  @Test(arguments: 1...8)
  func unknownIsNeverNone(seed: Int) throws {
    let city = try map(seed: UInt64(seed), complete: "provision:art")
    for cell in try #require(everything(city).facts.coverage).cells {
      if cell.status == .none {
        #expect(!cell.rows.isEmpty || cell.cell.domain?.ref == Ref(2))
      }
      if case .unknown = cell.status {
        #expect(cell.rows.isEmpty && cell.supply == nil && cell.gap == nil)
        #expect(cell.cell.domain?.ref != Ref(2))
      }
    }
    // One whose sector or domain is not stated may belong to any.
    let open = city.actors.filter { $0.sector == nil || $0.domains.isEmpty }
    for part in try #require(everything(city).facts.actorCoverage).cells where part.status == .none
    {
      for actor in open {
        let isInDomain = actor.domains.isEmpty || actor.domains.contains { .one($0) == part.domain }
        let isInSector = actor.sector == nil || actor.sector.map { .one($0) } == part.sector
        #expect(!(isInDomain && isInSector))
      }
    }
  }
}
