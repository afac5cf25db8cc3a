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
    var seen: Set<String> = []
    sheet.eachRow(&intake) { row, intake in
      guard let text = intake.required(row, name) else { return }
      let id = matchingKey(text)
      guard seen.insert(id).inserted else {
        return intake.error(
          row, name, "the setting '\(shortened(text))' is given twice", hint: "keep one of the rows"
        )
      }
      guard let setting = Setting.all.first(where: { $0.id == id }) else {
        return intake.tellUnknownSetting(text, row, name)
      }
      if !row.verbatim(value).isEmpty { setting.set(row, value, &intake) }
    }
  }
}

extension Intake {
  /// A misspelt setting is a mistake; an unknown one may belong to something else.
  fileprivate mutating func tellUnknownSetting(
    _ text: String, _ row: borrowing Row, _ column: Sheet.Column
  ) {
    let ids = Setting.all.map(\.id)
    let whole = ids.filter { $0.hasSuffix("." + matchingKey(text)) }
    let near = whole.isEmpty ? nearest(to: text, among: ids) : whole
    let message = "there is no setting '\(shortened(text))'"
    if near.isEmpty {
      add(Diagnostic(.note, at: row.place(column), message + "; it was not used"))
    } else {
      warn(row, column, message, hint: didYouMean(near))
    }
  }
}
