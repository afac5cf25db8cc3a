import Foundation
import Testing

private let folder = root.appending(path: "Tests/Fixtures/formats")

private let files: [String] = {
  let names = (try? FileManager.default.contentsOfDirectory(atPath: folder.path)) ?? []
  return names.filter { $0.hasPrefix("florentine.") }.sorted()
}()

/// NetworkX 3.6.1 measured the same marriages; its table says nothing where a value is undefined.
@Test(arguments: files)
func everyFormatMeasuresAsTheOracleDoes(file: String) throws {
  let measures = "degree,betweenness,closeness,harmonic,clustering,constraint,pagerank"
  let outcome = try actormap("measure", file, "--only", measures, "-q", in: folder)
  #expect(outcome.code == 0, "\(outcome.errors)")
  let oracle = try String(
    contentsOf: folder.appending(path: "oracle_florentine_marriage_networkx361.csv"),
    encoding: .utf8)
  let names = [
    "degree": "degree", "betweenness_norm": "betweenness_norm", "betweenness_raw": "betweenness",
    "closeness_wf": "closeness", "harmonic": "harmonic", "clustering": "clustering",
    "constraint": "constraint", "pagerank_085": "pagerank",
  ]
  let ours = column("name", of: outcome.output)
  #expect(ours.sorted() == column("id", of: oracle).sorted())
  for (theirs, name) in names {
    let found = Dictionary(uniqueKeysWithValues: zip(ours, column(name, of: outcome.output)))
    let expected = zip(column("id", of: oracle), column(theirs, of: oracle))
    for (id, text) in expected {
      guard let value = Double(text) else {
        #expect(found[id] == "", "\(name) of \(id)")
        continue
      }
      let ours = try #require(found[id].flatMap(Double.init), "\(name) of \(id)")
      // The oracle's table has ten decimals.
      #expect(abs(ours - value) <= 1e-9 * max(1, abs(value)), "\(name) of \(id)")
    }
  }
}
