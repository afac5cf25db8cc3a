import Records
import Testing

/// The records of a text as lists of texts.
private func table(_ text: String) throws -> [[String]] {
  let rows = try Rows(Array(text.utf8), file: "t.csv")
  var cells: [Rows.Cell] = []
  return (0..<rows.count).map { record in
    rows.read(record, into: &cells)
    return cells.map { rows.text($0) }
  }
}

/// Expected values from Python's csv module, spaces trimmed.
@Test(arguments: [
  ("a,b\n1,2\n", [["a", "b"], ["1", "2"]]),
  ("a,b\r\n1,2", [["a", "b"], ["1", "2"]]),
  ("a,b\r1,2\r", [["a", "b"], ["1", "2"]]),
  ("a,b,\n,,\n", [["a", "b", ""], ["", "", ""]]),
  ("a,\"x,y\"\n\"1\n2\",\"q\"\"q\"\n", [["a", "x,y"], ["1 2", "q\"q"]]),
  ("a,\"b\"c\nx\"y,\"\"\n", [["a", "bc"], ["x\"y", ""]]),
  ("a,b,", [["a", "b", ""]]),
  ("a,b\n\n1,2\n", [["a", "b"], [""], ["1", "2"]]),
  ("a;b\n1,5;2,5\n3,5;4\n", [["a", "b"], ["1,5", "2,5"], ["3,5", "4"]]),
  ("a\tb\nx, y\tz\n", [["a", "b"], ["x, y", "z"]]),
])
func recordsAndCellsAreFound(text: String, cells: [[String]]) throws {
  #expect(try table(text) == cells)
}

@Test func spaceIsTrimmedAndCollapsed() throws {
  #expect(try table(" a \u{A0} b\t,\u{FEFF}c\u{2003}d , e\n") == [["a b", "c d", "e"]])
}

@Test func placesAreLinesAndCharacters() throws {
  let rows = try Rows(Array("é,\"x\r\ny\",z\n👩‍👩‍👧,\"q\"\n".utf8), file: "t.csv")
  var cells: [Rows.Cell] = []
  rows.read(0, into: &cells)
  #expect(cells.map { "\(rows.place(of: $0))" } == ["t.csv:1:1", "t.csv:1:3", "t.csv:2:4"])
  rows.read(1, into: &cells)
  #expect(cells.map { "\(rows.place(of: $0))" } == ["t.csv:3:1", "t.csv:3:3"])
  #expect(rows.line(of: 1) == 3)
}

@Test func recordsReadTogetherHaveTheCellsOfEachAlone() throws {
  let rows = try Rows(Array("a,b\n1,2,\n\n\"x,\ny\",z\n".utf8), file: "t.csv")
  var (all, alone): ([Rows.Cell], [Rows.Cell]) = ([], [])
  var bounds: [Int] = []
  rows.read(0..<4, into: &all, &bounds)
  #expect(bounds == [0, 2, 5, 6, 8])
  for record in 0..<4 {
    rows.read(record, into: &alone)
    let together = all[bounds[record]..<bounds[record + 1]]
    #expect(together.map { $0.start..<$0.end } == alone.map { $0.start..<$0.end })
  }
}

@Test func shortPlainCellsAreKeys() throws {
  let rows = try Rows(Array("A1,bc;d,longer-than-8,\"q\",x y,é,\n".utf8), file: "t.csv")
  var cells: [Rows.Cell] = []
  rows.read(0, into: &cells)
  #expect(cells.map { rows.shortKey($0) } == [0x6131, 0x6263_3B64, 0, 0, 0, 0, 0])
}

@Test func cellsAreWrittenAsCSV() {
  #expect(csvCell("plain") == "plain")
  #expect(csvCell("a,b") == "\"a,b\"")
  #expect(csvCell("say \"x\"\r\n") == "\"say \"\"x\"\"\r\n\"")
  #expect(csvCell("=1+1") == "'=1+1")
  #expect(csvCell("-4.25") == "-4.25" && csvCell("-1+1") == "'-1+1" && csvCell("-") == "'-")
  #expect(csvCell("-4") == "-4")
}
