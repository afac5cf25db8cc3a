import EcosystemModel
import Records

extension Table {
  static let skills = Table(
    "skills", "Skills", "The skills spine: what the city wants its people to learn.",
    columns: [
      Heading("name", "the skill's name", or: ["skill", "title"], isRequired: true),
      Heading(
        "layer",
        "core (for all), cofl (of all cities of learning), city, or strategic",
        isRequired: true
      ).offering(Skill.Layer.allCases.map(\.rawValue)),
      .id, Heading("parent", "the skill that it is part of, if any").naming(["skills"]),
      Heading("framework", "the framework that defines it"),
      Heading("code", "its code in the framework"), Heading("url", "its page there"),
      Heading("priority", "how much it counts beside others; 1 if empty").counting("weight"),
    ], isInNewMap: false
  ) { sheet, intake in
    let declared = sheet.namesOfRows(sheet["name"])
    sheet.eachRow(&intake) { row, intake in
      guard let name = intake.required(row, sheet["name"]),
        let id = intake.define(row, title: name, \.skills)
      else { return }
      var skill = Skill(id: id, name: name)
      skill.layer = intake.requiredChoice(row, sheet["layer"], of: Skill.Layer.self)
      skill.parent = intake.parent(row, among: declared, \.skills, \.parent)
      skill.framework = row.text(sheet["framework"])
      skill.code = row.text(sheet["code"])
      skill.url = row.text(sheet["url"])
      skill.priority = intake.number(row, sheet["priority"], .priority)
      intake.skills.items.append(skill)
    }
  }.writing { map in
    map.skills.filter { $0.layer != nil }.map {
      [
        $0.name, $0.layer?.rawValue ?? "", $0.id, map.id($0.parent), $0.framework, $0.code, $0.url,
        cell($0.priority),
      ]
    }
  }
}
