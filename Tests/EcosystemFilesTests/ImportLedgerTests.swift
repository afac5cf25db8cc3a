import EcosystemFiles
import EcosystemModel
import Records
import Testing

private func told(_ result: Import) -> [String] { result.remarks.map(\.description) }

/// The ledger and the count of a table say the same of its rows.
private func agrees(_ result: Import, sourceLocation: SourceLocation = #_sourceLocation) {
  for line in result.ledger {
    #expect(
      line.read == line.kept + line.merged + line.rejected, "\(line.file)",
      sourceLocation: sourceLocation)
  }
  for count in result.counts {
    let names = ["actors": "nodes", "ties": "edges"]
    let own = result.ledger.filter {
      $0.table == count.table.id || $0.table == names[count.table.id]
    }
    guard !own.isEmpty else { continue }
    let kept = own.reduce(0) { $0 + $1.kept }
    let merged = own.reduce(0) { $0 + $1.merged }
    #expect(
      [kept, merged] == [count.added + count.known, count.merged], "\(count.table.id)",
      sourceLocation: sourceLocation)
  }
}

@Test func aFaultyCellIsLeftEmptyAndTheRestOfTheRowTaken() throws {
  let list =
    "name,influence,lat,lon\nAlder,9,50,-4\nBirch,3,99,-4\n,2,50,-4\nCedar,4,50,-4\n"
  let ties = "from,to,strength\nAlder,Birch,abc\nAlder,Nobody,1\nBirch,Cedar,2\n"
  let result = try importing([input("list.csv", list), input("ties.csv", ties)], into: folder())
  #expect(
    told(result) == [
      "list.csv:2:7: warning: '9' is not a number from 1 to 5; the rest of the row was taken\n"
        + "  hint: write 1, 2, 3, 4 or 5",
      "list.csv:3:9: warning: '99' is not a latitude; the rest of the row was taken\n"
        + "  hint: write degrees from -90 to 90, such as 50.3755",
      "list.csv:4:1: warning: the cell 'name' is empty; the row was left out\n"
        + "  hint: fill it in, or remove the row",
      "ties.csv:2:13: warning: 'abc' is not a strength; the rest of the row was taken\n"
        + "  hint: write 1 (share news), 2 (work together), 3 (plan or fund together), or any number "
        + "above 0 (from 1e-12 to 1e12)",
      "ties.csv:3:7: warning: no actor has the id or name 'Nobody'; the row was left out\n"
        + "  hint: add it to the files, or use one of: 'alder', 'Alder', 'birch', 'Birch', 'cedar', …",
    ])
  let map = try readEcosystem(in: after(result, folder())).ecosystem
  #expect(map.actors.map(\.influence) == [nil, 3, 4])
  #expect(map.actors.map { $0.coordinate == nil } == [false, true, false])
  #expect(map.ties.map(\.isStrengthStated) == [false, true])
  #expect(result.ledger.map { [$0.read, $0.kept, $0.rejected] } == [[4, 3, 1], [3, 2, 1]])
  agrees(result)
}

@Test func grantsWithBadDatesAreTakenAndCountedAsKept() throws {
  let heading = "Identifier,Amount Awarded,Award Date,Recipient Org:Name,Funding Org:Name\n"
  let rows = "g1,10,spring,Hill Choir,Hill Council\ng2,20,2024-02-30,Bay Choir,Hill Council\n"
  let result = try importing([input("g.csv", heading + rows)], into: folder())
  let ties = try #require(result.ledger.first { $0.table == "ties" })
  #expect([ties.read, ties.kept, ties.rejected] == [2, 2, 0])
  #expect(
    told(result).first
      == "g.csv:2:7: warning: 'spring' is not a date; the rest of the row was taken\n"
      + "  hint: write 2017, 2017-09 or 2017-09-05; a ? at the end marks an estimate")
  agrees(result)
}

