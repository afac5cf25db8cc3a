import EcosystemAnalysis
import EcosystemDisclosure
import EcosystemModel
import Foundation
import Testing

/// What Portside is made to show, written down by hand before its tables were.
///
/// A gap that the checks find and nobody planted is a mistake of the map or of a check; so is one
/// that was planted and is not found.
@Suite struct PlantedGapsTests {
  /// A gap above severity note, and why the map has it.
  struct Planted: Sendable {
    let check: GapCheck.ID
    let severity: Gap.Severity
    /// What it is about; empty where the cell tells that.
    let subject: String
    let cell: String
    let why: String

    init(
      _ check: GapCheck.ID, _ severity: Gap.Severity, _ subject: String, _ cell: String,
      _ why: String
    ) {
      self.check = check
      self.severity = severity
      self.subject = subject
      self.cell = cell
      self.why = why
    }

    var line: String { "\(check) \(severity.rawValue) \(subject)[\(cell)]" }
  }

  static let coverage = [
    Planted("coverage", .act, "", "enterprise/14-16", "nobody offers any; the list is complete"),
    Planted("coverage", .watch, "", "health/14-16", "133 of 160 places, one offer of unknown size"),
    Planted("coverage", .watch, "", "health/20-25", "10 of 40 places, one offer of unknown size"),
    Planted("coverage", .watch, "", "steam/17-19", "118 of 150 places, one offer of unknown size"),
    Planted("coverage", .watch, "", "steam/20-25", "the college alone; 44 of 60 places"),
    Planted("coverage", .watch, "", "enterprise/17-19", "95 of 120 places"),
    Planted("coverage", .watch, "", "creativity/17-19", "115 of 130 places"),
    Planted("coverage", .watch, "", "nature/14-16", "enough, but of one provider"),
    Planted("coverage", .watch, "", "nature/17-19", "one provider; just half of 40 places"),
    Planted("single-provider", .act, "", "nature", "three offers, all of Morfa Outdoor Learning"),
  ]

  static let reach = [
    Planted("reach", .watch, "", "20-25/morfa-marsh", "nothing near for them, and no bus to town"),
    Planted("reach", .watch, "", "health/14-16/morfa-marsh", "the marsh has nature and no more"),
    Planted("reach", .watch, "", "steam/14-16/morfa-marsh", "the same"),
    Planted("reach", .watch, "", "creativity/14-16/morfa-marsh", "the same"),
    Planted("reach", .watch, "", "health/17-19/morfa-marsh", "the same"),
    Planted("reach", .watch, "", "steam/17-19/morfa-marsh", "the same"),
    Planted("reach", .watch, "", "enterprise/17-19/morfa-marsh", "the same"),
    Planted("reach", .watch, "", "creativity/17-19/morfa-marsh", "the same"),
    Planted("reach", .watch, "", "nature/14-16/ropewalk-row", "the minibus does not stop there"),
    Planted("reach", .watch, "", "nature/17-19/ropewalk-row", "the same"),
    Planted("reach", .watch, "", "nature/14-16/pen-y-don", "nor there"),
    Planted("reach", .watch, "", "nature/17-19/pen-y-don", "the same"),
    Planted("reach", .watch, "", "steam/20-25/llyn-y-wylan", "the bridge to the college is shut"),
    Planted("reach", .watch, "", "14-16/morfa-marsh", "a quarter of the average within reach"),
    Planted("reach", .watch, "", "17-19/morfa-marsh", "less than a tenth of it"),
    Planted("reach", .watch, "", "14-16/morfa-marsh", "steps keep some of them from all there is"),
    Planted("reach", .watch, "", "17-19/morfa-marsh", "the same"),
    Planted("reach", .watch, "", "gannet-skerry", "50 minutes by boat, for the one offer there"),
    Planted("equity", .watch, "", "20-25", "the Old Cannery has 2.4 times what Upper Ropewalk has"),
  ]

