import EcosystemModel

/// What an area leaves unsaid, so that it is unknown what its people can get to.
struct AreaLacks: Hashable {
  /// The age bands of which the people are not stated; nothing in their place where people are not
  /// told by age.
  private let people: [Ref<AgeBand>?]
  /// The age bands to whose offers the ways are not stated.
  private let ways: [Ref<AgeBand>?]
  private let bands: Int

  /// - Parameter number: The area's place among those of the study.
  init(at number: Int, _ reach: Reach) {
    let whole = reach.cells.filter { $0.cell.domain == nil && $0.isListed }
    func bands(_ isMissing: (AreaReach) -> Bool) -> [Ref<AgeBand>?] {
      whole.filter { isMissing($0.areas[number]) }.map { $0.cell.ageBand?.ref }
    }
    people = bands { $0.people == nil }
    ways = bands { $0.isWayUnknown && $0.people != 0 }
    self.bands = whole.count
  }

  var isEmpty: Bool { people.isEmpty && ways.isEmpty }

  /// What is not stated, whatever the ages.
  var why: String {
    people.isEmpty
      ? "ways are not stated"
      : ways.isEmpty ? "people are not stated" : "people and ways are not stated"
  }

  /// That nobody knows it of some areas, and why.
  func sentence(_ places: [Ref<Place>], of count: Int) -> Sentence {
    let reasons: [Sentence] = [
      people.isEmpty ? nil : "how many people\(ages(people, "of")) live there",
      ways.isEmpty ? nil : "the ways from there to the offers listed\(ages(ways, "for"))",
    ].compactMap(\.self)
    let verb = ways.isEmpty ? "is" : "are"
    return """
      What people can get to is unknown in \(places.count) of the \
      \(counted(count, "area", "areas")), \(listed(places)): \(listed(reasons)) \(verb) not stated.
      """
  }

  /// ` of 14 to 16`; nothing where it is so of all ages.
  private func ages(_ missing: [Ref<AgeBand>?], _ word: Sentence) -> Sentence {
    let named = missing.compactMap { $0.map { "\($0)" as Sentence } }
    guard missing.count < bands, !named.isEmpty else { return "" }
    return " \(word) \(listed(named))"
  }
}
