public import EcosystemFiles
public import EcosystemModel

extension ResultTable {
  /// Organisations that look alike, with the evidence, for people to decide.
  ///
  /// A pair that the rule takes for one has `same` filled in; all others wait for somebody's word.
  public static func review(_ pairs: [MatchReview.Pair], of ecosystem: Ecosystem) -> ResultTable {
    ResultTable(
      [
        Meaning("a", "the id of an organisation"),
        Meaning("b", "the id of another that may be the same"),
        Meaning("name_a", "the name of the first"), Meaning("name_b", "the name of the second"),
        Meaning("jw", "how alike the names are by letters in order", "0 to 1"),
        Meaning("tfidf", "how many rare runs of letters they share", "0 to 1"),
        Meaning("reason", "what speaks for one organisation"),
        Meaning("decision", "same or different; blank is not yet decided"),
      ],
      rows: pairs.map { pair in
        let (a, b) = (ecosystem.actors[pair.a], ecosystem.actors[pair.b])
        return [
          .text(a.id), .text(b.id), .text(a.name), .text(b.name), .number(pair.jaroWinkler),
          .number(pair.cosine), .text(pair.reason), .text(pair.isCertain ? "same" : ""),
        ]
      })
  }
}
