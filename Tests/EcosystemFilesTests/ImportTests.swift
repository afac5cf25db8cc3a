import EcosystemFiles
import EcosystemModel
import Records
import Testing

private func adds(_ result: Import) -> [String: Int] {
  Dictionary(uniqueKeysWithValues: result.counts.map { ($0.table.id, $0.added) })
}

private func ledgerAddsUp(_ result: Import) -> Bool {
  result.ledger.allSatisfy { $0.read == $0.kept + $0.merged + $0.rejected }
}

private let grantHeading =
  "Identifier,Title,Currency,Amount Awarded,Award Date,Recipient Org:Identifier,"
  + "Recipient Org:Name,Recipient Ind:Identifier,Funding Org:Identifier,Funding Org:Name\n"

private let grants =
  grantHeading + "g1,Choir,GBP,1200,2024-03-05,GB-CHC-900001,Hill Choir,,GB-LAE-XYZ,Hill Council\n"
  + "g2,Choir,GBP,800.5,2025-03-05,GB-CHC-900001,The Hill Choir,,GB-LAE-XYZ,Hill Council\n"
  + "g3,Art,GBP,0,2025-03-05,GB-CHC-900002,Friends of Ash Park,,GB-LAE-XYZ,Hill Council\n"
  + "g4,Art,GBP,10,2025-03-05,GB-CHC-900003,Friends of Oak Park,,GB-LAE-XYZ,Hill Council\n"
  + "g5,Fees,GBP,99,2025-03-05,,,p-1,GB-LAE-XYZ,Hill Council\n"
  + "g6,Lost,GBP,99,2025-03-05,,,,GB-LAE-XYZ,Hill Council\n"

@Test func grantsAreLinksFromFunderToRecipient() throws {
  let result = try importing([input("grants.csv", grants)], into: folder())
  #expect(adds(result) == ["actors": 4, "relations": 1, "ties": 4, "sources": 1])
  #expect(ledgerAddsUp(result))
  let ties = try #require(result.ledger.first { $0.table == "ties" })
  #expect([ties.read, ties.kept, ties.merged, ties.rejected] == [6, 4, 0, 2])
  let map = try readEcosystem(in: after(result, folder())).ecosystem
  #expect(
    map.actors.map(\.name) == [
      "Hill Council", "Hill Choir", "Friends of Ash Park", "Friends of Oak Park",
    ])
  #expect(map.actors[1].aliases == ["The Hill Choir"])
  #expect(map.actors[1].organisationIDs == ["GB-CHC-900001"])
  #expect(map.ties.map { $0.isStrengthStated ? $0.strength : nil } == [1200, 800.5, nil, 10])
  #expect(map.ties.allSatisfy { $0.direction == .directed })
  #expect(map.tieDetails[0]?.date?.description == "2024-03-05")
  #expect(map.tieDetails[0]?.source == "grants")
  #expect(
    result.remarks.map(\.description) == [
      "grants.csv: note: 1 grant to a person was not read: people stay out",
      "grants.csv:7: warning: the grant names no recipient, and was not taken\n"
        + "  hint: a link needs both: write an identifier or a name",
    ])
}

@Test func theSameFileTwiceAddsNothing() throws {
  let file = input("grants.csv", grants)
  let map = try after(try importing([file], into: folder()), folder())
  let again = try importing([file], into: map)
  #expect(again.files.isEmpty)
  #expect(again.organisations.allSatisfy { $0.became == "known" })
}

@Test func grantsInJSONSayTheSame() throws {
  let json = """
    {"grants": [{"id": "g1", "title": "Choir", "currency": "GBP", "amountAwarded": 1200,
      "awardDate": "2024-03-05T00:00:00+00:00",
      "recipientOrganization": [{"id": "GB-CHC-900001", "name": "Hill Choir"}],
      "fundingOrganization": [{"id": "GB-LAE-XYZ", "name": "Hill Council"}]},
     {"id": "g5", "amountAwarded": 9, "recipientIndividual": {"name": "Someone"},
      "fundingOrganization": [{"id": "GB-LAE-XYZ", "name": "Hill Council"}]}]}
    """
  let result = try importing([input("grants.json", json)], into: folder())
  #expect(
    texts(result, "ties.csv").dropFirst() == [
      "GB-LAE-XYZ,GB-CHC-900001,funds,1200,directed,2024-03-05,,,grants,g1; Choir; GBP"
    ])
  #expect(!result.files.values.contains { String(decoding: $0, as: UTF8.self).contains("Someone") })
}

