import EcosystemFiles
import EcosystemModel
import Records
import Testing

/// Plain rows are read many at a time, all others one by one: the result must be the same.
private struct Chance {
  var state: UInt64

  mutating func below(_ n: Int) -> Int {
    state = state &* 6_364_136_223_846_793_005 &+ 1_442_695_040_888_963_407
    return Int(state >> 33) % n
  }

  mutating func pick(_ words: [String]) -> String { words[below(words.count)] }
}

private let nodeColumns = ["id", "label", "kind", "sector", "domains"]
private let edgeColumns = ["source", "target", "kind", "type", "weight"]
private let tieColumns = ["from", "to", "relation", "strength", "direction", "date", "note"]

private func nodes(_ count: Int, _ chance: inout Chance) -> [[String]] {
  (0..<count).map { number in
    let odd = chance.below(20)
    let id = odd == 0 ? "A long id \(number)" : odd == 1 && number > 3 ? "n2" : "n\(number)"
    return [
      odd == 2 ? "" : odd == 3 ? "example" : id,
      chance.pick(["", "Rio, the \(number)th", "Café \(number)", "Plain \(number)", " two  spaces"]
      ),
      "x", chance.pick(["culture", "employers", "Culture", "", "n/a", "third-sector"]),
      chance.pick(["", "arts", "arts;health", "Health", "-"]),
    ]
  }
}

private func end(_ count: Int, _ chance: inout Chance) -> String {
  switch chance.below(60) {
  case 0: "nobody"
  case 1: "N\(chance.below(count))"
  case 2: "Plain \(chance.below(count))"
  case 3: " n1"
  case 4: ""
  default: "n\(chance.below(count))"
  }
}

private func edges(_ rows: Int, among count: Int, _ chance: inout Chance) -> [[String]] {
  (0..<rows).map { _ in
    if chance.below(50) == 0 {
      return [chance.pick(["", "example", "Example", "exam"]), "", "", "", ""]
    }
    return [
      end(count, &chance), end(count, &chance),
      chance.pick(["funds", "works with others", "", "Funds", "fünds", "meets; greets"]),
      chance.pick(["", "Directed", "undirected", "mutual"]),
      chance.pick(["", "1", "2", "0.5", "12.25", "007", "1,5", "-1", "0", "1e3", "n/a", "3."]),
    ]
  }
}

private func ties(_ rows: Int, among count: Int, _ chance: inout Chance) -> [[String]] {
  (0..<rows).map { _ in
    [
      end(count, &chance), end(count, &chance), chance.pick(["funds", "meets", ""]),
      chance.pick(["1", "2", ""]), chance.pick(["", "directed", "Mutual", "wrong"]),
      chance.pick(["", "", "", "2019"]), chance.pick(["", "", "", "a note"]),
    ]
  }
}

/// The rows as a file; where all cells are quoted no row is plain.
private func csv(
  _ columns: [String], _ rows: [[String]], quoted: Bool, end: String = "\n"
) -> [UInt8] {
  func cell(_ text: String) -> String {
    guard quoted || text.contains(",") else { return text }
    return "\"" + text.replacing("\"", with: "\"\"") + "\""
  }
  let lines = [columns.joined(separator: ",")] + rows.map { $0.map(cell).joined(separator: ",") }
  return Array((lines.joined(separator: end) + end).utf8)
}

/// All that a reading tells, as lines; columns of places aside.
private func told(_ files: [String: [UInt8]], threads: Int = 1) -> [String] {
  func lines(_ ledger: [LedgerLine], _ problems: [Diagnostic]) -> [String] {
    ledger.map { "\($0.table) \($0.read) \($0.kept) \($0.merged) \($0.rejected) \($0.note)" }
      + problems.map { problem in
        let line = problem.place?.line.map(String.init) ?? ""
        return "\(line) \(problem.severity) \(problem.message) \(problem.hint ?? "")"
      }.sorted()
  }
  do {
    let reading = try readEcosystem(in: .memory("map", files), threads: threads)
    let ecosystem = reading.ecosystem
    return lines(reading.ledger, reading.remarks)
      + ecosystem.actors.map {
        "\($0.id)|\($0.name)|\($0.sector?.index ?? -1)|\($0.domains.map(\.index))|\($0.origin)"
      }
      + ecosystem.ties.enumerated().map { number, tie in
        "\(tie) \(ecosystem.tieDetails[Int32(number)].map { "\($0)" } ?? "")"
      } + ecosystem.relations.map(\.id) + ecosystem.sectors.map(\.id) + ecosystem.domains.map(\.id)
  } catch {
    return lines(error.ledger, error.problems)
  }
}

/// Takes out what makes an error, so that half of the maps are read to their end.
private func mended(_ rows: [[String]], isTies: Bool) -> [[String]] {
  rows.filter { row in
    if !isTies { return !row[0].isEmpty && row[0] != "n2" || row[1].hasPrefix("Plain 2") }
    let isKnown = row[0].hasPrefix("n") && row[1].hasPrefix("n") && !row[0].hasPrefix("no")
    let strange = ["1,5", "-1", "0", "wrong", "1e3", "3."]
    return isKnown && !row[1].hasPrefix("no") && !row.contains { strange.contains($0) }
  }
}

@Test(arguments: 0..<120)
func plainRowsReadAsOthersDo(seed: Int) {
  var chance = Chance(state: UInt64(seed) &* 0x9E37_79B9_7F4A_7C15 &+ 7)
  for _ in 0..<9 { _ = chance.below(2) }
  let isMended = seed % 2 == 0
  var actors = nodes(30, &chance)
  var links = seed % 3 == 0 ? ties(80, among: 30, &chance) : edges(80, among: 30, &chance)
  if isMended {
    actors = (0..<30).map { ["n\($0)", actors[$0][1], "x", actors[$0][3], actors[$0][4]] }
    links = mended(links, isTies: true)
  }
  let (name, columns) = seed % 3 == 0 ? ("ties.csv", tieColumns) : ("edges.csv", edgeColumns)
  func files(quoted: Bool, end: String = "\n") -> [String: [UInt8]] {
    [
      "nodes.csv": csv(
        turned(nodeColumns, seed), actors.map { turned($0, seed) }, quoted: quoted, end: end),
      name: csv(columns, links, quoted: quoted, end: end),
    ]
  }
  let slow = told(files(quoted: true))
  #expect(told(files(quoted: false)) == slow)
  #expect(told(files(quoted: false, end: "\r\n"), threads: 2) == slow)
}

/// The cells in another order, so that the id does not always come first.
private func turned(_ cells: [String], _ count: Int) -> [String] {
  let start = count % cells.count
  return Array(cells[start...] + cells[..<start])
}

@Test func threadsNeverChangeWhatIsRead() {
  var chance = Chance(state: 11)
  let actors = (0..<8_400).map { number in
    let name = number % 20 == 7 ? "Rio, the \(number)th" : "Rio \(number)"
    return ["n\(number)", name, "x", "sector \(number % 3)", ""]
  }
  let links = (0..<9_000).map { number in
    [
      "n\(chance.below(8_400))", "n\(chance.below(8_400))",
      number == 8_500 ? "a new word" : "word \(number % 4)", "", "\(1 + number % 3)",
    ]
  }
  let files = [
    "nodes.csv": csv(nodeColumns, actors, quoted: false),
    "edges.csv": csv(edgeColumns, links, quoted: false),
  ]
  let alone = told(files)
  #expect(alone.count > 17_000)
  #expect(told(files, threads: 3) == alone)
}
