import EcosystemModel
import Records

extension Table {
  static let codes = Table(
    "codes", "Codes", "The short signs on cards and sheets; rows are only ever added.",
    columns: [
      Heading("code", "the sign, such as A12", example: "example", isRequired: true),
      Heading("id", "the organisation's id; nothing while a blank card waits for one"),
    ], isInNewMap: false
  ) { sheet, intake in
    var rows: [String: (line: Int, at: Int)] = [:]
    sheet.eachRow(&intake) { row, intake in
      guard let code = intake.required(row, sheet["code"]) else { return }
      let meaning = intake.meaning(row, sheet["id"], of: code)
      let key = matchingKey(code)
      guard let other = rows[key] else {
        rows[key] = (Int(row.origin.line), intake.ecosystem.codes.count)
        return intake.ecosystem.codes.append(Code(code, meaning))
      }
      let earlier = intake.ecosystem.codes[other.at].meaning
      if meaning == .reserved || meaning == earlier { return intake.merge() }
      guard earlier == .reserved else {
        return intake.error(
          row, sheet["code"],
          "the code '\(shortened(code))' means another organisation on line \(other.line)",
          hint: "a code keeps its meaning for good: give this organisation one of its own")
      }
      intake.ecosystem.codes[other.at] = Code(code, meaning)
    }
  }.writing { map in
    map.codes.map { code in
      switch code.meaning {
      case .actor(let actor): [code.text, map.id(actor)]
      case .reserved: [code.text, ""]
      case .gone(let id): [code.text, id]
      }
    }
  }
}

extension Intake {
  /// Whom a code means; that nobody on the map is meant is told, since sheets may still bear it.
  fileprivate mutating func meaning(
    _ row: borrowing Row, _ column: Sheet.Column, of code: String
  ) -> Code.Meaning {
    let id = row.verbatim(column)
    if id.isEmpty { return .reserved }
    if let actor = actorWithID(id) { return .actor(actor) }
    add(
      Diagnostic(
        .note, at: row.place(column),
        "no actor has the id '\(shortened(id))'; its code '\(shortened(code))' stays taken"))
    return .gone(id)
  }

  /// The one actor that goes by an id or a name; nothing, and no word of it, where there is none.
  mutating func actorWithID(_ id: String) -> Ref<Actor>? {
    guard case .one(let number) = actors.find(id, among: ecosystem.actors) else { return nil }
    return Ref(number)
  }
}
