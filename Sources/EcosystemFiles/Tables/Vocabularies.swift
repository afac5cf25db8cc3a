import EcosystemModel
import Records

// The tables that name things: short lists that other tables refer to.

extension Table {
  static let sources = Table(
    "sources", "Sources", "What the other tables cite.",
    columns: [
      .id, .title("the source's title"), Heading("url", "where it is"),
      Heading("date", "when it was published"), Heading("retrieved", "when it was read"),
      Heading("licence", "how it may be used"),
    ]
  ) { sheet, intake in
    sheet.eachRow(&intake) { row, intake in
      guard let title = intake.required(row, sheet["title"]),
        let (id, _) = intake.define(row, title: title, \.sources)
      else { return }
      var source = CitedSource(id: id, title: title)
      source.url = row.text(sheet["url"])
      source.date = intake.date(row, sheet["date"])
      source.retrieved = intake.date(row, sheet["retrieved"])
      source.licence = row.text(sheet["licence"])
      intake.ecosystem.sources.append(source)
    }
  }

  static let sectors: Table = {
    var table = Table(
      "sectors", "Sectors", "The city's own sectors, instead of the seven of the blueprints.",
      columns: [.id, .title("the sector's name")]
    ) { sheet, intake in
      sheet.eachRow(&intake) { row, intake in
        guard let title = intake.required(row, sheet["title"]),
          let (id, _) = intake.define(row, title: title, \.sectors)
        else { return }
        intake.ecosystem.sectors.append(Sector(id: id, title: title))
      }
    }
    table.absent = { intake in
      guard intake.present.contains("actors") else { return }
      intake.sectors.policy = .standard
      for sector in Sector.blueprint {
        _ = intake.sectors.add(sector.id, title: sector.title)
        intake.ecosystem.sectors.append(sector)
      }
    }
    return table
  }()

  static let rings: Table = {
    var table = Table(
      "rings", "Rings", "The city's own rings, innermost first, instead of anchor, core and wider.",
      columns: [.id, .title("the ring's name")]
    ) { sheet, intake in
      sheet.eachRow(&intake) { row, intake in
        guard let title = intake.required(row, sheet["title"]),
          let (id, _) = intake.define(row, title: title, \.rings)
        else { return }
        intake.ecosystem.rings.append(Ring(id: id, title: title))
      }
    }
    table.absent = { intake in
      guard intake.present.contains("actors") else { return }
      intake.rings.policy = .standard
      for ring in Ring.blueprint {
        _ = intake.rings.add(ring.id, title: ring.title)
        intake.ecosystem.rings.append(ring)
      }
    }
    return table
  }()

  static let domains = Table(
    "domains", "Domains of focus", "What the city chose to work on.",
    columns: [
      .id, .title("the domain's name"), Heading("parent", "the theme it belongs to, if any"),
      Heading("since", "from when it holds"), Heading("until", "until when"), .source,
    ]
  ) { sheet, intake in
    sheet.eachRow(&intake) { row, intake in
      guard let title = intake.required(row, sheet["title"]),
        let (id, _) = intake.define(row, title: title, \.domains)
      else { return }
      var domain = Domain(id: id, title: title)
      domain.parent = intake.ref(row, sheet["parent"], \.domains, \.domains)
      domain.since = intake.date(row, sheet["since"])
      domain.until = intake.date(row, sheet["until"])
      domain.source = intake.source(row)
      intake.ecosystem.domains.append(domain)
    }
  }

  static let ageBands = Table(
    "age_bands", "Age bands", "The ages that are told apart, both ends included.",
    columns: [
      .id, .title("the band's name"),
      Heading("from", "the youngest age", example: "14", isRequired: true),
      Heading("to", "the oldest age", example: "16", isRequired: true),
    ]
  ) { sheet, intake in
    let (from, to) = (sheet["from"], sheet["to"])
    sheet.eachRow(&intake) { row, intake in
      guard intake.required(row, from) != nil, intake.required(row, to) != nil,
        let low = intake.number(row, from, .age), let high = intake.number(row, to, .age),
        intake.isUpright(row, low, high, from, to)
      else { return }
      let title = row.text(sheet["title"])
      let name = title.isEmpty ? "\(Int(low))–\(Int(high))" : title
      guard let (id, _) = intake.define(row, title: name, \.ageBands) else { return }
      intake.ecosystem.ageBands.append(
        AgeBand(id: id, title: name, from: Int(low), to: Int(high)))
    }
  }

  static let places = Table(
    "places", "Places", "Parts of the city and venues.",
    columns: [
      .id, Heading("name", "the place's name", or: ["place"], example: "Harbour", isRequired: true),
      .latitude, .longitude, Heading("deprivation_rank", "1 = most deprived"),
    ]
  ) { sheet, intake in
    sheet.eachRow(&intake) { row, intake in
      guard let name = intake.required(row, sheet["name"]),
        let (id, _) = intake.define(row, title: name, \.places)
      else { return }
      var place = Place(id: id, name: name)
      place.coordinate = intake.coordinate(row)
      place.deprivationRank = intake.number(row, sheet["deprivation_rank"], .rank).map { Int($0) }
      intake.ecosystem.places.append(place)
    }
  }

  static let relations = Table(
    "relations", "Relations", "The kinds of link, and what each means.",
    columns: [
      .id, .title("the relation's name"),
      Heading("directed", "yes where it goes from one to the other", example: "no"),
      Heading("meaning", "association, flow or strain (conflict)", example: "association"),
    ]
  ) { sheet, intake in
    sheet.eachRow(&intake) { row, intake in
      guard let title = intake.required(row, sheet["title"]),
        let (id, _) = intake.define(row, title: title, \.relations)
      else { return }
      var relation = Relation(id: id, title: title)
      relation.isDirected = intake.yesNo(row, sheet["directed"])
      relation.meaning =
        intake.choice(row, sheet["meaning"], of: Relation.Meaning.self) ?? .association
      intake.ecosystem.relations.append(relation)
    }
  }
}

extension Intake {
  /// Says so where a range of ages ends before it starts.
  mutating func isUpright(
    _ row: borrowing Row, _ low: Double, _ high: Double, _ from: Sheet.Column, _ to: Sheet.Column
  ) -> Bool {
    guard low > high else { return true }
    error(
      row, to, "the ages run from \(Int(low)) to \(Int(high))",
      hint: "write the younger age under '\(from.id)' and the older under '\(to.id)'")
    return false
  }
}

extension Heading {
  static let id = Heading("id", "a short name of your own, for other tables to refer to")
  static let latitude = Heading("lat", "degrees north", or: ["latitude"])
  static let longitude = Heading("lon", "degrees east", or: ["longitude", "long", "lng"])
  static let source = Heading("source", "where this was stated; an id of sources")

  static func title(_ plain: String) -> Heading {
    Heading("title", plain, or: ["name"], example: "Health", isRequired: true)
  }
}
