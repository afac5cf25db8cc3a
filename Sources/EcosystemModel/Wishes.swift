extension Ecosystem {
  /// The map with every organisation shown to no wider audience than a later map shows it to.
  ///
  /// Who does not want to be shown any more is not shown as it was before either.
  public func respecting(wishesOf later: Ecosystem) -> Ecosystem {
    let wishes = Dictionary(
      later.actors.map { ($0.id, $0.show) }, uniquingKeysWith: { max($0, $1) })
    var map = self
    for actor in map.actors.refs {
      if let wish = wishes[map.actors[actor].id] {
        map.actors[actor].show = max(map.actors[actor].show, wish)
      }
    }
    return map
  }
}
