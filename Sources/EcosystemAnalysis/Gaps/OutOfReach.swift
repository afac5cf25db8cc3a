import EcosystemModel

extension GapCheck {
  static let reach = GapCheck(
    id: "reach", title: "What people can get to",
    plain: "areas whose people can get to nothing or to little, and offers that nobody gets to",
    rule: """
      act where the people of an area can get to nothing that is offered for their age, by stated \
      travel times and a list of offers declared complete; watch where the list is not declared \
      complete or the ways are straight lines, where it is so in one domain or for one group, \
      where people have less than half of the average of five or more areas, or where nobody can \
      get to an offer; note where people, ways, or the places or ages of offers are not stated
      """,
    source: "Luo and Qi 2009, doi:10.1016/j.healthplace.2009.06.002",
    room: RoomQuestion(
      missing: "What would bring an offer near enough, or people to one?"),
    needs: .reach, summary: unknownAreas, told: areasTogether
  ) { facts in
    guard let reach = facts.reach else { return [] }
    guard !reach.cells.isEmpty else { return [nothingToTell(reach)] }
    let rows = ReachRows(facts.ecosystem, reach)
    return nothingWithin(reach, rows, facts) + littleWithin(reach, rows, facts)
      + groupsKeptAway(reach, rows, facts) + outOfReach(reach) + unknown(reach, facts)
  }

  /// Areas with people who reach nothing; in one domain only where they reach anything at all.
  private static func nothingWithin(
    _ reach: Reach, _ rows: ReachRows, _ facts: Facts
  ) -> [Gap] {
    var told: [Cell.Value<AgeBand>?: Set<Ref<Place>>] = [:]
    return reach.cells.filter { $0.isListed && $0.cell.domain != .notStated }.flatMap { cell in
      let band = cell.cell.ageBand
      let areas = cell.without.filter { told[band]?.contains($0.place) != true }
      if cell.cell.domain == nil { told[band] = Set(areas.map(\.place)) }
      return areas.map { area in
        let isKnown = area.status == .none && !reach.isByStraightLines
        var place = cell.cell
        place.place = .one(area.place)
        return Gap(
          severity: isKnown && cell.cell.domain == nil ? .act : .watch,
          subject: .cell, cell: place, status: area.status,
          value: area.status == .none ? 0 : nil,
          sentence: reach.nothing(
            within: [cell], of: [area], minCell: facts.ecosystem.city.minCell),
          evidence: rows.about(area, in: cell.cell) + cell.online, caveat: reach.caveat(in: cell),
          size: Double(area.people ?? 0), remedy: reach.endOfNothing(in: [cell.cell], [area]))
      }
    }
  }

  private static func littleWithin(
    _ reach: Reach, _ rows: ReachRows, _ facts: Facts
  ) -> [Gap] {
    reach.cells.filter { $0.cell.domain == nil && $0.known.count >= EquityCell.fewest }
      .flatMap { cell in
        let average = cell.average ?? 0
        let least = facts.ecosystem.city.minCell
        let areas = cell.known.filter { area in
          guard let rate = area.rate else { return false }
          return rate > 0 && rate < average / 2 && !area.isAtLeast
        }
        return areas.map { area in
          var place = cell.cell
          place.place = .one(area.place)
          let isTold = area.isRateTold(least) && cell.isAverageTold(least)
          return Gap(
            severity: .watch, subject: .cell, cell: place, status: area.status,
            value: isTold ? area.perThousand : nil, expected: isTold ? average * 1000 : nil,
            sentence: reach.little(area, of: cell, least),
            evidence: rows.about(area, in: cell.cell),
            caveat: reach.caveatWithOnline(in: cell), size: Double(area.people ?? 0),
            remedy: reach.endOfLittle(in: area, of: cell, facts.ecosystem.city.minCell))
        }
      }
  }

  /// Groups that reach nothing where others of their area reach something.
  private static func groupsKeptAway(
    _ reach: Reach, _ rows: ReachRows, _ facts: Facts
  ) -> [Gap] {
    reach.cells.filter { $0.cell.domain == nil }.flatMap { cell in
      cell.areas.filter { ($0.rate ?? 0) > 0 }.flatMap { area in
        area.groups.filter { $0.rate == 0 }.map { group in
          var place = cell.cell
          place.place = .one(area.place)
          return Gap(
            severity: .watch, subject: .cell, cell: place,
            status: status(ofKeptAway: cell),
            value: status(ofKeptAway: cell) == .none ? 0 : nil,
            expected: area.isRateTold(facts.ecosystem.city.minCell) ? area.perThousand : nil,
            sentence: """
              \(group.group) in \(area.place)\
              \(people(of: group, in: area, facts.ecosystem.city.minCell)) can get to no offer listed \
              \(reach.scope(of: cell.cell))\(reach.exceptOnline([cell])); others there can.
              """,
            evidence: [group.row].compactMap(\.self)
              + rows.about(area, in: cell.cell, group: group.group) + cell.online,
            caveat: reach.caveat(in: cell), size: Double(group.people),
            remedy: reach.endOfKeepingAway(group.group, in: area, cell.cell))
        }
      }
    }
  }

