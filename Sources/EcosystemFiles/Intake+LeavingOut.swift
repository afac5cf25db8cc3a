import EcosystemModel
import Records

/// Where an intake stands before a row is read.
struct Tally: Sendable {
  let errors, merged, problems, neededFaults, rows: Int
}

extension Intake {
  var tally: Tally {
    Tally(
      errors: errorCount, merged: mergedRows, problems: problems.count, neededFaults: neededFaults,
      rows: isLenient ? rowCount : 0)
  }

  /// Whether a row with errors is taken all the same: it stands, and lacks nothing that it needs.
  ///
  /// What was told of it since `before` says so too.
  mutating func takes(_ row: borrowing Row, since before: Tally) -> Bool {
    guard isLenient else { return false }
    let isTaken = rowCount > before.rows && neededFaults == before.neededFaults
    retell(
      since: before.problems, part: row.sheet.part.number, record: row.record, isTaken: isTaken)
    return isTaken
  }

  /// Leaves out a row of which an error was told once all rows were read.
  mutating func leaveOut(part: Int, record: Int) {
    if isLenient { retell(since: problems.count - 1, part: part, record: record, isTaken: false) }
  }

  /// How many rows stand so far; those that others only name are not counted.
  private var rowCount: Int {
    let statements =
      ecosystem.actors.count + ecosystem.ties.count + ecosystem.affiliations.count
      + ecosystem.targets.count + ecosystem.population.count + ecosystem.travel.count
      + ecosystem.barriers.count + ecosystem.pathways.count + ecosystem.logicLinks.count
      + ecosystem.marks.count + ecosystem.ratings.count + decisions.count
      + ecosystem.codes.count + ecosystem.positions.count
    let listed =
      sources.listedCount + sectors.listedCount + rings.listedCount + groups.listedCount
      + domains.listedCount + ageBands.listedCount + places.listedCount + skills.listedCount
    let further =
      relations.listedCount + initiatives.listedCount + badges.listedCount
      + opportunities.listedCount + offers.listedCount + logicModel.listedCount
      + insights.listedCount
    return statements + listed + further
  }
}
