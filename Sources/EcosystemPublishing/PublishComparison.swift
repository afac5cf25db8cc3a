public import EcosystemDisclosure
public import EcosystemMaps
import EcosystemModel
public import Records

/// What the output of a comparison is made from.
public struct ComparisonPublication: Sendable {
  public let comparison: Comparison
  public let maps: JoinedEditions
  /// The change map; nothing where the maps cannot carry one.
  public let drawing: Drawing?
  public let leftOut: [LeftOut]
  public let inputs: [InputHash]
  public let version: String

  public init(
    comparison: Comparison, maps: JoinedEditions, drawing: Drawing?, leftOut: [LeftOut],
    inputs: [InputHash], version: String
  ) {
    self.comparison = comparison
    self.maps = maps
    self.drawing = drawing
    self.leftOut = leftOut
    self.inputs = inputs
    self.version = version
  }
}

/// Gathers the files of a comparison: sentences, a table for each kind of change, the change map.
public func publish(_ publication: ComparisonPublication) throws(Diagnostic) -> Output {
  let edition = publication.maps.edition
  var output = Output()
  var leftOut = publication.leftOut
  output.add("changes.md", ChangesPage(publication).text)
  var tables = ComparedTable.all.map { $0.file(of: publication.comparison) }
  if edition.withholdsLinks {
    tables.removeAll { $0.name == "ties" }
    leftOut.append(LeftOut(what: "tables/ties.csv", why: linksAreWithheld))
  }
  for file in tables { output.add("tables/\(file.path)", file.table.csv) }
  output.add("tables/datapackage.json", DataPackage(of: edition, results: tables).text)
  if let drawing = publication.drawing {
    for format in PictureFormat.allCases {
      output.add("maps/change.\(format.rawValue)", try format.bytes(of: drawing))
    }
  }
  let manifest = Manifest(
    version: publication.version, edition: edition, inputs: publication.inputs,
    outputs: output.paths, leftOut: leftOut, libraries: Pictures.libraries)
  output.add(Output.mark, manifest.text)
  return output
}

/// The part of a comparison that is about one kind of thing.
struct ComparedTable {
  /// The file's name.
  let name: String
  let title: String
  let kind: String
  let what: String

  static let all = [
    ComparedTable(
      name: "actors", title: "Organisations that came, went or say something else",
      kind: "organisation", what: "the column that differs; empty for who came or went"),
    ComparedTable(
      name: "ties", title: "Links that came, went or have another strength", kind: "link",
      what: "the column compared"),
    ComparedTable(
      name: "provision", title: "Offers that came, went or have other places", kind: "offer",
      what: "the column compared"),
    ComparedTable(
      name: "affiliations", title: "Parts in initiatives that came, went or have another role",
      kind: "taking part", what: "the column compared"),
    ComparedTable(
      name: "gaps", title: "Gaps that are new, worse, better, gone", kind: "gap", what: "the check"),
    ComparedTable(
      name: "ranks", title: "Places in rankings that came, went or changed", kind: "rank",
      what: "the measure"),
    ComparedTable(
      name: "communities", title: "Communities that came, went or have other members",
      kind: "community", what: "what is compared"),
  ]

  func file(of comparison: Comparison) -> ResultFile {
    let rows = comparison.rows.filter { $0.kind == kind }.map { row in
      [row.change, row.id, row.name, row.what, row.before, row.after]
        .map(ResultTable.Value.text)
    }
    let change =
      kind == "gap"
      ? "new, worse, unknown, known, better, gone or no longer asked" : "came, went or moved"
    return ResultFile(
      name, title,
      ResultTable(
        [
          Meaning("change", change), Meaning("id", "what it is found by on both maps"),
          Meaning("name", "its name, or what became of a community's members"),
          Meaning("what", what), Meaning("before", "on the older map"),
          Meaning("after", "on the newer map"),
        ], rows: rows))
  }
}

/// The changes in plain words, as Markdown.
private struct ChangesPage {
  let publication: ComparisonPublication

  init(_ publication: ComparisonPublication) { self.publication = publication }

  /// How many rows of a table are told here.
  private static let most = 12

  var text: String {
    // Ranks move by the dozen, and only their table tells all of them.
    let sections = ComparedTable.all.filter { $0.name != "ranks" }.map(section).filter {
      !$0.isEmpty
    }
    return ([heading] + sections).joined(separator: "\n\n") + "\n"
  }

  private var heading: String {
    let city = publication.maps.edition.ecosystem.city
    let (from, to) = (publication.maps.since?.inWords, city.asOf?.inWords)
    let dates = "From \(from ?? "a map without a date") to \(to ?? "a map without a date")."
    let sentences = publication.comparison.sentences.map { "- \(markdown($0))" }
    return """
      # \(markdown(city.title.isEmpty ? city.name : city.title)): what changed

      \(dates) What came may have been there before, and not been listed; what went likewise.

      \(sentences.joined(separator: "\n"))
      """
  }

  private func section(_ table: ComparedTable) -> String {
    let rows = publication.comparison.rows.filter { $0.kind == table.kind }
    let isTold = !(table.name == "ties" && publication.maps.edition.withholdsLinks)
    guard !rows.isEmpty, isTold else { return "" }
    let lines = rows.prefix(Self.most).map { "- \(line($0))" }
    let more = rows.count > Self.most ? ["- … all \(rows.count) in `tables/\(table.name).csv`"] : []
    return "## \(table.title)\n\n" + (lines + more).joined(separator: "\n")
  }

  /// "moved: Beta, ring: wider → core".
  private func line(_ row: Comparison.Row) -> String {
    let name = markdown(row.name.isEmpty ? row.id : row.name)
    guard row.kind != "gap" else {
      return "\(row.change): " + markdown(row.after.isEmpty ? row.before : row.after)
    }
    guard row.kind != "community", !(row.before.isEmpty && row.after.isEmpty) else {
      return "\(row.change): \(name)"
    }
    func value(_ text: String) -> String { text.isEmpty ? "none stated" : markdown(text) }
    return "\(row.change): \(name), \(markdown(row.what)): "
      + (row.change == "moved"
        ? "\(value(row.before)) → \(value(row.after))"
        : value(row.change == "came" ? row.after : row.before))
  }
}
