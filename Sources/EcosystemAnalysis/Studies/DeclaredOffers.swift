import EcosystemModel

/// Where the list of offers is declared complete; it holds no texts.
struct DeclaredOffers: Sendable {
  private let isWhole: Bool
  /// By domain: whether it or one above it is declared.
  private let domains: [Bool]
  private let places: [Bool]

  init(of ecosystem: Ecosystem, _ tree: DomainTree) {
    let city = ecosystem.city
    isWhole = city.isComplete("provision")
    let named = ecosystem.domains.map { city.isComplete("provision", for: $0.id) }
    domains = ecosystem.domains.refs.map { tree.line(of: $0).contains { named[$0.index] } }
    places = ecosystem.places.map { city.isComplete("provision", for: $0.id) }
  }

  /// Whether no row in this cell means that there is nothing.
  func covers(_ cell: Cell) -> Bool {
    isWhole || cell.domain?.ref.map { domains[$0.index] } ?? false
      || cell.place?.ref.map { places[$0.index] } ?? false
  }

  /// What to know before leaning on a cell whose offers may not all be listed.
  func caveat(in cell: Cell) -> Sentence? {
    covers(cell) ? nil : "The list of offers is not declared complete: there may be others."
  }
}
