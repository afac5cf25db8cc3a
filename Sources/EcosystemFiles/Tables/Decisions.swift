import EcosystemModel
import Records

extension Table {
  static let decisions = Table(
    "decisions", "Same or different",
    "What people decided of organisations that look alike; every run does as they say.",
    columns: [
      Heading("a", "an organisation", isRequired: true).naming(["actors"]),
      Heading("b", "another", isRequired: true).naming(["actors"]),
      Heading("decision", "same or different", isRequired: true),
      Heading("date", "when it was decided").dated,
    ], isInNewMap: false
  ) { sheet, intake in
    sheet.eachRow(&intake) { row, intake in
      _ = intake.date(row, sheet["date"])
      guard let verdict = intake.requiredChoice(row, sheet["decision"], of: Verdict.self)
      else { return }
      intake.take(verdict, row)
    }
  }.writing { map in
    map.decisions.map {
      $0.ids + [($0.isSame ? Verdict.same : .different).rawValue, ""]
    }
  }
}

/// What people say of two names.
enum Verdict: String, CaseIterable {
  case same, different
}

/// A decision as written, before the organisations are read.
struct StatedDecision: Sendable {
  let ends: [String]
  /// Where the two ends stand.
  let places: [FilePlace]
  let verdict: Verdict
  let origin: Origin
  /// The part that states it, and its record there.
  let row: (part: Int, record: Int)
}

extension Intake {
  /// Keeps what a row says of the organisations under `a` and `b`.
  mutating func take(_ verdict: Verdict, _ row: borrowing Row) {
    let columns = [row.sheet["a"], row.sheet["b"]]
    guard let a = required(row, columns[0]), let b = required(row, columns[1]) else { return }
    decisions.append(
      StatedDecision(
        ends: [a, b], places: [row.place(columns[0]), row.place(columns[1])], verdict: verdict,
        origin: row.origin, row: (row.sheet.part.number, row.record)))
  }
}
