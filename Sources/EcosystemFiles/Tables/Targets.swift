import EcosystemModel
import Records

extension Table {
  static let targets = Table(
    "targets", "Targets", "How many places a year the city wants, and for whom.",
    columns: [
      Heading("target", "places a year", or: ["places per year"], example: "60", isRequired: true)
        .counting("places a year"),
      Heading("domain", "for this domain").naming(["domains"]),
      Heading("age_band", "for these ages", or: ["ages"]).naming(["age_bands"]),
      Heading("place", "in this place").naming(["places"]),
      Heading("skill", "for this skill").naming(["skills"]),
      Heading("sector", "offered by this sector").naming(["sectors"]),
    ]
  ) { sheet, intake in
    var seen: [Aim: (places: Double, line: Int)] = [:]
    sheet.eachRow(&intake) { row, intake in
      guard intake.required(row, sheet["target"]) != nil,
        let places = intake.number(row, sheet["target"], .count)
      else { return }
      var target = Target(places: places, origin: row.origin)
      intake.warnOfUnheard(row, sheet["domain"], \.domains)
      target.domain = intake.ref(row, sheet["domain"], \.domains)
      target.ageBand = intake.ref(row, sheet["age_band"], \.ageBands)
      target.place = intake.ref(row, sheet["place"], \.places)
      intake.warnOfUnheard(row, sheet["skill"], \.skills)
      target.skill = intake.ref(row, sheet["skill"], \.skills)
      target.sector = intake.ref(row, sheet["sector"], \.sectors)
      let aim = Aim(of: target)
      guard let other = seen[aim] else {
        seen[aim] = (places, Int(row.origin.line))
        return intake.ecosystem.targets.append(target)
      }
      if other.places == places { return intake.merge() }
      intake.error(
        row, sheet["target"], "another number of the same places is wanted on line \(other.line)",
        hint: "keep one of the rows, or add them up")
    }
  }.writing { map in
    map.targets.map {
      [
        cell($0.places), map.id($0.domain), map.id($0.ageBand), map.id($0.place),
        map.id($0.skill), map.id($0.sector),
      ]
    }
  }
}

/// What a target is for: rows about the same are one.
private struct Aim: Hashable {
  let domain: Ref<Domain>?
  let ageBand: Ref<AgeBand>?
  let place: Ref<Place>?
  let skill: Ref<Skill>?
  let sector: Ref<Sector>?

  init(of target: Target) {
    domain = target.domain
    ageBand = target.ageBand
    place = target.place
    skill = target.skill
    sector = target.sector
  }
}

extension Intake {
  /// Warns of a target for what no table lists and no row names: it may be misspelt.
  fileprivate mutating func warnOfUnheard<Item>(
    _ row: borrowing Row, _ column: Sheet.Column,
    _ words: WritableKeyPath<Intake, Vocabulary<Item>>
  ) {
    let name = row.text(column)
    let known = self[keyPath: words]
    guard !name.isEmpty, known.policy == .open, known.index.find(name) == .none else { return }
    let near = nearest(to: name, among: known.names.flatMap { [$0.id, $0.title] })
    warn(
      row, column, "no other row names the \(known.noun) '\(shortened(name))'; taken as a new one",
      hint: near.isEmpty ? "list it in \(known.table).csv" : didYouMean(near))
  }
}
