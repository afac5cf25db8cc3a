import EcosystemFiles
import EcosystemModel
import Records
import Testing

/// The Florentine marriages of Padgett's data, as NetworkX and hands wrote them in many formats.
private let folder =
  #filePath.split(separator: "/").dropLast(2).reduce("") { "\($0)/\($1)" } + "/Fixtures/formats"

private func files(_ start: String) -> [String] {
  let all = (try? Source.at(folder).files) ?? []
  return all.filter { $0.hasPrefix(start) }
}

private func read(_ file: String) throws -> Reading {
  do {
    return try readEcosystem(in: .at("\(folder)/\(file)"))
  } catch let error as UnusableInput {
    for problem in error.problems { Issue.record("\(problem)") }
    throw error
  }
}

/// `from–to` by name, the smaller name first.
private func pairs(_ ecosystem: Ecosystem) -> Set<String> {
  Set(
    ecosystem.ties.map { tie in
      [ecosystem.actors[tie.from].name, ecosystem.actors[tie.to].name].sorted()
        .joined(separator: "–")
    })
}

@Test func thereAreFilesOfEveryFormat() {
  #expect(files("florentine.").count == 14)
}

@Test(arguments: files("florentine."))
func everyFileGivesTheSameFamiliesAndMarriages(file: String) throws {
  let reading = try read(file)
  let ecosystem = reading.ecosystem
  let oracle = try read("florentine.gml").ecosystem
  #expect(ecosystem.actors.count == 16)
  #expect(ecosystem.ties.count == 20)
  #expect(ecosystem.actors.map(\.name).sorted() == oracle.actors.map(\.name).sorted())
  #expect(ecosystem.actors.contains { $0.name == "Pucci" })
  #expect(pairs(ecosystem) == pairs(oracle))
  // What Kumu calls the type of an element is its sector.
  let warnings = reading.remarks.filter { $0.severity != .note }.map(\.message)
  let isKumu = file.contains("kumu")
  #expect(
    warnings
      == (isKumu ? ["'Family' is not one of the default sectors; taken as your own"] : []))
  #expect(
    ecosystem.actors.allSatisfy {
      $0.sector.map { ecosystem.sectors[$0].title } == (isKumu ? "Family" : nil)
    })
  #expect(ecosystem.ties.allSatisfy { [1, nil].contains($0.strength) })
  #expect(ecosystem.ties.allSatisfy { $0.direction != .directed })
  for line in reading.ledger { #expect(line.read == line.kept + line.merged + line.rejected) }
  #expect(reading.ledger.map(\.read).reduce(0, +) == 36)
  #expect(reading.inputs == [file])
}

/// Davis, Gardner and Gardner 1941: 18 women, 14 events.
@Test func twoModesArePeopleAndWhatTheyTookPartIn() throws {
  let ecosystem = try read("davis.twomode.net").ecosystem
  #expect(ecosystem.actors.count == 18)
  #expect(ecosystem.initiatives.count == 14)
  #expect(ecosystem.affiliations.count == 89)
  #expect(ecosystem.ties.isEmpty)
  #expect(ecosystem.actors.first?.name == "Evelyn Jefferson")
  #expect(ecosystem.initiatives.last?.name == "E14")
}
