import EcosystemModel

/// Domains under their themes; a circle of parents has no theme in it.
///
/// - Complexity: O(domains × depth) to make.
struct DomainTree {
  private let lines: [[Ref<Domain>]]
  private let children: [[Ref<Domain>]]
  private var themes = Set<Ref<Domain>>()

  init(of domains: [Domain]) {
    let lines = domains.refs.map { Self.line(of: $0, in: domains) }
    var children = [[Ref<Domain>]](repeating: [], count: domains.count)
    for domain in domains.refs {
      guard let parent = lines[domain.index].dropFirst().first else { continue }
      children[parent.index].append(domain)
      if !lines[parent.index].contains(domain) { themes.insert(parent) }
    }
    self.lines = lines
    self.children = children
  }

  /// Whether the domain holds others.
  func isTheme(_ domain: Ref<Domain>) -> Bool { themes.contains(domain) }

  /// The domain, its parent, and so on upwards, each once.
  func line(of domain: Ref<Domain>) -> [Ref<Domain>] { lines[domain.index] }

  /// The domain and all under it.
  func family(of domain: Ref<Domain>) -> Set<Ref<Domain>> {
    guard isTheme(domain) else { return [domain] }
    var family: Set = [domain]
    var left = [domain]
    while let next = left.popLast() {
      left += children[next.index].filter { family.insert($0).inserted }
    }
    return family
  }

  private static func line(of domain: Ref<Domain>, in domains: [Domain]) -> [Ref<Domain>] {
    var line = [domain]
    var seen: Set = [domain]
    while let parent = line.last.flatMap({ domains[$0].parent }), seen.insert(parent).inserted {
      line.append(parent)
    }
    return line
  }
}
