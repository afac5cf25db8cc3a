import EcosystemModel
import Records

/// Names that may not be told, found in texts as whole words.
///
/// Case, accents, signs and spaces between words, "and" and a leading "the" make no difference, nor
/// does an "s" or "es" at the end.
struct HiddenNames: Sendable {
  /// The letters of each name, in order.
  private var names: [String] = []
  /// Of how many words each name is; one may be written in several ways.
  private var wordCounts: [String: Set<Int>] = [:]
  /// What is hidden only where it is the whole text: ids too short or too plain to be a word.
  private var exact = Set<String>()
  /// What a web address is called elsewhere: names only where an "@" stands before.
  private var handles = Set<String>()

  /// The names, aliases, ids and web addresses of hidden actors.
  ///
  /// A host alone is a name unless a shown actor has the same one.
  init(of hidden: [Actor], besides shown: [Actor]) {
    let shared = Set(shown.compactMap { WebAddress($0.url)?.host })
    for actor in hidden {
      add(id: actor.id)
      for id in actor.organisationIDs {
        add(id: id)
        addNumber(of: id)
      }
      for name in [actor.name] + actor.aliases { add(name: name) }
      if let address = WebAddress(actor.url) {
        if !shared.contains(address.host) { add(name: address.host) }
        if !address.path.isEmpty { add(name: address.host + address.path) }
        let own = address.handles(withHost: !shared.contains(address.host))
        handles.formUnion(own.map(slug))
      }
    }
    names = wordCounts.keys.sorted()
  }

  /// The names and ids of places or initiatives.
  init(of rows: [(id: String, name: String)]) {
    for row in rows {
      add(id: row.id)
      add(name: row.name)
    }
    names = wordCounts.keys.sorted()
  }

  private mutating func add(name: String) {
    var words = Self.split(name).map(\.folded)
    add(words)
    guard words.first == "the", words.count > 1 else { return }
    words.removeFirst()
    add(words)
  }

  private mutating func add(id: String) {
    let words = Self.split(id).map(\.folded)
    let isWord = words.contains { $0.contains(where: \.isLetter) } && id.count > 2
    let isLongNumber = words.joined().count >= 5
    if isWord || isLongNumber { add(words) } else { exact.insert(id) }
  }

  /// The number of `GB-CHC-1122334` without its register, where it is long enough to be no other.
  private mutating func addNumber(of id: String) {
    guard let last = Self.split(id).last?.folded, last.count(where: \.isNumber) >= 5 else { return }
    add([last])
  }

  private mutating func add(_ words: [String]) {
    guard !words.isEmpty else { return }
    wordCounts[words.joined(), default: []].insert(words.count)
  }

  /// The text with each hidden name replaced, of two that begin at the same word the longer.
  ///
  /// - Parameter sparingWords: Whether names of a single word stay.
  /// - Complexity: O(letters + words × letters of the longest name × log names) at most.
  func replaced(
    in text: String, by replacement: String, sparingWords: Bool = false
  ) -> String {
    if !sparingWords, exact.contains(text) { return replacement }
    guard !text.isEmpty, !names.isEmpty else { return text }
    let text = withoutHandles(text, by: replacement)
    let words = Self.split(text)
    var kept = ""
    var copied = text.startIndex
    var at = 0
    while at < words.count {
      guard let end = match(words, from: at, sparingWords) else {
        at += 1
        continue
      }
      kept += text[copied..<words[at].range.lowerBound] + replacement
      copied = words[end - 1].range.upperBound
      at = end
    }
    return copied == text.startIndex ? text : kept + text[copied...]
  }

  private func withoutHandles(_ text: String, by replacement: String) -> String {
    guard !handles.isEmpty, text.contains("@") else { return text }
    var kept = ""
    var rest = text[...]
    while let at = rest.firstIndex(of: "@") {
      var name = rest[rest.index(after: at)...].prefix {
        $0.isLetter || $0.isNumber || "._-".contains($0)
      }
      while let last = name.last, "._-".contains(last) { name.removeLast() }
      kept += rest[..<at] + (handles.contains(slug(String(name))) ? replacement : "@\(name)")
      rest = rest[name.endIndex...]
    }
    return kept + rest
  }

  /// The word after the longest hidden name that begins at a word.
  private func match(_ words: [Word], from start: Int, _ sparingWords: Bool) -> Int? {
    var letters = ""
    var found: Int?
    for at in start..<words.count {
      letters += words[at].folded
      let count = at + 1 - start
      if isName(letters, of: count, endingWith: words[at].folded, sparingWords) { found = at + 1 }
      guard beginsName(letters) else { break }
    }
    return found
  }

  /// Names of fewer than five letters count only where the words are parted as in the name, and
  /// with an "s" only from four.
  private func isName(
    _ letters: String, of count: Int, endingWith last: String, _ sparingWords: Bool
  ) -> Bool {
    func isListed(_ letters: Substring) -> Bool {
      guard let counts = wordCounts[String(letters)] else { return false }
      if sparingWords, counts == [1] { return false }
      return letters.count >= 5 || counts.contains(count)
    }
    if isListed(letters[...]) { return true }
    return ["s", "es"].contains { ending in
      last.count > ending.count + 1 && last.hasSuffix(ending) && letters.count >= 4 + ending.count
        && isListed(letters.dropLast(ending.count))
    }
  }

  private func beginsName(_ letters: String) -> Bool {
    var (low, high) = (0, names.count)
    while low < high {
      let middle = (low + high) / 2
      if names[middle] < letters { low = middle + 1 } else { high = middle }
    }
    return low < names.count && names[low].hasPrefix(letters)
  }

  private struct Word {
    let range: Range<String.Index>
    let folded: String
  }

  /// The runs of letters and digits but "and", small and without accents; initials with points
  /// between them, such as `A.B.C.`, are one.
  private static func split(_ text: String) -> [Word] {
    var words: [Word] = []
    var isInitial = false
    for run in text.split(whereSeparator: { !$0.isLetter && !$0.isNumber }) {
      let folded = slug(String(run))
      guard !folded.isEmpty, folded != "and" else { continue }
      if run.count == 1, isInitial, let last = words.last,
        text[last.range.upperBound..<run.startIndex] == "."
      {
        words[words.count - 1] = Word(
          range: last.range.lowerBound..<run.endIndex, folded: last.folded + folded)
      } else {
        words.append(Word(range: run.startIndex..<run.endIndex, folded: folded))
        isInitial = run.count == 1
      }
    }
    return words
  }
}

/// The parts of a web address that tell whose it is: `friends.example` and `/about`.
private struct WebAddress {
  let host: String
  let path: String
  /// The last part of the path, or the first of the host: `@friends` of `friends.example`.
  func handles(withHost: Bool) -> [String] {
    let last = path.split(separator: "/").last.map { $0.drop { $0 == "@" } }
    let first = withHost ? host.split(separator: ".").first : nil
    return [last, first].compactMap { $0.map(String.init) }.filter { !$0.isEmpty }
  }

  init?(_ url: String) {
    let small = url.lowercased()
    let start = small.firstRange(of: "://")?.upperBound ?? small.startIndex
    let rest = small[start...].prefix { $0 != "?" && $0 != "#" }
    let slash = rest.firstIndex(of: "/") ?? rest.endIndex
    let named = rest[..<slash].hasPrefix("www.") ? rest[..<slash].dropFirst(4) : rest[..<slash]
    guard named.contains(".") else { return nil }
    host = String(named)
    path = rest[slash...].contains(where: \.isLetter) ? String(rest[slash...]) : ""
  }
}