@Test func whatHangsOnALeftOutRowIsReadWithoutIt() throws {
  let domains = "id,title,parent\nx,X,\nx,X again,\ny,Y,z\nz,Z,\n"
  let result = try importing([input("domains.csv", domains)], into: folder())
  #expect(
    texts(result, "domains.csv").dropFirst().map { $0.prefix(6) } == ["x,X,,,", "y,Y,z,", "z,Z,,,"])
  #expect(
    told(result) == [
      "domains.csv:3:1: warning: the id 'x' is used twice; the row was left out\n"
        + "  hint: give each domain an id of its own"
    ])
  agrees(result)
  let steps = "from,to\na,b\nb,a\n"
  let offers = "provider,title,id\nAlder,A,a\nAlder,B,b\n"
  let loop = try importing(
    [input("pathways.csv", steps), input("provision.csv", offers)], into: folder())
  #expect(
    told(loop).contains(
      "pathways.csv:3:3: warning: these steps lead round: 'A' → 'B' → 'A'; the row was left out\n"
        + "  hint: take out the step that does not have to come first"))
  #expect(texts(loop, "pathways.csv") == ["from,to,rule,hours", "a,b,any,"])
  agrees(loop)
}

@Test func moreThanAThousandFaultsDoNotStopAnImport() throws {
  let list = "name,influence\n" + (1...1200).map { "A\($0),9\n" }.joined()
  let result = try importing([input("list.csv", list)], into: folder())
  #expect(result.ledger[0].kept == 1200)
  #expect(told(result).contains { $0.hasPrefix("warning: there are 200 more of this kind: error") })
}

@Test func aServiceWithAgesTheWrongWayRoundIsTakenWithoutThem() throws {
  let files = [
    input("d/organizations.csv", "id,name,tax_status\no1,Quay Trust,x\n"),
    input(
      "d/services.csv",
      "id,organization_id,name,status,minimum_age,maximum_age\ns1,o1,Code club,active,99,5\n"
        + "s2,fair,Stray,active,,\n"),
  ]
  let result = try importing(files, into: folder())
  #expect(
    Set(told(result)).isSuperset(of: [
      "d/services.csv:2:27: warning: the ages run from 99 to 5; the rest of the row was taken\n"
        + "  hint: write the younger age under 'age_from' and the older under 'age_to'",
      "d/services.csv:3:4: warning: no actor has the id or name 'fair'; the row was left out\n"
        + "  hint: add it to the organizations of the directory, or use one of: 'o1', 'Quay Trust'",
    ]))
  let offers = try readEcosystem(in: after(result, folder())).ecosystem.provision
  #expect(offers.map(\.title) == ["Code club"] && offers[0].ageFrom == nil)
  agrees(result)
}

@Test func aWholeMapArrivesWithItsSourcesAndSettings() throws {
  let path = #filePath.split(separator: "/").dropLast(3).reduce("") { "\($0)/\($1)" }
  let portside = try Source.at(path + "/maps/portside")
  let files = try portside.files.map { InputFile(try portside.bytes(of: $0), file: $0) }
  let result = try importing(files, into: folder())
  agrees(result)
  let whole = try after(result, folder())
  let (old, new) = (
    try readEcosystem(in: portside).ecosystem, try readEcosystem(in: whole).ecosystem
  )
  #expect(new.city.asOf == old.city.asOf && new.city.completeFor == old.city.completeFor)
  #expect(new.sources.map(\.id).prefix(old.sources.count) == old.sources.map(\.id)[...])
  #expect(Set(new.actors.map(\.source)).isSuperset(of: Set(old.actors.map(\.source))))
  for (table, other) in zip(writtenTables(of: new), writtenTables(of: old)) {
    #expect(table.id == other.id)
    if table.id != "sources" { #expect(table.rows.count == other.rows.count, "\(table.id)") }
  }
  let again = try importing(files, into: whole)
  #expect(again.files.isEmpty && again.counts.allSatisfy { $0.added == 0 })
  #expect(again.ledger.allSatisfy { $0.rejected == 0 })
  agrees(again)
}

@Test func settingsAndSourcesOfAMapAreNotMixedWithThoseThatArrive() throws {
  let map = folder([
    "actors.csv": "id,name,source\na,Alder,S1\n", "city.csv": "setting,value\nname,Dale\nseed,7\n",
    "sources.csv": "id,title\nS1,The census\n",
  ])
  let result = try importing(
    [
      input("actors.csv", "name,source\nBirch,S1\nCedar,the census\n"),
      input("city.csv", "setting,value\nname,Hill\nseed,7\n"),
      input("sources.csv", "id,title\nS1,A survey\nS2,Hearsay\nS3,The census\n"),
    ], into: map)
  #expect(texts(result, "actors.csv").suffix(2) == ["birch,Birch,s1-2", "cedar,Cedar,S1"])
  #expect(texts(result, "sources.csv").suffix(1) == ["s1-2,A survey"])
  #expect(result.files["city.csv"] == nil)
  #expect(
    told(result) == [
      "note: sources that no row cites, not taken: 1",
      "note: the map has settings of its own; not taken: name\n"
        + "  hint: copy those that you want into its table 'city'",
    ])
  agrees(result)
}