@Test func theOrderOfDatesIsJudgedByAllOfThem() throws {
  func dates(_ first: String, _ second: String) throws -> ([String], [String]) {
    let rows =
      "g1,A,GBP,1,\(first),GB-CHC-900001,A,,F,F\ng2,B,GBP,1,\(second),GB-CHC-900002,B,,F,F\n"
    let result = try importing([input("g.csv", grantHeading + rows)], into: folder())
    let ties = texts(result, "ties.csv").dropFirst().map {
      String($0.split(separator: ",", omittingEmptySubsequences: false)[5])
    }
    return (ties, result.remarks.map(\.description))
  }
  #expect(try dates("05/03/2024", "28/09/2025") == (["2024-03-05", "2025-09-28"], []))
  #expect(
    try dates("05/03/2024", "09/28/2025") == (
      ["2024-05-03", "2025-09-28"],
      ["g.csv:2:12: note: the dates were read as month/day/year"]
    ))
  #expect(
    try dates("05/03/2024", "06/03/2024") == (
      ["2024-03-05", "2024-03-06"],
      [
        "g.csv:2:12: note: the dates were read as day/month/year\n"
          + "  hint: if that is wrong, write them as 2026-03-14"
      ]
    ))
}

@Test func organisationsOfTheMapAreFoundByNumberThenByName() throws {
  let map = folder([
    "actors.csv":
      "id,name,aliases,org_ids\nchoir,Choir on the Hill,,GB-CHC-900001\n"
      + "council,The Hill Council Ltd,,\nash,Friends of Ashton Park,,\n"
      + "radio,Dale Radio,Radio Dale,\n"
  ])
  let list =
    "name,org_ids\nHill Choir,gb-chc-900001\nHILL COUNCIL,\nFriends of Walton Park,\nradio dale,\n"
  let result = try importing([input("list.csv", list)], into: map)
  #expect(result.organisations.map(\.became) == ["known", "known", "added", "known"])
  #expect(
    result.organisations.map(\.id) == ["choir", "council", "friends-of-walton-park", "radio"])
  #expect(result.organisations.map(\.why).prefix(2) == ["same number in a register", "same name"])
  let review = texts(result, "review.csv")
  #expect(review.count == 2 && review[1].hasPrefix("ash,friends-of-walton-park,Friends of Ashton"))
  let old = try map.bytes(of: "actors.csv")
  #expect(result.files["actors.csv"]?.starts(with: old) == true)
  let second = try importing([input("list.csv", list)], into: after(result, map))
  #expect(second.files.isEmpty)
}

@Test func aDirectoryOfServicesIsWhatIsOnOffer() throws {
  let files = [
    input(
      "d/organizations.csv",
      "id,name,alternate_name,email,url,tax_status\no1,Quay Trust,QT,a@example.org,https://q.example.org,x\n"
    ),
    input(
      "d/locations.csv",
      "id,organization_id,name,latitude,longitude\nl1,o1,Centre,50.1,-4.1\nl2,o9,Centre,100,101\n"),
    input(
      "d/services.csv",
      "id,organization_id,name,status,fees,application_process\ns1,o1,Code club,active,free,Ring\n"
        + "s2,o1,Old club,inactive,,\ns3,o8,Stray,active,,\n"),
    input(
      "d/services_at_location.csv", "id,service_id,location_id\n1,s1,l1\n2,s1,l2\n3,s1,l7\n"),
  ]
  let result = try importing(files, into: folder())
  #expect(adds(result) == ["actors": 1, "places": 2, "provision": 2, "sources": 1])
  #expect(ledgerAddsUp(result))
  let offers = try readEcosystem(in: after(result, folder())).ecosystem.provision
  #expect(offers.map(\.id) == ["s1", "s1-2"])
  #expect(offers.map(\.cost) == ["free", "free"])
  let told = Set(result.remarks.map(\.description))
  #expect(told.contains("d/organizations.csv: note: the service directory is of the form HSDS 1.1"))
  #expect(
    told.contains(
      "d/services_at_location.csv:4:6: warning: no location of the directory has the id 'l7'; "
        + "the reference is not used"))
  #expect(
    told.contains("d/services.csv: note: services that are no longer offered, not taken: 1"))
  #expect(
    told.contains(
      "d/locations.csv:3:14: warning: '100, 101' is no latitude and longitude, and was not read"))
  #expect(
    told.contains {
      $0.hasPrefix(
        "d/services.csv:4:4: warning: no actor has the id or name 'o8'; the row was left")
    })
  #expect(try importing(files, into: after(result, folder())).files.isEmpty)
}

