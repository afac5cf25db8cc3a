import EcosystemAnalysis
import EcosystemDisclosure
import EcosystemModel
import Foundation
import Testing
import TieNetwork

/// The order of rows in people's tables says nothing.
@Suite struct ShuffleTests {
  private func tables() throws -> [String: [String]] {
    let folder = packageFolder() + "/maps/portside/"
    var tables: [String: [String]] = [:]
    for file in try FileManager.default.contentsOfDirectory(atPath: folder) {
      let text = try String(contentsOfFile: folder + file, encoding: .utf8)
      tables[String(file.dropLast(4))] = text.split(separator: "\n").map(String.init)
    }
    return tables
  }

  /// The numbers of an analysis by the ids they belong to.
  private func values(_ analysis: Analysis) -> [String: String] {
    let city = analysis.facts.ecosystem
    var values: [String: String] = [:]
    for (column, scores) in analysis.facts.scores
    where scores.count == city.actors.count && !["component", "community"].contains(column) {
      for (actor, score) in zip(city.actors, scores) {
        values["\(column) \(actor.id)"] = score.map { "\(($0 * 1e6).rounded())" } ?? "-"
      }
    }
    for cell in analysis.facts.coverage?.cells ?? [] {
      let supply = cell.supply.map { "\(($0 * 1e6).rounded())" } ?? "-"
      values["cell \(city.key(cell.cell))"] =
        "\(supply) \(cell.status.word) \(cell.providers.count)"
    }
    let gaps = Dictionary(
      grouping: analysis.gaps, by: { "\($0.check) \(city.key($0.subject)) \(city.key($0.cell))" })
    for (about, same) in gaps {
      values["gap \(about)"] = same.map { "\($0.severity) \($0.status.word)" }.sorted()
        .joined(separator: ", ")
      if about.hasSuffix("  ") { Issue.record("a gap is about nothing: \(about)") }
    }
    return values
  }

  private func remedies(_ analysis: Analysis) -> [String?] {
    let edition = disclose(analysis, to: .internal)
    return analysis.findings.map { $0.remedy.map(edition.text) }
  }

  @Test(arguments: 1...4)
  func shufflingRowsChangesNoValue(seed: Int) throws {
    var chance = Chance(seed: UInt64(seed))
    var shuffled: [String: String] = [:]
    for (name, lines) in try tables().sorted(by: { $0.key < $1.key }) {
      let rows = chance.shuffled(Array(lines.dropFirst()))
      shuffled[name] = ([lines[0]] + rows).joined(separator: "\n") + "\n"
    }
    let (first, second) = (everything(try portside()), everything(try ecosystem(shuffled)))
    let (before, after) = (values(first), values(second))
    #expect(before.count > 700)
    #expect(before.filter { after[$0.key] != $0.value }.map(\.key).sorted() == [])
    #expect(Set(after.keys).subtracting(before.keys).sorted() == [])
    #expect(first.sentences == second.sentences)
    #expect(remedies(first) == remedies(second))
  }

  @Test func theSameMapGivesTheSameTable() throws {
    let (one, two) = (everything(try portside()), everything(try portside()))
    #expect(one.sentences == two.sentences)
    for check in GapCheck.all {
      #expect(one.sentences(of: check.id) == two.sentences(of: check.id))
    }
  }
}