@Test func rowsWithIDsOfTheirOwnStayApart() throws {
  let schools =
    "id,name\n106344,St Mary's CofE\n106349,St Mary's CofE\n106350,Hill School\n,Dale School\n"
  let file = input("schools.csv", schools)
  let result = try importing([file], into: folder())
  #expect(result.organisations.map(\.became) == ["added", "added", "added", "added"])
  #expect(texts(result, "review.csv").count == 2)
  agrees(result)
  let again = try importing([file], into: after(result, folder()))
  #expect(again.files.isEmpty)
  #expect(again.organisations.map(\.id) == ["106344", "106349", "106350", "dale-school"])
  agrees(again)

  let other = folder(["actors.csv": "id,name\nmarys,St Mary's CofE\n"])
  let first = try importing([file], into: other)
  #expect(first.organisations.map(\.became) == ["known", "added", "added", "added"])
  let second = try importing([file], into: after(first, other))
  #expect(second.files.isEmpty && second.organisations.map(\.id).prefix(2) == ["marys", "106349"])

  let skills = input("skills.csv", "id,name,layer\na,Listening,city\nb,Listening,city\n")
  let spine = try importing([skills], into: folder())
  #expect(texts(spine, "skills.csv").count == 3)
  #expect(try importing([skills], into: after(spine, folder())).files.isEmpty)
}

@Test func aSchoolAndTheTrustOfItsNameAreTwo() throws {
  let heading = "URN,EstablishmentName,EstablishmentStatus (name),Trusts (name),Trusts (code)\n"
  let rows = "1,Hill School,Open,Hill School,7\n2,Dale School,Open,Hill School,7\n"
  let result = try importing([input("edubase.csv", heading + rows)], into: folder())
  let ties = try #require(result.counts.first { $0.table.id == "ties" })
  #expect([ties.added, ties.merged] == [2, 0])
  agrees(result)
}

@Test func aLinkWhoseEndsAreOneIsCountedAsRejected() throws {
  let map = folder(["actors.csv": "id,name,aliases\na,Alder,Alder Ltd;The Alders\n"])
  let ties = input("ties.csv", "from,to\nAlder Ltd,Birch\n")
  let list = input("actors.csv", "name,org_ids\nAlder Ltd,GB-CHC-1\nThe Alders,GB-CHC-1\nBirch,\n")
  let links = input("ties.csv", "from,to\nAlder Ltd,The Alders\nAlder Ltd,Birch\n")
  agrees(try importing([ties], into: map))
  let result = try importing([list, links], into: map)
  let line = try #require(result.ledger.first { $0.table == "ties" })
  #expect([line.kept, line.rejected] == [1, 1])
  #expect(
    told(result) == [
      "ties.csv:2: note: a link of 'a' with itself was not taken: both ends are one organisation"
    ])
  agrees(result)
}

