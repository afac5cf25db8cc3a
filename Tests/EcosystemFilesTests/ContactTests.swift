import Records
import Testing

@testable import EcosystemFiles

/// Ways to reach a person within what people write.
struct ContactTests {
  @Test(arguments: [
    ("write to jo.smith@example.org.", "jo.smith@example.org"),
    ("tel:0117 496 0123 12 people", "0117 496 0123"), ("ring (0117) 496 0123!", "(0117) 496 0123"),
    ("07700900123", "07700900123"), ("call 020-7946-0018", "020-7946-0018"),
    ("+44 (0)117 496 0123", "+44 (0)117 496 0123"), ("+49 30 2345 6789", "+49 30 2345 6789"),
    ("lives at 3 Quay St, PL4 8AA", "PL4 8AA"), ("EC1A 1BB", "EC1A 1BB"), ("m1 1ae", "m1 1ae"),
  ])
  func whatReachesAPersonIsSeen(text: String, found: String) {
    #expect(Contact.first(in: text).map(\.text) == [found])
    #expect(Contact.mayBe(in: Array(text.utf8)[...]))
  }

  /// Numbers of registers, dates, times, money, books and addresses of pages are nobody's telephone.
  @Test(arguments: [
    "charity 1101234", "company 01234567", "GB-CHC-1101234", "GB-COH-0112345678", "UKPRN 10012345",
    "2024-03-05 to 2025-03-05", "05.03.2024 10:30", "01/02/2024 0900", "open 0800-1700 12 weeks",
    "£1,200,000.50", "0.1234567890", "ISBN 0306406152", "0000-0002-1825-0097", "360G-x-0117496012",
    "https://example.org/0117496012", "0117 496", "011749601234567", "@home", "a@b", "5 @ 10.30",
    "KS3 to KS4", "B2B 4U", "Year 7 3rd set", "AB12 3CK", "XX1 1AA", "a1 2bc3", "room B1 2AB3",
    "EC1A1BB",
  ])
  func otherNumbersAreNot(text: String) {
    #expect(Contact.first(in: text) == [])
  }

  /// Places by line and column; columns that are there to be rung up are passed over.
  @Test func theyAreWarnedOfWhereTheyStand() throws {
    let files = [
      "city.csv": "setting,value\nprivacy.keep,Remark\nprint.credits,office@example.org\n",
      "actors.csv": "name,Remark,note\nRio,\"ring 0117 496 0123, or jo@example.org\",\n"
        + "Lab,,charity 1101234\nHub,,\"at PL4 8AA\"\n",
      "ties.csv": "from,to,note\nRio,Lab,asked sam@example.org\n",
      "provision.csv": "provider,title,how_to_join\nRio,Film,ring 0117 496 0123\n",
      "insights.csv": "theme,statement\ncost,\"too dear, says 07700 900123\"\n",
    ]
    let reading = try readEcosystem(in: .memory("town", files.mapValues { Array($0.utf8) }))
    func hint(_ column: String) -> String {
      "\n  hint: if it is a person's, take it out: '\(column)' goes where the map goes"
    }
    #expect(
      reading.remarks.filter { $0.message.contains("looks like") }.map(\.description) == [
        "town/actors.csv:2:5: warning: 'jo@example.org' looks like an e-mail address"
          + hint("Remark"),
        "town/actors.csv:2:5: warning: '0117 496 0123' looks like a telephone number"
          + hint("Remark"),
        "town/actors.csv:4:6: warning: 'PL4 8AA' looks like a postcode" + hint("note"),
        "town/insights.csv:2:6: warning: '07700 900123' looks like a telephone number"
          + hint("statement"),
        "town/ties.csv:2:9: warning: 'sam@example.org' looks like an e-mail address"
          + hint("note"),
      ])
  }
}
