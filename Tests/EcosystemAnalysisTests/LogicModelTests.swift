import EcosystemAnalysis
import EcosystemModel
import Testing

@Suite struct LogicModelTests {
  struct Gaps: Decodable {
    struct Model: Decodable {
      let nodes: [[String?]]
      let links: [[String]]
      let issues: [[String]]
      let goals: Int
      let goals_with_full_chain: Int
    }
    let logic_model: Model
  }

  private func oracle(complete: Bool) throws -> (Gaps.Model, Ecosystem) {
    let model = try Oracle.decoded("D_gaps.json", as: Gaps.self).logic_model
    let owners = Set(model.nodes.compactMap { $0[2] }).sorted()
    let rows = model.nodes.map { row in
      let cells = row.map { $0 ?? "" }
      return "\(cells[0]),\(cells[0]),\(cells[1]),\(cells[2]),\(cells[3])\n"
    }
    return (
      model,
      try ecosystem([
        "city": "setting,value\ncomplete_for,\(complete ? "logic_model" : "ties")\n",
        "actors": "name\n" + owners.map { $0 + "\n" }.joined(),
        "logic_model": "text,id,level,owner,indicator\n" + rows.joined(),
        "logic_links": "from,to\n" + model.links.map { "\($0[0]),\($0[1])\n" }.joined(),
      ])
    )
  }

  private func chains(_ city: Ecosystem) throws -> LogicChains {
    try #require(everything(city).facts.logicModel)
  }

  @Test func issuesAsTheOracleHasThem() throws {
    let (model, city) = try oracle(complete: true)
    let chains = try chains(city)
    let issues = chains.items.flatMap { standing in
      standing.issues.map { [city.logicModel[standing.item].id, $0.words] }
    }
    #expect(Set(issues) == Set(model.issues))
    #expect(issues.count == model.issues.count)
    #expect(chains.goals == model.goals)
    #expect(chains.goalsWithFullChain == model.goals_with_full_chain)
  }

  /// Goals 1 of 2; outcomes 12 checks less 4; activities 6 less 2; the action both.
  @Test func scores() throws {
    let levels = try chains(try oracle(complete: true).1).levels
    #expect(levels.map(\.passed) == [1, 8, 4, 2])
    #expect(levels.map(\.possible) == [2, 12, 6, 2])
  }

