import EcosystemModel
import Records

extension Table {
  static let actors = Table(
    "actors", "Organisations", "Who has a part in learning in the city.",
    columns: [
      Heading("id", "a short name of your own, for other tables to refer to", example: "example"),
      Heading(
        "name", "the organisation's name",
        or: [
          "organisation", "organization", "organisation name", "organization name", "actor",
          "stakeholder", "name of organisation", "name of organization", "provider", "label",
        ], example: "Harbour Youth Club", isRequired: true),
      Heading("sector", "the part of the city's life it belongs to", example: "third-sector"),
      Heading("ring", "anchor, core or wider", example: "core"),
      Heading(
        "domains", "the domains of focus it works in; a list",
        or: ["domain", "domains of focus", "domain of focus"], example: "health;enterprise"),
      Heading("place", "where it is", or: ["area", "location"]), .latitude, .longitude,
      Heading("scope", "city, region or national", example: "city"),
      Heading("aliases", "its other names; a list", or: ["alias", "also known as", "other names"]),
      Heading("org_ids", "its numbers in registers; a list", or: ["org id", "organisation ids"]),
      Heading("url", "its page", or: ["website", "web", "link"]),
      Heading("influence", "1 to 5"), Heading("interest", "1 to 5"),
      Heading("responded", "whether it answered the survey: yes or no"),
      Heading("engagement", "to approach, invited, taking part, declined or left"),
      Heading("willing", "whether it would join the Core group: yes or no"),
      Heading("must_include", "whether the Core group must hold it: yes or no"),
      Heading("cost", "what taking part would cost"),
      Heading("show", "who may see it: public, partner or internal; empty means partner"),
      Heading("is_person", "yes where it is a person", or: ["person"]), .source,
      Heading("note", "anything else", or: ["notes", "comment", "comments"]),
    ]
  ) { sheet, intake in
    intake.reserveActors(sheet)
    let name = sheet["name"]
    sheet.eachRow(&intake) { row, intake in
      guard let title = intake.required(row, name),
        let actor = intake.actor(named: title, row, id: sheet["id"])
      else { return }
      intake.ecosystem.actors.append(intake.details(of: actor, row))
    }
    intake.indexNames(of: sheet)
  }

  static let nodes = Table(
    "nodes", "Nodes", "Organisations as network programs write them.",
    columns: [
      Heading("id", "the id that edges name", or: ["name"], isRequired: true),
      Heading("label", "the name; the id where there is none"),
      Heading("sector", "the group it belongs to", or: ["group"]),
      Heading("domains", "its domains; a list", or: ["domain"]),
    ]
  ) { sheet, intake in
    intake.reserveActors(sheet)
    let (id, label) = (sheet["id"], sheet["label"])
    let (sector, domains) = (sheet["sector"], sheet["domains"])
    sheet.eachRow(&intake) { row, intake in
      guard let name = intake.required(row, id) else { return }
      let title = row.verbatim(label)
      guard var actor = intake.actor(named: title.isEmpty ? name : title, row, id: id)
      else { return }
      actor.sector = intake.ref(row, sector, \.sectors, \.sectors)
      actor.domains = intake.refs(row, domains, \.domains, \.domains)
      intake.ecosystem.actors.append(actor)
    }
    intake.indexNames(of: sheet)
  }
}

extension Intake {
  fileprivate mutating func reserveActors(_ sheet: Sheet) {
    ecosystem.actors.reserveCapacity(sheet.rows.count)
    actors.reserve(sheet.rows.count * 2)
  }

  /// An actor with its id, given or made from the name; a repeated one is an error.
  fileprivate mutating func actor(
    named name: String, _ row: borrowing Row, id column: Sheet.Column
  ) -> Actor? {
    let given = row.verbatim(column)
    let number = ecosystem.actors.count
    if given.isEmpty {
      guard !isNameTaken(name) else {
        error(
          row, row.sheet["name"], "the organisation '\(shortened(name))' is listed twice",
          hint: "keep one of the rows, or give each an id of its own")
        return nil
      }
    } else if case .one(let other) = ids.find(given) {
      let line = ecosystem.actors[other].origin.line
      error(
        row, column, "the id '\(shortened(given))' is used twice; first on line \(line)",
        hint: "give each organisation an id of its own, or keep one of the rows")
      return nil
    }
    let id = given.isEmpty ? freeID(for: name) { ids.find($0) != .none } : given
    ids.add(id, row: number)
    return Actor(id: id, name: name, origin: row.origin)
  }

  private mutating func isNameTaken(_ name: String) -> Bool {
    guard case .one(let other) = ids.find(slug(name)) else { return false }
    return matchingKey(ecosystem.actors[other].name) == matchingKey(name)
  }

  /// Lets references name each actor by id, name and alias, once all ids are known.
  fileprivate mutating func indexNames(of sheet: Sheet) {
    actors = ids
    for (number, actor) in ecosystem.actors.enumerated() {
      if actor.name != actor.id { actors.add(actor.name, row: number) }
      for alias in actor.aliases { actors.add(alias, row: number) }
    }
  }

  /// The actor with all that its row says of it.
  fileprivate mutating func details(of actor: Actor, _ row: borrowing Row) -> Actor {
    let sheet = row.sheet
    var actor = actor
    actor.sector = ref(row, sheet["sector"], \.sectors, \.sectors)
    actor.ring = ref(row, sheet["ring"], \.rings, \.rings)
    actor.domains = refs(row, sheet["domains"], \.domains, \.domains)
    actor.place = ref(row, sheet["place"], \.places, \.places)
    actor.coordinate = coordinate(row)
    actor.scope = choice(row, sheet["scope"], of: Scope.self)
    actor.aliases = row.list(sheet["aliases"])
    actor.organisationIDs = row.list(sheet["org_ids"])
    actor.url = row.text(sheet["url"])
    actor.influence = number(row, sheet["influence"], .scale)
    actor.interest = number(row, sheet["interest"], .scale)
    actor.responded = yesNo(row, sheet["responded"])
    actor.engagement = choice(row, sheet["engagement"], of: Engagement.self)
    actor.willing = yesNo(row, sheet["willing"])
    actor.mustInclude = yesNo(row, sheet["must_include"])
    actor.cost = number(row, sheet["cost"], .count)
    actor.isPerson = yesNo(row, sheet["is_person"]) ?? false
    let shown = choice(row, sheet["show"], of: Audience.self)
    actor.show = shown ?? (actor.isPerson ? .internal : .partner)
    actor.source = source(row)
    actor.note = row.verbatim(sheet["note"])
    actor.kept = ecosystem.city.keep.map { keptCell(row, heading: $0) }
    return actor
  }

  private func keptCell(_ row: borrowing Row, heading: String) -> String {
    let key = headingKey(heading)
    guard let column = row.sheet.unknown.first(where: { headingKey($0.title) == key }) else {
      return ""
    }
    return row.verbatim(Sheet.Column(position: column.position, id: heading))
  }
}
