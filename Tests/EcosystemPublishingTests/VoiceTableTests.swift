import EcosystemAnalysis
import EcosystemDisclosure
import EcosystemFiles
import EcosystemModel
import Records
import Testing

@testable import EcosystemPublishing

/// What learners said, the barriers they named, and who took part, as an audience reads it.
@Suite struct VoiceTableTests {
  private static let tables = [
    "actors": "id,name,show\na,Open Door,public\ns,Secret Lab,internal\n",
    "provision": "provider,title,id,cost\na,Club,club,0\ns,Lab night,lab,9\n",
    "insights":
      "id,theme,statement,barrier,said_on,how_many,relates_to,response,response_by,response_date\n"
      + "i1,Money,It costs too much,cost,2025-03,4,lab,,,\n"
      + "i2,Money,Still too much,cost,2025-03,12,club;a,The club is free now,Secret Lab,2025-06\n"
      + "i3,Home,Nobody like us,belonging,,,,,,\n",
    "initiatives": "id,name,kind\nday,Day,workshop\n",
    "affiliations": "actor,initiative\na,day\n",
  ]

  private func text(
    _ table: (Edition) -> ResultTable?, for audience: Audience
  ) throws -> String? {
    let files = Dictionary(
      uniqueKeysWithValues: Self.tables.map { ($0.key + ".csv", Array($0.value.utf8)) })
    let map = try readEcosystem(in: .memory("map", files)).ecosystem
    let edition = disclose(analyse(map, wanting: Wanted(checks: GapCheck.all)), to: audience)
    return table(edition).map { String(decoding: $0.csv, as: UTF8.self) }
  }

  @Test func whatLearnersSaid() throws {
    #expect(
      try text(ResultTable.insights, for: .internal) == """
        id,theme,statement,group,barrier,said_on,how_many,status,answered_by,known_gap,response,\
        response_by,response_date,source
        i1,Money,It costs too much,,cost,2025-03,4,"taken up, no answer told",lab,,,,,
        i2,Money,Still too much,,cost,2025-03,12,answered,club,,The club is free now,Secret Lab,\
        2025-06,
        i3,Home,Nobody like us,,belonging,,,nothing answers it,,,,,,

        """)
  }

  /// Four are too few to be told, the lab is hidden, and so is its name in an answer.
  @Test func whatOthersMayReadOfIt() throws {
    #expect(
      try text(ResultTable.insights, for: .public) == """
        id,theme,statement,group,barrier,said_on,how_many,status,answered_by,known_gap,response,\
        response_by,response_date,source
        i1,Money,It costs too much,,cost,2025-03,,"taken up, no answer told",,,,,,
        i2,Money,Still too much,,cost,2025-03,12,answered,club,,The club is free now,\
        an organisation not shown here,2025-06,
        i3,Home,Nobody like us,,belonging,,,nothing answers it,,,,,,

        """)
  }

  @Test(arguments: [Audience.internal, .public])
  func barriersBesideOffers(audience: Audience) throws {
    #expect(
      try text(ResultTable.barriers, for: audience) == """
        barrier,insights,columns,offers,offers_that_say,offers_in_the_way,areas,areas_without
        cost,2,cost,2,2,1,,
        belonging,1,,2,,,,

        """)
  }

  @Test func whoTookPart() throws {
    let table = try #require(try text(ResultTable.engagement, for: .public))
    #expect(
      table.hasPrefix(
        """
        by,group,workshop,organisations,took_part,share_of_map,share_of_workshop,core,\
        share_of_core,expected_in_core,p,p_holm,core_balance,status,to_approach
        all,,,2,1,1,1,,,,,,,stated,

        """))
    #expect(
      !table.contains("Secret") && !table.split(separator: "\n").contains { $0.hasSuffix(",s") })
  }
}
