/// What stands before `DATA:` in a DL file.
struct DLHeader {
  /// How many nodes; of two modes those of the first.
  private(set) var rows = 0
  /// How many nodes of the second mode; 0 where there is one mode.
  private(set) var columns = 0
  private(set) var format = "fullmatrix"
  private(set) var labelsAreEmbedded = false
  private(set) var rowLabels: [String] = []
  private(set) var columnLabels: [String] = []
  let spot: Spot
  /// The words that follow.
  private(set) var words: DLWords

  init(_ file: InputFile) throws(Diagnostic) {
    words = DLWords(Cursor(file.text ?? [], file: file.file))
    spot = .line(1, column: 1)
    _ = words.next()
    var side = ""
    while let word = words.next() {
      switch word.key {
      case "n": rows = try count(word)
      case "nr": rows = try count(word)
      case "nc": columns = try count(word)
      case "nm":
        guard try count(word) == 1 else {
          throw words.cursor.error(
            "the file holds several matrices", at: word.offset,
            hint: "export each relation to a file of its own")
        }
      case "format": format = words.next()?.key ?? format
      case "row", "col", "column": side = word.key
      case "labels":
        if words.takesWord("embedded") {
          labelsAreEmbedded = true
        } else if side.hasPrefix("col") {
          columnLabels = try labels(columns)
        } else {
          rowLabels = try labels(rows)
        }
        side = ""
      case "data":
        try checkCounts(word)
        return
      default:
        throw words.cursor.error(
          "'\(word.text)' is no word of a DL header", at: word.offset,
          hint: "the header has n, format, labels and data")
      }
    }
    throw words.cursor.error("the file has no line 'DATA:'")
  }

  private func checkCounts(_ word: DLWords.Word) throws(Diagnostic) {
    guard rows == 0 else { return }
    throw words.cursor.error(
      "the header does not say how many nodes there are", at: word.offset,
      hint: "write, say, DL N=16")
  }

  private mutating func count(_ key: DLWords.Word) throws(Diagnostic) -> Int {
    if let word = words.next(), let number = Int(word.text), 0...1_000_000 ~= number {
      return number
    }
    throw words.cursor.error("'\(key.text)' should be followed by a number", at: key.offset)
  }

  /// The labels up to the next part of the header; one a line where lines or commas part them.
  private mutating func labels(_ count: Int) throws(Diagnostic) -> [String] {
    let start = words.cursor.at
    let part = words.labelPart()
    let found = [part.byLine, part.byWord].first { $0.count == count } ?? part.byLine
    guard found.count == count else {
      throw words.cursor.error(
        "there are \(found.count) labels for \(count) nodes", at: start + part.blanks,
        hint: "the header states \(count): give the right number, or a label for each")
    }
    return found.map(tidied)
  }
}

/// The words of a DL file, parted by white space, commas, `=` and `:`.
struct DLWords {
  private(set) var cursor: Cursor

  init(_ cursor: Cursor) { self.cursor = cursor }

  struct Word {
    let text: String
    let offset: Int
    /// As keys are compared.
    var key: String { text.lowercased() }
  }

  private static func parts(_ byte: UInt8) -> Bool {
    byte <= space || ",=:".utf8.contains(byte)
  }

  mutating func next() -> Word? {
    while let byte = cursor.byte, Self.parts(byte) { cursor.advance() }
    return cursor.isAtEnd ? nil : word()
  }

  private mutating func word() -> Word {
    let start = cursor.at
    if cursor.take("\"") {
      while let byte = cursor.byte, byte != quote { cursor.advance() }
      let text = cursor.text(start + 1..<cursor.at)
      cursor.advance()
      return Word(text: text, offset: start)
    }
    while let byte = cursor.byte, !Self.parts(byte) { cursor.advance() }
    return Word(text: cursor.text(from: start), offset: start)
  }

  /// The words of the next line that has any.
  mutating func nextLine() -> [Word]? {
    guard let first = next() else { return nil }
    var found = [first]
    while let byte = cursor.byte, byte != newline, byte != carriageReturn {
      if Self.parts(byte) { cursor.advance() } else { found.append(word()) }
    }
    return found
  }

  /// Passes the word if it comes next, and says so.
  mutating func takesWord(_ key: String) -> Bool {
    let before = cursor
    if next()?.key == key { return true }
    cursor = before
    return false
  }

  /// The labels up to the next line that begins another part, read in two ways.
  mutating func labelPart() -> (byLine: [String], byWord: [String], blanks: Int) {
    var (lines, found): ([String], [String]) = ([], [])
    let start = cursor.at
    var blanks: Int?
    while !cursor.isAtEnd {
      let before = cursor
      let words = nextLine() ?? []
      guard let first = words.first else { break }
      if ["data", "row", "col", "column", "labels", "format"].contains(first.key),
        beginsPart(words, before)
      {
        cursor = before
        break
      }
      if blanks == nil { blanks = first.offset - start }
      let line = cursor.text(first.offset..<cursor.at)
      lines += line.contains("\"") || line.contains(",") ? words.map(\.text) : [line]
      found += words.map(\.text)
    }
    if lines.contains(where: { $0.contains(",") }) { lines = found }
    return (lines, found, blanks ?? 0)
  }

  /// Whether a line is one of the header's own: it has a colon or an equals sign.
  private func beginsPart(_ words: [Word], _ start: Cursor) -> Bool {
    cursor.text(words[0].offset..<cursor.at).contains { ":=".contains($0) }
  }
}
