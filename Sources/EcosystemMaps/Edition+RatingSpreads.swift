import EcosystemDisclosure
import EcosystemModel
import TieNetwork

extension Edition {
  /// The lowest and highest ratings of power and involvement, 1 to 4 stretched over 1 to 5; what
  /// fewer than three raters said is not told.
  var ratingSpreads: [Ref<Actor>: (influence: ClosedRange<Double>?, interest: ClosedRange<Double>?)]
  {
    func range(_ ratings: [Rating], _ item: Rating.Item) -> ClosedRange<Double>? {
      let own = ratings.filter { $0.item == item && $0.rater != $0.rated }
      guard Set(own.map(\.rater)).count >= RatingScale.leastRaters else { return nil }
      let values = own.map { 1 + ($0.value - 1) * 4 / 3 }
      guard let low = values.min(), let high = values.max() else { return nil }
      return low...high
    }
    return Dictionary(grouping: ecosystem.ratings, by: \.rated).compactMapValues { ratings in
      let (power, part) = (range(ratings, .power), range(ratings, .involvement))
      return power == nil && part == nil ? nil : (power, part)
    }
  }
}
