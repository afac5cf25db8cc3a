import EcosystemAnalysis
import EcosystemModel

extension Sentence {
  /// Whether it names a part of the city, such as a sector, that organisations or people are
  /// counted by.
  var namesCategory: Bool { parts.contains(where: \.isCategory) }

  /// The sentence with `<5` in the place of each count from 1 to below `least`, and without who
  /// they are.
  func hidingFew(below least: Int) -> Sentence {
    guard parts.contains(where: { $0.isFew(below: least) }) else { return self }
    return Sentence(
      parts: parts.map { part in
        switch part {
        case .number where part.isFew(below: least): .words("<\(least)")
        case .shown where part.isFew(below: least): .words("<\(least)")
        case .actors(let actors) where actors.count > 1: .words("some organisations")
        case .someActors: .words("some organisations")
        default: part
        }
      })
  }
}

extension Sentence.Part {
  fileprivate var isCategory: Bool {
    switch self {
    case .domain, .sector, .place, .ageBand, .group, .skill: true
    case .thing(let thing): thing.isCategory
    case .words, .number, .shown, .actors, .someActors, .initiative, .insight, .relation: false
    }
  }

  fileprivate func isFew(below least: Int) -> Bool {
    switch self {
    case .number(let number):
      number == number.rounded() && number >= 1 && number < Double(least)
    case .shown(let actors): (1..<max(1, least)).contains(actors.count)
    default: false
    }
  }
}

extension Thing {
  fileprivate var isCategory: Bool {
    switch self {
    case .domain, .sector, .ring, .place, .ageBand, .group, .skill: true
    case .actor, .tie, .offer, .badge, .opportunity, .initiative, .logicItem, .relation: false
    }
  }
}