@Test(arguments: [
  (
    #"{"contents": [{"id": "s", "name": "Club", "minimum_age": 11, "organization": {"id": "o", "name": "Quay"}}]}"#,
    "HSDS 3.0"
  ),
  (
    #"[{"id": "s", "name": "Club", "attending_access": "drop_in", "organization": {"id": "o", "name": "Quay"}}]"#,
    "Open Referral UK 1.0"
  ),
])
func servicesInJSONHoldTheirOrganisation(json: String, version: String) throws {
  let result = try importing([input("s.json", json)], into: folder())
  #expect(adds(result)["provision"] == 1)
  #expect(
    result.remarks.first?.description
      == "s.json: note: the service directory is of the form \(version)")
}

@Test func schoolsAndTheTrustsThatRunThem() throws {
  let heading =
    "URN,LA (name),EstablishmentName,EstablishmentStatus (name),Trusts (name),Trusts (code),HeadLastName\n"
  var bytes = Array((heading + "100001,Dale,Hill ").utf8) + [0xC9]
  bytes += Array("cole,Open,North Trust,77,Smith\n100002,Dale,Bay School,Closed,,,Jones\n".utf8)
  let result = try importing([InputFile(bytes, file: "edubase.csv")], into: folder())
  let map = try readEcosystem(in: after(result, folder())).ecosystem
  #expect(map.actors.map(\.name) == ["Hill École", "North Trust"])
  #expect(map.actors[0].organisationIDs == ["GB-EDU-100001"])
  #expect(map.ties.map { map.actors[$0.from].id } == ["gias-trust-77"])
  #expect(
    Set(result.remarks.map(\.description)) == [
      "edubase.csv: note: this is not UTF-8; it was read as Windows-1252\n"
        + "  hint: if letters with accents look wrong, save the file as CSV UTF-8",
      "edubase.csv: note: 1 school that is closed was not taken",
    ])
}

@Test func charitiesGoByTheirNumber() throws {
  let text =
    "registered_charity_number\tlinked_charity_number\tcharity_name\tcharity_registration_status\t"
    + "charity_company_registration_number\tcharity_contact_email\n"
    + "900001\t0\tHILL CHOIR\tRegistered\t1234567\tx@example.org\n900002\t0\tGONE\tRemoved\t\t\n"
  let result = try importing([input("charity.txt", text)], into: folder())
  let map = try readEcosystem(in: after(result, folder())).ecosystem
  #expect(map.actors.map(\.id) == ["GB-CHC-900001"])
  #expect(map.actors[0].organisationIDs == ["GB-CHC-900001", "GB-COH-1234567"])
  #expect(ledgerAddsUp(result) && result.ledger[0].rejected == 1)
}

/// The extract as JSON says the same as the one with tabs, byte order mark and all.
@Test func charitiesComeAsJSONToo() throws {
  let text = """
    \u{FEFF}[{"date_of_extract":"2026-11-20T00:00:00","organisation_number":1,"registered_charity_number":900001,
      "linked_charity_number":0,"charity_name":"HILL CHOIR","charity_registration_status":"Registered",
      "charity_contact_phone":"020 7946 0018","charity_company_registration_number":"1234567",
      "charity_contact_web":null},
     {"registered_charity_number":900002,"linked_charity_number":0,"charity_name":"GONE",
      "charity_registration_status":"Removed"},
     {"registered_charity_number":900003,"linked_charity_number":2,"charity_name":"",
      "charity_registration_status":"Registered"}]
    """
  let result = try importing([input("charity.json", text)], into: folder())
  let map = try readEcosystem(in: after(result, folder())).ecosystem
  #expect(map.actors.map(\.id) == ["GB-CHC-900001"])
  #expect(map.actors[0].organisationIDs == ["GB-CHC-900001", "GB-COH-1234567"])
  #expect(ledgerAddsUp(result) && result.ledger[0].rejected == 2 && result.ledger[0].read == 3)
  #expect(
    result.remarks.map(\.description).sorted() == [
      "charity.json#/2: warning: the cell 'name' is empty; the row was left out\n"
        + "  hint: fill it in, or remove the row",
      "charity.json: note: 1 charity that was removed from the register was not taken",
    ])
  let written = result.files.values.map { String(decoding: $0, as: UTF8.self) }.joined()
  #expect(!written.contains("7946"))
}

