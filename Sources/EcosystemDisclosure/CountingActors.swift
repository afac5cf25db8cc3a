import EcosystemAnalysis
import EcosystemModel

extension Sentence {
  /// The organisations that it names, or counts among those it names.
  var namedActors: Set<Ref<Actor>> { Set(parts.flatMap(\.namedActors)) }

  /// The organisation that it names first, where that stands alone.
  var firstActor: Ref<Actor>? {
    for part in parts {
      if case .actors(let actors) = part { return actors.count == 1 ? actors[0] : nil }
      if !part.namedActors.isEmpty { return nil }
    }
    return nil
  }

  /// The sentence with "2 organisations" in the place of their names; a list after a colon goes.
  ///
  /// - Parameter kept: One that is named all the same.
  func countingActors(but kept: Ref<Actor>? = nil) -> Sentence {
    var told: [Part] = []
    for part in parts {
      guard let counted = part.counted, kept == nil || part != kept.map({ .actors([$0]) }) else {
        told.append(part)
        continue
      }
      if case .words(let words) = told.last, words.hasSuffix(": ") {
        told[told.count - 1] = .words(String(words.dropLast(2)))
      } else {
        told.append(.words(counted))
      }
    }
    return Sentence(parts: told)
  }
}

extension Sentence.Part {
  fileprivate var namedActors: [Ref<Actor>] {
    switch self {
    case .actors(let actors), .someActors(let actors, _): actors
    case .thing(.actor(let actor)): [actor]
    case .thing(.tie(let a, let b)): [a, b]
    default: []
    }
  }

  /// How many organisations it names, in words; nothing for other parts.
  fileprivate var counted: String? {
    switch self {
    case .actors(let actors), .someActors(let actors, _):
      actors.count == 1 ? "an organisation" : "\(actors.count) organisations"
    case .thing(.actor): "an organisation"
    case .thing(.tie): "two organisations"
    default: nil
    }
  }
}
