import EcosystemFiles

/// What the cells of a column of a map's table hold.
enum CellKind: Sendable, Hashable {
  case text
  case number(unit: String)
  /// yes or no.
  case flag

  init(of column: String, in table: WrittenTable) {
    let isOwn = table.columns.filter { $0.id == column }.count == 1
    if isOwn, let unit = units["\(table.id).\(column)"] {
      self = .number(unit: unit)
    } else {
      self = isOwn && flags.contains("\(table.id).\(column)") ? .flag : .text
    }
  }

  var word: String {
    switch self {
    case .text: "string"
    case .number: "number"
    case .flag: "boolean"
    }
  }

  var unit: String? {
    if case .number(let unit) = self { unit } else { nil }
  }
}

/// The units of columns that hold numbers, by table and column.
private let units: [String: String] = [
  "actors.lat": "degrees", "actors.lon": "degrees", "actors.influence": "1 to 5",
  "actors.interest": "1 to 5", "actors.cost": "as stated",
  "places.lat": "degrees", "places.lon": "degrees", "places.deprivation_rank": "rank",
  "age_bands.from": "years", "age_bands.to": "years", "provision.age_from": "years",
  "provision.age_to": "years", "provision.places_per_year": "places a year",
  "skills.priority": "weight", "ties.strength": "strength", "initiatives.people": "people",
  "population.people": "people", "targets.target": "places a year", "travel.minutes": "minutes",
  "barriers.add_minutes": "minutes", "pathways.hours": "hours", "insights.how_many": "people",
  "ratings.value": "rating", "positions.x": "share of the page", "positions.y": "share of the page",
]

private let flags: Set<String> = [
  "actors.responded", "actors.willing", "actors.must_include", "actors.is_person",
  "relations.directed", "badges.recognises_past", "provision.step_free", "barriers.blocked",
]
