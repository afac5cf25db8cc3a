import EcosystemModel
import Records

/// A coordinate that a row states, and where.
struct StatedSpot: Sendable {
  let latitude, longitude: Double
  let place: FilePlace
}

/// What of many ties is hardly meant: links of an organisation with itself, and strengths beyond 3.
struct OddTies {
  private(set) var loops = 0
  private(set) var stated = 0
  private(set) var high = 0
  private(set) var loop: Tie?
  private(set) var highest: Tie?

  mutating func see(_ tie: Tie) {
    if tie.from == tie.to {
      loops += 1
      loop = loop ?? tie
    }
    guard tie.isStrengthStated else { return }
    stated += 1
    guard tie.strength > 3 else { return }
    high += 1
    if tie.strength > highest?.strength ?? 0 { highest = tie }
  }
}

extension Intake {
  /// Notes links of an organisation with itself, and a strength far outside the scale of the rest.
  mutating func tell(_ odd: OddTies, of sheet: Sheet) {
    if let loop = odd.loop {
      let lead = odd.loops == 1 ? "a link leads" : "\(odd.loops) links lead"
      add(
        Diagnostic(
          .note, at: sheet.place(of: loop.origin),
          "\(lead) from an organisation to itself, and no measure counts that",
          hint: "name the other end, or remove the row"))
    }
    guard sheet.table.id == "ties", let highest = odd.highest, odd.stated >= 10 * odd.high else {
      return
    }
    add(
      Diagnostic(
        .note, at: sheet.place(of: highest.origin),
        "a strength of \(cell(highest.strength)), where nearly all are 1 to 3",
        hint: "1 is share news, 2 work together, 3 plan or fund together; more weighs more"))
  }

  /// Warns of coordinates that would lie among the others if latitude and longitude changed places.
  mutating func tellTurnedCoordinates() {
    guard spots.count >= 3 else { return }
    func middle(_ values: [Double]) -> Double { values.sorted()[values.count / 2] }
    let (north, east) = (middle(spots.map(\.latitude)), middle(spots.map(\.longitude)))
    func isNear(_ latitude: Double, _ longitude: Double) -> Bool {
      abs(latitude - north) < 2 && abs(longitude - east) < 2
    }
    for spot in spots
    where !isNear(spot.latitude, spot.longitude) && isNear(spot.longitude, spot.latitude) {
      add(
        Diagnostic(
          .warning, at: spot.place,
          "latitude \(cell(spot.latitude)) and longitude \(cell(spot.longitude)) seem to have "
            + "changed places",
          hint: "the other organisations and places lie where lat is \(cell(spot.longitude))"))
    }
  }
}

extension Sheet {
  /// Where a row of this sheet stands.
  fileprivate func place(of origin: Origin) -> FilePlace {
    let record = records.first { rows.line(of: $0) == Int(origin.line) }
    return rows.place(ofRecord: record ?? heading.record)
  }
}