  /// ` (6 people)`; nothing where all others of the area are few, so that it would tell of them.
  private static func people(of group: GroupReach, in area: AreaReach, _ minCell: Int) -> Sentence {
    let others = (area.people ?? 0) - group.people
    return 1..<max(1, minCell) ~= others ? "" : " (\(count(group.people, minCell)))"
  }

  private static func outOfReach(_ reach: Reach) -> [Gap] {
    reach.outOfReach.map { offers in
      let size: Sentence =
        offers.unsized == 0
        ? "\(offers.places) places a year"
        : "at least \(offers.places) places a year"
      return Gap(
        severity: .watch, subject: .cell, cell: Cell(place: .one(offers.place)),
        status: .none, value: 0, expected: offers.places,
        sentence: """
          Nobody of the ages that they are for lives within \(reach.minutes) of \
          \(counted(offers.rows.count, "offer", "offers")) in \(offers.place) (\(size)).
          """,
        evidence: offers.rows, caveat: reach.caveat, size: offers.places,
        remedy: """
          A way of at most \(reach.minutes) to \(offers.place), with no barrier on it, from where \
          people of these ages live would end this.
          """)
    }
  }

  private static func status(ofKeptAway cell: ReachCell) -> Status {
    guard cell.isComplete else { return .unknown("the list of offers is not declared complete") }
    return cell.online.isEmpty ? .none : .unknown(AreaReach.onlineOnly)
  }
}

extension GapCheck {
  private static func nothingToTell(_ reach: Reach) -> Gap {
    let why: Sentence =
      reach.isPeopleStated
      ? "no travel times are stated, and no two places have coordinates"
      : "no population is stated"
    return Gap(
      severity: .note, subject: .city,
      status: .unknown("people or ways are not stated"),
      sentence: "What people can get to from where they live is unknown: \(why).")
  }

  /// Areas of which the people or the ways are not known; what counts nowhere.
  private static func unknown(_ reach: Reach, _ facts: Facts) -> [Gap] {
    let areas = reach.areas.indices.compactMap { at -> Gap? in
      let lacks = AreaLacks(at: at, reach)
      guard !lacks.isEmpty else { return nil }
      return Gap(
        severity: .note, subject: .cell,
        cell: Cell(place: .one(reach.areas[at])), status: .unknown(lacks.why),
        sentence: lacks.sentence([reach.areas[at]], of: reach.areas.count))
    }
    return areas + uncounted(reach, facts)
  }

  private static func uncounted(_ reach: Reach, _ facts: Facts) -> [Gap] {
    let all = counted(facts.ecosystem.provision.count, "offer", "offers")
    let isOne = (places: reach.unplaced.count == 1, ages: reach.unaged.count == 1)
    let kinds: [(rows: [Origin], sentence: Sentence)] = [
      (
        reach.unplaced,
        """
        \(reach.unplaced.count) of the \(all) \(isOne.places ? "counts" : "count") in nobody's \
        reach: \(isOne.places ? "its" : "their") place is not stated\(online(reach, facts)).
        """
      ),
      (
        reach.unaged,
        """
        \(reach.unaged.count) of the \(all) \(isOne.ages ? "counts" : "count") in nobody's reach: \
        people are told by age band, and no ages, or none of a band, are stated for \
        \(isOne.ages ? "it" : "them").
        """
      ),
      (
        reach.uncountedBarriers,
        """
        Barriers for a group count for nobody in \
        \(counted(reach.uncountedBarriers.count, "case", "cases")): how many of the group live \
        there is not stated, or the groups there overlap.
        """
      ),
    ]
    return kinds.filter { !$0.rows.isEmpty }.map { rows, sentence in
      Gap(
        severity: .note, subject: .city,
        status: .unknown("not all about offers and barriers is stated"), sentence: sentence,
        evidence: rows)
    }
  }

