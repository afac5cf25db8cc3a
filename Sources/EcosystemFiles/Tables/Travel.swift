import EcosystemModel
import Records

extension Table {
  static let travel = Table(
    "travel", "Travel times", "How long the way from one place to another takes.",
    columns: [
      Heading("from", "where the way begins; a place", isRequired: true).naming(["places"]),
      Heading("to", "where it ends; a place", isRequired: true).naming(["places"]),
      Heading("minutes", "how long it takes, door to door", isRequired: true).counting("minutes"),
      Heading("mode", "on foot, by bus, …"),
    ], isInNewMap: false
  ) { sheet, intake in
    var seen: [Way: (minutes: Double, line: Int)] = [:]
    sheet.eachRow(&intake) { row, intake in
      let from = intake.known(row, sheet["from"], \.places)
      let to = intake.known(row, sheet["to"], \.places)
      let minutes = intake.requiredNumber(row, sheet["minutes"], .minutes)
      guard let from, let to, let minutes else { return }
      var journey = Journey(from: from, to: to, minutes: minutes, origin: row.origin)
      journey.mode = row.text(sheet["mode"])
      let way = Way(from: from, to: to, mode: matchingKey(journey.mode))
      guard let other = seen[way] else {
        seen[way] = (minutes, Int(row.origin.line))
        return intake.ecosystem.travel.append(journey)
      }
      if other.minutes == minutes { return intake.merge() }
      intake.error(
        row, sheet["minutes"], "the same way takes another time on line \(other.line)",
        hint: "keep one of the rows, or give each its mode")
    }
  }.writing { map in
    map.travel.map {
      [map.id($0.from), map.id($0.to), cell($0.minutes), $0.mode]
    }
  }
}

/// From where to where, and by what: rows about the same way are one.
private struct Way: Hashable {
  let from: Ref<Place>
  let to: Ref<Place>
  let mode: String
}
