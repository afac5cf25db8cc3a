import EcosystemAnalysis
import EcosystemDisclosure
import EcosystemModel
import Ink
import Testing

@testable import EcosystemMaps

/// What is missing is drawn hollow, what is suggested dashed; nobody hidden is told.
@Suite struct GapsTests {
  /// The rows of output/portside/tables/gaps.csv that have a remedy for somebody who is not there:
  /// Enterprise has no offer for 14 to 16, two domains have one provider, and so on.
  private static let missing = [
    "Enterprise", "A second provider: STE(A)M", "A second provider: Nature and climate",
    "In the ring Core: Learners and young people", "In the ring Core: Nature and climate",
    "At a workshop or event: Non-formal and informal learning",
    "Employers – Culture, arts and heritage",
  ]

  @Test func whatIsMissingStandsOnHollowCards() throws {
    let diagram = try Cities.drawn("portside", "gaps").diagram
    #expect(diagram.blocks.map(\.reading) == Self.missing)
    for block in diagram.blocks {
      #expect(block.paint.fill == .white && !block.paint.dash.isEmpty, "\(block.reading)")
    }
    let nature = try #require(diagram.blocks.first { $0.reading.hasSuffix("Nature and climate") })
    #expect(nature.texts.last?.string == "for 14 to 16, 17 to 19")
  }

  /// Lines that are dashed join two that no link joins; the pale ones are the stated links.
  @Test func introductionsAreDashed() throws {
    let edition = try Cities.edition("portside")
    let diagram = try Cities.drawn("portside", "gaps").diagram
    let stated = Set(
      statedLinks(of: edition).filter {
        edition.ecosystem.relations[$0.relation].meaning != .strain
      }.map { Set([$0.from.index, $0.to.index]) })
    let (dashed, pale) = (
      diagram.links.filter { !$0.sign.dash.isEmpty }, diagram.links.filter(\.sign.dash.isEmpty)
    )
    func ends(_ link: Diagram.Link) -> Set<Int> { [link.from.number, link.to.number] }
    #expect(dashed.count > 10 && Set(dashed.map(ends)).isDisjoint(with: stated))
    #expect(Set(pale.map(ends)) == stated)
    #expect(diagram.counts.last == "\(dashed.count) suggested introductions")
  }

  /// On a wall nobody is named as one who never came.
  @Test func whoNeverCameIsNotNamedOnAWall() throws {
    let edition = try Cities.edition("portside")
    func asked(_ edition: Edition) throws -> Int {
      try MapView.gaps.diagram(edition, Cities.request(edition)).blocks.flatMap(\.texts)
        .count { $0.string.contains("to ask first") }
    }
    #expect(try asked(edition) == 1)
    #expect(try asked(edition.forWall) == 0)
  }

  @Test func aDomainHasItsOwnGaps() throws {
    let edition = try Cities.edition("portside")
    var request = Cities.request(edition)
    let nature = try #require(edition.ecosystem.domains.firstIndex { $0.id == "nature" })
    request.focus = .domain(Ref(nature))
    let diagram = try MapView.gaps.diagram(edition, request)
    #expect(
      diagram.blocks.map(\.reading) == [
        "A second provider: Nature and climate", "In the ring Core: Nature and climate",
      ])
  }

  /// Six of the seven; sectors that no link joins are no card for somebody.
  @Test func eachGapHasACard() throws {
    var edition = try Cities.edition("portside")
    let pages = cards(edition, Cities.request(edition), blanks: nil)
    let words = pages.flatMap(\.texts).map(\.string)
    #expect(words.count { $0 == "wanted" } == 6)
    #expect(words.contains("for 14 to 16, 17 to 19"))
    edition = try Cities.edition("plymouth")
    #expect(
      !cards(edition, Cities.request(edition), blanks: nil).flatMap(\.texts).contains {
        $0.string == "wanted"
      })
  }

  /// A draw works out less than a build and gives the same picture.
  @Test func whatADrawWorksOutIsEnough() throws {
    let ecosystem = try Cities.edition(Town.name).ecosystem
    let all = disclose(analyse(ecosystem, wanting: .everything(threads: 2)), to: .partner)
    for view in MapView.all where !view.needsFocus {
      let wanted = Wanted.sheet(
        sizedBy: "degree", studies: view.studies, suggestions: view.suggestions, threads: 2)
      let edition = disclose(analyse(ecosystem, wanting: wanted), to: .partner)
      let request = Cities.request(edition)
      #expect(try draw(edition, view, request) == draw(all, view, request), "\(view.id)")
    }
  }
}