@Test func badgesBringTheSkillsThatTheyAreAlignedTo() throws {
  let badge = """
    {"type": "BadgeClass", "id": "https://b.example.org/1", "name": "Film", "criteria": "https://b.example.org/c",
     "issuer": {"id": "https://b.example.org/i", "name": "Rio Arts"}, "alignment": [
      {"targetName": "Teamwork", "targetUrl": "http://x.example.org/s/1", "targetFramework": "ESCO", "targetCode": "1"},
      {"targetName": "Editing"}]}
    """
  let map = folder([
    "actors.csv": "id,name,url,source\na,Alder,,\n",
    "skills.csv": "name,layer,id,parent,framework,code,url\nSewing,city,,,,,\n",
  ])
  let result = try importing([input("badge.json", badge)], into: map)
  #expect(
    texts(result, "skills.csv").suffix(2) == [
      "Teamwork,city,teamwork,,ESCO,1,http://x.example.org/s/1", "Editing,city,editing,,,,",
    ])
  agrees(result)
  let esco =
    "conceptUri,preferredLabel,status\nhttp://x.example.org/s/1,work in teams,released\n"
  let both = try importing([input("esco.csv", esco), input("badge.json", badge)], into: map)
  let skills = try readEcosystem(in: after(both, map)).ecosystem
  #expect(skills.skills.map(\.name) == ["Sewing", "work in teams", "Editing"])
  #expect(skills.badges[0].skills.map { skills.skills[$0].name } == ["work in teams", "Editing"])
}

@Test func skillsThatOffersNameStayKnownOnceAListArrives() throws {
  let map = folder([
    "actors.csv": "name\nAlder\n",
    "provision.csv": "provider,title,skills\nAlder,Club,Film;Sound\n",
  ])
  let skills = input("skills.csv", "name,layer\nFilm,core\nLight,city\n")
  let whole = try after(try importing([skills], into: map), map)
  #expect(try readEcosystem(in: whole).ecosystem.skills.map(\.name) == ["Film", "Sound", "Light"])
}

@Test func marksFollowTheOrganisationsOfTheMap() throws {
  let map = folder([
    "actors.csv": "id,name\nal,Alder\n", "marks.csv": "on,mark,note,table,date\nal,energy,,,\n",
  ])
  let files = [
    input("actors.csv", "id,name\n1,Alder\n2,Birch\n"),
    input("marks.csv", "on,mark\n1,blockage\n1 – 2,question\n"),
  ]
  let result = try importing(files, into: map)
  #expect(texts(result, "marks.csv").suffix(2) == ["al,blockage,,,", "al – 2,question,,,"])
  let alone = try importing([input("marks.csv", "on,mark\nAlder,question\n")], into: map)
  #expect(texts(alone, "marks.csv").last == "al,question,,,")
  agrees(alone)
}

@Test func decisionsArriveAloneAndFindTheirOrganisations() throws {
  let map = folder(["actors.csv": "id,name\na,Alder\nb,Alder Trust\n"])
  let file = input(
    "decisions.csv", "a,b,decision\nAlder,b,different\na,zzz,same\na,Alder,different\n")
  let result = try importing([file], into: map)
  #expect(texts(result, "decisions.csv").suffix(1) == ["a,b,different,"])
  #expect(
    told(result) == [
      "decisions.csv:3:3: warning: no actor has the id or name 'zzz'; the decision is not used\n"
        + "  hint: remove the row if it is no longer on the map, or use one of: 'a', 'Alder', 'b', "
        + "'Alder Trust'",
      "decisions.csv:4:3: warning: 'a' is said to differ from itself; the decision is not used\n"
        + "  hint: name the other organisation, or remove the row",
    ])
}

