import EcosystemAnalysis
public import EcosystemDisclosure
public import EcosystemFiles
public import Records
import TieNetwork

/// What a city's output is made from.
public struct Publication: Sendable {
  public let edition: Edition
  public let ledger: [LedgerLine]
  public let inputs: [InputHash]
  /// Views that could not be drawn, and why.
  public let leftOut: [LeftOut]
  public let version: String
  public let libraries: [(name: String, version: String)]
  /// Files already made from the drawings: path and bytes.
  public let pictures: [(path: String, bytes: [UInt8])]

  public init(
    edition: Edition, ledger: [LedgerLine], inputs: [InputHash],
    pictures: [(path: String, bytes: [UInt8])], leftOut: [LeftOut], version: String,
    libraries: [(name: String, version: String)]
  ) {
    self.edition = edition
    self.ledger = ledger
    self.inputs = inputs
    self.pictures = pictures
    self.leftOut = leftOut
    self.version = version
    self.libraries = libraries
  }
}

/// Gathers all files of a city's output: findings, tables, maps and the manifest.
public func publish(_ publication: Publication) -> Output {
  let edition = publication.edition
  var output = Output()
  var leftOut = publication.leftOut
  output.add("findings.md", FindingsPage(edition: edition).text)
  output.add(
    "methods-note.md",
    MethodsNote(edition: edition, version: publication.version, inputs: publication.inputs).text)
  output.add("tables/actors.csv", ResultTable.actors(of: edition).csv)
  if edition.withholdsLinks {
    leftOut.append(LeftOut(what: "tables/ties.csv", why: linksAreWithheld))
  } else {
    output.add("tables/ties.csv", ResultTable.ties(of: edition).csv)
  }
  if let note = DisclosureNote(edition: edition).text { output.add("disclosure.json", note) }
  output.add("tables/network.csv", ResultTable.network(of: edition).csv)
  output.add("tables/gaps.csv", ResultTable.gaps(of: edition).csv)
  output.add("tables/ledger.csv", ResultTable.ledger(publication.ledger).csv)
  let optional: [(name: String, table: ResultTable?, why: String)] = [
    ("coverage", .coverage(of: edition), "the map names no domains of focus"),
    ("provider-loss", .providerLoss(of: edition), "the map lists no offer of a domain of focus"),
    ("actor-coverage", .actorCoverage(of: edition), "no organisation belongs to a domain of focus"),
    (
      "tie-measures", edition.facts.ties.map { _ in .tieMeasures(tieColumns, of: edition) },
      edition.withholdsLinks ? linksAreWithheld : "no link between two organisations is stated"
    ),
    ("pathways", .pathways(of: edition), "the map states no pathway to an opportunity"),
    ("badges", .badges(of: edition), "the map states no pathway by way of a badge"),
    ("skills", .skills(of: edition), "the map has no skills in layers"),
    ("logic-model", .logicModel(of: edition), "the map has no logic model"),
    ("domains", .domains(of: edition), "no organisation belongs to a domain of focus"),
    (
      "reach", .reach(of: edition),
      "the map does not tell offers, people and ways between places together"
    ),
    ("equity", .equity(of: edition), "it is not known how much is within anybody's reach"),
    ("insights", .insights(of: edition), "the map tells nothing that learners said"),
    ("barriers", .barriers(of: edition), "learners named no barrier, or the map lists no offers"),
    (
      "engagement", .engagement(of: edition),
      "the map names no workshop or event, and marks nobody as Core group"
    ),
    ("groups", .groups(of: edition), "no organisation has a sector or a ring"),
    (
      "mixing", .mixing(of: edition),
      "no organisation has a sector, or more than 100 sectors are told apart"
    ),
    ("robustness", .robustness(of: edition), "there is no link, or more than 5,000 organisations"),
    ("two-mode", .takingPart(of: edition), "nobody takes part in an initiative"),
    ("ratings", .esteem(of: edition), "there are no ratings, or only the partnership may see them"),
    ("uncertainty", .uncertainty(of: edition), "no place in a ranking was tried"),
    ("tests", .tests(of: edition), "there are too few ties or groups to test against chance"),
  ]
  for (name, table, why) in optional {
    if let table {
      output.add("tables/\(name).csv", table.csv)
    } else {
      leftOut.append(LeftOut(what: "tables/\(name).csv", why: why))
    }
  }
  for suggestion in Suggestion.all {
    if let suggested = edition.facts.suggested[suggestion.id] {
      output.add("tables/\(suggestion.id).csv", ResultTable(suggested, of: edition).csv)
    } else if let reason = edition.facts.notSuggested[suggestion.id]?.reason {
      leftOut.append(LeftOut(what: "tables/\(suggestion.id).csv", why: reason))
    }
  }
  leftOut += edition.facts.unanswered.map { LeftOut(what: $0.column, why: "\($0)") }
  for picture in publication.pictures { output.add(picture.path, picture.bytes) }
  let manifest = Manifest(
    version: publication.version, edition: edition, inputs: publication.inputs,
    outputs: output.paths, leftOut: leftOut, libraries: publication.libraries)
  output.add(Output.mark, manifest.text)
  return output
}

/// The columns of ties, in the order of the measures.
private let tieColumns = Measure.all.flatMap(\.columns).filter { $0.scope == .tie }.map(\.id)

private let linksAreWithheld = """
  more than a fifth of the organisations could be recognised by their links; --signed-off tells them \
  all the same
  """
