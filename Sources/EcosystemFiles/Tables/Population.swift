import EcosystemModel
import Records

extension Table {
  static let population = Table(
    "population", "Population", "How many people live in each place.",
    columns: [
      Heading("place", "where they live", or: ["area"], isRequired: true).naming(["places"]),
      Heading("people", "how many they are", or: ["population"], isRequired: true).counting(
        "people"),
      Heading("age_band", "of these ages", or: ["ages"]).naming(["age_bands"]),
      Heading("group", "of this group of learners").naming(["groups"]),
    ], isInNewMap: false
  ) { sheet, intake in
    var seen: [Dwellers: (people: Int, line: Int)] = [:]
    sheet.eachRow(&intake) { row, intake in
      let place =
        intake.required(row, sheet["place"]) == nil
        ? nil : intake.ref(row, sheet["place"], \.places)
      let people = intake.requiredNumber(row, sheet["people"], .people)
      let ageBand = intake.ref(row, sheet["age_band"], \.ageBands)
      let group = intake.ref(row, sheet["group"], \.groups)
      guard let place, let people else { return }
      var population = Population(place: place, people: Int(people), origin: row.origin)
      population.ageBand = ageBand
      population.group = group
      let who = Dwellers(place: place, ageBand: ageBand, group: group)
      guard let other = seen[who] else {
        seen[who] = (population.people, Int(row.origin.line))
        return intake.ecosystem.population.append(population)
      }
      if other.people == population.people { return intake.merge() }
      intake.error(
        row, sheet["people"], "the same people are counted otherwise on line \(other.line)",
        hint: "keep one of the rows")
    }
  }.writing { map in
    map.population.map {
      [
        map.id($0.place), "\($0.people)", map.id($0.ageBand), map.id($0.group),
      ]
    }
  }
}

/// Who is counted: rows about the same people are one.
private struct Dwellers: Hashable {
  let place: Ref<Place>
  let ageBand: Ref<AgeBand>?
  let group: Ref<LearnerGroup>?
}
