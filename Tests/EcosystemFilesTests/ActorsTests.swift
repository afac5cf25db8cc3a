import EcosystemFiles
import EcosystemModel
import Records
import Testing

private func read(_ files: [String: String]) throws -> Ecosystem {
  try MarkedMap(files).read().ecosystem
}

@Test func headingsMayStandInAnyCaseOrderAndWords() throws {
  let text =
    "Website,AGE,Also known as,Domain of focus,Organisation (name):\nu,1,Rio A;RA,arts,Rio\n"
  let actor = try #require(
    try read(["actors.csv": text.replacing(" (name):", with: "")]).actors.first)
  #expect(actor.name == "Rio")
  #expect(actor.url == "u")
  #expect(actor.aliases == ["Rio A", "RA"])
  #expect(actor.domains.map(\.index) == [0])
}

@Test func idsAreOptionalAndMadeFromNames() throws {
  let text = "id,name\n,Tŷ Gwyn & Co.\nhub,The Hub\n,★★\n,Hub\n"
  #expect(
    try read(["actors.csv": text]).actors.map(\.id) == ["ty-gwyn-co", "hub", "unnamed", "hub-2"])
}

@Test func actorsAreFoundByIDNameAndAlias() throws {
  let map = try read([
    "actors.csv": "id,name,aliases\nrio,Rio – Arts,RA|Arts of Rio\nlab,The Harbour Laboratory,\n",
    "ties.csv":
      "from,to\nRIO,the  harbour laboratory\nrio - arts,\"lab\"\nra,lab\narts of rio,LAB\n",
  ])
  #expect(map.ties.map { [$0.from.index, $0.to.index] } == [[0, 1], [0, 1], [0, 1], [0, 1]])
}

@Test func wordsForNothingKnownAreBlank() throws {
  let words = ["NA", "n/a", "#N/A", "-", "?", "unknown", "tbc", "None", ""]
  let rows = words.enumerated().map { "a\($0),\($1),\($1),\($1)\n" }.joined()
  let actors = try read(["actors.csv": "name,sector,influence,domains\n" + rows]).actors
  #expect(actors.count == words.count)
  #expect(actors.allSatisfy { $0.sector == nil && $0.influence == nil && $0.domains.isEmpty })
}

@Test func listsAreSplitAtSemicolonAndBar() throws {
  let map = try read(["actors.csv": "name,domains,org_ids\nRio,arts; health|arts;,GB-1 | GB-2\n"])
  #expect(map.domains.map(\.id) == ["arts", "health"])
  #expect(map.actors.first?.domains.map(\.index) == [0, 1])
  #expect(map.actors.first?.organisationIDs == ["GB-1", "GB-2"])
}

@Test func exampleRowsArePassedOver() throws {
  let text = "id,name\nexample,Harbour Club\n EXAMPLE ,Hill Club\n\"Example\",Sea Club\nrio,Rio\n"
  #expect(try read(["actors.csv": text]).actors.map(\.id) == ["rio"])
  #expect(
    try read(["actors.csv": "name,id\nHarbour Club,example\nexamples,e\n"]).actors.map(\.id) == [
      "e"
    ])
}

@Test func personalColumnsAreDroppedByHeadingAndByValue() throws {
  let text =
    "name,E-mail,Lead (contact),desk,when to ring,website,note\n"
    + "Rio,a@b.org,Ann Lee,ann@rio.org,+44 20 7946 0000,rio.org,ask ann@rio.org\n"
    + "Lab,,,bo@lab.org,020 7946 0001,lab.org,\n"
  let reading = try MarkedMap(["actors.csv": text]).read()
  #expect(
    reading.remarks.map(\.description) == [
      "map/actors.csv:1: note: these columns look personal and were not read: "
        + "E-mail, Lead (contact), desk, when to ring",
      "map/actors.csv:2:58: warning: 'ann@rio.org' looks like an e-mail address\n"
        + "  hint: if it is a person's, take it out: 'note' goes where the map goes",
    ])
  #expect(reading.ecosystem.actors.map(\.url) == ["rio.org", "lab.org"])
  #expect(reading.ecosystem.actors.map(\.note) == ["ask ann@rio.org", ""])
}

