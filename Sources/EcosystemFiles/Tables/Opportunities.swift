import EcosystemModel
import Records

extension Table {
  static let opportunities = Table(
    "opportunities", "Opportunities", "The jobs, courses and roles that pathways lead to.",
    columns: [
      Heading("name", "its name", or: ["opportunity", "title"], isRequired: true),
      Heading("provider", "the organisation that offers it", isRequired: true).naming(
        ["actors"], begins: true
      ).telling, .id,
      Heading("kind", "job, course, role, …", or: ["type"]),
      Heading("domains", "its domains of focus; a list", or: ["domain"]).naming(["domains"]),
    ], isInNewMap: false
  ) { sheet, intake in
    sheet.eachRow(&intake) { row, intake in
      let provider = intake.actor(row, sheet["provider"])
      guard let name = intake.required(row, sheet["name"]),
        let id = intake.define(row, title: name, \.opportunities)
      else { return }
      var opportunity = Opportunity(id: id, name: name)
      opportunity.provider = provider
      opportunity.kind = row.text(sheet["kind"])
      opportunity.domains = intake.refs(row, sheet["domains"], \.domains)
      intake.opportunities.items.append(opportunity)
    }
  }.writing { map in
    // Without a provider it is one that an audience may not see; nothing refers to it.
    map.opportunities.filter { $0.provider != nil }.map {
      [$0.name, map.id($0.provider), $0.id, $0.kind, map.ids($0.domains)]
    }
  }
}
