import EcosystemAnalysis
import EcosystemDisclosure
import EcosystemFiles
import EcosystemModel
import Records
import Testing

@testable import EcosystemPublishing

@Suite struct ReachTableTests {
  private func edition(_ tables: [String: String]) throws -> Edition {
    let files = Dictionary(
      uniqueKeysWithValues: tables.map { ($0.key + ".csv", Array($0.value.utf8)) })
    let city = try readEcosystem(in: .memory("map", files)).ecosystem
    return disclose(analyse(city, wanting: Wanted(checks: GapCheck.all)), to: .internal)
  }

  private static let tables = [
    "actors": "id,name\na,A\n", "domains": "id,title\nstem,Stem\n",
    "places": "id,name,deprivation_rank\nn,North,1\ns,South,2\nw,West,3\nm,Mill,\n",
    "population": "place,people\nn,100\ns,300\n",
    "provision": "provider,title,domains,place,places_per_year\na,T,stem,m,40\n",
    "travel": "from,to,minutes\nn,m,31\ns,m,10\nw,m,10\n",
  ]

  private func text(_ table: ResultTable?) -> String? {
    table.map { String(decoding: $0.csv, as: UTF8.self) }
  }

  /// 40 places for 300 people; nothing listed for the north, of which no list is complete.
  @Test func whatPeopleCanGetTo() throws {
    let edition = try edition(Self.tables)
    #expect(
      text(.reach(of: edition)) == """
        place,age_band,domain,people,per_1000,providers,status
        n,,,100,,,unknown
        n,,stem,100,,,unknown
        s,,,300,133.33333333333334,1,single provider
        s,,stem,300,133.33333333333334,1,single provider
        w,,,,,1,unknown
        w,,stem,,,1,unknown

        """)
    #expect(
      text(.equity(of: edition))?.hasPrefix(
        """
        age_band,domain,areas,areas_unknown,people,per_1000,areas_without,people_without,\
        areas_nothing_listed,people_nothing_listed,gini,concentration_index,most_deprived,most_per_1000,least_deprived,least_per_1000,ratio,\
        places_short,any_access,erreygers_index
        ,,2,1,400,100,0,0,1,100,,,n,,s,133.33333333333334,,13.333333333333334,0.75,
        """) == true)
  }

  @Test func withoutPeopleThereIsNoTable() throws {
    var tables = Self.tables
    tables["population"] = nil
    let edition = try edition(tables)
    #expect(text(.reach(of: edition)) == nil)
    #expect(text(.equity(of: edition)) == nil)
  }
}