@Test func whatAnExportWritesBesideTheTablesIsPassedOver() throws {
  let files = [
    input("x/actors.csv", "name\nAlder\n"), input("x/manifest.json", "{\"tool\": 1}"),
    input("x/datapackage.json", "{\"resources\": []}"), input("x/START-HERE.txt", "How to begin\n"),
  ]
  let result = try importing(files, found: Set(files.map(\.file)), into: folder())
  #expect(
    told(result) == [
      "x/manifest.json: note: not read: it describes other files, and holds no rows",
      "x/datapackage.json: note: not read: it describes other files, and holds no rows",
      "x/START-HERE.txt: note: not read: nothing in it is part of a map",
    ])
  #expect(result.organisations.map(\.name) == ["Alder"])
}

@Test func aListIsReadAsOrganisationsByItsNameAloneWithAWord() throws {
  let result = try importing([input("classes.csv", "code,name\n1,Education\n")], into: folder())
  #expect(
    told(result) == [
      "classes.csv: note: read as a list of organisations by its column 'name'\n"
        + "  hint: if it is something else, say in import.csv which heading is which column"
    ])
  let plain = try importing([input("list.csv", "name,sector\nAlder,culture\n")], into: folder())
  #expect(told(plain) == [])
}

@Test func aPlanIsNoTableAndSaysWhatItLacks() throws {
  let plan = "file,heading,column\nlist.csv,Org,actors.name\nlist.csv,Next,actors.note\n"
  let result = try importing(
    [input("list.csv", "Org,Next\nAlder,x\n")], into: folder(["import.csv": plan]))
  #expect(texts(result, "actors.csv").count == 2)
  #expect {
    _ = try importing(
      [input("list.csv", "Org\nAlder\n")], into: folder(["import.csv": "file,heading,means\n"]))
  } throws: { error in
    (error as? UnusableInput)?.problems.map(\.description) == [
      "town/import.csv: error: the column 'column' is missing\n"
        + "  hint: the headings found are 'file', 'heading', 'means'; rename one of them, or remove "
        + "the file: the next import writes it anew"
    ]
  }
}

@Test(arguments: [
  ("q.csv", "name,sector\n\"Alder,x\nb,c\n", "quote"),
  ("n.csv", "name,sec\0tor\nAlder,x\n", "binary"),
])
func aFileAloneThatIsNoTableSaysWhy(name: String, text: String, word: String) {
  #expect {
    _ = try readEcosystem(in: .memory("", [name: Array(text.utf8)]))
  } throws: { error in
    let told = (error as? UnusableInput)?.problems.map(\.description) ?? []
    return told.count == 1 && told[0].hasPrefix("\(name):") && told[0].contains(word)
  }
}

@Test func theTypeOfAKumuElementIsItsSectorInAllThreeForms() throws {
  let sheet =
    "Label,Type,Description\nRio,culture,Films\nQuay,culture,\n\nFrom,To,Type\nRio,Quay,partners\n"
  let blueprint = """
    {"elements": [{"label": "Rio", "type": "culture", "description": "Films"},
      {"label": "Quay", "type": "culture"}], "connections": []}
    """
  let project = """
    {"elements": [{"attributes": {"label": "Rio", "element type": "culture", "description": "Films"}},
      {"attributes": {"label": "Quay", "element type": "culture"}}], "connections": []}
    """
  let table = "Label,Type,Description,name\nRio,culture,Films,The Rio\nQuay,culture,,\n"
  for (name, text) in [
    ("s.csv", sheet), ("b.json", blueprint), ("p.json", project), ("t.csv", table),
  ] {
    let map = try readEcosystem(in: .memory("", [name: Array(text.utf8)])).ecosystem
    #expect(map.actors.map(\.name) == ["Rio", "Quay"], "\(name)")
    #expect(
      map.actors.map { $0.sector.map { map.sectors[$0].id } } == ["culture", "culture"], "\(name)")
    #expect(map.actors[0].note == "Films", "\(name)")
  }
}

