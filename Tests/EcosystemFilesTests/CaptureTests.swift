import EcosystemFiles
import EcosystemModel
import Records
import Testing

/// A map of three organisations, its links in a file with semicolons and line ends of Windows.
private let map: [String: String] = [
  "actors.csv":
    "id,name,sector,ring,domains,note\nalder,Alder,culture,core,health,\n"
    + "birch,Birch Club,third-sector,wider,,\ncedar,\"Cedar, Ltd\",employers,core,,",
  "domains.csv": "id,title\nhealth,Health\nart,Art\n",
  "relations.csv":
    "id,title,directed,meaning\nworks-with,Works with,no,association\nfunds,Funds,yes,flow\n",
  "ties.csv":
    "note;from;to;relation;strength;date;reported_by\r\n"
    + "\"a; b\";alder;birch;works-with;2;2025;alder\r\n",
  "codes.csv": "code,id\nA1,alder\nA2,birch\nA3,cedar\nA4,\nA5,\nA6,elder\n",
]

private func source(_ files: [String: String]) -> Source {
  .memory("map", files.mapValues { Array($0.utf8) })
}

private let heading = "table,kind,a,b,code,strength,note\n"

private func captured(
  _ rows: String, on files: [String: String] = map, date: String? = "2026-03-14"
) throws(UnusableInput) -> Capture {
  let sheet = Source.memory("", ["sheet.csv": Array((heading + rows).utf8)])
  return try capture(
    [(sheet, "sheet.csv")], on: source(files), fingerprint: "00000001", date: date)
}

/// Three tables: they agree on a link and on who is new, and disagree on a strength, a sector, a
/// mark and a rating.
private let threeTables = """
  ,map,00000001,Town,,,
  ,code,A1,Alder,alder,,
  example,link,A1,A9,nothing,7,
  1,link,A1,A2,works-with,2,
  2,link,A2,A1,works-with,3,since spring
  1,link,A1,A3,funds,1,
  3,link,a1,"Cedar, Ltd",Funds,1,
  ,,,,,,
  2,link,A3,A4,works-with,,
  2,new actor,Dogwood Radio,culture,A4,,"heard, once"
  3,new actor,dogwood radio,third-sector,A5,,
  1,mark,A2,,energy,,
  2,mark,A2,,blockage,,
  3,mark,A1,A2,question,,who pays?
  1,rating,A1,A2,reliability,3,
  2,rating,A1,A2,reliability,2,
  1,move ring,A2,core,,,
  2,domain,A1,health,,,
  3,remove?,A3,,,,closed

  """

@Test func tablesAreHeldAgainstEachOtherAndTheMap() throws {
  let capture = try captured(threeTables)
  let told = capture.heard.map {
    "\($0.status) \($0.kind): \($0.a), \($0.b), \($0.word): \($0.value) [\($0.tables.joined(separator: ", "))]"
  }
  #expect(
    told == [
      "disputed new actor: Dogwood Radio, , : culture (table 2); third-sector (table 3) "
        + "[table 2, table 3]",
      "disputed link: Alder, Birch Club, works-with: 2 (table 1); 3 (table 2); 2 (the map) "
        + "[table 1, table 2]",
      "new link: Alder, Cedar, Ltd, funds: 1 [table 1, table 3]",
      "new link: Cedar, Ltd, Dogwood Radio, works-with:  [table 2]",
      "disputed mark: Birch Club, , : energy (table 1); blockage (table 2) [table 1, table 2]",
      "new mark: Alder, Birch Club, question: question [table 3]",
      "disputed rating: Alder, Birch Club, reliability: 3 (table 1); 2 (table 2) "
        + "[table 1, table 2]",
      "new move ring: Birch Club, , : core [table 1]",
      "confirmed domain: Alder, , health:  [table 2]",
      "new remove?: Cedar, Ltd, , :  [table 3]",
    ])
  #expect(capture.remarks.isEmpty)
  #expect(capture.isDated)
}

