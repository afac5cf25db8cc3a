import EcosystemModel
import Records

extension Table {
  static let positions = Table(
    "positions", "Positions",
    "Where views had their marks, so that next time they stand there too.",
    columns: [
      Heading("view", "the view's id, such as network", example: "example", isRequired: true),
      Heading("id", "the organisation's id", isRequired: true),
      Heading("x", "from 0, the left of the map, to 1, its right", isRequired: true).counting(
        "share of the page"),
      Heading("y", "from 0, the top of the map, to 1, its bottom", isRequired: true).counting(
        "share of the page"),
    ], isInNewMap: false
  ) { sheet, intake in
    var strangers: [String] = []
    var first: FilePlace?
    var seen: Set<[String]> = []
    sheet.eachRow(&intake) { row, intake in
      let view = intake.required(row, sheet["view"])
      let id = intake.required(row, sheet["id"])
      let x = intake.requiredNumber(row, sheet["x"], .share)
      let y = intake.requiredNumber(row, sheet["y"], .share)
      guard let view, let id, let x, let y else { return }
      guard seen.insert([matchingKey(view), matchingKey(id)]).inserted else {
        return intake.error(
          row, sheet["id"], "'\(shortened(id))' has two places in the view '\(shortened(view))'",
          hint: "keep one of the rows")
      }
      let actor = intake.actorWithID(id)
      if actor == nil {
        first = first ?? row.place(sheet["id"])
        strangers.append("'\(shortened(id))'")
      }
      intake.ecosystem.positions.append(
        Position(view: view, id: id, actor: actor, x: x, y: y))
    }
    guard let first else { return }
    let names = strangers.prefix(5).joined(separator: ", ")
    intake.add(
      Diagnostic(
        .note, at: first,
        "positions of organisations that are not on the map were not used: \(names)"
          + (strangers.count > 5 ? " and \(strangers.count - 5) more" : "")))
  }.writing { map in
    map.positions.map { [$0.view, $0.id, cell($0.x), cell($0.y)] }
  }
}
