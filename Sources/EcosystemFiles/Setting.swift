import EcosystemModel
import Records

/// One setting of the `city` table.
public struct Setting: Sendable {
  public let id: String
  public let plain: String
  public let example: String
  /// What the city's table says; blank where that holds without saying.
  let written: @Sendable (City) -> String
  /// Called where the value is not blank.
  let set: @Sendable (borrowing Row, Sheet.Column, inout Intake) -> Void

  public static let all: [Setting] = [
    text("name", "the city's name", "Our city", \.name),
    Setting(
      id: "as_of", plain: "the date on which the map holds", example: "2026-03-01",
      written: { cell($0.asOf) }
    ) {
      $2.ecosystem.city.asOf = $2.date($0, $1)
    },
    text(
      "boundary", "who counts as in, in words", "Organisations that offer learning here",
      \.boundary),
    text("target_group", "whom the programme is for", "14–25", \.targetGroup),
    text("coded_by", "who decided sectors and rings", "the partnership", \.codedBy),
    text("note", "printed on every map", "", \.note),
    text("print.title", "the title on prints, if it is not the name", "", \.title),
    text("print.credits", "who is thanked on prints", "", \.credits),
    Setting(
      id: "print.paper", plain: "A0, A1, A2, A3 or A4", example: "A3",
      written: { $0.paper == "A3" ? "" : $0.paper }
    ) { row, column, intake in
      let paper = row.text(column).uppercased()
      guard ["A0", "A1", "A2", "A3", "A4"].contains(paper) else {
        return intake.error(
          row, column, "'\(shortened(row.verbatim(column)))' is not a paper size",
          hint: "write A0, A1, A2, A3 or A4")
      }
      intake.ecosystem.city.paper = paper
    },
    Setting(
      id: "privacy.audience", plain: "who the output is for: public, partner or internal",
      example: "partner", written: { $0.audience == .partner ? "" : $0.audience.rawValue }
    ) { row, column, intake in
      if let audience = intake.choice(row, column, of: Audience.self, among: Audience.ofRows) {
        intake.ecosystem.city.audience = audience
      }
    },
    Setting(
      id: "privacy.keep", plain: "further columns of actors that the output may hold; a list",
      example: "", written: { cell($0.keep) }
    ) { row, column, intake in
      let headings = row.list(column)
      let place = row.place(column)
      intake.ecosystem.city.keep = headings
      intake.promises += headings.map { Promise(place: place, kind: .keep($0)) }
    },
    Setting(
      id: "privacy.min_cell", plain: "counts of people below this are not told to others",
      example: "5", written: { $0.minCell == 5 ? "" : "\($0.minCell)" }
    ) { row, column, intake in
      if let value = intake.number(row, column, .minCell) {
        intake.ecosystem.city.minCell = Int(value)
      }
    },
    Setting(
      id: "seed", plain: "the number that chance starts from", example: "1",
      written: { $0.seed == 1 ? "" : "\($0.seed)" }
    ) { row, column, intake in
      if let value = intake.number(row, column, .seed) {
        intake.ecosystem.city.seed = UInt64(value)
      }
    },
    Setting(
      id: "complete_for",
      plain: "tables, or parts such as provision:stem, where absence means none; a list",
      example: "ties;provision:health",
      written: { city in
        cell(
          city.completeFor.map { item in item.table + (item.part.map { ":\($0)" } ?? "") })
      }
    ) { row, column, intake in
      let place = row.place(column)
      intake.promises += row.list(column).map { item in
        let parts = item.split(separator: ":", maxSplits: 1).map { $0.trimmingSpaces() }
        let statement = Completeness(
          table: parts.first ?? "", part: parts.count > 1 ? parts[1] : nil)
        return Promise(place: place, kind: .complete(statement))
      }
    },
    Setting(
      id: "bands",
      plain: "how much an offer counts by the minutes to it, the shortest first; a list",
      example: "10=1;20=0.68;30=0.22",
      written: { city in
        guard city.bands != TravelBand.usual else { return "" }
        return cell(
          city.bands.map {
            cell($0.minutes) + "=" + cell($0.weight)
          })
      }
    ) { row, column, intake in
      if let bands = intake.bands(row, column) { intake.ecosystem.city.bands = bands }
    },
    text(
      "collection.question", "what people were asked about links", "Whom do you work with?",
      \.collection.question),
    text("collection.how", "how they were asked", "a survey", \.collection.how),
    text("collection.period", "when they were asked", "", \.collection.period),
    text("collection.who", "who was asked", "", \.collection.who),
    text("next_steps", "what is to come of the map", "", \.nextSteps),
  ]

  private static func text(
    _ id: String, _ plain: String, _ example: String,
    _ path: WritableKeyPath<City, String> & Sendable
  ) -> Setting {
    Setting(id: id, plain: plain, example: example, written: { $0[keyPath: path] }) {
      $2.ecosystem.city[keyPath: path] = $0.verbatim($1)
    }
  }
}
