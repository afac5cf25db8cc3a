import EcosystemDisclosure
import EcosystemModel

extension Edition {
  /// What a thing is called, as the audience may read it.
  func title(of thing: Thing) -> String {
    switch thing {
    case .actor(let actor): names(of: [actor])
    case .domain(let domain): ecosystem.domains[domain].title
    case .place(let place): ecosystem.places[place].name
    case .offer(let offer): ecosystem.provision[offer].title
    case .skill(let skill): ecosystem.skills[skill].name
    case .badge(let badge): ecosystem.badges[badge].name
    case .opportunity(let opportunity): ecosystem.opportunities[opportunity].name
    case .initiative(let initiative): ecosystem.initiatives[initiative].name
    case .logicItem(let item): ecosystem.logicModel[item].text
    case .group(let group): ecosystem.groups[group].title
    case .ageBand(let band): ecosystem.ageBands[band].title
    case .sector(let sector): ecosystem.sectors[sector].title
    case .ring(let ring): ecosystem.rings[ring].title
    case .relation(let relation): ecosystem.relations[relation].title
    case .tie(let a, let b): "\(names(of: [a])) – \(names(of: [b]))"
    }
  }
}