/// A column of our own is read whatever it holds; what looks like a contact in it is told.
@Test func whatOnlySoundsPersonalIsKept() throws {
  let text = "name,url,note,source,register\nContact,phone.org,a@b.org,e@f.org,1234567890\n"
  let reading = try MarkedMap(["actors.csv": text]).read()
  let actor = try #require(reading.ecosystem.actors.first)
  #expect(
    reading.remarks.map(\.message) == [
      "'a@b.org' looks like an e-mail address", "'e@f.org' looks like an e-mail address",
    ])
  #expect(
    [actor.name, actor.url, actor.note, actor.source] == [
      "Contact", "phone.org", "a@b.org", "e@f.org",
    ])
  #expect(reading.ledger.map(\.note) == ["columns not used: register"])
}

@Test func keptColumnsComeInTheOrderOfTheSetting() throws {
  let map = try read([
    "actors.csv": "Shoe,name,Hat\n4,Rio,red\n",
    "city.csv": "setting,value\nprivacy.keep,hat;shoe\n",
  ])
  #expect(map.city.keep == ["hat", "shoe"])
  #expect(map.actors.map(\.kept) == [["red", "4"]])
}

@Test func allCellsOfAnActorAreRead() throws {
  let map = try read(
    [
      "actors.csv":
        "id,name,sector,ring,domains,place,lat,lon,scope,influence,interest,responded,engagement,"
        + "willing,must_include,cost,show,is_person,source,note\n"
        + "r,Rio,Culture arts and heritage,core,,dock,50.5,-4.25,Region,1,4.5,Yes,Taking part,no,TRUE,"
        + "\"1,250.50\",public,yes,S1,none\n"
    ].mapValues { $0.replacing("Culture arts and heritage", with: "culture") })
  let actor = try #require(map.actors.first)
  #expect(actor.sector.map { map.sectors[$0].id } == "culture")
  #expect(actor.ring.map { map.rings[$0].id } == "core")
  #expect(actor.place.map { map.places[$0].name } == "dock")
  #expect(actor.coordinate == Coordinate(latitude: 50.5, longitude: -4.25))
  #expect(actor.scope == .region)
  #expect([actor.influence, actor.interest, actor.cost] == [1, 4.5, 1250.5])
  #expect([actor.responded, actor.willing, actor.mustInclude] == [true, false, true])
  #expect(actor.engagement == .takingPart)
  #expect(actor.show == .public && actor.isPerson)
  #expect([actor.source, actor.note] == ["S1", "none"])
}

@Test func peopleAreInternalUnlessTheRowSaysOtherwise() throws {
  let text = "name,is_person,show\nAnn,yes,\nBo,yes,partner\nRio,,\n"
  #expect(try read(["actors.csv": text]).actors.map(\.show) == [.internal, .partner, .partner])
}

/// As `init` makes them: a heading, and rows that begin with `example`.
@Test func aTableOfExamplesAloneCountsAsAbsent() throws {
  let actors = "name,sector,ring\nRio,employers,core\n"
  let alone = try read(["actors.csv": actors])
  let begun = try read([
    "actors.csv": actors, "sectors.csv": "id,title\nexample,Culture\n",
    "rings.csv": "id,title\nexample,Inner\n",
  ])
  #expect(begun.sectors.map(\.id) == alone.sectors.map(\.id))
  #expect(begun.rings.map(\.title) == alone.rings.map(\.title))
  #expect(begun.sectors.count == 7)
  let own = try read(["actors.csv": actors, "sectors.csv": "id,title\nemployers,Employers\n"])
  #expect(own.sectors.map(\.id) == ["employers"])
  #expect(
    MarkedMap([
      "actors.csv": "name,sector\nRio,▸emplyers\n", "sectors.csv": "id,title\nexample,Culture\n",
    ]).told()
      == MarkedMap(["actors.csv": "name,sector\nRio,▸emplyers\n"]).told())
}
