import EcosystemModel

extension GapCheck {
  static let strain = GapCheck(
    id: "strain", title: "Links of strain",
    plain: "where strain is stated, which no measure counts",
    rule: """
      watch where two or more state strain between the same two organisations; note where one does
      """,
    room: .notAsked,
    needs: [], tellsTogether: true, moreIsWorse: true, namesTheWeak: true,
    remedyForAll: "For each pair this would end once fewer than two state it.",
    summary: { gaps, _ in
      guard let first = gaps.first else { return [] }
      let who: Sentence =
        first.severity == .watch
        ? ", \(gaps.count == 1 ? "" : "for each ")by two or more of those who report" : ""
      return [
        first.telling(
          gaps,
          as: """
            Strain is stated between \(counted(gaps.count, "pair", "pairs")) of organisations\(who). \
            tables/gaps.csv tells of it; no measure counts it.
            """)
      ]
    }
  ) { facts in
    let ecosystem = facts.ecosystem
    let isStrain = ecosystem.relations.map { $0.meaning == .strain }
    guard isStrain.contains(true) else { return [] }
    var pairs: [[Ref<Actor>]: [Int]] = [:]
    for (number, tie) in ecosystem.ties.enumerated()
    where isStrain[tie.relation.index] && tie.from != tie.to {
      pairs[[min(tie.from, tie.to), max(tie.from, tie.to)], default: []].append(number)
    }
    return pairs.keys.sorted { $0.lexicographicallyPrecedes($1) }.map { pair in
      gap(pair[0], pair[1], pairs[pair] ?? [], ecosystem)
    }
  }

  private static func gap(
    _ a: Ref<Actor>, _ b: Ref<Actor>, _ statements: [Int], _ ecosystem: Ecosystem
  ) -> Gap {
    let authors = Set(
      statements.compactMap { ecosystem.tieDetails[Int32($0)]?.reportedBy.lowercased() }
    ).subtracting([""]).count
    let relations = Set(statements.map { ecosystem.ties[$0].relation }).sorted()
    let by: Sentence = authors > 1 ? " by \(authors) of those who report" : ""
    return Gap(
      severity: authors > 1 ? .watch : .note, subject: .tie(a, b),
      status: .stated, value: Double(statements.count),
      sentence: """
        Between \(a) and \(b) strain is stated\(by): \(listed(relations.map { "\($0)" })). No \
        measure counts it.
        """,
      evidence: statements.map { ecosystem.ties[$0].origin },
      caveat: "This is what was stated; the other side may see it otherwise.",
      size: Double(statements.count),
      remedy: authors > 1 ? "This would end once fewer than two of them state it." : nil)
  }
}
