public import EcosystemModel
import Records

/// Codes for every organisation of a map: those that it has, and new ones for the rest.
///
/// New codes go up from the highest that was ever given, in the order of the actors: `A1` to
/// `A99`, then `B1`. A code is never given twice, not even when its organisation has left.
public struct CodeList: Sendable {
  /// What the map has already.
  public let known: [Code]
  /// What it does not have yet, in order.
  public private(set) var new: [Code] = []
  private var taken: Set<String>
  private var last: Int

  /// - Parameter blanks: How many codes are wanted for blank cards; those that still wait come
  ///   first.
  public init(of ecosystem: Ecosystem, blanks: Int = 0) {
    known = ecosystem.codes
    taken = Set(known.map { matchingKey($0.text) })
    last = known.compactMap { number(of: $0.text) }.max() ?? 0
    var coded = Set<Ref<Actor>>()
    for code in known { if case .actor(let actor) = code.meaning { coded.insert(actor) } }
    for actor in ecosystem.actors.refs where !coded.contains(actor) {
      new.append(Code(next(), .actor(actor)))
    }
    let waiting = known.count { $0.meaning == .reserved }
    for _ in 0..<max(0, blanks - waiting) { new.append(Code(next(), .reserved)) }
  }

  public var all: [Code] { known + new }

  /// The next code that nobody has had.
  public mutating func next() -> String {
    repeat { last += 1 } while !taken.insert(matchingKey(code(last))).inserted
    return code(last)
  }

  /// The rows that codes.csv is to gain.
  public func newRows(of ecosystem: Ecosystem) -> [[String: String]] {
    new.map { code in
      guard case .actor(let actor) = code.meaning else { return ["code": code.text] }
      return ["code": code.text, "id": ecosystem.actors[actor].id]
    }
  }
}

/// `A1` is 1, `A99` 99, `B1` 100.
private func code(_ number: Int) -> String {
  let block = (number - 1) / 99
  return letters(block) + "\((number - 1) % 99 + 1)"
}

/// The letters of a block: A to Z, then AA and on.
private func letters(_ number: Int) -> String {
  let letter = String(UnicodeScalar(UInt8(65 + number % 26)))
  return number < 26 ? letter : letters(number / 26 - 1) + letter
}

/// The number of a code of this form; nothing for one that people made up.
private func number(of code: String) -> Int? {
  let head = code.prefix { $0.isASCII && $0.isUppercase }
  guard (1...3).contains(head.count), let place = Int(code.dropFirst(head.count)),
    (1...99).contains(place)
  else { return nil }
  let block = head.utf8.reduce(0) { $0 * 26 + Int($1) - 64 } - 1
  return block * 99 + place
}
