import EcosystemModel
import Records

/// The names, aliases and ids of hidden actors, found in texts as whole words.
///
/// Case, accents, signs between words, "and" and a leading "the" make no difference.
struct HiddenNames: Sendable {
  /// Each name's words, by the first of them; the longest name first.
  private var names: [String: [[String]]] = [:]
  /// What is hidden only where it is the whole text: ids too short or too plain to be a word.
  private var exact = Set<String>()

  init(of hidden: [Actor]) {
    var all = Set<[String]>()
    for actor in hidden {
      let words = Self.words(of: actor.id)
      let isDistinct = words.contains { $0.contains(where: \.isLetter) } && actor.id.count > 2
      if isDistinct { all.insert(words) } else { exact.insert(actor.id) }
      for name in [actor.name] + actor.aliases {
        let words = Self.words(of: name)
        all.insert(words)
        if words.first == "the", words.count > 1 { all.insert(Array(words.dropFirst())) }
      }
    }
    for words in all {
      if let first = words.first { names[first, default: []].append(words) }
    }
    for first in names.keys { names[first]?.sort { $0.count > $1.count } }
  }

  /// The text with each hidden name replaced.
  ///
  /// - Complexity: O(letters + words × names that begin with the same word).
  func replaced(in text: String, by replacement: String) -> String {
    guard !text.isEmpty, !exact.contains(text) else { return text.isEmpty ? text : replacement }
    let words = Self.split(text)
    var kept = ""
    var copied = text.startIndex
    var at = 0
    while at < words.count {
      guard let end = match(words, from: at) else {
        at += 1
        continue
      }
      kept += text[copied..<words[at].range.lowerBound] + replacement
      copied = words[end - 1].range.upperBound
      at = end
    }
    return copied == text.startIndex ? text : kept + text[copied...]
  }

  /// The word after the longest hidden name that begins at a word.
  private func match(_ words: [Word], from start: Int) -> Int? {
    guard let candidates = names[words[start].folded] else { return nil }
    let name = candidates.first { name in
      start + name.count <= words.count
        && name.indices.allSatisfy { words[start + $0].folded == name[$0] }
    }
    return name.map { start + $0.count }
  }

  private struct Word {
    let range: Range<String.Index>
    let folded: String
  }

  private static func words(of name: String) -> [String] { split(name).map(\.folded) }

  /// The runs of letters and digits but "and", small and without accents.
  private static func split(_ text: String) -> [Word] {
    text.split { !$0.isLetter && !$0.isNumber }.compactMap { run in
      let folded = slug(String(run))
      guard !folded.isEmpty, folded != "and" else { return nil }
      return Word(range: run.startIndex..<run.endIndex, folded: folded)
    }
  }
}
