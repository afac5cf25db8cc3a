import EcosystemModel

/// Domains under their themes; a circle of parents has no theme in it.
struct DomainTree {
  private let domains: [Domain]
  private var themes = Set<Ref<Domain>>()

  init(of domains: [Domain]) {
    self.domains = domains
    for domain in domains.refs {
      let above = line(of: domain).dropFirst()
      guard let parent = above.first, !line(of: parent).contains(domain) else { continue }
      themes.insert(parent)
    }
  }

  /// Whether the domain holds others.
  func isTheme(_ domain: Ref<Domain>) -> Bool { themes.contains(domain) }

  /// The domain, its parent, and so on upwards, each once.
  func line(of domain: Ref<Domain>) -> [Ref<Domain>] {
    var line = [domain]
    while let parent = line.last.flatMap({ domains[$0].parent }), !line.contains(parent) {
      line.append(parent)
    }
    return line
  }

  /// The domain and all under it.
  func family(of domain: Ref<Domain>) -> Set<Ref<Domain>> {
    guard isTheme(domain) else { return [domain] }
    return Set(domains.refs.filter { line(of: $0).contains(domain) })
  }
}
