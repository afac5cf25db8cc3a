import EcosystemModel
import Records

extension Table {
  static let logicModel = Table(
    "logic_model", "Logic model", "What the programme wants to reach, and how: goals to actions.",
    columns: [
      Heading("text", "the goal, outcome, activity or action, in words", isRequired: true),
      Heading("level", "goal, outcome, activity or action", isRequired: true).telling.offering(
        LogicItem.Level.allCases.map(\.rawValue)), .id,
      Heading("owner", "the organisation that answers for it").naming(["actors"]),
      Heading("indicator", "how one would see it"), Heading("baseline", "where it stood"),
      Heading("target", "where it is to stand"), Heading("value", "where it stands now"),
      Heading("due", "by when").dated,
    ], isInNewMap: false
  ) { sheet, intake in
    sheet.eachRow(&intake) { row, intake in
      let level = intake.requiredChoice(row, sheet["level"], of: LogicItem.Level.self)
      guard let text = intake.required(row, sheet["text"]), let level,
        let id = intake.define(row, title: text, name: firstWords(of: text), \.logicModel)
      else { return }
      var item = LogicItem(id: id, text: text, level: level, origin: row.origin)
      item.owner = intake.actorIfNamed(row, sheet["owner"])
      item.indicator = row.text(sheet["indicator"])
      item.baseline = row.text(sheet["baseline"])
      item.target = row.text(sheet["target"])
      item.value = row.text(sheet["value"])
      item.due = intake.date(row, sheet["due"])
      intake.logicModel.items.append(item)
    }
  }.writing { map in
    map.logicModel.map {
      [
        $0.text, $0.level.rawValue, $0.id, map.id($0.owner), $0.indicator, $0.baseline, $0.target,
        $0.value, cell($0.due),
      ]
    }
  }
}

/// What an id is made of where a row holds a whole sentence.
private func firstWords(of text: String) -> String {
  text.split(separator: " ").prefix(6).joined(separator: " ")
}
