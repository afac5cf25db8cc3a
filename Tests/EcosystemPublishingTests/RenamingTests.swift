import EcosystemAnalysis
import EcosystemDisclosure
import EcosystemFiles
import EcosystemModel
import EcosystemPublishing
import Foundation
import Records
import Testing

/// Ids are names for rows: other ids give the same numbers in every table.
@Suite struct RenamingTests {
  private typealias Tables = [String: [[String]]]

  private func portside() throws -> Tables {
    let folder = #filePath.components(separatedBy: "/Tests/")[0] + "/maps/portside/"
    var tables: Tables = [:]
    for file in try FileManager.default.contentsOfDirectory(atPath: folder) {
      let text = try String(contentsOfFile: folder + file, encoding: .utf8)
      tables[file] = text.split(separator: "\n").map { cells(of: $0) }
    }
    return tables
  }

  /// The cells of a line; a comma in quotation marks is part of one.
  private func cells(of line: Substring) -> [String] {
    var cells = [""]
    var isQuoted = false
    for letter in line {
      if letter == "\"" { isQuoted.toggle() }
      if letter == ",", !isQuoted {
        cells.append("")
      } else {
        cells[cells.count - 1].append(letter)
      }
    }
    return cells
  }

  /// Each id with a mark after it, so that their order stays, wherever a cell, an item of a list, or an end of a link is one.
  ///
  /// So is what follows a colon. Sectors and rings that the program knows keep theirs, and a barrier
  /// is a word of the program, whatever else bears it.
  private func renamed(_ tables: Tables) -> Tables {
    var ids = Set<String>()
    for (file, rows) in tables where !["sectors.csv", "rings.csv", "city.csv"].contains(file) {
      guard let column = rows[0].firstIndex(of: "id") else { continue }
      ids.formUnion(rows.dropFirst().filter { $0.count > column }.map { $0[column] })
    }
    ids.remove("")
    func renamed(_ cell: String) -> String {
      if ids.contains(cell) { return cell + "-zz" }
      for separator in [";", "|", " – ", "–", ":"] where cell.contains(separator) {
        return cell.components(separatedBy: separator).map(renamed).joined(separator: separator)
      }
      return cell
    }
    return tables.mapValues { rows in
      [rows[0]]
        + rows.dropFirst().map { row in
          zip(row, rows[0]).map { $1 == "barrier" ? $0 : renamed($0) }
        }
    }
  }

  private func output(_ tables: Tables) throws -> Output {
    let files = tables.mapValues { rows in
      Array(rows.map { $0.joined(separator: ",") + "\n" }.joined().utf8)
    }
    let map = try readEcosystem(in: .memory("portside", files)).ecosystem
    var wanted = Wanted.everything(threads: 1)
    wanted.confidence = []
    wanted.suggestions = []
    wanted.studies = [.groups, .takingPart, .esteem]
    wanted.restarts = 1
    let edition = disclose(analyse(map, wanting: wanted), to: .internal)
    return publish(
      Publication(
        edition: edition, ledger: [], inputs: [], pictures: [], leftOut: [], version: "",
        libraries: []))
  }

  @Test func otherIdsGiveTheSameTables() throws {
    let tables = try portside()
    let (before, after) = (try output(tables), try output(renamed(tables)))
    let paths = before.paths.filter { $0.hasPrefix("tables/") || $0 == "findings.md" }
    #expect(paths.count > 12)
    var renamedIds = 0
    for path in paths {
      let one = String(decoding: before[path] ?? [], as: UTF8.self)
      let other = String(decoding: after[path] ?? [], as: UTF8.self)
      renamedIds += other.components(separatedBy: "-zz").count - 1
      #expect(other.replacingOccurrences(of: "-zz", with: "") == one, "\(path)")
    }
    #expect(renamedIds > 300)
  }
}
