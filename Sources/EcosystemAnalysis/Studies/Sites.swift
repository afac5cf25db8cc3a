import EcosystemModel

/// Where things are on offer: a place each, and each offer that a barrier of its own keeps from
/// people.
struct Sites {
  struct Site {
    let place: Ref<Place>
    /// The offer, where the site is one.
    let offer: Int?
  }

  let all: [Site]
  /// By offer; nothing where its place is not stated.
  let ofOffer: [Int?]

  /// In the order of the offers' ids, so that sums over sites are the same whatever the order of rows.
  ///
  /// - Complexity: O(offers × log offers + barriers).
  init(of ecosystem: Ecosystem) {
    let apart = Set(
      ecosystem.barriers.compactMap { if case .offer(let offer) = $0.to { offer } else { nil } })
    var all: [Site] = []
    var ofPlace: [Ref<Place>: Int] = [:]
    var ofOffer = [Int?](repeating: nil, count: ecosystem.provision.count)
    for number in ecosystem.provision.indices.sorted(by: ecosystem.isOfferBefore) {
      guard let place = ecosystem.provision[number].place else { continue }
      let isApart = apart.contains(Ref(number))
      if !isApart, let site = ofPlace[place] {
        ofOffer[number] = site
        continue
      }
      if !isApart { ofPlace[place] = all.count }
      ofOffer[number] = all.count
      all.append(Site(place: place, offer: isApart ? number : nil))
    }
    self.all = all
    self.ofOffer = ofOffer
  }
}

extension Ecosystem {
  /// Whether one offer comes before another by id.
  func isOfferBefore(_ a: Int, _ b: Int) -> Bool { provision[a].id < provision[b].id }
}
