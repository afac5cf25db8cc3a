import EcosystemModel
import Records

/// One thing that a table of a workshop said.
struct Said: Sendable {
  enum Kind: String, Sendable, CaseIterable {
    case link
    case newActor = "new actor"
    case moveRing = "move ring"
    case domain, mark, rating
    case remove = "remove?"
  }

  /// Whom or what it is about.
  enum Subject: Sendable, Hashable {
    case actor(Ref<Actor>)
    /// The position among the newcomers.
    case newcomer(Int)
    case domain(Ref<Domain>)
  }

  let kind: Kind
  let about: [Subject]
  /// What kind of link, mark or rating; the ring, the domain: what tells it from other statements.
  let word: String
  /// What tables may disagree about: a strength, a ring, a mark, a sector; may be empty.
  let value: String
  let note: String
  let table: String
  let date: String
  let place: FilePlace
}

/// An organisation that is not on the map yet.
struct Newcomer: Sendable {
  let id: String
  let name: String
  /// The codes of the blank cards that bear it.
  var codes: [String]
}
