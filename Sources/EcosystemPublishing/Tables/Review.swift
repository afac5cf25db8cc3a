public import EcosystemFiles
public import EcosystemModel

extension ResultTable {
  /// Organisations that look alike, with the evidence, for people to decide.
  ///
  /// A pair that the rule takes for one has `same` filled in; all others wait for somebody's word.
  public static func review(_ pairs: [MatchReview.Pair], of ecosystem: Ecosystem) -> ResultTable {
    ResultTable(
      ["a", "b", "name_a", "name_b", "jw", "tfidf", "reason", "decision"],
      rows: pairs.map { pair in
        let (a, b) = (ecosystem.actors[pair.a], ecosystem.actors[pair.b])
        return [
          .text(a.id), .text(b.id), .text(a.name), .text(b.name), .number(pair.jaroWinkler),
          .number(pair.cosine), .text(pair.reason), .text(pair.isCertain ? "same" : ""),
        ]
      })
  }
}