@Test func whatWasSaidIsAddedAndNothingElseChanges() throws {
  let capture = try captured(threeTables)
  let before = source(map)
  let changed = try files(of: before, adding: capture.additions)
  #expect(
    changed.keys.sorted() == ["actors.csv", "codes.csv", "marks.csv", "ratings.csv", "ties.csv"])
  var after = map.mapValues { Array($0.utf8) }
  for (file, bytes) in changed {
    #expect(bytes.starts(with: after[file] ?? []), "\(file)")
    after[file] = bytes
  }
  func added(_ file: String) -> String {
    String(decoding: changed[file]?.dropFirst(map[file]?.utf8.count ?? 0) ?? [], as: UTF8.self)
  }
  #expect(
    added("ties.csv") == ";alder;birch;works-with;2;2026-03-14;table 1\r\n"
      + "since spring;birch;alder;works-with;3;2026-03-14;table 2\r\n"
      + ";alder;cedar;funds;1;2026-03-14;table 1\r\n"
      + ";alder;cedar;funds;1;2026-03-14;table 3\r\n"
      + ";cedar;dogwood-radio;works-with;;2026-03-14;table 2\r\n")
  #expect(
    added("actors.csv") == "\ndogwood-radio,Dogwood Radio,,,,\"named at table 2, 2026-03-14, "
      + "as culture, heard, once; named at table 3, 2026-03-14, as third-sector\"\n")
  #expect(added("codes.csv") == "A4,dogwood-radio\nA5,dogwood-radio\n")
  #expect(
    added("marks.csv") == "on,mark,note,table,date\nbirch,energy,,table 1,2026-03-14\n"
      + "birch,blockage,,table 2,2026-03-14\nalder – birch,question,who pays?,table 3,2026-03-14\n"
      + "birch,question,move to ring core,table 1,2026-03-14\n"
      + "cedar,question,remove?: closed,table 3,2026-03-14\n")
  #expect(
    added("ratings.csv") == "rater,rated,item,value,date,table\n"
      + "alder,birch,reliability,3,2026-03-14,table 1\n"
      + "alder,birch,reliability,2,2026-03-14,table 2\n")

  let reading = try readEcosystem(in: .memory("map", after)).ecosystem
  #expect(reading.actors.map(\.id) == ["alder", "birch", "cedar", "dogwood-radio"])
  #expect(reading.ties.count == 6)
  #expect(reading.ratings.map(\.table) == ["table 1", "table 2"])
  #expect(reading.marks.count == 5)
  #expect(reading.codes.map(\.text) == ["A1", "A2", "A3", "A4", "A5", "A6"])
}

/// What one funds is not what one is funded by; who works with whom is the same either way.
@Test func aLinkWithADirectionIsConfirmedOnlyTheSameWay() throws {
  var files = map
  files["ties.csv"] = "from,to,relation\nalder,birch,funds\nalder,cedar,works-with\n"
  let capture = try captured(
    "1,link,A2,A1,funds,,\n1,link,A1,A2,funds,,\n1,link,A3,A1,works-with,,\n", on: files)
  #expect(capture.heard.map(\.status) == [.new, .confirmed, .confirmed])
}

@Test func aWordThatIsNoDateIsRefused() throws {
  let error = #expect(throws: UnusableInput.self) {
    try captured("1,link,A1,A2,funds,,\n", date: "foo")
  }
  #expect(
    error?.problems.map(\.description) == [
      "error: 'foo' is not a date\n  hint: write the day as --date 2026-03-14"
    ])
}

/// The same sheet twice adds nothing twice.
@Test func aSheetThatWasCapturedAddsNothing() throws {
  var after = map
  let changed = try files(of: source(map), adding: try captured(threeTables).additions)
  for (file, bytes) in changed { after[file] = String(decoding: bytes, as: UTF8.self) }
  #expect(try captured(threeTables, on: after).additions.map(\.table) == [])
}

