import EcosystemModel
import Records

extension Table {
  static let badges = Table(
    "badges", "Badges", "The digital credentials that people can earn.",
    columns: [
      Heading("name", "the badge's name", or: ["badge", "title"], isRequired: true),
      Heading("issuer", "the organisation that issues it", isRequired: true).naming(
        ["actors"], begins: true
      ).telling, .id,
      Heading("skills", "the skills that it shows; a list", or: ["skill"]).naming(["skills"]),
      Heading("criteria_url", "the page with its criteria", or: ["criteria", "url"]),
      Heading("recognises_past", "whether it counts what was learnt before: yes or no").yesNo,
    ], isInNewMap: false
  ) { sheet, intake in
    sheet.eachRow(&intake) { row, intake in
      let issuer = intake.actor(row, sheet["issuer"])
      guard let name = intake.required(row, sheet["name"]),
        let id = intake.define(row, title: name, \.badges)
      else { return }
      var badge = Badge(id: id, name: name)
      badge.issuer = issuer
      badge.skills = intake.refs(row, sheet["skills"], \.skills)
      badge.criteriaURL = row.text(sheet["criteria_url"])
      badge.recognisesPast = intake.yesNo(row, sheet["recognises_past"])
      intake.badges.items.append(badge)
    }
  }.writing { map in
    map.badges.filter { $0.issuer != nil }.map {
      [
        $0.name, map.id($0.issuer), $0.id, map.ids($0.skills), $0.criteriaURL,
        cell($0.recognisesPast),
      ]
    }
  }
}
