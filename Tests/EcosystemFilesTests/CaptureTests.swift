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
  let changed = try grown(before, by: capture.additions).files
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
    added("ratings.csv") == "rater,rated,item,value,date,table,note\n"
      + "alder,birch,reliability,3,2026-03-14,table 1,\n"
      + "alder,birch,reliability,2,2026-03-14,table 2,\n")

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
  let changed = try grown(source(map), by: try captured(threeTables).additions).files
  for (file, bytes) in changed { after[file] = String(decoding: bytes, as: UTF8.self) }
  #expect(try captured(threeTables, on: after).additions.map(\.table) == [])
}

@Test(arguments: [
  ("1,link,A1,A99,funds,1,\n", "2:11: error: 'A99' is no code of this map"),
  (
    "1,link,A1,Berch Club,funds,1,\n",
    "2:11: error: 'Berch Club' is no code, id or name of this map\n  hint: did you mean 'Birch Club'?"
  ),
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
    "1,new actor,Elm,culture,A4,,\n2,new actor,Fir,culture,A4,,\n3,link,A1,A4,funds,,\n",
    "4:11: error: the code 'A4' is given to 'Elm' and to 'Fir'"
  ),
  (
    "1,rating,A1,A2,power,3,\n2,rating,A1,A2,power,2,\n1,rating,A1,A2,power,4,\n",
    "4:22: error: the same table gives another value on line 2"
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
    "from,to\nalder,birch,since 2019\n",
    "map/ties.csv:2:13: error: rows cannot be added: 'since 2019' stands beyond the heading, and "
      + "would come to stand under 'relation'"
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
    _ = try grown(source(files), by: capture.additions)
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

private func description(_ problems: [Diagnostic]) -> [String] { problems.map(\.description) }

/// The files as they are once a capture is added.
private func added(_ capture: Capture, to files: [String: String]) throws -> [String: String] {
  let changed = try grown(source(files), by: capture.additions).files
  return files.merging(changed.mapValues { String(decoding: $0, as: UTF8.self) }) { $1 }
}

/// A heading gains the columns it lacks at its end; rows that were there stay as they were.
@Test(arguments: [
  (
    "from,to,relation,note\nalder,birch,works-with,\"a, b\"\n",
    "from,to,relation,note,strength,date,reported_by\nalder,birch,works-with,\"a, b\"\n"
      + "alder,cedar,funds,,2.5,2026-03-14,table 1\n"
  ),
  (
    "\u{FEFF}\"From\";\"To\"\r\nalder;birch",
    "\u{FEFF}\"From\";\"To\";relation;strength;date;reported_by\r\nalder;birch\r\n"
      + "alder;cedar;funds;2,5;2026-03-14;table 1\r\n"
  ),
])
func aTableGainsTheColumnsThatItLacks(before: String, after: String) throws {
  var files = map
  files["ties.csv"] = before
  let capture = try captured("1,link,A1,A3,funds,2.5,\n", on: files)
  #expect(try added(capture, to: files)["ties.csv"] == after)
  files["ties.csv"] = after
  let reading = try readEcosystem(in: source(files))
  #expect(reading.remarks.allSatisfy { $0.place?.file != "map/ties.csv" })
  #expect(reading.ecosystem.ties.map(\.strength) == [1, 2.5])
}

/// 50.375 in a file with semicolons could be a thousand and a part: its comma is decimal, and a
/// fourth digit settles it.
@Test func numbersAreWrittenInTheNotationOfTheFile() throws {
  var files = ["actors.csv": "id;name;lat;lon\nquay;Quay;50,25;-4,1\n"]
  let addition = Addition(
    "actors", [["id": "hill", "name": "1.234 Hill", "lat": "50.375", "lon": "-4.142"]])
  let actors = try #require(try grown(source(files), by: [addition]).files["actors.csv"])
  files["actors.csv"] = String(decoding: actors, as: UTF8.self)
  #expect(
    files["actors.csv"]
      == "id;name;lat;lon\nquay;Quay;50,25;-4,1\nhill;1.234 Hill;50,3750;-4,142\n")
  let read = try readEcosystem(in: source(files)).ecosystem.actors
  #expect(read.map(\.coordinate?.latitude) == [50.25, 50.375])
  #expect(read.map(\.coordinate?.longitude) == [-4.1, -4.142])
}

/// What the map cannot take is told where it was written, not on a line that nobody has.
@Test func aProblemOfANewRowPointsAtTheSheet() throws {
  var files = map
  files["ratings.csv"] =
    "rater,rated,item,value,date,table\nalder,birch,power,1,2026-03-14,table 1\n"
  let capture = try captured(
    "1,link,A1,A3,funds,1,\n1,rating,A1,A2,power,3,\n", on: files)
  let grown = try grown(source(files), by: capture.additions)
  var after = files.mapValues { Array($0.utf8) }
  after.merge(grown.files) { $1 }
  do {
    _ = try readEcosystem(in: .memory("map", after))
    Issue.record("nothing was told")
  } catch {
    #expect(
      description(grown.told(error).problems.filter { $0.severity == .error }) == [
        "sheet.csv:3:3: error: the same rating has another value on line 2\n"
          + "  hint: keep one of the rows, or give each its date or table"
      ])
  }
}

