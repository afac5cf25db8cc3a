import EcosystemAnalysis
import EcosystemDisclosure
import EcosystemModel
import Testing

/// What belongs to an organisation not shown is counted on the way, and never told.
@Suite struct HiddenPathwayTests {
  private func city(_ hidden: String) throws -> Ecosystem {
    try ecosystem([
      "city": "setting,value\ncomplete_for,pathways\n",
      "actors": "id,name,show\nh,Hidden House,\(hidden)\ns,Shown Shed,public\n",
      "provision": "provider,title\nh,Secret Start\ns,Open Door\n",
      "badges": "name,issuer\nHidden Medal,h\nShown Star,s\n",
      "opportunities": "name,provider\nHidden Job,h\nShown Job,s\nClosed Job,h\n",
      "pathways": "from,to\nsecret-start,hidden-medal\nopen-door,hidden-medal\n"
        + "hidden-medal,shown-job\nshown-star,hidden-job\n",
    ])
  }

  @Test func nothingHiddenIsNamed() throws {
    let edition = edition(try city("internal"), for: .public)
    for word in ["Hidden", "Medal", "Secret", "Closed"] {
      #expect(!edition.allTexts.contains { $0.contains(word) }, "\(word)")
    }
    let told = edition.analysis.gaps.filter { $0.check == "pathways" }
      .map { edition.text($0.sentence) }
    #expect(
      told == [
        "Everyone who gets to ‘Shown Job’ must pass a badge not shown here.",
        "Nobody can earn ‘Shown Star’: no step leads there.",
      ])
    let ways = try #require(edition.facts.pathways)
    #expect(ways.opportunities.map(\.opportunity.index) == [1])
    #expect(ways.opportunities[0].mustPass == [nil])
    // The shown offer is the first of those left.
    #expect(ways.opportunities[0].entries == [.offer(Ref(0)), nil])
    #expect(ways.badges.map(\.badge.index) == [1])
  }

  @Test func allIsToldWhereAllIsShown() throws {
    let edition = edition(try city("public"), for: .public)
    #expect(edition.facts.pathways?.opportunities.count == 3)
    #expect(edition.analysis.gaps.count { $0.check == "pathways" } == 4)
  }
}
