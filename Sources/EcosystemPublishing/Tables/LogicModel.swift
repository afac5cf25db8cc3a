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
        "kind", "level", "item", "text", "owner", "issues", "items", "passed", "possible", "score",
        "full_chain", "worked_on", "owner_offers", "baseline", "target", "value", "progress",
        "reached", "due",
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
