import EcosystemModel
import Records

extension Table {
  static let ratings = Table(
    "ratings", "Ratings", "How organisations judge one another; for internal use alone.",
    columns: [
      Heading("rater", "the organisation that judges", example: "example", isRequired: true).naming(
        ["actors"]),
      Heading("rated", "the organisation that is judged", isRequired: true).naming(["actors"]),
      Heading(
        "item",
        "power, resources, involvement, reliability, mission, openness, or a word of your own",
        example: "reliability", isRequired: true),
      Heading(
        "value", "1 (little) to 4 (much)", or: ["rating", "score"], example: "3",
        isRequired: true
      ).counting("rating"),
      Heading("date", "when it was said").dated,
      Heading("table", "the table of the workshop that gave it"), .note,
    ], isInNewMap: false
  ) { sheet, intake in
    var seen: [Judgement: (value: Double, line: Int)] = [:]
    var told: Set<String> = []
    sheet.eachRow(&intake) { row, intake in
      let rater = intake.actor(row, sheet["rater"])
      let rated = intake.actor(row, sheet["rated"])
      let item = intake.item(row, sheet["item"], told: &told)
      let value = intake.requiredNumber(row, sheet["value"], .rating)
      guard let rater, let rated, let item, let value else { return }
      var rating = Rating(rater: rater, rated: rated, item: item, value: value, origin: row.origin)
      rating.date = intake.date(row, sheet["date"])
      rating.table = row.text(sheet["table"])
      rating.note = row.verbatim(sheet["note"])
      guard let other = seen[Judgement(rating)] else {
        seen[Judgement(rating)] = (value, Int(row.origin.line))
        return intake.ecosystem.ratings.append(rating)
      }
      if other.value == value { return intake.merge() }
      intake.error(
        row, sheet["value"], "the same rating has another value on line \(other.line)",
        hint: "keep one of the rows, or give each its date or table")
    }
  }.writing { map in
    map.ratings.map {
      [
        map.id($0.rater), map.id($0.rated), $0.item.rawValue, cell($0.value), cell($0.date),
        $0.table, $0.note,
      ]
    }
  }.dated { $0.ratings.map(\.date) }
}

/// Who judges whom, on what, when and at which table.
private struct Judgement: Hashable {
  let rater: Ref<Actor>
  let rated: Ref<Actor>
  let item: Rating.Item
  let date: PartialDate?
  let table: String

  init(_ rating: Rating) {
    rater = rating.rater
    rated = rating.rated
    item = rating.item
    date = rating.date
    table = rating.table
  }
}

extension Intake {
  /// What is judged; a word that looks like a misspelt item is told once.
  mutating func item(
    _ row: borrowing Row, _ column: Sheet.Column, told: inout Set<String>
  ) -> Rating.Item? {
    guard let text = required(row, column) else { return nil }
    let key = headingKey(text)
    if let item = items.first(where: { $0.words.contains(key) })?.item { return item }
    let near = nearest(to: text, among: items.map(\.item.rawValue))
    if !near.isEmpty, told.insert(key).inserted {
      warn(
        row, column, "'\(shortened(text))' is taken as an item of your own", hint: didYouMean(near))
    }
    return Rating.Item(rawValue: text)
  }
}

/// The items by the words that people write for them.
private let items: [(item: Rating.Item, words: [String])] = [
  (.power, ["power", "influence", "power and influence", "power & influence"]),
  (.resources, ["resources", "resource", "resource contribution"]),
  (.involvement, ["involvement", "level of involvement"]),
  (.reliability, ["reliability", "reliable"]),
  (.mission, ["mission", "shared mission", "mission congruence"]),
  (.openness, ["openness", "open", "open to discussion", "openness to discussion"]),
]
