import Foundation

/// A seeded list of organisations, of which one in ten stands there twice under a name that looks
/// alike: a legal form added, a word left out or a letter changed.
struct Register {
  let names: Int

  /// Writes `actors.csv` into a folder of its own, unless it stands there already.
  func written(below folder: URL) throws -> URL {
    let folder = folder.appending(path: "names\(names)")
    let file = folder.appending(path: "actors.csv")
    guard !FileManager.default.fileExists(atPath: file.path) else { return folder }
    try FileManager.default.createDirectory(at: folder, withIntermediateDirectories: true)
    try Data(rows.utf8).write(to: file, options: .atomic)
    return folder
  }

  private var rows: String {
    var chance = SplitMix64(state: 20_170_911)
    var text = "id,name,place\n"
    var last = ""
    for number in 0..<names {
      let name = number % 10 == 9 ? Self.alike(last, &chance) : Self.name(&chance)
      text += "o\(number),\(name),place \(chance.below(60))\n"
      last = name
    }
    return text
  }

  private static let first = syllables(["Bar", "Cor", "Dun", "Fen", "Hal", "Lin", "Mor", "Pen"])
  private static let second = [
    "Youth", "Community", "Sailing", "Garden", "Music", "Maker", "Film", "Football", "Coding",
    "Theatre", "Dance", "Boat", "Health", "Radio",
  ]
  private static let third = [
    "Club", "Trust", "College", "Centre", "Academy", "Project", "Network", "Hub", "Society",
  ]

  private static func syllables(_ starts: [String]) -> [String] {
    let ends = ["ton", "ford", "wick", "ham", "mouth", "ley", "combe", "stow", "bridge", "port"]
    let middles = ["", "a", "en", "ing", "er", "o", "al"]
    return starts.flatMap { start in middles.flatMap { middle in ends.map { start + middle + $0 } }
    }
  }

  private static func name(_ chance: inout SplitMix64) -> String {
    [first, second, third].map { $0[Int(chance.below(UInt64($0.count)))] }.joined(separator: " ")
  }

  private static func alike(_ name: String, _ chance: inout SplitMix64) -> String {
    let words = name.split(separator: " ")
    switch chance.below(3) {
    case 0: return name + " Ltd"
    case 1: return words.dropLast().joined(separator: " ")
    default:
      var letters = Array(name)
      letters[1 + Int(chance.below(UInt64(letters.count - 1)))] = "e"
      return String(letters)
    }
  }
}