/// Two tables used one blank card: each means its own by it, and the first keeps the code.
@Test func twoTablesMayHaveUsedOneCode() throws {
  let rows =
    "1,new actor,Elm,,A4,,\n1,link,A1,A4,funds,,\n2,new actor,Fir,,A4,,\n2,link,A2,A4,funds,,\n"
  let capture = try captured(rows)
  #expect(
    description(capture.remarks.filter { $0.severity == .warning }) == [
      "sheet.csv:4:18: warning: the code 'A4' is given to 'Elm' (table 1) and to 'Fir' (table 2)\n"
        + "  hint: it stays with 'Elm'; 'Fir' has another in codes.csv: write that on the card"
    ])
  let after = try added(capture, to: map)
  #expect(after["codes.csv"]?.hasSuffix("A6,elder\nA4,elm\nA7,fir\n") == true)
  #expect(
    after["ties.csv"]?.hasSuffix(
      ";alder;elm;funds;;2026-03-14;table 1\r\n;birch;fir;funds;;2026-03-14;table 2\r\n") == true)
  // The sheet itself tells that A4 was blank when it was printed.
  let again = try captured(",code,A1,Alder,alder,,\n" + rows, on: after)
  #expect(again.additions.map(\.table) == [])
}

/// A blank card that was used for somebody on the map is another code of theirs.
@Test func aBlankCardOfSomebodyKnownIsTheirs() throws {
  let capture = try captured(
    "3,new actor,Birch Club,culture,A4,,\n3,link,A1,A4,funds,,\n")
  #expect(capture.heard.map(\.value) == ["culture (table 3); third-sector (the map)", ""])
  let after = try added(capture, to: map)
  #expect(after["codes.csv"]?.hasSuffix("A6,elder\nA4,birch\n") == true)
  #expect(after["ties.csv"]?.hasSuffix(";alder;birch;funds;;2026-03-14;table 3\r\n") == true)
  #expect(after["actors.csv"] == map["actors.csv"])
}

/// Of somebody new the row holds the ring and the domains; who said so stands in its note.
@Test func aNewRowHoldsTheRingOnWhichTablesAgree() throws {
  let capture = try captured(
    """
    1,new actor,Elm,culture,A4,,
    1,move ring,A4,core,,,
    2,move ring,Elm,core,,,
    2,domain,Elm,art,,,at school
    2,domain,Elm,health,,,
    1,new actor,Fir,culture,A5,,
    1,move ring,A5,core,,,
    2,move ring,A5,wider,,,

    """)
  let after = try added(capture, to: map)
  #expect(
    after["actors.csv"]?.hasSuffix(
      "elm,Elm,culture,core,art;health,\"named at table 1, 2026-03-14; ring core at table 1, "
        + "2026-03-14; ring core at table 2, 2026-03-14; domain art at table 2, 2026-03-14, at school; "
        + "domain health at table 2, 2026-03-14\"\n"
        + "fir,Fir,culture,,,\"named at table 1, 2026-03-14\"\n") == true)
  #expect(
    after["marks.csv"]?.hasSuffix(
      "fir,question,move to ring core,table 1,2026-03-14\n"
        + "fir,question,move to ring wider,table 2,2026-03-14\n") == true)
}

/// Rows that people wrote are not changed, not even an empty cell of theirs: it is told instead.
@Test func aRingThatTheMapLeavesOpenIsTold() throws {
  var files = map
  files["actors.csv"] = "id,name,ring\nalder,Alder,core\nbirch,Birch Club,\ncedar,Cedar,\n"
  let capture = try captured(
    "1,move ring,A2,core,,,\n2,move ring,A2,core,,,\n1,move ring,A3,core,,,\n"
      + "2,move ring,A3,wider,,,\n", on: files)
  #expect(
    description(capture.remarks.filter { $0.hint != nil }) == [
      "sheet.csv:2:3: note: the map states no ring for 'Birch Club'; the room says 'core'\n"
        + "  hint: if you agree, write core under ring on actors.csv:3: rows that people wrote are not "
        + "changed"
    ])
}

/// Whoever says that all is well where another does not is kept too.
@Test func eachSideOfADisputeIsKept() throws {
  let rows = "1,move ring,A1,core,,,as it is\n2,move ring,A1,wider,,,\n1,move ring,A2,wider,,,\n"
  let capture = try captured(rows)
  #expect(capture.heard.map(\.status) == [.disputed, .confirmed])
  let after = try added(capture, to: map)
  #expect(
    after["marks.csv"] == "on,mark,note,table,date\n"
      + "alder,question,stay in ring core: as it is,table 1,2026-03-14\n"
      + "alder,question,move to ring wider,table 2,2026-03-14\n")
  let again = try captured(rows, on: after)
  #expect(again.additions.isEmpty)
}

