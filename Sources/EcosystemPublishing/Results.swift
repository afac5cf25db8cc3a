import EcosystemAnalysis
import EcosystemDisclosure
import TieNetwork

/// A table of results with its file's name and what it is about.
struct ResultFile: Sendable {
  /// The name without its ending.
  let name: String
  let title: String
  let table: ResultTable

  init(_ name: String, _ title: String, _ table: ResultTable) {
    self.name = name
    self.title = title
    self.table = table
  }

  var path: String { "\(name).csv" }
}

/// Every table of results that a map supports, and why the others are left out.
struct Results: Sendable {
  private(set) var tables: [ResultFile]
  private(set) var leftOut: [LeftOut] = []

  init(of edition: Edition) {
    tables = [
      ResultFile("actors", "Organisations with their measures", .actors(of: edition)),
      ResultFile("network", "The network as a whole", .network(of: edition)),
      ResultFile("gaps", "What is missing, thin or unknown", .gaps(of: edition)),
    ]
    if edition.withholdsLinks {
      leftOut.append(LeftOut(what: "tables/ties.csv", why: linksAreWithheld))
    } else {
      let ties = ResultFile("ties", "Every statement of a link", .ties(of: edition))
      tables.insert(ties, at: 1)
    }
    for (name, title, table, why) in optional(edition) {
      if let table {
        tables.append(ResultFile(name, title, table))
      } else {
        leftOut.append(LeftOut(what: "tables/\(name).csv", why: why))
      }
    }
    tables = tables.map { ResultFile($0.name, $0.title, $0.table.told(in: edition)) }
    for suggestion in Suggestion.all {
      if let suggested = edition.facts.suggested[suggestion.id] {
        let table = ResultTable(suggested, of: edition)
        tables.append(ResultFile(suggestion.id, suggestion.title, table))
      } else if let reason = edition.facts.notSuggested[suggestion.id]?.reason {
        leftOut.append(LeftOut(what: "tables/\(suggestion.id).csv", why: reason))
      }
    }
  }

  /// Tables that only some maps support: name, title, and why there is none.
  ///
  /// It is long because it is a list.
  private func optional(
    _ edition: Edition
  ) -> [(name: String, title: String, table: ResultTable?, why: String)] {
    [
      (
        "coverage", "Supply against targets, cell by cell", .coverage(of: edition),
        "the map names no domains of focus"
      ),
      (
        "provider-loss", "What each provider's leaving would empty", .providerLoss(of: edition),
        "the map lists no offer of a domain of focus"
      ),
      (
        "actor-coverage", "Organisations by domain, sector and ring", .actorCoverage(of: edition),
        "no organisation belongs to a domain of focus"
      ),
      (
        "tie-measures", "Links between two organisations, with their measures",
        edition.facts.ties.map { _ in .tieMeasures(tieColumns, of: edition) },
        edition.withholdsLinks ? linksAreWithheld : "no link between two organisations is stated"
      ),
      (
        "pathways", "How people get to each opportunity", .pathways(of: edition),
        "the map states no pathway to an opportunity"
      ),
      (
        "badges", "How each badge can be earned", .badges(of: edition),
        "the map states no pathway by way of a badge"
      ),
      (
        "skills", "The skills spine and who offers what", .skills(of: edition),
        "the map has no skills in layers"
      ),
      (
        "logic-model", "The logic model and what it lacks", .logicModel(of: edition),
        "the map has no logic model"
      ),
      (
        "domains", "How the organisations of each domain are linked", .domains(of: edition),
        "no organisation belongs to a domain of focus"
      ),
      (
        "reach", "What people of each area can get to", .reach(of: edition),
        "the map does not tell offers, people and ways between places together"
      ),
      (
        "equity", "How evenly that is spread", .equity(of: edition),
        "it is not known how much is within anybody's reach"
      ),
      (
        "insights", "What learners said, and the answer they got", .insights(of: edition),
        "the map tells nothing that learners said"
      ),
      (
        "barriers", "Barriers that learners named", .barriers(of: edition),
        "learners named no barrier, or the map lists no offers"
      ),
      (
        "engagement", "Who took part in workshops, and the balance of the Core group",
        .engagement(of: edition),
        "the map names no workshop or event, and marks nobody as Core group"
      ),
      (
        "groups", "Links within and between groups", .groups(of: edition),
        "no organisation has a sector or a ring"
      ),
      (
        "mixing", "Links between sectors beside what chance would give", .mixing(of: edition),
        "no organisation has a sector, or more than 100 sectors are told apart"
      ),
      (
        "robustness", "How the network holds together as organisations leave",
        .robustness(of: edition), "there is no link, or more than 5,000 organisations"
      ),
      (
        "two-mode", "Organisations and initiatives, and how much of the other they join",
        .takingPart(of: edition), "nobody takes part in an initiative"
      ),
      (
        "ratings", "How organisations are valued and trusted", .esteem(of: edition),
        "there are no ratings, or only the partnership may see them"
      ),
      (
        "uncertainty", "How sure places and values are", .uncertainty(of: edition),
        "no place in a ranking was tried"
      ),
      (
        "tests", "What chance alone would give", .tests(of: edition),
        "there are too few ties or groups to test against chance"
      ),
    ]
  }
}

/// The columns of ties, in the order of the measures.
private let tieColumns = Measure.all.flatMap(\.columns).filter { $0.scope == .tie }.map(\.id)

/// Why links are not told to an audience for research.
let linksAreWithheld = """
  more than a fifth of the organisations could be recognised by their links; --signed-off tells them \
  all the same
  """
