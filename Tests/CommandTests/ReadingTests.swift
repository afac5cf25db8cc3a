import Foundation
import Testing

/// How ties are read, on the path Alder → Birch → Cedar with Dogwood apart; worked out by hand.
///
///     a ──2──▸ b ──1──▸ c     d
struct ReadingTests {
  private let path = root.appending(path: "Tests/CommandTests/Fixtures/path").path

  private func values(_ measure: String, _ words: String...) throws -> [String] {
    let outcome = try run([actormapPath, "measure", path, "--only", measure] + words, in: root)
    #expect(outcome.code == 0)
    return column(measure, of: outcome.output)
  }

  @Test func tiesThatAreNotFlowsCountBothWays() throws {
    #expect(try values("degree") == ["1", "2", "1", "0"])
    #expect(try values("reach2") == ["2", "2", "2", "0"])
    #expect(try values("betweenness") == ["0", "1", "0", "0"])
    #expect(try values("strength") == ["2", "3", "1", "0"])
    #expect(
      try values("closeness") == [
        "0.4444444444444444", "0.6666666666666666", "0.4444444444444444", "0",
      ])
    #expect(try values("component") == ["1", "1", "1", "2"])
    #expect(try values("in_degree") == ["", "", "", ""])
  }

  @Test func directedTiesAreFollowedOutwards() throws {
    #expect(try values("reach2", "--directed") == ["2", "1", "0", "0"])
    #expect(try values("in_degree", "--directed") == ["0", "1", "1", "0"])
    #expect(try values("out_strength", "--directed") == ["2", "1", "0", "0"])
    #expect(try values("betweenness", "--directed") == ["0", "1", "0", "0"])
    #expect(try values("harmonic", "--directed") == ["1.5", "1", "0", "0"])
  }

  /// With distance = 1 / strength Alder is half a step from Birch and one and a half from Cedar.
  @Test func weightedTiesAreShortWhereTheyAreStrong() throws {
    let near = try values("harmonic", "--weighted").compactMap(Double.init)
    #expect(near.count == 4)
    let expected: [Double] = [2 + 1 / 1.5, 2 + 1, 1 + 1 / 1.5, 0]
    for (value, expected) in zip(near, expected) {
      #expect(abs(value - expected) < 1e-9)
    }
  }

  @Test func oneRelationAlone() throws {
    let outcome = try actormap(
      "measure", "maps/portside", "--relation", "disagrees with", "--whole", "-q", in: root)
    let values = Dictionary(
      uniqueKeysWithValues: zip(
        column("metric", of: outcome.output), column("value", of: outcome.output)))
    #expect(values["actors"] == "40")
    #expect(values["ties"] == "6")
  }

  @Test func columnsThatNeedDirectionsSayWhyTheyAreEmpty() throws {
    let outcome = try actormap("measure", path, "--only", "in_degree", in: root)
    #expect(
      outcome.errorLines.suffix(3) == [
        "warning: in_degree needs ties that have a direction; its column is empty",
        "  hint: ask for --directed, or for other measures",
        "note: Every link states a direction, and no relation is said to be a flow: links are read "
          + "both ways; --directed reads them as arrows.",
      ])
  }
}