/// What is on the map as a question is not new any more.
@Test func aQuestionThatTheMapHasIsConfirmed() throws {
  let rows = "1,domain,A2,art,,,\n1,remove?,A3,,,,closed\n1,mark,A1,A2,question,,why?\n"
  let after = try added(try captured(rows), to: map)
  #expect(try captured(rows).heard.map(\.status) == [.new, .new, .new])
  #expect(
    try captured(rows, on: after).heard.map(\.status) == [.confirmed, .confirmed, .confirmed])
}

/// Mistakes that are no errors: a strength, a name, a kind of link.
@Test func whatLooksMistakenIsWarnedOf() throws {
  var files = map
  files["relations.csv"] = nil
  let capture = try captured(
    """
    1,link,A1,A2,works with,2,
    1,link,A1,A3,mentors,22,
    2,link,A2,A3,Mentors,1,
    1,new actor,Birch Clubb,,,,
    2,rating,A1,A2,reliabilty,2,

    """, on: files)
  #expect(
    description(capture.remarks.filter { $0.severity == .warning }) == [
      "sheet.csv:3:14: warning: no link of the map is of the kind 'mentors'\n"
        + "  hint: it is kept as written; the map has: works-with",
      "sheet.csv:3:22: warning: '22' is more than any strength on the map\n"
        + "  hint: write 1 (share news), 2 (work together), 3 (plan or fund together), or any number "
        + "above 0 (from 1e-12 to 1e12); it is kept as written",
      "sheet.csv:5:13: warning: 'Birch Clubb' is taken as somebody new\n"
        + "  hint: did you mean 'Birch Club'? then write that name in its place",
      "sheet.csv:6:16: warning: 'reliabilty' is taken as an item of your own\n"
        + "  hint: did you mean 'reliability'?",
    ])
  #expect(
    capture.heard.filter { $0.kind == "link" }.map(\.word) == ["works-with", "mentors", "mentors"])
}

/// Partners alone see who is new; a map for everybody shows nobody who has not agreed.
@Test(arguments: ["public", "partner"])
func whoeverIsNewOnAPublicMapIsToldToBeHeldBack(audience: String) throws {
  var files = map
  files["city.csv"] = "setting,value\nprivacy.audience,\(audience)\n"
  let capture = try captured("1,new actor,Elm,,,,\n2,new actor,Fir,,,,\n", on: files)
  #expect(
    description(capture.remarks.filter { $0.severity == .warning })
      == (audience == "public"
        ? [
          "warning: 2 organisations named in the room are not for this map's audience, 'public', "
            + "and on none of its sheets\n"
            + "  hint: write public under show in actors.csv for each that agrees to be seen; "
            + "--audience partner shows them meanwhile"
        ] : []))
}

/// A filled workbook is read as the file with commas is; messages name sheet and cell.
@Test func aWorkbookIsACaptureSheet() throws {
  func workbook(_ last: [String]) throws -> Source {
    let titles = ["table", "kind", "a", "b", "code", "strength", "note"]
    var tables = SheetDraft("Tables", columns: titles.map { .init($0, note: "") })
    tables.rows = [["", "date", "2026-03-14", "", "", "", ""], last]
    var draft = WorkbookDraft()
    draft.sheets = [SheetDraft("About", columns: [.init("read me", note: "")]), tables]
    return .memory("", ["sheet.xlsx": try draft.xlsx()])
  }
  func read(_ last: [String]) throws -> Capture {
    try EcosystemFiles.capture(
      [(try workbook(last), "sheet.xlsx")], on: source(map), fingerprint: "00000001")
  }
  let capture = try read(["1", "link", "A1", "A3", "funds", "2", "yes"])
  #expect(capture.isDated)
  #expect(capture.heard.map(\.value) == ["2"])
  #expect(capture.additions.first?.rows.first?["date"] == "2026-03-14")
  let error = #expect(throws: UnusableInput.self) {
    try read(["1", "link", "A1", "A99", "funds", "2", ""])
  }
  #expect(
    error.map { description($0.problems) } == [
      "sheet.xlsx:Tables!D3: error: 'A99' is no code of this map\n"
        + "  hint: look for the name on the sheet of names, or write the name itself"
    ])
}

/// The form's examples are in the map's own words; none where it has no word.
@Test func theExamplesOfAFormAreInTheMapsWords() throws {
  func form(_ files: [String: String]) throws -> String {
    let map = try readEcosystem(in: source(files)).ecosystem
    return String(
      decoding: captureForm(for: map, fingerprint: "00000001") { _ in true }, as: UTF8.self)
  }
  var files = map
  files["relations.csv"] = "id,title\nbids,Bids together\n"
  files["ties.csv"] = nil
  files["domains.csv"] = nil
  files["actors.csv"] = "id,name\nalder,Alder\nbirch,Birch\ncedar,Cedar\n"
  let text = try form(files)
  #expect(text.contains("example,link,A1,A2,bids,2,"))
  #expect(!text.contains("example,domain,"))
  #expect(try form(map).contains("example,domain,A1,health,"))
  let examples = text.split(separator: "\n").filter { $0.hasPrefix("example,") }
  let rows = examples.map { "1," + $0.dropFirst(8) + "\n" }.joined()
  #expect(try captured(rows, on: files).heard.count == 6)
}
