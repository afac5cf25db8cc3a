import EcosystemDisclosure
import EcosystemModel

/// The code of each organisation that may be shown, and those that wait on blank cards.
struct CodeBook {
  /// In the order of the actors.
  let actors: [(actor: Ref<Actor>, code: String)]
  let blanks: [String]

  init(_ edition: Edition) {
    let first = edition.ecosystem.codesOfActors
    actors = edition.actors.compactMap { actor in first[actor].map { (actor, $0) } }
    blanks = edition.ecosystem.codes.filter { $0.meaning == .reserved }.map(\.text)
  }
}

extension Ecosystem {
  /// The first code of each organisation that has one.
  var codesOfActors: [Ref<Actor>: String] {
    var first: [Ref<Actor>: String] = [:]
    for code in codes {
      if case .actor(let actor) = code.meaning, first[actor] == nil { first[actor] = code.text }
    }
    return first
  }
}

extension Ref<Actor> {
  /// What stands for a name that has no room: the code that cards bear, else the number of the row.
  func tag(among codes: [Ref<Actor>: String]) -> String { codes[self] ?? "\(number + 1)" }
}