  static let network = [
    Planted("cut-off", .act, "ropewalk", "", "four others hang on it"),
    Planted("cut-off", .watch, "council", "", "the Federation hangs on it"),
    Planted("cut-off", .watch, "tidal-college", "", "Zürich Lane hangs on it"),
    Planted("cut-off", .watch, "driftwood", "", "Bread & Oars hangs on it"),
    Planted("core-group", .act, "", "learners", "two organisations, none in the Core group"),
    Planted("core-group", .act, "", "nature", "three organisations, none in the Core group"),
    Planted("sector-pairs", .watch, "culture–employers", "employers", "2.9 links expected, none"),
    Planted(
      "no-ties", .watch, "bosun-brothers-boatbuilding-and-composite-fabrication-company", "",
      "never asked"),
    Planted("no-ties", .watch, "fathom-lane-special-school", "", "never asked"),
    Planted("no-ties", .watch, "the-saturday-lot", "", "an informal group"),
    Planted("domain-structure", .watch, "council", "health", "the Federation falls off"),
    Planted("domain-structure", .watch, "brinewell", "health", "a school and the fire service do"),
    Planted("domain-structure", .watch, "ropewalk", "health", "four pieces"),
    Planted("domain-structure", .watch, "tidal-college", "steam", "four pieces"),
    Planted("domain-structure", .watch, "makers-yard", "steam", "two pieces"),
    Planted("domain-structure", .watch, "outer-shoals", "steam", "Kelpline falls off"),
    Planted("domain-structure", .watch, "ropewalk", "creativity", "two pieces"),
    Planted("domain-structure", .watch, "museum", "creativity", "two pieces"),
    Planted("domain-structure", .watch, "kelpline", "nature", "a chain of three"),
  ]

  static let learning = [
    Planted("pathways", .act, "deckhand", "", "needs a badge that nothing leads to"),
    Planted("pathways", .watch, "sea-legs", "", "that badge: nobody can earn it"),
    Planted("pathways", .watch, "lantern", "", "a badge that leads nowhere"),
    Planted("pathways", .watch, "robot-apprentice", "", "three ways, all by the same badge"),
    Planted("pathways", .watch, "marsh-warden", "", "a badge that needs two offers together"),
    Planted("pathways", .watch, "peer-mentor", "", "only for those whose past is recognised"),
    Planted("skills", .watch, "coast", "coast", "Morfa Outdoor Learning alone teaches it"),
    Planted("skills", .watch, "portfolio", "portfolio", "the careers service alone teaches it"),
    Planted("skills", .watch, "welsh", "welsh", "two teach it, no badge shows it"),
    Planted("skills", .watch, "literacy", "literacy", "three teach it, no badge shows it"),
  ]

  static let programme = [
    Planted("logic-model", .act, "get-there", "", "an outcome that nobody owns or works on"),
    Planted("logic-model", .watch, "get-there", "", "and without an activity"),
    Planted("logic-model", .watch, "learners-decide", "", "no indicator"),
    Planted("logic-model", .watch, "badges-count", "", "due in 2025-12: 5 of 8"),
    Planted("logic-model", .watch, "feel-well", "", "one link leads straight to an action"),
    Planted("insights", .watch, "boardwalk", "", "nothing takes it up"),
    Planted("barriers", .watch, "city", "", "disability: 28 of 54 offers are not free of steps"),
    Planted("engagement", .act, "", "informal-learning", "six organisations, none ever took part"),
    Planted("marks", .watch, "", "enterprise", "tables 1 and 3 noted a blockage"),
    Planted("strain", .watch, "council–federation", "", "both sides state it"),
  ]