@Test(arguments: [
  ("1,link,A1,A99,funds,1,\n", "2:11: error: 'A99' is no code, id or name of this map"),
  (
    "1,link,A1,A6,funds,1,\n",
    "2:11: error: the code 'A6' was that of 'elder', which is not on the map"
  ),
  (
    "1,link,A1,A4,funds,1,\n",
    "2:11: error: the code 'A4' is on a blank card, and nobody is named for it"
  ),
  (
    ",code,A2,Beech School,beech,,\n1,mark,A2,,energy,,\n",
    "3:8: error: the code 'A2' means 'Birch Club', but on this sheet it was 'Beech School'"
  ),
  ("1,link,A1,A1,funds,1,\n", "2:11: error: a link needs two organisations"),
  ("1,link,A1,A2,fund,1,\n", "2:14: error: no relation has the id or title 'fund'"),
  ("1,link,A1,A2,funds,much,\n", "2:20: error: 'much' is not a strength"),
  ("1,lnik,A1,A2,funds,1,\n", "2:3: error: 'lnik' is no kind of row"),
  (",link,A1,A2,funds,1,\n", "2:1: error: the cell 'table' is empty"),
  ("1,move ring,A1,cor,,,\n", "2:16: error: no ring has the id or title 'cor'"),
  ("1,mark,A1,,joy,,\n", "2:12: error: 'joy' is not a word for 'code'"),
  ("1,rating,A1,A2,power,9,\n", "2:22: error: '9' is not a number from 1 to 4"),
  (
    "1,new actor,Elm,culture,A2,,\n", "2:25: error: the code 'A2' already means 'Birch Club'"
  ),
  (
    "1,new actor,Elm,culture,A4,,\n2,new actor,Fir,culture,A4,,\n",
    "3:25: error: the code 'A4' is given to 'Elm' and to 'Fir'"
  ),
])
func whatASheetGetsWrongIsToldWithItsPlace(rows: String, message: String) throws {
  do {
    _ = try captured(rows)
    Issue.record("nothing was told")
  } catch {
    #expect(error.problems.count == 1, "\(error.problems)")
    let told = error.problems.first?.description ?? ""
    #expect(told.hasPrefix("sheet.csv:" + message), "\(told)")
    #expect(told.contains("\n  hint: "))
  }
}

/// A sheet of last month's map says so; its codes hold where they still mean the same.
@Test func aSheetOfAnotherStateOfTheMapSaysSo() throws {
  let capture = try captured(",map,ffffffff,Town,,,\n1,link,A1,A2,funds,1,\n")
  #expect(
    capture.remarks.map(\.description) == [
      "sheet.csv:2:6: note: the sheet was printed from data ffffffff, the map now has 00000001; "
        + "codes are taken where they still mean the same"
    ])
  #expect(capture.heard.count == 1)
}

@Test(arguments: [
  (
    "from,to\nalder,birch\n",
    "map/ties.csv:1: error: rows cannot be added: the heading lacks 'relation', 'strength', "
      + "'date', 'reported_by'"
  ),
  (
    "from,to,relation,strength,date,reported_by\nalder,birch,,,,\n\nSource: survey,,,,,\n",
    "map/ties.csv: error: rows cannot be added below the notes at the end of the table"
  ),
])
func aTableThatCannotTakeRowsSaysWhy(ties: String, message: String) throws {
  var files = map
  files["ties.csv"] = ties
  let capture = try captured("1,link,A1,A3,funds,1,\n", on: files)
  do {
    _ = try EcosystemFiles.files(of: source(files), adding: capture.additions)
    Issue.record("nothing was told")
  } catch {
    #expect(error.problems.first?.description.hasPrefix(message) == true, "\(error.problems)")
  }
}

@Test func codesGoUpAndAreNeverGivenTwice() throws {
  let ecosystem = try readEcosystem(
    in: source([
      "actors.csv": "name\nAlder\nBirch\nCedar\n", "codes.csv": "code,id\nA98,birch\nB7,\nX,gone\n",
    ])
  ).ecosystem
  let list = CodeList(of: ecosystem, blanks: 3)
  #expect(list.new.map(\.text) == ["B8", "B9", "B10", "B11"])
  #expect(
    list.new.map(\.meaning) == [.actor(Ref(0)), .actor(Ref(2)), .reserved, .reserved])
  #expect(list.newRows(of: ecosystem).first == ["code": "B8", "id": "alder"])
}

@Test func aCodeThatMeansTwoIsAnError() {
  #expect {
    try readEcosystem(
      in: source([
        "actors.csv": "name\nAlder\nBirch\n", "codes.csv": "code,id\nA1,alder\na1,birch\n",
      ]))
  } throws: { error in
    (error as? UnusableInput)?.problems.map(\.description) == [
      "map/codes.csv:3:1: error: the code 'a1' means another organisation on line 2\n"
        + "  hint: a code keeps its meaning for good: give this organisation one of its own"
    ]
  }
}

@Test func positionsOfStrangersAreToldAndKept() throws {
  let reading = try readEcosystem(
    in: source([
      "actors.csv": "name\nAlder\n",
      "positions.csv": "view,id,x,y\nnetwork,alder,0.25,0.5\nnetwork,birch,0.1,1\n",
    ]))
  #expect(reading.ecosystem.positions.map(\.id) == ["alder", "birch"])
  #expect(
    reading.remarks.map(\.description) == [
      "map/positions.csv:3:9: note: positions of organisations that are not on the map were not "
        + "used: 'birch'"
    ])
}