@Test func badgesAreReadAndThoseWhoEarnedThemAreNot() throws {
  let two = """
    {"type": "Assertion", "recipient": {"identity": "learner@example.org"}, "badge":
      {"type": "BadgeClass", "id": "https://b.example.org/1", "name": "Film", "criteria": "https://b.example.org/c",
       "issuer": {"id": "https://b.example.org/i", "name": "Rio Arts"}, "alignment": {"targetName": "Teamwork"}}}
    """
  let three = """
    {"type": ["VerifiableCredential", "OpenBadgeCredential"], "issuer": {"id": "https://b.example.org/i"},
     "credentialSubject": {"id": "did:example:learner", "achievement":
      {"id": "https://b.example.org/2", "type": ["Achievement"], "name": "Sound",
       "criteria": {"narrative": "Do it"}}}}
    """
  let result = try importing([input("a.json", two), input("b.json", three)], into: folder())
  let map = try readEcosystem(in: after(result, folder())).ecosystem
  #expect(map.actors.map(\.name) == ["Rio Arts"])
  #expect(map.badges.map(\.name) == ["Film", "Sound"])
  #expect(map.skills.map(\.name) == ["Teamwork"])
  let all = result.files.values.map { String(decoding: $0, as: UTF8.self) }.joined()
  #expect(!all.contains("learner"))
}

@Test func frameworksAreSkillsWithWhatTheyArePartOf() throws {
  let json = """
    {"CFDocument": {"identifier": "d", "title": "Spine"}, "CFItems": [
      {"identifier": "a", "fullStatement": "Working together", "CFItemType": "core layer"},
      {"identifier": "b", "fullStatement": "Listening", "humanCodingScheme": "C.2"}],
     "CFAssociations": [
      {"associationType": "isChildOf", "originNodeURI": {"identifier": "b"}, "destinationNodeURI": {"identifier": "a"}},
      {"associationType": "isChildOf", "originNodeURI": {"identifier": "a"}, "destinationNodeURI": {"identifier": "z"}}]}
    """
  let result = try importing([input("case.json", json)], into: folder())
  #expect(
    texts(result, "skills.csv").dropFirst() == [
      "Working together,core,a,,Spine,,,", "Listening,city,b,a,Spine,C.2,,",
    ])
  #expect(
    result.remarks.map(\.description).contains(
      "case.json#/CFAssociations/1/destinationNodeURI: warning: no item has the identifier 'z'; "
        + "the link is not used"))
  let esco =
    "conceptUri,preferredLabel,status,broaderConceptUri\nhttp://x.example.org/s/1,lead,released,\n"
    + "http://x.example.org/s/2,\"guide,\nothers\",released,http://x.example.org/s/1\n"
  let skills = try importing([input("esco.csv", esco)], into: folder())
  #expect(texts(skills, "skills.csv")[2].hasPrefix("\"guide, others\",city,2,1,ESCO,2,"))
}

@Test func kumuElementsGoByIDThenLabelAndTypeThenLabel() throws {
  let elements = "Label,Type,Tags\nRio,culture,a|b\nrio ,Culture,\n,culture,\n\"A|B\",culture,\n"
  let connections =
    "From,To,Direction,Type\nRio,A|B,mutual,partners\nA|B,Rio|Nobody,directed,refers\nRio,(ignore),,x\n"
  let result = try importing(
    [input("e.csv", elements), input("c.csv", connections)], into: folder())
  #expect(adds(result)["actors"] == 2 && adds(result)["ties"] == 2)
  #expect(ledgerAddsUp(result))
  let map = try readEcosystem(in: after(result, folder())).ecosystem
  #expect(map.ties.map(\.direction) == [.mutual, .directed])
  #expect(
    result.remarks.map(\.description).contains {
      $0.hasPrefix("c.csv:3:5: warning: no actor has the id or name 'Nobody'; the row was left out")
    })
}

