import EcosystemAnalysis
import EcosystemDisclosure
import EcosystemModel
import Testing

/// No finding leads to a row that is a hidden organisation's, or speaks of what is theirs.
@Suite struct HiddenRowTests {
  /// Each row that speaks of the hidden organisation or its things holds the word *hidden*.
  private let tables = [
    "city": "setting,value\ncomplete_for,pathways;provision;badges;logic_model;insights;ties\n",
    "actors": "id,name,sector,domains,show\nhidden,Hidden House,learners,steam,internal\n"
      + "s,Shown Shed,employers,steam,public\nt,Other Shed,employers,steam,public\n",
    "ties": "from,to,relation\nhidden,s,works-with\ns,hidden,quarrels\nhidden,t,quarrels\n",
    "relations": "id,title,meaning\nworks-with,works with,\nquarrels,quarrels with,strain\n",
    "initiatives": "id,name,kind\nday,Day,workshop\n",
    "affiliations": "actor,initiative\nhidden,day\ns,day\n",
    "age_bands": "id,title,from,to\nteen,14 to 16,14,16\n",
    "places": "id,name\na,A\nb,B\n",
    "population": "place,people,age_band\na,100,teen\n",
    "travel": "from,to,minutes\na,b,10\n",
    "provision": "provider,title,id,domains,age_from,age_to,place,badge\n"
      + "hidden,Secret Start,hidden-start,steam,14,16,b,\n"
      + "s,Open Door,open-door,steam,14,16,b,hidden-medal\n",
    "barriers": "place,to,blocked\na,hidden-start,yes\na,b,yes\n",
    "badges": "name,issuer\nHidden Medal,hidden\nShown Star,s\n",
    "opportunities": "name,provider\nHidden Job,hidden\nShown Job,s\n",
    "pathways": "from,to\nhidden-start,shown-star\nopen-door,hidden-medal\n"
      + "hidden-medal,shown-job\nshown-star,hidden-job\n",
    "logic_model": "id,text,level,owner\ng,Goal,goal,\no,Outcome,outcome,\n"
      + "x,An activity,activity,hidden\n",
    "logic_links": "from,to\ng,o\no,x\n",
    "insights": "theme,statement,barrier,relates_to\nWays,It is far,transport,hidden-start\n"
      + "Cost,It is dear,cost,\n",
    "marks": "on,mark,table\nhidden,blockage,1\nhidden,blockage,2\nsteam,blockage,1\n",
    "ratings": "rater,rated,item,value\nhidden,s,trust,3\ns,t,trust,2\n",
  ]

  /// The rows of the evidence of an edition, as they stand in the tables.
  private func rows(for audience: Audience) throws -> [(row: String, file: String)] {
    let edition = edition(try ecosystem(tables), for: audience)
    let evidence =
      edition.analysis.gaps.flatMap(\.evidence) + edition.analysis.findings.flatMap(\.evidence)
    return try Set(evidence).map { origin in
      let file = edition.facts.ecosystem.files[Int(origin.file)]
      let text = try #require(tables[String(file.dropLast(4))])
      let lines = text.split(separator: "\n", omittingEmptySubsequences: false)
      return (String(lines[Int(origin.line) - 1]), file)
    }
  }

  @Test func noEvidenceLeadsToWhatIsHidden() throws {
    let rows = try rows(for: .public)
    #expect(rows.filter { $0.row.lowercased().contains("hidden") }.map(\.file) == [])
    #expect(rows.contains { $0.row == "Cost,It is dear,cost," })
  }

  /// Else the test above could not fail.
  @Test func allOfThemAreEvidenceForThePartnershipItself() throws {
    let hidden = try rows(for: .internal).filter { $0.row.lowercased().contains("hidden") }
    #expect(
      Set(hidden.map(\.file)).isSuperset(of: [
        "barriers.csv", "insights.csv", "marks.csv", "pathways.csv", "provision.csv", "ties.csv",
      ]), "\(Set(hidden.map(\.file)).sorted())")
  }
}
