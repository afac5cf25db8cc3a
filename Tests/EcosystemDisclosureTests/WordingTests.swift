import EcosystemAnalysis
import EcosystemDisclosure
import EcosystemModel
import Testing

@Suite struct WordingTests {
  private func edition(_ names: [String], hidden: Int = 0) -> Edition {
    var city = Ecosystem(city: City(id: "map"))
    city.sectors = Sector.blueprint
    city.actors = names.enumerated().map { number, name in
      var actor = Actor(id: "a\(number)", name: name, origin: Origin(file: 0, line: number + 2))
      actor.show = number < names.count - hidden ? .public : .internal
      return actor
    }
    return disclose(analyse(city, wanting: Wanted()), to: .public)
  }

  @Test(arguments: [
    (["A"], 0, "A"), (["A", "B"], 0, "A and B"), (["A", "B", "C"], 0, "A, B and C"),
    (["A", "B"], 1, "A and an organisation not shown here"),
    (["A", "B", "C"], 2, "A and 2 organisations not shown here"),
    (["A"], 1, "an organisation not shown here"),
    (["Arts and Crafts", "B", "C"], 0, "Arts and Crafts; B; and C"),
    (["Media, Culture", "B"], 0, "Media, Culture; and B"), ([], 0, ""),
  ])
  func names(names: [String], hidden: Int, text: String) {
    let edition = edition(names, hidden: hidden)
    #expect(edition.names(of: edition.ecosystem.actors.refs) == text)
  }

  @Test(arguments: [
    (["A", "B", "C"], 0, "A, B and 1 more"), (["A", "B"], 0, "A and B"),
    (["A", "B", "C", "D"], 1, "A, B and 2 more"),
    (["A", "B", "C"], 1, "A, B and an organisation not shown here"),
  ])
  func theFirstFew(names: [String], hidden: Int, text: String) {
    let edition = edition(names, hidden: hidden)
    #expect(edition.text("\(edition.ecosystem.actors.refs, most: 2)") == text)
  }

  @Test func sentencesBeginWithACapitalButNamesStayAsWritten() {
    let edition = edition(["iDEA", "B"], hidden: 1)
    let (shown, hidden) = (Ref<Actor>(0), Ref<Actor>(1))
    #expect(edition.text("\(shown) is here.") == "iDEA is here.")
    #expect(edition.text("\(hidden) is here.") == "An organisation not shown here is here.")
    #expect(edition.text("no link") == "No link")
  }

  @Test func aNameThatEndsInAStopEndsTheSentence() {
    let edition = edition(["Acme Ltd."])
    #expect(edition.text("This is \(Ref<Actor>(0)).") == "This is Acme Ltd.")
  }

  @Test func titlesThatCouldBeMisreadAreQuoted() {
    let edition = edition([])
    #expect(
      edition.text("\(Ref<Sector>(0)) and \(Ref<Sector>(3))")
        == "Employers and ‘Culture, arts and heritage’")
  }

  @Test(arguments: [
    (3.0, "3"), (0, "0"), (-0.0, "0"), (115.25, "115.25"), (1e15, "1000000000000000"),
    (1e17, "1e+17"), (0.1, "0.1"),
  ])
  func figures(number: Double, text: String) {
    #expect(figure(number) == text)
  }
}
