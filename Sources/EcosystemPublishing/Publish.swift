import EcosystemAnalysis
public import EcosystemDisclosure
public import EcosystemFiles
import EcosystemMaps
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
  leftOut += MapView.all.filter(\.needsFocus).map {
    LeftOut(
      what: "maps/\($0.id)",
      why: "it shows one organisation: actormap draw MAP --view \($0.id) --focus actor:ID draws it")
  }
  output.add("findings.md", FindingsPage(edition: edition).text)
  output.add(
    "methods-note.md",
    MethodsNote(edition: edition, version: publication.version, inputs: publication.inputs).text)
  if let note = DisclosureNote(edition: edition).text { output.add("disclosure.json", note) }
  let results = Results(of: edition)
  let tables =
    results.tables + [
      ResultFile("ledger", "What became of each file's rows", .ledger(publication.ledger))
    ]
  for file in tables { output.add("tables/\(file.path)", file.table.csv) }
  output.add("tables/datapackage.json", DataPackage(of: edition, results: tables).text)
  for export in Export.all where export.isInBuild {
    add(export, of: edition, to: &output, &leftOut)
  }
  leftOut += results.leftOut
  if let few = edition.fewPeople {
    leftOut.append(LeftOut(what: "counts of people", why: "\(few), are not told"))
  }
  leftOut += edition.facts.unanswered.map { LeftOut(what: $0.column, why: "\($0)") }
  for picture in publication.pictures { output.add(picture.path, picture.bytes) }
  let manifest = Manifest(
    version: publication.version, edition: edition, inputs: publication.inputs,
    outputs: output.paths, leftOut: leftOut, libraries: publication.libraries)
  output.add(Output.mark, manifest.text)
  return output
}

/// Adds a graph of the network, or tells why there is none.
private func add(
  _ export: Export, of edition: Edition, to output: inout Output, _ leftOut: inout [LeftOut]
) {
  let path = "exports/network.\(export.ending)"
  do throws(NotWritable) {
    var files = Output()
    try export.write(edition, Export.Request(), &files)
    output.add(path, files.paths.first.flatMap { files[$0] } ?? [])
  } catch {
    leftOut.append(LeftOut(what: path, why: error.reason))
  }
}
