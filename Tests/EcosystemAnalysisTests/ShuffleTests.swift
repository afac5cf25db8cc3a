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
    for (number, gap) in analysis.gaps.enumerated() {
      let about = subject(gap, city)
      values["gap \(gap.check) \(about)"] = "\(gap.severity) \(gap.status.word)"
      if about.isEmpty { Issue.record("gap \(number) is about nothing") }
    }
    return values
  }

  private func remedies(_ analysis: Analysis) -> [String?] {
    let edition = disclose(analysis, to: .internal)
    return analysis.findings.map { $0.remedy.map(edition.text) }
  }

  private func subject(_ gap: Gap, _ city: Ecosystem) -> String {
    switch gap.subject {
    case .actor(let actor): city.actors[actor].id + city.key(gap.cell)
    case .tie(let a, let b): [city.actors[a].id, city.actors[b].id].sorted().joined()
    case .insight(let insight): city.insights[insight].id
    case .sectors(let a, let b): [city.sectors[a].id, city.sectors[b].id].sorted().joined()
    case .city: "city"
    case .thing(let thing): "\(thing)"
    default: city.key(gap.cell)
    }
  }

  @Test(arguments: 1...4)
  func shufflingRowsChangesNoValue(seed: Int) throws {
    var chance = Chance(seed: UInt64(seed))
    var shuffled: [String: String] = [:]
    for (name, lines) in try tables().sorted(by: { $0.key < $1.key }) {
      let rows = chance.shuffled(Array(lines.dropFirst()))
      shuffled[name] = ([lines[0]] + rows).joined(separator: "\n") + "\n"
    }
    let (before, after) = (everything(try portside()), everything(try ecosystem(shuffled)))
    #expect(values(before).count > 700)
    #expect(values(before) == values(after))
    #expect(before.sentences == after.sentences)
    #expect(remedies(before) == remedies(after))
  }

  @Test func theSameMapGivesTheSameTable() throws {
    let (one, two) = (everything(try portside()), everything(try portside()))
    #expect(one.sentences == two.sentences)
    for check in GapCheck.all {
      #expect(one.sentences(of: check.id) == two.sentences(of: check.id))
    }
  }
}
