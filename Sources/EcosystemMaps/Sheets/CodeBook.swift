import EcosystemDisclosure
import EcosystemModel

/// The code of each organisation that may be shown, and those that wait on blank cards.
struct CodeBook {
  /// In the order of the actors.
  let actors: [(actor: Ref<Actor>, code: String)]
  let blanks: [String]

  init(_ edition: Edition) {
    var first: [Ref<Actor>: String] = [:]
    for code in edition.ecosystem.codes {
      if case .actor(let actor) = code.meaning, first[actor] == nil { first[actor] = code.text }
    }
    actors = edition.actors.compactMap { actor in first[actor].map { (actor, $0) } }
    blanks = edition.ecosystem.codes.filter { $0.meaning == .reserved }.map(\.text)
  }
}
