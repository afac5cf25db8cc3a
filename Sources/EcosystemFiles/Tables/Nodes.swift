import EcosystemModel
import Records

extension Table {
  static let nodes = Table(
    "nodes", "Nodes", "Organisations as network programs write them.",
    columns: [
      Heading("id", "the id that edges name", or: ["name"], isRequired: true),
      Heading("label", "the name; the id where there is none"),
      Heading("sector", "the group it belongs to", or: ["group"]),
      Heading("domains", "its domains; a list", or: ["domain"]),
    ]
  ) { sheet, intake in
    intake.reserveActors(sheet.rows.count)
    let (id, label) = (sheet["id"], sheet["label"])
    let (sector, domains) = (sheet["sector"], sheet["domains"])
    // Actors of one same domain share their list: a million small arrays would cost 50 MB.
    var alone: [[Ref<Domain>]] = []
    sheet.eachRow(&intake) { row, intake in
      guard let given = intake.required(row, id) else { return }
      let title = row.verbatim(label)
      guard var actor = intake.actor(named: title.isEmpty ? given : title, id: given, row, id)
      else { return }
      actor.sector = intake.sectors.known(row, sector) ?? intake.ref(row, sector, \.sectors)
      if let domain = intake.domains.known(row, domains) {
        while alone.count <= domain.index { alone.append([Ref(alone.count)]) }
        actor.domains = alone[domain.index]
      } else {
        actor.domains = intake.refs(row, domains, \.domains)
      }
      intake.ecosystem.actors.append(actor)
    }
    intake.actors.compareNames(of: intake.ecosystem.actors)
  }
}
