public import EcosystemFiles
public import EcosystemModel

extension ResultTable {
  /// Organisations that look alike, with the evidence, for people to decide.
  ///
  /// A pair that the rule takes for one has `same` filled in; all others wait for somebody's word.
  ///
  /// - Parameters:
  ///   - former: The list that stands in the place of the new one: its answers and remarks stay.
  ///   - decided: The ids of pairs that were decided since.
  public static func review(
    _ pairs: [MatchReview.Pair], of ecosystem: Ecosystem, keeping former: FormerReview? = nil,
    decided: [[String]] = []
  ) -> ResultTable {
    let further = former?.furtherHeadings ?? []
    let kept = former?.rows(besides: pairs, decided: decided, in: ecosystem) ?? []
    let own = [
      Meaning("a", "the id of an organisation"),
      Meaning("b", "the id of another that may be the same"),
      Meaning("name_a", "the name of the first"), Meaning("name_b", "the name of the second"),
      Meaning("jw", "how alike the names are by letters in order", "0 to 1"),
      Meaning("tfidf", "how many rare runs of letters they share", "0 to 1"),
      Meaning("reason", "what speaks for one organisation"),
      Meaning("decision", "same or different; blank is not yet decided"),
    ]
    let fresh: [[Value]] = pairs.map { pair in
      let (a, b) = (ecosystem.actors[pair.a], ecosystem.actors[pair.b])
      let old = former?.row(on: a, b)
      let answer = old.map(\.answer) ?? ""
      let remarks = old?.further ?? further.map { _ in "" }
      return [
        .text(a.id), .text(b.id), .text(a.name), .text(b.name), .number(pair.jaroWinkler),
        .number(pair.cosine), .text(pair.reason),
        .text(answer.isEmpty && pair.isCertain ? "same" : answer),
      ] + remarks.map { .text($0) }
    }
    let stayed: [[Value]] = kept.map { row in
      own.map { .text(row.cells[$0.id] ?? "") } + row.further.map { .text($0) }
    }
    return ResultTable(
      own + further.map { Meaning($0, "as the list had it") }, rows: fresh + stayed)
  }
}
