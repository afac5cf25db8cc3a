import EcosystemAnalysis
import EcosystemDisclosure
import EcosystemModel
import Testing

/// What tables of one day say differently is told among what is not known.
@Suite struct DisputeTests {
  private let start = [
    "actors": "id,name,show\na,Alder,public\nb,Birch,public\nc,Cedar,internal\n",
    "relations": "id,title,directed\nworks,Works with,no\nfunds,Funds,yes\n",
  ]

  private func told(_ ties: String, _ marks: String = "") throws -> [String] {
    var files = start
    files["ties"] = "from,to,relation,strength,date,reported_by\n" + ties
    if !marks.isEmpty { files["marks"] = "on,mark,note,table,date\n" + marks }
    return disputed(disclose(everything(try ecosystem(files)), to: .internal))
  }

  private func disputed(_ edition: Edition) -> [String] {
    edition.analysis.findings.filter { $0.origin == "disputed" }.map { edition.text($0.sentence) }
  }

  @Test func tablesThatDisagreeOnALinkAreTold() throws {
    #expect(
      try told("a,b,works,2,2026-03-14,table 1\nb,a,works,3,2026-03-14,table 2\n") == [
        "Tables of one day disagree on the strength of 1 link: Alder and Birch (2, 3). Each statement "
          + "is kept; which of them holds is not known."
      ])
  }

  /// Another day, another kind, the other way, the organisations themselves, or the same strength.
  @Test(arguments: [
    "a,b,works,2,2026-03-14,table 1\na,b,works,3,2026-03-15,table 2\n",
    "a,b,works,2,2026-03-14,table 1\na,b,funds,3,2026-03-14,table 2\n",
    "a,b,funds,2,2026-03-14,table 1\nb,a,funds,3,2026-03-14,table 2\n",
    "a,b,works,2,2026-03-14,a\na,b,works,3,2026-03-14,Birch\n",
    "a,b,works,2,2026-03-14,table 1\na,b,works,2,2026-03-14,table 2\n",
  ])
  func whatIsNotTheSameMatterIsNoDispute(ties: String) throws {
    #expect(try told(ties).isEmpty)
  }

  @Test func tablesThatDisagreeOnARingAreTold() throws {
    #expect(
      try told(
        "a,b,works,2,2026-03-14,table 1\n",
        "a,question,stay in ring core: as it is,table 1,2026-03-14\n"
          + "a,question,move to ring wider,table 2,2026-03-14\n"
          + "b,question,move to ring wider,table 2,2026-03-14\n"
          + "b,question,who pays?,table 1,2026-03-14\n") == [
          "Tables of one day disagree on the ring of 1 organisation: Alder (core, wider). Each "
            + "statement is kept; which of them holds is not known."
        ])
  }

  /// Whom an audience may not see, it is not told of.
  @Test func disputesOfWhomNobodySeesAreNotTold() throws {
    var files = start
    files["ties"] =
      "from,to,relation,strength,date,reported_by\na,c,works,2,2026,table 1\n"
      + "a,c,works,3,2026,table 2\n"
    let analysis = everything(try ecosystem(files))
    #expect(disputed(disclose(analysis, to: .internal)).count == 1)
    #expect(disputed(disclose(analysis, to: .public)).isEmpty)
  }
}
