import EcosystemModel
import Testing

@Test func actorsAndTiesStaySmall() {
  #expect(MemoryLayout<Actor>.stride <= 96)
  #expect(MemoryLayout<Tie>.stride <= 40)
}

@Test func whatFewActorsStateReadsAndWritesAsTheirOwn() {
  var actor = Actor(id: "rio", name: "Rio", origin: Origin(file: 0, line: 2))
  #expect(actor.aliases.isEmpty && actor.url.isEmpty && actor.cost == nil)
  actor.url = "rio.org"
  let copy = actor
  actor.aliases.append("RA")
  #expect(actor.aliases == ["RA"] && actor.url == "rio.org")
  #expect(copy.aliases.isEmpty && copy.url == "rio.org")
}
