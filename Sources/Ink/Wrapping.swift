extension Typesetter {
  /// Breaks a text into lines of a width, at spaces.
  ///
  /// A word that is too long alone breaks after a hyphen or slash where one fits, else between
  /// letters, with no hyphen added. A letter wider than the line stands alone.
  ///
  /// - Parameter maxLines: When lines are cut, the last one ends with "…".
  /// - Returns: No line for a text without letters.
  public func wrapped(
    _ text: String, to width: Double, size: Double, weight: Text.Weight = .regular,
    maxLines: Int? = nil
  ) -> [String] {
    let measure = Measure(typesetter: self, size: size, weight: weight, room: width)
    var words = printable(text).split(separator: " ")[...]
    var lines: [String] = []
    while let line = measure.takeLine(from: &words) {
      if let maxLines, lines.count + 1 >= maxLines, !words.isEmpty {
        return maxLines > 0 ? lines + [measure.cut(line)] : []
      }
      lines.append(line)
    }
    return lines
  }

  /// The width of the widest word: lines of this width and more break none between letters.
  public func widestWord(of text: String, size: Double, weight: Text.Weight = .regular) -> Double {
    printable(text).split(separator: " ")
      .map { width(of: String($0), size: size, weight: weight) }.max() ?? 0
  }
}

/// What fits on one line.
private struct Measure {
  let typesetter: Typesetter
  let size: Double
  let weight: Text.Weight
  let room: Double

  func fits(_ text: some StringProtocol) -> Bool {
    typesetter.width(of: String(text), size: size, weight: weight) <= room + 1e-6
  }

  /// Takes as many words as fit, or as much of the first as does; nil when no word is left.
  func takeLine(from words: inout ArraySlice<Substring>) -> String? {
    guard let first = words.popFirst() else { return nil }
    guard fits(first) else {
      let head = first.prefix(headCount(of: first))
      if head.endIndex < first.endIndex { words = [first[head.endIndex...]] + words }
      return String(head)
    }
    var line = String(first)
    while let next = words.first, fits(line + " " + next) {
      line += " " + next
      words.removeFirst()
    }
    return line
  }

  /// The line with "…" at its end, shortened until both fit.
  func cut(_ line: String) -> String {
    var line = line
    while !line.isEmpty, !fits(line + "…") { line.removeLast() }
    while line.last == " " { line.removeLast() }
    return line + "…"
  }

  /// How many characters of an overlong word go on the line: at least one.
  private func headCount(of word: Substring) -> Int {
    let likely = size > 0 ? Int(min(10_000, max(1, room / size * 8))) : 1
    var low = 1
    var high = max(1, word.prefix(likely).count)
    while low < high {
      let middle = (low + high + 1) / 2
      if fits(word.prefix(middle)) { low = middle } else { high = middle - 1 }
    }
    guard let mark = word.prefix(low).lastIndex(where: { "-–/".contains($0) }) else { return low }
    return word[...mark].count
  }
}
