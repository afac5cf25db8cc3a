public import EcosystemModel

/// What would be empty if a provider left (D2).
public struct ProviderLoss: Sendable {
  public let provider: Ref<Actor>
  /// Places a year, as far as sizes are stated.
  public let places: Double
  public let offers: Int
  /// The combinations of domain and age band that have no other provider.
  public let cells: [Cell]
  /// The domains in which nobody else offers anything.
  public let domains: [Ref<Domain>]
}

/// What each provider's leaving would empty, by provider; offers of 0 places hold nothing.
///
/// - Complexity: O(offers × domains of each + cells + providers × log providers).
func providerLosses(of ecosystem: Ecosystem, _ coverage: Coverage) -> [ProviderLoss] {
  var own: [Ref<Actor>: [Provision]] = [:]
  var providers = [Set<Ref<Actor>>](repeating: [], count: ecosystem.domains.count)
  for offer in ecosystem.provision where offer.placesPerYear != 0 {
    own[offer.provider, default: []].append(offer)
    for domain in offer.domains { providers[domain.index].insert(offer.provider) }
  }
  var cells: [Ref<Actor>: [Cell]] = [:]
  for cell in coverage.cells where !cell.overlapsOthers && !cell.cell.isNotStated {
    guard let only = cell.providers.first, cell.providers.count == 1 else { continue }
    cells[only, default: []].append(cell.cell)
  }
  var domains: [Ref<Actor>: [Ref<Domain>]] = [:]
  for domain in ecosystem.domains.refs where providers[domain.index].count == 1 {
    for only in providers[domain.index] { domains[only, default: []].append(domain) }
  }
  return own.keys.sorted().map { provider in
    let offers = own[provider] ?? []
    return ProviderLoss(
      provider: provider, places: offers.reduce(0) { $0 + ($1.placesPerYear ?? 0) },
      offers: offers.count, cells: cells[provider] ?? [],
      domains: domains[provider] ?? [])
  }
}
