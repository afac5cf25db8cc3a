import ArgumentParser

/// Refuses words that stand twice: the parser would take the last one and say nothing, and
/// `--audience public --audience internal` must not show more than the first would.
func refuseRepeats(_ arguments: some Sequence<String>) throws {
  var seen = Set<Substring>()
  for argument in arguments.prefix(while: { $0 != "--" }) where argument.hasPrefix("--") {
    let word = argument.prefix { $0 != "=" }
    guard seen.insert(word).inserted || mayRepeat.contains(word) else {
      throw ValidationError("\(word) stands twice; give it once")
    }
  }
}

/// The options that take a list, a value each time.
private let mayRepeat: Set<Substring> = ["--what-if"]
