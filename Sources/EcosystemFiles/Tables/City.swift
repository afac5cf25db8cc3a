import EcosystemModel
import Records

extension Table {
  static let city = Table(
    "city", "City", "The settings of the map, one a row.",
    columns: [
      Heading("setting", "the setting's name", example: "example", isRequired: true),
      Heading("value", "its value", example: "Our city", isRequired: true),
    ]
  ) { sheet, intake in
    let (name, value) = (sheet["setting"], sheet["value"])
    var seen = Set<String>()
    sheet.eachRow(&intake) { row, intake in
      guard let text = intake.required(row, name) else { return }
      let id = text.lowercased()
      guard seen.insert(id).inserted else {
        return intake.error(
          row, name, "the setting '\(shortened(text))' is given twice", hint: "keep one of the rows")
      }
      guard let setting = Setting.all.first(where: { $0.id == id }) else {
        return intake.tellUnknownSetting(text, row, name)
      }
      setting.set(row, value, &intake)
    }
  }
}

/// One setting of the `city` table.
public struct Setting: Sendable {
  public let id: String
  public let plain: String
  public let example: String
  let set: @Sendable (borrowing Row, Sheet.Column, inout Intake) -> Void

  public static let all: [Setting] = [
    text("name", "the city's name", "Our city", \.name),
    Setting(id: "as_of", plain: "the date on which the map holds", example: "2026-03-01") {
      $2.ecosystem.city.asOf = $2.date($0, $1)
    },
    text(
      "boundary", "who counts as in, in words", "Organisations that offer learning here", \.boundary),
    text("target_group", "whom the programme is for", "14–25", \.targetGroup),
    text("coded_by", "who decided sectors and rings", "the partnership", \.codedBy),
    text("note", "printed on every map", "", \.note),
    text("print.title", "the title on prints, if it is not the name", "", \.title),
    text("print.credits", "who is thanked on prints", "", \.credits),
    Setting(id: "print.paper", plain: "A0, A1, A2, A3 or A4", example: "A3") { row, column, intake in
      let paper = row.text(column).uppercased()
      guard ["A0", "A1", "A2", "A3", "A4"].contains(paper) else {
        return intake.error(
          row, column, "'\(shortened(row.text(column)))' is not a paper size",
          hint: "write A0, A1, A2, A3 or A4")
      }
      intake.ecosystem.city.paper = paper
    },
    Setting(
      id: "privacy.audience", plain: "who the output is for: public, partner or internal",
      example: "partner"
    ) { row, column, intake in
      if let audience = intake.choice(row, column, of: Audience.self) {
        intake.ecosystem.city.audience = audience
      }
    },
    Setting(
      id: "privacy.keep", plain: "further columns of actors that the output may hold; a list",
      example: ""
    ) { $2.ecosystem.city.keep = $0.list($1) },
    Setting(id: "seed", plain: "the number that chance starts from", example: "1") {
      row, column, intake in
      if let value = intake.number(row, column, .count) {
        intake.ecosystem.city.seed = UInt64(min(value, 9e15))
      }
    },
    Setting(
      id: "complete_for",
      plain: "tables, or parts such as provision:stem, where absence means none; a list",
      example: "ties;provision:health"
    ) { row, column, intake in
      intake.ecosystem.city.completeFor = row.list(column).map { item in
        let parts = item.split(separator: ":", maxSplits: 1).map { $0.trimmingSpaces() }
        return Completeness(table: parts[0], part: parts.count > 1 ? parts[1] : nil)
      }
    },
  ]

  private static func text(
    _ id: String, _ plain: String, _ example: String,
    _ path: WritableKeyPath<City, String> & Sendable
  ) -> Setting {
    Setting(id: id, plain: plain, example: example) {
      $2.ecosystem.city[keyPath: path] = $0.verbatim($1)
    }
  }
}

extension Intake {
  /// A misspelt setting is a mistake; an unknown one may belong to something else.
  fileprivate mutating func tellUnknownSetting(
    _ text: String, _ row: borrowing Row, _ column: Sheet.Column
  ) {
    let near = nearest(to: text, among: Setting.all.map(\.id))
    let message = "there is no setting '\(shortened(text))'"
    if near.isEmpty {
      add(Diagnostic(.note, at: row.place(column), message + "; it was not used"))
    } else {
      warn(row, column, message, hint: "did you mean '\(near[0])'?")
    }
  }
}
