import EcosystemModel
import Records

extension Table {
  static let provision = Table(
    "provision", "What's on offer", "Learning on offer, one offer a row.",
    columns: [
      Heading(
        "provider", "the organisation that offers it", or: ["organisation", "organization"],
        example: "example", isRequired: true
      ).naming(["actors"], begins: true).telling,
      Heading(
        "title", "the offer's name", or: ["offer", "activity", "name"],
        example: "Saturday code club", isRequired: true),
      .id,
      Heading("domains", "its domains of focus; a list", or: ["domain"], example: "steam").naming([
        "domains"
      ]),
      Heading("age_from", "the youngest age", or: ["from age", "min age"], example: "14").counting(
        "years"
      ).telling,
      Heading("age_to", "the oldest age", or: ["to age", "max age"], example: "16").counting(
        "years"
      ).telling,
      Heading("place", "where it is", or: ["venue"]).naming(["places"]).telling,
      Heading("skills", "what is learnt; a list", or: ["skill"]).naming(["skills"]),
      Heading(
        "places_per_year", "how many can take part in a year; empty if unknown",
        or: ["places", "capacity"], example: "40"
      ).counting("places a year"),
      Heading("cost", "what it costs a learner"), Heading("times", "when it is on; a list"),
      Heading("mode", "in person, online, …"),
      Heading("kind", "Engage, Participate, Demonstrate or Lead"),
      Heading("badge", "the badge it leads to").naming(["badges"]),
      Heading("open_to", "who may join; a list"),
      Heading("url", "its page", or: ["website"]), Heading("how_to_join", "how to join"),
      Heading("starts", "from when").dated, Heading("ends", "until when").dated,
      Heading("step_free", "yes or no").yesNo,
      Heading("checked_on", "when this row was last checked").dated,
      .source,
    ]
  ) { sheet, intake in
    var bare: [Int] = []
    sheet.eachRow(&intake) { row, intake in
      let provider = intake.actor(row, sheet["provider"])
      let title = intake.required(row, sheet["title"])
      // A row that lacks its provider or title is read to its end, so that all its faults are told.
      var offer = Provision(
        provider: provider ?? Ref(0), id: "", title: title ?? "", origin: row.origin)
      intake.fillLearning(&offer, row)
      intake.fillPractice(&offer, row)
      guard provider != nil, let title, let id = intake.define(row, title: title, \.offers) else {
        return
      }
      offer.id = id
      if row.text(sheet["domains"]).isEmpty, row.text(sheet["skills"]).isEmpty {
        bare.append(row.record)
      }
      intake.offers.items.append(offer)
    }
    intake.tellNothingLearnt(bare, sheet)
  }.writing { map in
    map.provision.map {
      [
        map.id($0.provider), $0.title, $0.id, map.ids($0.domains), cell($0.ageFrom),
        cell($0.ageTo), map.id($0.place), map.ids($0.skills), cell($0.placesPerYear), $0.cost,
        cell($0.times), $0.mode, $0.kind, map.id($0.badge), cell($0.openTo), $0.url,
        $0.howToJoin, cell($0.starts), cell($0.ends), cell($0.stepFree),
        cell($0.checkedOn), $0.source,
      ]
    }
  }.dated { $0.provision.map(\.checkedOn) }
}

extension Intake {
  /// What is learnt, by whom, and how many places there are.
  fileprivate mutating func fillLearning(_ offer: inout Provision, _ row: borrowing Row) {
    let sheet = row.sheet
    let (from, to) = (sheet["age_from"], sheet["age_to"])
    offer.domains = refs(row, sheet["domains"], \.domains)
    offer.ageFrom = age(row, from)
    offer.ageTo = age(row, to)
    if let low = offer.ageFrom, let high = offer.ageTo, !isUpright(row, low, high, from, to) {
      (offer.ageFrom, offer.ageTo) = (nil, nil)
    }
    offer.place = ref(row, sheet["place"], \.places)
    offer.skills = refs(row, sheet["skills"], \.skills)
    offer.placesPerYear = number(row, sheet["places_per_year"], .count)
    offer.kind = row.text(sheet["kind"])
    offer.badge = ref(row, sheet["badge"], \.badges)
  }

  /// Notes which offers name neither what they are about nor what is learnt.
  fileprivate mutating func tellNothingLearnt(_ records: [Int], _ sheet: Sheet) {
    guard let first = records.first else { return }
    let column = sheet["domains"].position == nil ? sheet["skills"] : sheet["domains"]
    let lines = records.prefix(5).map { String(sheet.rows.line(of: $0)) }.joined(separator: ", ")
    let which = records.count > 5 ? "\(lines), …" : lines
    let who =
      records.count == 1 ? "an offer names" : "\(records.count) offers (lines \(which)) name"
    var row = Row(sheet: sheet)
    row.move(to: first)
    add(
      Diagnostic(
        .note, at: row.place(column),
        "\(who) no domain and no skill: counted as 'not stated'",
        hint: "write what is learnt under 'domains' or 'skills'"))
  }

  /// How, when and for whom it is open.
  fileprivate mutating func fillPractice(_ offer: inout Provision, _ row: borrowing Row) {
    let sheet = row.sheet
    offer.cost = row.verbatim(sheet["cost"])
    offer.times = row.list(sheet["times"])
    offer.mode = row.text(sheet["mode"])
    offer.openTo = row.list(sheet["open_to"])
    offer.url = row.text(sheet["url"])
    offer.howToJoin = row.text(sheet["how_to_join"])
    offer.starts = date(row, sheet["starts"])
    offer.ends = date(row, sheet["ends"])
    offer.stepFree = yesNo(row, sheet["step_free"])
    offer.checkedOn = date(row, sheet["checked_on"])
    offer.source = source(row, sheet["source"])
  }
}
