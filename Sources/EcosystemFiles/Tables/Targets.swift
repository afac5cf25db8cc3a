import EcosystemModel
import Records

extension Table {
  static let targets = Table(
    "targets", "Targets", "How many places a year the city wants, and for whom.",
    columns: [
      Heading("target", "places a year", or: ["places per year"], example: "60", isRequired: true),
      Heading("domain", "for this domain"), Heading("age_band", "for these ages", or: ["ages"]),
      Heading("place", "in this place"), Heading("skill", "for this skill"),
      Heading("sector", "offered by this sector"),
    ]
  ) { sheet, intake in
    sheet.eachRow(&intake) { row, intake in
      guard intake.required(row, sheet["target"]) != nil,
        let places = intake.number(row, sheet["target"], .count)
      else { return }
      var target = Target(places: places, origin: row.origin)
      target.domain = intake.ref(row, sheet["domain"], \.domains)
      target.ageBand = intake.ref(row, sheet["age_band"], \.ageBands)
      target.place = intake.ref(row, sheet["place"], \.places)
      let skill = row.text(sheet["skill"])
      target.skill = skill.isEmpty ? nil : skill
      target.sector = intake.ref(row, sheet["sector"], \.sectors)
      intake.ecosystem.targets.append(target)
    }
  }
}
