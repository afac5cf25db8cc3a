import EcosystemAnalysis
import EcosystemModel
import Testing

@Suite struct FindingTests {
  private let analysis: Analysis

  init() throws { analysis = try Self.found.get() }

  private static let found = Result { everything(try portside()) }

  @Test func mostImportantFirst() {
    let gaps = analysis.findings.filter { $0.topic == .gap }
    #expect(gaps.map(\.severity) == gaps.map(\.severity).sorted())
    let order = GapCheck.all.map(\.id)
    for severity in [Gap.Severity.act, .watch] {
      let places = gaps.filter { $0.severity == severity }.compactMap {
        order.firstIndex(of: $0.origin)
      }
      #expect(places == places.sorted())
    }
  }

  /// 32 places are missing in STE(A)M for 17 to 19, 30 and 27 in health, 25 in enterprise.
  @Test func theLargestShortageFirst() {
    let told = analysis.sentences.filter { $0.contains("at least") }
    let starts = told.prefix(4).map { String($0.prefix { $0 != ":" }) }
    #expect(
      starts == [
        "STE(A)M for 17 to 19", "‘Health and wellbeing’ for 20 to 25",
        "‘Health and wellbeing’ for 14 to 16", "Enterprise for 17 to 19",
      ])
  }

  /// Morfa is the only provider for nature: that is said once, and the two cells where it is the
  /// only one are not told again but for the places missing in one.
  @Test func aSingleProviderIsToldOnce() {
    #expect(analysis.sentences.count { $0.contains("come from one provider, Morfa") } == 1)
    #expect(
      analysis.sentences.contains(
        "‘Nature and climate’ for 17 to 19: 40 places wanted, 20 offered."))
    #expect(!analysis.sentences.contains { $0.contains("Nature and climate’ for 14 to 16:") })
    #expect(analysis.sentences(of: "coverage").count { $0.contains("Morfa") } == 2)
  }

  @Test func noSentenceComesTwice() {
    #expect(Set(analysis.sentences).count == analysis.sentences.count)
  }

  /// Every sentence but advice tells a number, or that it is so of nobody, nothing, all or one.
  @Test func everySentenceTellsItsNumber() {
    let words = [
      "no ", "nobody", "nothing", "one provider", "none", "everyone", "only ", "a link",
    ]
    for (finding, sentence) in zip(analysis.findings, analysis.sentences)
    where finding.topic != .next {
      #expect(
        sentence.contains(where: \.isNumber)
          || words.contains { sentence.lowercased().contains($0) }, "\(sentence)")
    }
  }

  @Test func noSentenceStatesPowerOrCause() {
    for word in ["power", "isolated", "because", "caus", "important", "weak", "actor", " tie"] {
      #expect(!analysis.sentences.contains { $0.contains(word) }, "\(word)")
    }
  }

  /// Local organisations only: the two national bodies lead the numbers but not the sentences.
  @Test func positionsNameLocalOrganisations() {
    let told = zip(analysis.findings, analysis.sentences).filter { $0.0.topic == .position }
    #expect(
      told.map(\.1) == [
        "Portside Harbour Council has links with 10 of the 39 other organisations, the largest "
          + "number among the local organisations.",
        "Of all pairs of other organisations, about 17 % have their shortest route through "
          + "Ropewalk Youth Collective, 17 % through Portside Tidal College and 17 % through "
          + "The Lanternworks, the largest shares among the local organisations.",
        "The Lanternworks reaches 30 of the 39 other organisations (77 %) directly or through one "
          + "in between, the largest number among the local organisations.",
      ])
    #expect(told.allSatisfy { $0.0.caveat != nil })
  }

  @Test func whatIsNotDeclaredCompleteIsSaid() throws {
    let nature = try #require(analysis.findings.first { $0.origin == "single-provider" })
    #expect(nature.caveat != nil)
    let enterprise = try #require(analysis.findings.first { $0.origin == "coverage" })
    #expect(enterprise.caveat == nil)
  }

  /// A ring of twelve: everyone shares every place, so nobody is named.
  @Test func noOneIsNamedWhereAllAreEqual() throws {
    let actors = "name\n" + (0..<12).map { "a\($0)\n" }.joined()
    let ties = "from,to\n" + (0..<12).map { "a\($0),a\(($0 + 1) % 12)\n" }.joined()
    let ring = everything(try ecosystem(["actors": actors, "ties": ties]))
    #expect(ring.findings.allSatisfy { $0.topic != .position })
    #expect(!ring.sentences.contains { $0.contains("too few to tell who holds") })
  }

  @Test(arguments: ["brighton", "greater-manchester", "plymouth"])
  func realCitiesClaimNothingTheyCannotCarry(name: String) throws {
    let path = packageFolder() + "/maps/" + name
    let analysis = everything(try city(at: path))
    #expect(analysis.toActOn.isEmpty)
    #expect(analysis.findings.allSatisfy { $0.topic != .position })
    #expect(!analysis.sentences.contains { $0.contains("If RSA left") })
    #expect(
      analysis.sentences.contains { $0.contains("too few to tell who holds the city together") })
    #expect(analysis.sentences.contains { $0.contains("Unknown is not none.") })
    #expect(analysis.findings.last?.topic == .next)
  }

  @Test func actionsAreTakenInTurn() throws {
    var analysis = analysis
    analysis.findings = analysis.findings.filter {
      $0.origin == "core-group" || $0.origin == "cut-off"
    }
    #expect(analysis.toActOn.map(\.origin) == ["cut-off", "core-group", "core-group"])
  }
}
