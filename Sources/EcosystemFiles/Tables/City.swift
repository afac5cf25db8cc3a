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
        return intake.keepOrTellUnknownSetting(text, row, name, value)
      }
      if !row.verbatim(value).isEmpty { setting.set(row, value, &intake) }
    }
  }.writing { map in
    Setting.all.compactMap { setting in
      let value = setting.written(map.city)
      return value.isEmpty ? nil : [setting.id, value]
    } + map.city.collection.others.map { ["collection.\($0.name)", $0.text] }
  }
}

extension Intake {
  /// Further settings of how links were asked for are kept as they stand.
  fileprivate mutating func keepOrTellUnknownSetting(
    _ text: String, _ row: borrowing Row, _ column: Sheet.Column, _ value: Sheet.Column
  ) {
    let start = "collection."
    let id = matchingKey(text)
    guard id.hasPrefix(start), id.utf8.count > start.utf8.count else {
      return tellUnknownSetting(text, row, column)
    }
    let name = String(id.dropFirst(start.count))
    let near = nearest(to: name, among: ["question", "period"])
    if !near.isEmpty {
      warn(
        row, column, "'\(shortened(text))' is kept as a setting of your own",
        hint: didYouMean(near.map { start + $0 }))
    }
    let words = row.verbatim(value)
    if !words.isEmpty { ecosystem.city.collection.others.append(.init(name: name, text: words)) }
  }

  /// A misspelt setting is a mistake; an unknown one may belong to something else.
  private mutating func tellUnknownSetting(
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
