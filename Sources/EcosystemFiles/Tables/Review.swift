import EcosystemModel
import Records

extension Table {
  static let review = Table(
    "review", "To look at",
    "Organisations that look alike, for people to decide; `actormap resolve` writes it.",
    columns: [
      Heading("a", "an organisation", isRequired: true),
      Heading("b", "another that may be the same", isRequired: true),
      Heading("name_a", "the name of the first"), Heading("name_b", "the name of the second"),
      Heading("jw", "how alike the names are by letters in order, 0 to 1"),
      Heading("tfidf", "how many rare runs of letters they share, 0 to 1"),
      Heading("reason", "what speaks for one organisation"),
      Heading("decision", "same or different; blank is not yet decided", isRequired: true),
    ], isInNewMap: false
  ) { sheet, intake in
    sheet.eachRow(&intake) { row, intake in
      if let verdict = intake.choice(row, sheet["decision"], of: Verdict.self) {
        intake.take(verdict, row)
      }
    }
  }
}
