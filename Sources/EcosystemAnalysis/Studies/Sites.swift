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

  /// - Complexity: O(offers + barriers).
  init(of ecosystem: Ecosystem) {
    let apart = Set(
      ecosystem.barriers.compactMap { if case .offer(let offer) = $0.to { offer } else { nil } })
    var all: [Site] = []
    var ofPlace: [Ref<Place>: Int] = [:]
    var ofOffer: [Int?] = []
    for (number, offer) in ecosystem.provision.enumerated() {
      guard let place = offer.place else {
        ofOffer.append(nil)
        continue
      }
      let isApart = apart.contains(Ref(number))
      if !isApart, let site = ofPlace[place] {
        ofOffer.append(site)
        continue
      }
      if !isApart { ofPlace[place] = all.count }
      ofOffer.append(all.count)
      all.append(Site(place: place, offer: isApart ? number : nil))
    }
    self.all = all
    self.ofOffer = ofOffer
  }
}