@Test func nodesOfTwoKindsAreOrganisationsAndWhatTheyTakePartIn() throws {
  let nodes = "Id,Label,Mode\n1,Evelyn,woman\n2,Laura,woman\n3,Fair,event\n"
  let edges = "Source,Target,Type\n1,3,Undirected\n3,2,Undirected\n"
  let files = ["nodes.csv": nodes, "edges.csv": edges]
  let reading = try readEcosystem(in: folder(files))
  let map = reading.ecosystem
  #expect(map.actors.map(\.name) == ["Evelyn", "Laura"] && map.ties.isEmpty)
  #expect(map.initiatives.map(\.name) == ["Fair"])
  #expect(map.affiliations.map { map.actors[$0.actor].name } == ["Evelyn", "Laura"])
  #expect(
    reading.remarks.map(\.description) == [
      "town/nodes.csv: note: the nodes are of two kinds by 'Mode': those of the kind 'event' were "
        + "read as initiatives, and edges as taking part\n"
        + "  hint: for organisations alone, take the column out"
    ])
  let result = try importing(
    [input("nodes.csv", nodes), input("edges.csv", edges)], into: folder())
  #expect(
    result.counts.map { "\($0.table.id) \($0.added)" }.prefix(3).sorted() == [
      "actors 2", "affiliations 2", "initiatives 1",
    ])
  agrees(result)
  let mixed = try readEcosystem(
    in: folder(["nodes.csv": nodes, "edges.csv": "Source,Target\n1,3\n1,2\n"]))
  #expect(mixed.ecosystem.actors.count == 3)
  #expect(
    mixed.remarks.map(\.description) == [
      "town/nodes.csv: warning: 'Mode' tells two kinds of nodes, and 1 edge links two of one kind: "
        + "all nodes were read as organisations\n"
        + "  hint: if 'event' are events or the like, list those in initiatives.csv, and who takes "
        + "part in affiliations.csv"
    ])
}

@Test func allFaultyTiesOfAGraphAreTold() throws {
  let net = "*Vertices 2\n1 \"Rio\"\n2 \"Quay\"\n*Edges\n1 3\n1 2\n9 2\n"
  #expect {
    _ = try readEcosystem(in: .memory("", ["g.net": Array(net.utf8)]))
  } throws: { error in
    (error as? UnusableInput)?.problems.map(\.description) == [
      "g.net:5:3: error: '3' is not the number of a vertex\n  hint: vertices are numbered from 1 to 2",
      "g.net:7:1: error: '9' is not the number of a vertex\n  hint: vertices are numbered from 1 to 2",
    ]
  }
}

@Test func manyDecimalsAreNoTelephoneNumbersAndAnIntakeIsNobodysGender() throws {
  func told(_ heading: String, _ values: [String]) throws -> [String] {
    let rows = values.enumerated().map { "A\($0),\($1)\n" }.joined()
    let map = folder(["actors.csv": "name,\(heading)\n" + rows])
    return try readEcosystem(in: map).remarks.map(\.message).filter { $0.contains("personal") }
  }
  #expect(try told("betweenness_norm", ["0.123456789012", "0.0712345678901"]) == [])
  #expect(try told("grid", ["01234567890123", "00234567890123"]) == [])
  #expect(try told("ring us", ["01752 123456", "+44 1752 123456"]).count == 1)
  #expect(try told("Gender (name)", ["Mixed", "Girls", ""]) == [])
  #expect(try told("gender", ["female", "male"]).count == 1)
}

@Test func aNameThatOnlyTheMapKnowsIsTheOrganisationThatTheFilesListByItsID() throws {
  let map = folder(["actors.csv": "id,name,aliases,source\na,Alder,The Old Mill,\n"])
  let files = [
    input("actors.csv", "id,name\na,Alder\nb,Birch\n"),
    input("ties.csv", "from,to\nThe Old Mill,b\n"),
  ]
  let result = try importing(files, into: map)
  #expect(texts(result, "ties.csv").last?.hasPrefix("a,b,") == true)
  #expect(result.ledger.allSatisfy { $0.rejected == 0 })
  agrees(result)
}
