import EcosystemAnalysis
import EcosystemDisclosure
import EcosystemMaps
import Ink
import Testing

/// The questions that a workshop's tables take.
@Suite struct AgendaTests {
  private static func words(of city: String, tables: Int) throws -> String {
    let edition = try Cities.edition(city).forWall
    let pack = try #require(Pack.all.first { $0.id == "workshop" })
    let request = PackRequest(
      draw: Cities.request(edition), view: nil, tile: .a3, people: 24, tables: tables,
      blanks: .tables(tables, each: 6))
    let agenda = try #require(try pack.files(edition, request).first { $0.name == "agenda" })
    return agenda.pages.flatMap(\.texts).map(\.string).joined(separator: " ")
  }

  @Test(arguments: [2, 4, 6])
  func thereAreTwoQuestionsATable(tables: Int) throws {
    let words = try Self.words(of: "portside", tables: tables)
    #expect(words.contains("Each table takes two"))
    let questions = words.matches(of: /\d+ [^?]*\?/).count
    #expect(questions == 2 * tables, "\(words)")
  }

  @Test func aMapWithFewOpenQuestionsSaysSo() throws {
    #expect(try Self.words(of: "plymouth", tables: 12).contains("Each table takes one"))
  }

  @Test func aRoomIsNotAskedWhatItCannotAnswer() throws {
    let findings = try Cities.edition("portside").analysis.findings
    let asked = Set(findings.filter { $0.question != nil }.map(\.origin))
    #expect(!asked.contains("strain"))
    for finding in findings where ["reach", "sector-pairs"].contains(finding.origin) {
      #expect((finding.question == nil) == (finding.topic == .unknown))
    }
  }

  /// What hangs on one is asked about as such, not as if its loss were to be begun.
  @Test func theQuestionSuitsWhatWasFound() throws {
    let edition = try Cities.edition("portside")
    func question(_ start: String) throws -> String? {
      try #require(edition.analysis.findings.first { edition.text($0.sentence).hasPrefix(start) })
        .question
    }
    #expect(
      try question("If Ropewalk Youth Collective left, 4")
        == "Who else could link with those who would be cut off, so that it does not hang on one?")
    #expect(
      try question("Enterprise for 14 to 16: no provider")
        == "Who could offer this, and what would it take?")
    #expect(
      try question("Strategic layer: ‘Caring for coast and climate’ has one provider")
        == "Who else could teach this, so that it does not hang on one?")
    #expect(
      try question("‘Nature and climate’ for 20 to 25: unknown")
        == "Who knows of an offer that is not on the map?")
  }
}
