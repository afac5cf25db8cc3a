import EcosystemDisclosure
public import EcosystemModel

/// The part of a city that a view is drawn for.
public enum Focus: Sendable, Hashable {
  case domain(Ref<Domain>)
  case actor(Ref<Actor>)
  case place(Ref<Place>)

  /// What a focus can be on.
  public enum Kind: String, Sendable, CaseIterable {
    case domain, actor, place
  }

  public var kind: Kind {
    switch self {
    case .domain: .domain
    case .actor: .actor
    case .place: .place
    }
  }
}

extension DrawRequest {
  /// The organisations that the focus leaves, in canonical order.
  ///
  /// A domain keeps those that belong to it or to one below it; a place those that stand or offer
  /// something there; an organisation itself and all that it is linked with.
  func actors(of edition: Edition) -> [Ref<Actor>] {
    guard let focus else { return edition.actors }
    let ecosystem = edition.ecosystem
    var kept = Set<Ref<Actor>>()
    switch focus {
    case .domain:
      let domains = focusDomains(of: edition) ?? []
      kept.formUnion(
        edition.actors.filter { !domains.isDisjoint(with: ecosystem.actors[$0].domains) })
    case .place(let place):
      kept.formUnion(edition.actors.filter { ecosystem.actors[$0].place == place })
      kept.formUnion(ecosystem.provision.filter { $0.place == place }.map(\.provider))
    case .actor(let actor):
      kept.insert(actor)
      for link in statedLinks(of: edition) where link.from == actor || link.to == actor {
        kept.formUnion([link.from, link.to])
      }
    }
    return edition.actors.filter(kept.contains)
  }

  /// The links between the organisations that the focus leaves.
  func links(of edition: Edition) -> [StatedLink] {
    guard focus != nil else { return statedLinks(of: edition) }
    let kept = Set(actors(of: edition))
    return statedLinks(of: edition).filter { kept.contains($0.from) && kept.contains($0.to) }
  }

  /// The domain in focus with all below it; nothing where the focus is on no domain.
  func focusDomains(of edition: Edition) -> Set<Ref<Domain>>? {
    guard case .domain(let focus) = focus else { return nil }
    let domains = edition.ecosystem.domains
    var kept: Set = [focus]
    var isGrowing = true
    while isGrowing {
      let more = domains.refs.filter { !kept.contains($0) }
        .filter { domains[$0].parent.map(kept.contains) ?? false }
      kept.formUnion(more)
      isGrowing = !more.isEmpty
    }
    return kept
  }

  /// "the domain Health", as sentences name the focus; nothing where it is on the whole city.
  func focusWords(in edition: Edition) -> String {
    switch focus {
    case .domain(let domain): "the domain \(edition.ecosystem.domains[domain].title.prefix(300))"
    case .actor(let actor): String(edition.ecosystem.actors[actor].name.prefix(300))
    case .place(let place): "the place \(edition.ecosystem.places[place].name.prefix(300))"
    case nil: ""
    }
  }
}

extension MapView {
  /// Refuses a focus that the view cannot be drawn for, and none where it needs one.
  func check(_ focus: Focus?) throws(NotDrawable) {
    let kinds = focuses.map(\.rawValue)
    let choice = kinds.map { "\($0):…" }.joined(separator: " or ")
    guard let focus else {
      if needsFocus {
        throw NotDrawable(
          reason: "the view \(id) is drawn for one \(kinds.joined(separator: " or ")) alone; "
            + "name it with --focus \(choice)")
      }
      return
    }
    guard !focuses.contains(focus.kind) else { return }
    throw NotDrawable(
      reason: "the view \(id) cannot be drawn for one \(focus.kind.rawValue); "
        + (kinds.isEmpty ? "it is always of the whole city" : "it takes --focus \(choice)"))
  }
}