@Test func linksWithoutAListMakeTheOrganisationsOrFindThem() throws {
  let links = input("net.csv", "from,to\nAlder,Birch\nBirch,Cedar\n")
  #expect(adds(try importing([links], into: folder()))["actors"] == 3)
  let map = folder(["actors.csv": "id,name,aliases\na1,Alder Ltd,Alder\nb,Birch,\n"])
  let result = try importing([links], into: map)
  #expect(result.organisations.map(\.id) == ["a1", "b", "cedar"])
  #expect(texts(result, "ties.csv").dropFirst().map { $0.prefix(4) } == ["a1,b", "b,ce"])
}

@Test func headingsThatNoTableHasAreAskedFor() throws {
  let file = input("schools.csv", "Skool,Trust\nHill,North\nBay,\n")
  let first = try importing([file], into: folder())
  #expect(first.unplanned == ["schools.csv"])
  #expect(
    texts(first, "import.csv") == [
      "file,heading,column", "schools.csv,Skool,", "schools.csv,Trust,",
    ])
  let plan =
    "file,heading,column\nschools.csv,Skool,actors.name\nschools.csv,Skool,ties.to\n"
    + "schools.csv,Trust,ties.from\n"
  let second = try importing([file], into: folder(["import.csv": plan]))
  #expect(second.organisations.map(\.name) == ["Hill", "Bay", "North"])
  #expect(texts(second, "ties.csv").dropFirst().map { $0.prefix(10) } == ["north,hill"])
  #expect(second.ledger.contains { $0.note.contains("rows that state none: 1 (lines 3)") })
  #expect {
    _ = try importing(
      [file], into: folder(["import.csv": "file,heading,column\nschools.csv,Skool,actors.nam\n"]))
  } throws: { error in
    (error as? UnusableInput)?.problems.map(\.description) == [
      "town/import.csv:2:19: error: no table has the column 'actors.nam'\n"
        + "  hint: did you mean 'actors.name'?"
    ]
  }
}

@Test func aBrokenFileStopsAllOfIt() {
  for (name, bytes, words) in [
    ("a.json", Array("{\"grants\": [".utf8), "a.json"), ("b.csv", [], "the file is empty"),
    ("c.csv", [0, 1, 2, 0xFF, 0], "binary"),
  ] as [(String, [UInt8], String)] {
    #expect {
      _ = try importing([InputFile(bytes, file: name)], into: folder())
    } throws: { error in
      let told = (error as? UnusableInput)?.problems.map(\.description).joined() ?? ""
      return told.contains(words) && told.contains("error")
    }
  }
}

@Test func aMarkedCopyColoursTheCellsThatAreNamed() throws {
  let map = folder(["actors.csv": "name,sector\n\"Rio\n Arts\",culture\nHarbour,cultur\n"])
  #expect {
    _ = try readEcosystem(in: map)
  } throws: { error in
    guard let problems = (error as? UnusableInput)?.problems else { return false }
    let copy = try markedCopy(of: map, problems: problems)
    let marks = copy.sheets[1].marks
    return copy.sheets.map(\.name) == ["Start here", "Organisations"]
      && marks.map { [$0.row, $0.column] } == [[3, 2]] && marks[0].isError
      && marks[0].note.hasPrefix("no sector has the id or title 'cultur'\ndid you mean 'culture'?")
  }
}

/// A table of the map without columns for what arrives gains them; its rows stay as they were.
@Test func aTableOfTheMapGainsTheColumnsThatItLacks() throws {
  let map = folder(["actors.csv": "Name;sector\r\nAsh Park;culture\r\n"])
  let result = try importing(
    [input("in.csv", "id,name,lat,lon\nx1,Oak Park,50.375,-4.142\n")], into: map)
  #expect(
    String(decoding: result.files["actors.csv"] ?? [], as: UTF8.self)
      == "Name;sector;id;lat;lon\r\nAsh Park;culture\r\nOak Park;;x1;50,3750;-4,142\r\n")
  let read = try readEcosystem(in: after(result, map)).ecosystem
  #expect(read.actors.map(\.name) == ["Ash Park", "Oak Park"])
  #expect(read.actors[1].coordinate?.latitude == 50.375)
}
