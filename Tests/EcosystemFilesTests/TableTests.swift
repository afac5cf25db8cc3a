import EcosystemFiles
import EcosystemModel
import Records
import Testing

private func read(_ files: [String: String]) throws -> Ecosystem {
  try MarkedMap(files).read().ecosystem
}

@Test func aGephiNetworkIsRead() throws {
  let map = try read([
    "nodes.csv": "Id,Label,timeset,group\nn1,Rio Arts,,culture\nn2,,,lab\n",
    "edges.csv":
      "Source,Target,Type,Id,Label,Weight\nn1,n2,Directed,0,,2.5\nn2,n1,Undirected,1,,\nn1,n2,,2,,1\n",
  ])
  #expect(map.actors.map(\.name) == ["Rio Arts", "n2"])
  #expect(map.sectors.map(\.id) == ["culture", "lab"])
  #expect(map.ties.map(\.direction) == [.directed, .undirected, .notStated])
  #expect(map.ties.map(\.strength) == [2.5, 1, 1])
  #expect(map.ties.map(\.isStrengthStated) == [true, false, true])
  #expect(map.relations.map(\.id) == ["link"])
}

@Test(arguments: ["kind", "type", "relation", "Type"])
func theKindOfAnEdgeMayStandUnderSeveralWords(heading: String) throws {
  let map = try read([
    "nodes.csv": "id\na\nb\n",
    "edges.csv": "source,target,\(heading)\na,b,funds\nb,a,refers\na,b,\n",
  ])
  #expect(map.relations.map(\.id) == ["funds", "refers", "link"])
  #expect(map.ties.map(\.relation.index) == [0, 1, 2])
}

@Test func aKindAndATypeStandBesideEachOther() throws {
  let map = try read([
    "nodes.csv": "id\na\nb\n",
    "edges.csv": "source,target,kind,type\na,b,funds,Directed\nb,a,meets,Mutual\n",
    "relations.csv": "id,title,directed\nfunds,Funds,no\nmeets,Meets,\n",
  ])
  #expect(map.ties.map(\.direction) == [.undirected, .mutual])
}

@Test func nodesWithOnlyAHeadingAreNoActors() throws {
  let reading = try MarkedMap(["nodes.csv": "id,label\n", "edges.csv": "source,target\n"]).read()
  #expect(reading.ecosystem.actors.isEmpty && reading.ecosystem.ties.isEmpty)
  #expect(reading.remarks.map(\.severity) == [.warning, .warning])
}

@Test func tiesHaveTheDirectionOfTheirCellElseOfTheirRelation() throws {
  let map = try read([
    "actors.csv": twoActors,
    "relations.csv":
      "id,title,directed,meaning\nf,Funds,yes,flow\nm,Meets,no,\nq,Quarrels,,strain\n",
    "ties.csv":
      "from,to,relation,direction\nrio,lab,f,\nrio,lab,m,\nrio,lab,q,\nrio,lab,Funds,mutual\n",
  ])
  #expect(map.ties.map(\.direction) == [.directed, .undirected, .notStated, .mutual])
  #expect(map.relations.map(\.meaning) == [.flow, .association, .strain])
}

@Test func whatFewTiesCarryStandsAside() throws {
  let map = try read([
    "actors.csv": twoActors,
    "ties.csv":
      "from,to,date,reported_by,initiative,source,note\nrio,lab,,,,,\n"
      + "lab,rio,2017-09?,Table 4,fair;gala,S1,met twice\n",
  ])
  let details = try #require(map.tieDetails[1])
  #expect(map.tieDetails.count == 1)
  #expect(details.date == PartialDate(year: 2017, month: 9, isEstimate: true))
  #expect([details.reportedBy, details.source, details.note] == ["Table 4", "S1", "met twice"])
  #expect(details.initiatives.map { map.initiatives[$0].id } == ["fair", "gala"])
}

@Test(arguments: [
  (";", "0,5", 0.5), (";", "1.000,5", 1000.5), (";", "1 000", 1000), (";", "0.5", 0.5),
  (",", "\"1,000\"", 1000), (",", "\"1,234,567.5\"", 1_234_567.5), (",", "1e3", 1000),
  ("\t", "2,5", 2.5),
])
func numbersAreReadAsPeopleWriteThem(separator: String, text: String, value: Double) throws {
  let ties = [["from", "to", "strength"], ["rio", "lab", text]].map {
    $0.joined(separator: separator)
  }
  let map = try read(["actors.csv": twoActors, "ties.csv": ties.joined(separator: "\n")])
  #expect(map.ties.map(\.strength) == [value])
}

