import EcosystemModel
import Records

/// A coordinate that a row states, and where.
struct StatedSpot: Sendable {
  let latitude, longitude: Double
  let place: FilePlace
}

extension Intake {
  /// Notes links of an organisation with itself, and a strength far outside the scale of the rest.
  mutating func tellOddTies(from first: Int, of sheet: Sheet) {
    var (loops, stated, high) = (0, 0, 0)
    var loop: Tie?
    var highest: Tie?
    for tie in ecosystem.ties[first...] {
      if tie.from == tie.to {
        loops += 1
        loop = loop ?? tie
      }
      guard tie.isStrengthStated else { continue }
      stated += 1
      guard tie.strength > 3 else { continue }
      high += 1
      highest = (highest?.strength ?? 0) < tie.strength ? tie : highest
    }
    if let loop {
      let lead = loops == 1 ? "a link leads" : "\(loops) links lead"
      add(
        Diagnostic(
          .note, at: sheet.place(of: loop.origin),
          "\(lead) from an organisation to itself, and no measure counts that",
          hint: "name the other end, or remove the row"))
    }
    guard sheet.table.id == "ties", let highest, stated >= 10 * high else { return }
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
