import EcosystemModel
import Records

extension Table {
  static let barriers = Table(
    "barriers", "Barriers", "What keeps people of a place from another, or from an offer.",
    columns: [
      Heading("place", "where the people live", isRequired: true).naming(["places"]),
      Heading("to", "what they do not reach: a place or an offer", isRequired: true).naming([
        "places", "provision",
      ]),
      Heading("add_minutes", "how much longer the way becomes").counting("minutes"),
      Heading("blocked", "yes where there is no way at all").yesNo,
      Heading("group", "whom it keeps away; everybody if empty").naming(["groups"]),
    ], isInNewMap: false
  ) { sheet, intake in
    var seen: Set<Hindrance> = []
    sheet.eachRow(&intake) { row, intake in
      let place = intake.known(row, sheet["place"], \.places)
      let to = intake.thing(row, sheet["to"], among: [.place, .offer])
      let effect = intake.effect(row)
      let group = intake.ref(row, sheet["group"], \.groups)
      guard let place, let to, let effect else { return }
      var barrier = Barrier(place: place, to: to, effect: effect, origin: row.origin)
      barrier.group = group
      guard seen.insert(Hindrance(barrier)).inserted else { return intake.merge() }
      intake.ecosystem.barriers.append(barrier)
    }
  }.writing { map in
    map.barriers.map { barrier in
      let (minutes, isBlocked): (Double?, Bool?) =
        switch barrier.effect {
        case .adds(let minutes): (minutes, nil)
        case .blocks: (nil, true)
        }
      return [
        map.id(barrier.place), map.id(barrier.to), cell(minutes), cell(isBlocked),
        map.id(barrier.group),
      ]
    }
  }
}

/// What a barrier says: rows that say the same are one.
private struct Hindrance: Hashable {
  let place: Ref<Place>
  let to: Thing
  let effect: Barrier.Effect
  let group: Ref<LearnerGroup>?

  init(_ barrier: Barrier) {
    place = barrier.place
    to = barrier.to
    effect = barrier.effect
    group = barrier.group
  }
}

extension Intake {
  /// What a barrier does; told where the row says nothing, or two things.
  fileprivate mutating func effect(_ row: borrowing Row) -> Barrier.Effect? {
    let (add, block) = (row.sheet["add_minutes"], row.sheet["blocked"])
    let before = errorCount
    let minutes = number(row, add, .minutes)
    let isBlocked = yesNo(row, block) ?? false
    guard errorCount == before else { return nil }
    switch (minutes, isBlocked) {
    case (let minutes?, false): return .adds(minutes: minutes)
    case (nil, true): return .blocks
    case (nil, false):
      error(
        row, add.position == nil ? block : add, "this barrier does nothing",
        hint: "write the minutes it adds under 'add_minutes', or yes under 'blocked'")
    case (_?, true):
      error(
        row, block, "this barrier both adds minutes and blocks the way",
        hint: "leave one of 'add_minutes' and 'blocked' empty")
    }
    return nil
  }
}