@Test func aParentMayStandFurtherDown() throws {
  let map = try read([
    "actors.csv": twoActors,
    "domains.csv": "id,title,parent\nmusic,Music,arts\nsong,Song,Music\narts,Arts,\n",
  ])
  #expect(map.domains.map { $0.parent?.index } == [2, 0, nil])
}

@Test func sameAffiliationsAreMergedAndCounted() throws {
  let reading = try MarkedMap([
    "actors.csv": twoActors,
    "affiliations.csv":
      "actor,initiative,role\nrio,fair,host\nRio Arts,Fair,host\nrio,fair,guest\n",
  ]).read()
  #expect(reading.ecosystem.affiliations.map(\.role) == ["host", "guest"])
  #expect(reading.ledger.last.map { [$0.read, $0.kept, $0.merged, $0.rejected] } == [3, 2, 1, 0])
}

@Test func anOfferIsReadWhole() throws {
  let map = try read([
    "actors.csv": twoActors,
    "age_bands.csv": "id,from,to\nteens,13,17\n",
    "provision.csv":
      "organisation,offer,domains,min age,max age,venue,skills,capacity,times,step free,starts\n"
      + "rio,Dance,arts,14,16,dock,rhythm|nerve,\"1,200\",Mon;Tue,yes,2026\nlab,Dance,,,,,,,,,\n",
    "targets.csv": "target,domain,ages,place\n60,arts,teens,dock\n",
  ])
  #expect(map.provision.map(\.id) == ["dance", "dance-2"])
  #expect(map.provision.map(\.placesPerYear) == [1200, nil])
  #expect(map.provision[0].ageFrom == 14 && map.provision[0].ageTo == 16)
  #expect(
    map.provision[0].skills.map { map.skills[$0].name } == ["rhythm", "nerve"]
      && map.provision[0].times == ["Mon", "Tue"])
  #expect(map.provision[0].stepFree == true && map.provision[0].starts == PartialDate(year: 2026))
  #expect(map.ageBands.map(\.title) == ["13–17"])
  #expect(map.targets.map { [$0.places, Double($0.place?.index ?? -1)] } == [[60, 0]])
}

@Test func settingsAreReadAndBlankOnesKeepTheirDefaults() throws {
  let map = try read([
    "actors.csv": "name,domains\nRio,STEM\n",
    "city.csv":
      "Setting,Value\nName,Rio\nas_of,2026-03\nprint.paper,a1\nseed,7\nprivacy.audience,\n"
      + "complete_for,Links;provision: STEM\nprint.title,\n",
  ])
  #expect(map.city.name == "Rio" && map.city.paper == "A1" && map.city.seed == 7)
  #expect(map.city.asOf?.inWords == "March 2026" && map.city.audience == .partner)
  #expect(
    map.city.completeFor == [
      Completeness(table: "ties"), Completeness(table: "provision", part: "stem"),
    ])
}

@Test func aSingleFileOfAnyNameIsReadByItsHeading() throws {
  let map = try read(["friends.csv": "organisation,sector\nRio,culture\n"])
  #expect(map.actors.map(\.name) == ["Rio"])
}

@Test func aFileIsUnderstoodWithWhatWasAssumed() throws {
  let text = "Organisation;Phone;Weight\nRio;1;2,5\n\nNote: old\n"
  let source = Source.memory("map", ["list.csv": Array(text.utf8)])
  let understood = try understand(source, file: "list.csv")
  #expect(understood.table?.id == "actors")
  #expect(understood.columns == ["name", "Weight"])
  #expect(understood.rows == [["Rio", "2,5"]])
  #expect(
    understood.assumptions == [
      "encoding: UTF-8", "separator: semicolon", "quotes: none", "heading: line 1",
      "table: actors (Organisations)", "heading 'Organisation' read as 'name'",
      "columns not used: Weight", "columns that look personal, not read: Phone",
      "note below the table, line 4: passed over",
      "column 'name': text, 1 of 1 filled", "column 'Weight': numbers, 1 of 1 filled",
    ])
}
