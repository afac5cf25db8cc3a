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
      Heading("sector", "the part of the city's life it belongs to", example: "third-sector")
        .naming(["sectors"]).offering(Sector.blueprint.map(\.id)),
      Heading("ring", "anchor, core or wider", example: "core").naming(["rings"]).offering(
        Ring.blueprint.map(\.id)),
      Heading(
        "domains", "the domains of focus it works in; a list",
        or: ["domain", "domains of focus", "domain of focus"], example: "health;enterprise"
      ).naming(["domains"]),
      Heading("place", "where it is", or: ["area", "location"]).naming(["places"]), .latitude,
      .longitude,
      Heading("scope", "city, region or national", example: "city").offering(
        Scope.allCases.map(\.rawValue)),
      Heading("aliases", "its other names; a list", or: ["alias", "also known as", "other names"]),
      Heading("org_ids", "its numbers in registers; a list", or: ["org id", "organisation ids"]),
      Heading("url", "its page", or: ["website", "web", "link"]),
      Heading("influence", "1 to 5").counting("1 to 5").offering((1...5).map(String.init))
        .partnersView,
      Heading("interest", "1 to 5").counting("1 to 5").offering((1...5).map(String.init))
        .partnersView,
      Heading("responded", "whether it answered the survey: yes or no").yesNo.partnersView,
      Heading("engagement", "to approach, invited, taking part, declined or left").offering(
        Engagement.allCases.map(\.rawValue)
      ).partnersView,
      Heading("willing", "whether it would join the Core group: yes or no").yesNo.partnersView,
      Heading("must_include", "whether the Core group must hold it: yes or no").yesNo.partnersView,
      Heading("cost", "what taking part would cost").counting("as stated").partnersView,
      Heading("show", "who may see it: public, partner or internal; empty means partner").offering(
        Audience.ofRows.map(\.rawValue)
      ).partnersView,
      Heading("is_person", "yes where it is a person", or: ["person"]).yesNo.partnersView, .source,
      .note.partnersView,
    ]
  ) { sheet, intake in
    intake.reserveActors(sheet.rows.count)
    intake.settleKeptColumns(sheet)
    let columns = ActorColumns(sheet, keep: intake.ecosystem.city.keep)
    sheet.eachRow(&intake) { row, intake in
      guard let name = intake.required(row, columns.name),
        var actor = intake.actor(named: name, id: row.verbatim(columns.id), row, columns.id)
      else { return }
      intake.fill(&actor, row, columns)
      actor.details = intake.details(row, columns)
      intake.ecosystem.actors.append(actor)
    }
    intake.replayDecisions(sheet)
    intake.actors.compareNames(of: intake.ecosystem.actors)
  }.writing(further: { $0.city.keep }) { map in
    // An actor that an audience may not see is a row without an id.
    map.actors.filter { !$0.id.isEmpty }.map { actor in
      let isUsual = actor.show == .partner && !actor.isPerson
      return [
        actor.id, actor.name, map.id(actor.sector), map.id(actor.ring), map.ids(actor.domains),
        map.id(actor.place), cell(actor.coordinate?.latitude),
        cell(actor.coordinate?.longitude), actor.scope?.rawValue ?? "", cell(actor.aliases),
        cell(actor.organisationIDs), actor.url, cell(actor.influence),
        cell(actor.interest), cell(actor.responded), actor.engagement?.rawValue ?? "",
        cell(actor.willing), cell(actor.mustInclude), cell(actor.cost),
        isUsual ? "" : actor.show.rawValue, actor.isPerson ? "yes" : "", actor.source, actor.note,
      ] + map.city.keep.indices.map { $0 < actor.kept.count ? actor.kept[$0] : "" }
    }
  }
}

/// Where the columns of the actors' table stand.
private struct ActorColumns {
  let id, name, sector, ring, domains, place, scope, aliases, orgIDs, url: Sheet.Column
  let influence, interest, responded, engagement, willing, mustInclude, cost: Sheet.Column
  let show, isPerson, source, note: Sheet.Column
  /// The further columns that the city keeps, in its order.
  let kept: [Sheet.Column]

  init(_ sheet: Sheet, keep: [String]) {
    (id, name, sector, ring) = (sheet["id"], sheet["name"], sheet["sector"], sheet["ring"])
    (domains, place, scope) = (sheet["domains"], sheet["place"], sheet["scope"])
    (aliases, orgIDs, url) = (sheet["aliases"], sheet["org_ids"], sheet["url"])
    (influence, interest) = (sheet["influence"], sheet["interest"])
    (responded, engagement) = (sheet["responded"], sheet["engagement"])
    (willing, mustInclude) = (sheet["willing"], sheet["must_include"])
    (cost, show, isPerson) = (sheet["cost"], sheet["show"], sheet["is_person"])
    (source, note) = (sheet["source"], sheet["note"])
    kept = keep.map { heading in
      let key = headingKey(heading)
      let other = sheet.unknown.first { headingKey($0.title) == key }
      return Sheet.Column(position: other?.position, id: heading)
    }
  }
}

extension Intake {
  /// What most actors state.
  fileprivate mutating func fill(
    _ actor: inout Actor, _ row: borrowing Row, _ columns: borrowing ActorColumns
  ) {
    actor.sector = ref(row, columns.sector, \.sectors)
    actor.ring = ref(row, columns.ring, \.rings)
    actor.domains = refs(row, columns.domains, \.domains)
    actor.scope = choice(row, columns.scope, of: Scope.self)
    actor.isPerson = yesNo(row, columns.isPerson) ?? false
    let shown = choice(row, columns.show, of: Audience.self, among: Audience.ofRows)
    actor.show = shown ?? (actor.isPerson ? .internal : .partner)
  }

  fileprivate mutating func details(
    _ row: borrowing Row, _ columns: borrowing ActorColumns
  ) -> Actor.Details {
    var details = Actor.Details()
    details.place = ref(row, columns.place, \.places)
    details.coordinate = coordinate(row)
    details.aliases = row.list(columns.aliases)
    details.organisationIDs = row.list(columns.orgIDs)
    details.url = row.text(columns.url)
    details.influence = number(row, columns.influence, .scale)
    details.interest = number(row, columns.interest, .scale)
    details.responded = yesNo(row, columns.responded)
    details.engagement = choice(row, columns.engagement, of: Engagement.self)
    details.willing = yesNo(row, columns.willing)
    details.mustInclude = yesNo(row, columns.mustInclude)
    details.cost = number(row, columns.cost, .count)
    details.source = source(row, columns.source)
    details.note = row.verbatim(columns.note)
    details.kept = columns.kept.map { row.verbatim($0) }
    return details
  }
}
