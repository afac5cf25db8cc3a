import EcosystemModel

extension GapCheck {
  static let barriers = GapCheck(
    id: "barriers", title: "Barriers that learners named, beside what is on offer",
    plain: "whether offers say what learners need to know of a barrier that they named",
    rule: """
      watch where at least half of the offers say how it is, and most of those cost something or \
      cannot be reached without steps; note where fewer than half say
      """,
    needs: [], moreIsWorse: true
  ) { facts in
    let ecosystem = facts.ecosystem
    guard !ecosystem.provision.isEmpty else { return [] }
    return Insight.Barrier.allCases.compactMap { barrier in
      let said = ecosystem.insights.filter { $0.barrier == barrier }
      guard !said.isEmpty, let question = Question(about: barrier) else { return nil }
      return gap(barrier, question, said.map(\.origin), ecosystem.provision)
    }
  }

  private static func gap(
    _ barrier: Insight.Barrier, _ question: Question, _ said: [Origin], _ offers: [Provision]
  ) -> Gap? {
    let answers = offers.compactMap(question.answer)
    let silent = offers.count - answers.count
    let bad = answers.count { $0 == .bad }
    let isKnown = answers.count * 2 >= offers.count
    guard !isKnown || bad * 2 > answers.count else { return nil }
    let named: Sentence = "Learners named \(barrier.rawValue) as a barrier"
    let known: Sentence = """
      \(named); \(bad) of the \(counted(answers.count, "offer", "offers")) that say \
      \(question.finding).
      """
    let missing: Sentence = """
      \(named); \(question.missing) is not stated for \(silent) of the \
      \(counted(offers.count, "offer", "offers")).
      """
    return Gap(
      check: "barriers", severity: isKnown ? .watch : .note, subject: .city,
      status: isKnown ? .stated : .unknown("fewer than half of the offers say"),
      value: isKnown ? Double(bad) : nil, expected: isKnown ? 0 : nil,
      sentence: isKnown ? known : missing,
      evidence: said,
      caveat: isKnown && silent > 0
        ? "\(counted(silent, "other offer does", "other offers do")) not say." : nil,
      size: Double(isKnown ? bad : silent), kind: barrier.rawValue)
  }

  private enum Answer { case good, bad, neither }

  /// What an offer should say of a barrier; nothing where no column of offers speaks of it.
  private struct Question {
    let missing: Sentence
    let finding: Sentence
    let answer: (Provision) -> Answer?

    init?(about barrier: Insight.Barrier) {
      switch barrier {
      case .cost:
        (missing, finding) = ("what it costs", "what they cost are not free")
        answer = { offer in price(offer.cost) }
      case .time:
        (missing, finding) = ("at what times it is", "when they are")
        answer = { offer in offer.times.isEmpty ? nil : .neither }
      case .awareness:
        (missing, finding) = ("how to join", "how to join")
        answer = { offer in offer.howToJoin.isEmpty && offer.url.isEmpty ? nil : .neither }
      case .transport:
        (missing, finding) = ("where it is", "where they are")
        answer = { offer in
          offer.place == nil && offer.mode.lowercased() != "online" ? nil : .neither
        }
      case .disability:
        (missing, finding) = ("whether it is free of steps", "whether there are steps have them")
        answer = { offer in offer.stepFree.map { $0 ? .good : .bad } }
      case .confidence, .belonging, .safety, .language: return nil
      }
    }
  }

  /// Whether a price asks for money; nothing where none is stated.
  private static func price(_ text: String) -> Answer? {
    guard !text.isEmpty else { return nil }
    if text.contains(where: { ("1"..."9").contains($0) }) { return .bad }
    return text.contains("0") || text.lowercased().contains("free") ? .good : .neither
  }
}