  @Test func theSentences() throws {
    let analysis = everything(try oracle(complete: true).1)
    #expect(
      analysis.sentences(of: "logic-model") == [
        "No outcome is stated for the goal ‘g2’.",
        "No indicator is stated for the outcome ‘o2’.",
        "Nobody is stated to work on the outcome ‘o3’: no owner, and none below it.",
        "No activity is stated for the outcome ‘o3’.",
        "No goal is stated that the outcome ‘o3’ serves.",
        "No action is stated for the activity ‘a2’.",
        "No owner is stated for the activity ‘a2’.",
      ])
    let gaps = analysis.gaps(of: "logic-model")
    #expect(gaps.map(\.severity) == [.act, .watch, .act, .watch, .watch, .watch, .watch])
    #expect(gaps[0].evidence.map(\.line) == [3])
    let undeclared = everything(try oracle(complete: false).1).gaps(of: "logic-model")
    #expect(undeclared.allSatisfy { $0.severity == .watch && $0.status.word == "unknown" })
    #expect(undeclared.allSatisfy { $0.caveat != nil && $0.value == nil })
  }

  private func model(_ rows: String, links: String = "", asOf: String = "2026-03") throws
    -> Ecosystem
  {
    try ecosystem([
      "city": "setting,value\nas_of,\(asOf)\n", "actors": "name\nA\nB\n",
      "logic_model": "id,text,level,owner,indicator,baseline,target,value,due\n" + rows,
      "logic_links": "from,to\n" + links,
      "provision": "provider,title\nB,Course\n",
    ])
  }

  @Test func oneLevelIsSkipped() throws {
    let city = try model(
      "g,G,goal,,,,,,\no,O,outcome,A,i,,,,\na,C,activity,B,,,,,\nx,X,action,A,,,,,\n",
      links: "g,o\no,x\ng,a\na,x\n")
    let chains = try chains(city)
    #expect(chains.items[0].issues == [.skips(.outcome)])
    #expect(chains.items[1].issues == [.nothingBelow(.activity), .skips(.activity)])
    #expect(chains.goalsWithFullChain == 0)
    #expect(chains.levels.map(\.passed) == [1, 3, 2, 2])
    #expect(
      everything(city).sentences(of: "logic-model").contains(
        "A link leads down from the outcome ‘O’ and skips the activity."))
  }

  @Test(arguments: [
    ("40", "60", "50", 0.5, false), ("40 %", "60%", "70 %", 1.5, true),
    ("10", "4", "7", 0.5, false), ("10", "4", "4", 1, true), ("40", "60", "30", -0.5, false),
    ("few", "60", "61", nil, nil), ("", "60", "60", nil, true), ("40", "60 %", "50", nil, nil),
    ("5", "5", "5", nil, true),
    ("40", "", "50", nil, nil), ("0x10", "1 000", "50", nil, nil), ("1e3", "nan", "inf", nil, nil),
    ("", "60", "3.5", nil, nil),
  ])
  func valueAgainstBaselineAndTarget(
    baseline: String, target: String, value: String, progress: Double?, isReached: Bool?
  ) throws {
    let city = try model("o,O,outcome,A,i,\(baseline),\(target),\(value),\n")
    let standing = try chains(city).items[0]
    #expect(standing.progress == progress)
    #expect(standing.isReached == isReached)
  }

  @Test(arguments: [
    ("2026-02", true), ("2025", true), ("2026", false), ("2026-03", false), ("2026-03-01", false),
    ("2026-04", false), ("", false),
  ])
  func dateAndTarget(due: String, isPast: Bool) throws {
    let city = try model("o,O,outcome,A,i,0,10,5,\(due)\n")
    #expect(try chains(city).items[0].isPastDue == isPast)
    let late = everything(city).sentences(of: "logic-model").filter { $0.hasPrefix("The date") }
    let told =
      "The date is past and the target not reached for ‘O’: about 50 % of the way from the "
      + "baseline is done."
    #expect(late == (isPast ? [told] : []))
  }

  /// Without a baseline fewer may be better; nearly there is not there.
  @Test(arguments: [
    (
      ",10,5",
      "The date is past, and whether the target is reached is unknown for ‘O’: no baseline is "
        + "stated, so it is not known which way leads to it."
    ),
    (
      "0,450,449.9999",
      "The date is past and the target not reached for ‘O’: about 99 % of the way from the baseline "
        + "is done."
    ),
  ])
  func whatIsNotDecided(numbers: String, told: String) throws {
    let analysis = everything(try model("o,O,outcome,A,i,\(numbers),2025\n"))
    #expect(
      analysis.sentences(of: "logic-model").filter { $0.hasPrefix("The date") } == [told])
    #expect(
      analysis.gaps(of: "logic-model").filter {
        $0.status.word == "unknown" && $0.severity == .note
      }
      .count == (numbers.hasPrefix(",") ? 1 : 0) + 1)
  }

  /// A has no offer listed, B has one; nobody owns the third.
  @Test func activitiesAndOffers() throws {
    let city = try model(
      "a,One,activity,A,,,,,\nb,Two,activity,B,,,,,\nc,Three,activity,,,,,,\n")
    let analysis = everything(city)
    #expect(try chains(city).items.map(\.offersOfOwner) == [0, 1, nil])
    let told = analysis.sentences(of: "logic-model")
    #expect(
      told.first == "What serves what in the logic model is unknown: no link joins its 3 items.")
    #expect(
      told.contains(
        "No offer is listed of whoever owns the activity ‘One’. The map does not join activities to "
          + "offers."))
    #expect(!told.contains { $0.contains("Two") })
    #expect(told.count == 3)
  }

  @Test func anOutcomeIsWorkedOnFromBelow() throws {
    let city = try model(
      "o,O,outcome,,i,,,,\na,C,activity,,,,,,\nx,X,action,A,,,,,\n", links: "o,a\na,x\n")
    #expect(try chains(city).items.map(\.isWorkedOn) == [true, true, true])
    let told = everything(city).sentences(of: "logic-model")
    #expect(!told.contains { $0.hasPrefix("Nobody") })
    #expect(told.contains("No owner is stated for the outcome ‘O’."))
  }
}