  /// How many of the offers without a place are online, and so have none.
  private static func online(_ reach: Reach, _ facts: Facts) -> Sentence {
    let unplaced = Set(reach.unplaced)
    let online = facts.ecosystem.provision.count {
      $0.isOnline && unplaced.contains($0.origin)
    }
    guard online == unplaced.count else {
      return online == 0 ? "" : ", and \(online) of them \(online == 1 ? "is" : "are") online"
    }
    return online == 1 ? ", since it is online" : ", since they are online"
  }

  /// Areas of which the same is unknown in one sentence.
  @Sendable private static func unknownAreas(_ gaps: [Gap], _ facts: Facts) -> [Gap] {
    guard let reach = facts.reach else { return gaps }
    let numbers = Dictionary(uniqueKeysWithValues: zip(reach.areas, reach.areas.indices))
    func lacks(_ gap: Gap) -> AreaLacks? {
      gap.cell.place?.ref.flatMap { numbers[$0] }.map { AreaLacks(at: $0, reach) }
    }
    let alike = Dictionary(grouping: gaps, by: lacks)
    var told = Set<AreaLacks>()
    let areas = gaps.compactMap(lacks).filter { told.insert($0).inserted }.flatMap { lacks in
      let same = alike[lacks] ?? []
      return same.together(
        as: lacks.sentence(same.compactMap { $0.cell.place?.ref }, of: reach.areas.count))
    }
    return areas + (alike[nil] ?? [])
  }

  /// Areas whose people of one age band reach nothing, in the same domains or in none at all.
  private struct Lack: Hashable {
    let ageBand: Cell.Value<AgeBand>?
    let isWhole: Bool
    let places: Set<Ref<Place>>
  }

  /// Areas that reach nothing of a domain in one sentence, and with it the other domains of which
  /// that is so in the same areas.
  @Sendable private static func areasTogether(
    _ gaps: [Gap], among all: [Gap], _ facts: Facts
  ) -> [Gap] {
    guard let reach = facts.reach else { return gaps }
    let cells = Dictionary(
      reach.cells.map { ($0.cell, $0) }, uniquingKeysWith: { first, _ in first })
    func cell(_ gap: Gap) -> ReachCell? {
      guard gap.expected == nil, gap.severity != .note else { return nil }
      return cells[Cell(domain: gap.cell.domain, ageBand: gap.cell.ageBand)]
    }
    let places = Dictionary(grouping: gaps, by: { cell($0)?.cell })
      .mapValues { Set($0.compactMap(\.cell.place?.ref)) }
    func lack(_ gap: Gap) -> Lack? {
      guard let cell = cell(gap)?.cell else { return nil }
      return Lack(
        ageBand: cell.ageBand, isWhole: cell.domain == nil, places: places[cell] ?? [])
    }
    let alike = Dictionary(grouping: gaps, by: lack)
    var told = Set<Lack>()
    let found = gaps.compactMap { gap -> Gap? in
      guard let lack = lack(gap), let same = alike[lack] else { return gap }
      guard told.insert(lack).inserted else { return nil }
      var seen = Set<Cell>()
      let without = same.compactMap(cell).filter { seen.insert($0.cell).inserted }
      return together(same, without, lack.places, facts)
    }
    return found.enumerated().sorted {
      (-$0.element.size, $0.offset) < (-$1.element.size, $1.offset)
    }
    .map(\.element)
  }

  /// In the order of ids, whatever the order of rows.
  private static func together(
    _ gaps: [Gap], _ cells: [ReachCell], _ places: Set<Ref<Place>>, _ facts: Facts
  ) -> Gap? {
    guard let reach = facts.reach else { return nil }
    let city = facts.ecosystem
    func id(_ cell: ReachCell) -> String { cell.cell.domain?.ref.map { city.domains[$0].id } ?? "" }
    let cells = cells.sorted { id($0) < id($1) }
    let areas = cells[0].areas.filter { places.contains($0.place) }
      .sorted { city.places[$0.place].id < city.places[$1.place].id }
    var told = gaps[0].telling(
      gaps, as: reach.nothing(within: cells, of: areas, minCell: city.city.minCell))
    told.cell = Cell(
      domain: cells.count == 1 ? cells[0].cell.domain : nil, ageBand: cells[0].cell.ageBand)
    told.caveat = reach.caveat(in: cells.first { !$0.isComplete } ?? cells[0])
    told.size = areas.reduce(0) { $0 + Double($1.people ?? 0) }
    told.remedy = reach.endOfNothing(in: cells.map(\.cell), areas)
    return told
  }
}