  /// What the map leaves unknown or merely tells, by check.
  static let notes: [GapCheck.ID: Int] = [
    "coverage": 1,  // nature and climate for 20 to 25: not listed, list not complete
    "reach": 2,  // 2 offers online without a place; 4 without ages of a band
    "sector-pairs": 5,  // learners and each other sector but the third
    "skills": 3,  // two without an offer, one that badges show and nobody teaches
    "logic-model": 1,  // the owner of the grants offers nothing itself
    "actor-coverage": 5,  // a sector or two absent from four domains; two state too little
    "insights": 5,  // taken up by an offer, a plan or a gap, and nobody told those who said so
    "barriers": 4,  // awareness: how to join is not said; transport; two that no table speaks of
    "engagement": 1,  // nature and climate: one that took part states no domain
    "marks": 5,  // two things with energy at one table, one at two; a blockage; a question
    "strain": 5,  // five pairs of which one side told
  ]

  private let analysis: Analysis
  private let city: Ecosystem

  init() throws {
    analysis = everything(try portside())
    city = analysis.facts.ecosystem
  }

  @Test func everyPlantedGapIsFoundAndNoOther() {
    let planted = Self.coverage + Self.reach + Self.network + Self.learning + Self.programme
    let found = analysis.gaps.filter { $0.severity != .note }.map(line)
    let missing = difference(planted.map(\.line), found)
    let unplanned = difference(found, planted.map(\.line))
    #expect(
      missing.isEmpty && unplanned.isEmpty,
      """
      planted and not found:
      \(missing.map { "  \($0)" }.joined(separator: "\n"))
      found and not planted:
      \(unplanned.map { "  \($0)" }.joined(separator: "\n"))
      """)
  }

  @Test func whatIsUnknownOrMerelyToldByCheck() {
    let notes = analysis.gaps.filter { $0.severity == .note }.map(\.check)
    #expect(Dictionary(grouping: notes, by: \.self).mapValues(\.count) == Self.notes)
  }

  @Test func everyCheckHasSomethingToShow() {
    let planted = Self.coverage + Self.reach + Self.network + Self.learning + Self.programme
    #expect(Set(planted.map(\.check)).union(Self.notes.keys) == Set(GapCheck.all.map(\.id)))
  }

  /// The sentences that docs/gaps.md quotes are those of this map.
  @Test func thePageOfGapsQuotesThisMap() throws {
    let page = try String(contentsOfFile: packageFolder() + "/docs/gaps.md", encoding: .utf8)
    let quotes = page.split(separator: "\n\n").filter { $0.hasPrefix("> ") && !$0.contains("Σ") }
      .map { $0.split(separator: "\n").map { $0.dropFirst(2) }.joined(separator: " ") }
    let said = Set(analysis.sentences + GapCheck.all.flatMap { analysis.sentences(of: $0.id) })
    let start = "What would change it: "
    let remedies = page.split(separator: "\n\n").filter { $0.hasPrefix(start) }
      .map { $0.dropFirst(start.count).split(separator: "\n").joined(separator: " ") }
    let edition = disclose(analysis, to: .internal)
    let known = Set(
      analysis.gaps.compactMap(\.remedy).map(edition.text)
        + analysis.findings.compactMap(\.remedy).map(edition.text))
    // Portside has no gap to watch of sectors that are absent from a domain.
    #expect(remedies.filter { !known.contains($0) && !$0.hasPrefix("where it is to be") } == [])
    #expect(quotes.count > GapCheck.all.count)
    #expect(quotes.filter { !said.contains($0) } == [])
  }

  /// The items of one list that are not in the other, as often as they are too many.
  private func difference(_ a: [String], _ b: [String]) -> [String] {
    var left = Dictionary(grouping: b, by: \.self).mapValues(\.count)
    return a.filter { item in
      guard let count = left[item], count > 0 else { return true }
      left[item] = count - 1
      return false
    }.sorted()
  }

  private func line(_ gap: Gap) -> String {
    "\(gap.check) \(gap.severity.rawValue) \(city.key(gap.subject))[\(city.key(gap.cell))]"
  }
}
