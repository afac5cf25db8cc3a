import EcosystemAnalysis
import EcosystemDisclosure
import EcosystemModel
import Testing

/// A ghost tells nobody of an organisation that is not shown.
@Suite struct HiddenGhostTests {
  /// C, who is hidden, would be approached first; that somebody is missing is told all the same.
  @Test func hiddenCandidatesAreGone() throws {
    let city = try ecosystem([
      "city": "setting,value\ncomplete_for,affiliations\n",
      "actors": """
      id,name,sector,show
      a,A,employers,public
      ab,C,culture,internal
      b,B,culture,public
      l,L,learners,public
      """,
      "initiatives": "id,name,kind\nday,Mapping day,workshop\n",
      "affiliations": "actor,initiative\na,day\nl,day\n",
    ])
    func candidates(_ audience: Audience) -> [[Int]] {
      edition(city, for: audience).analysis.gaps.compactMap { gap in
        guard gap.check == "engagement", case .actor(let newcomer) = gap.ghost else { return nil }
        return newcomer.candidates.map(\.index)
      }
    }
    #expect(candidates(.internal) == [[1, 2]])
    #expect(candidates(.public) == [[2]])
  }

  /// No link that a public edition of Portside suggests ends at a hidden organisation.
  @Test func hiddenEndsAreGone() throws {
    var wanted = Wanted.quick
    wanted.suggestions = Suggestion.all
    let analysis = analyse(try portside(), wanting: wanted)
    let all = disclose(analysis, to: .internal).analysis.ghosts
    let edition = disclose(analysis, to: .public)
    func ends(_ ghosts: [Ghost]) -> [Ref<Actor>] {
      ghosts.flatMap { ghost -> [Ref<Actor>] in
        switch ghost {
        case .tie(let a, let b): [a, b]
        case .actor(let newcomer): newcomer.candidates
        case .sectors, .cell: []
        }
      }
    }
    let shown = ends(edition.analysis.ghosts)
    #expect(!shown.isEmpty)
    #expect(shown.allSatisfy { edition.isShown[$0.index] })
    #expect(ends(all).count > shown.count)
  }

  @Test func aTieOfAHiddenEndIsNone() {
    #expect(Ghost.tie(Ref(0), Ref(1)).told(only: [true, false]) == nil)
    #expect(Ghost.tie(Ref(0), Ref(1)).told(only: [true, true]) == .tie(Ref(0), Ref(1)))
    #expect(Ghost.cell(Cell()).told(only: []) == .cell(Cell()))
  }
}
