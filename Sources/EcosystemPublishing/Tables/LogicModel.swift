import EcosystemAnalysis
public import EcosystemDisclosure
import EcosystemModel

extension ResultTable {
  /// The levels of the logic model with their score, then each item with what it lacks; nothing
  /// where the map has no logic model.
  public static func logicModel(of edition: Edition) -> ResultTable? {
    guard let chains = edition.facts.logicModel else { return nil }
    let levels = chains.levels.map { level in
      let full = chains.items.count { $0.level == level.level && $0.hasFullChain }
      return [
        .text("level"), .text(level.level.rawValue), .nothing, .nothing, .nothing, .nothing,
        Value(level.items), Value(level.passed), Value(level.possible),
        Value(Double(level.passed) / Double(level.possible)), Value(full),
      ] + Array(repeating: Value.nothing, count: 8)
    }
    return ResultTable(
      [
        Meaning("kind", "level, or item"),
        Meaning("level", "goal, outcome, activity or action"),
        Meaning("item", "the item's id"),
        Meaning("text", "what the item says"),
        Meaning("owner", "the id of the organisation that answers for it"),
        Meaning("issues", "what the item lacks; a list"),
        Meaning("items", "how many items the level has", "items"),
        Meaning("passed", "how many checks its items pass", "checks"),
        Meaning("possible", "how many checks there are for them", "checks"),
        Meaning("score", "passed divided by possible", "share"),
        Meaning(
          "full_chain",
          "of an item: whether it is linked from goal to action; of a level: how many are"),
        Meaning("worked_on", "whether an activity or action leads to it"),
        Meaning("owner_offers", "how many offers its owner has", "offers"),
        Meaning("baseline", "where the indicator stood at first"),
        Meaning("target", "where it is to get"),
        Meaning("value", "where it stands"),
        Meaning("progress", "the part of the way from baseline to target that was made", "share"),
        Meaning("reached", "whether the target is reached"),
        Meaning("due", "when it is due"),
      ], rows: levels + chains.items.map { item($0, edition) })
  }

  private static func item(_ standing: LogicStanding, _ edition: Edition) -> [Value] {
    let ecosystem = edition.ecosystem
    let item = ecosystem.logicModel[standing.item]
    func yesNo(_ answer: Bool) -> Value { .text(answer ? "yes" : "no") }
    return [
      .text("item"), .text(item.level.rawValue), .text(item.id), .text(item.text),
      .text(item.owner.map { ecosystem.actors[$0].id } ?? ""),
      .text(standing.issues.map(\.words).joined(separator: ";")),
      .nothing, .nothing, .nothing, .nothing, yesNo(standing.hasFullChain),
      yesNo(standing.isWorkedOn),
      item.owner == nil ? .nothing : standing.offersOfOwner.map { Value($0) } ?? .nothing,
      .text(item.baseline), .text(item.target), .text(item.value), Value(standing.progress),
      standing.isReached.map(yesNo) ?? .nothing, .text(item.due?.description ?? ""),
    ]
  }
}
