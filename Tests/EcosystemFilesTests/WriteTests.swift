import EcosystemModel
import Records
import Testing

@testable import EcosystemFiles

private let package = #filePath.split(separator: "/").dropLast(3).reduce("") { "\($0)/\($1)" }

/// The map as written, read again under the same name.
private func again(_ ecosystem: Ecosystem) throws -> Reading {
  let output = write(ecosystem)
  let files = Dictionary(uniqueKeysWithValues: output.paths.map { ($0, output[$0] ?? []) })
  return try readEcosystem(in: .memory(ecosystem.city.id, files))
}

/// How many cells of each column of each table hold something.
private func filled(_ reading: Reading) -> [String: Int] {
  reading.ledger.filter { !["city", "review"].contains($0.table) }.reduce(into: [:]) { all, line in
    for (column, count) in line.filled where count > 0 { all["\(line.table).\(column)"] = count }
  }
}

/// What is made where nothing is said; the rest is as in the files of the city.
private let made = [".id", ".show", ".is_person", ".direction", ".relation", ".meaning", ".rule"]

@Test(arguments: ["brighton", "greater-manchester", "plymouth", "portside"])
func citiesReadTheSameOnceWritten(city: String) throws {
  let first = try readEcosystem(in: .at("\(package)/maps/\(city)"))
  let second = try again(first.ecosystem)
  #expect(second.remarks.filter { $0.severity != .note }.map(\.description) == [])
  let (before, after) = (filled(first), filled(second))
  for (column, count) in before where !made.contains(where: column.hasSuffix) {
    #expect(after[column] == count, "\(column)")
  }
  let (one, other) = (write(first.ecosystem), write(second.ecosystem))
  #expect(one.paths == other.paths)
  for path in one.paths { #expect(one[path] == other[path], "\(path)") }
}

@Test func everythingThatAMapCanSayIsWritten() throws {
  let first = try MarkedMap(wholeMap).read()
  #expect(first.remarks.map(\.description) == [])
  let output = write(first.ecosystem)
  for (file, text) in wholeMap {
    let written = String(decoding: output[file] ?? [], as: UTF8.self)
    #expect(written == text, "\(file)")
  }
  let tables = Set(wholeMap.keys.map { stem(of: $0) })
  let unwritten: Set = ["nodes", "edges", "review"]
  #expect(Set(Table.all.map(\.id)).subtracting(tables) == unwritten)
}

/// A row with every column of every table that people write.
private let wholeMap = [
  "city.csv": """
  setting,value
  name,Port
  as_of,2026-03
  boundary,Who works here
  target_group,14–25
  coded_by,us
  note,A note
  print.title,Port on a page
  print.credits,All
  print.paper,A1
  privacy.audience,internal
  privacy.keep,Colour
  privacy.min_cell,10
  seed,7
  complete_for,ties;provision:health
  bands,15=1;45=0.5
  collection.question,With whom?
  collection.how,Survey
  collection.period,Spring
  collection.who,All
  next_steps,Again
  collection.language,Welsh

  """,
  "sources.csv":
    "id,title,url,date,retrieved,licence\nS1,Report,https://a.example,2025,2026-01-02,CC0\n",
  "sectors.csv": "id,title\nart,Arts\n",
  "rings.csv": "id,title\ninner,Inner\n",
  "groups.csv": "id,title\ncarers,Young carers\n",
  "domains.csv":
    "id,title,parent,since,until,source\nhealth,Health,,2024,2027?,S1\nmind,Mind,health,,,\n",
  "age_bands.csv": "id,title,from,to\nteens,Teens,13,19\n",
  "places.csv":
    "id,name,lat,lon,deprivation_rank\nquay,'=Quay,50.5,-4.25,1\nhill,Hill,,,2\n",
  "skills.csv":
    "name,layer,id,parent,framework,code,url,priority\n"
    + "Care,core,care,,OECD 2030,C1,https://s.example,2\nFirst aid,city,aid,care,,,,\n",
  "relations.csv": "id,title,directed,meaning\nfunds,funds,yes,flow\n",
  "decisions.csv": "a,b,decision,date\nrio,lab,different,\n",
  "actors.csv":
    "id,name,sector,ring,domains,place,lat,lon,scope,aliases,org_ids,url,influence,interest,"
    + "responded,engagement,willing,must_include,cost,show,is_person,source,note,Colour\n"
    + "rio,\"Rio, Arts\",art,inner,health;mind,quay,50.5,-4.2,city,RIO;Rio,GB-CHC-1,"
    + "https://r.example,4,5,yes,taking part,yes,no,2.5,public,,S1,\"said \"\"yes\"\"\",red\n"
    + "lab,Lab,,,,,,,,,,,,,,,,,,internal,yes,,,\n",
  "badges.csv":
    "name,issuer,id,skills,criteria_url,recognises_past\n"
    + "Aider,rio,aider,care;aid,https://b.example,no\n",
  "opportunities.csv": "name,provider,id,kind,domains\nPlacement,lab,placement,job,health\n",
  "initiatives.csv":
    "id,name,kind,date,place,people,source\nfest,Fest,event,2025-06-01,quay,120,S1\n",
  "affiliations.csv": "actor,initiative,role,date,source\nrio,fest,host,2025,S1\n",
  "ties.csv":
    "from,to,relation,strength,direction,date,reported_by,initiative,source,note\n"
    + "rio,lab,funds,2,directed,2025,T1,fest,S1,why\n",
  "provision.csv":
    "provider,title,id,domains,age_from,age_to,place,skills,places_per_year,cost,times,mode,kind,"
    + "badge,open_to,url,how_to_join,starts,ends,step_free,checked_on,source\n"
    + "rio,Course,course,health,14,19,quay,aid,12.5,£3,weekend;evenings,in person,Lead,aider,"
    + "all;carers,https://c.example,Call,2026-01,2026-06,yes,2026-02-03,S1\n",
  "targets.csv": "target,domain,age_band,place,skill,sector\n30,health,teens,quay,aid,art\n",
  "population.csv": "place,people,age_band,group\nhill,200,teens,carers\n",
  "travel.csv": "from,to,minutes,mode\nhill,quay,12.5,bus\n",
  "barriers.csv":
    "place,to,add_minutes,blocked,group\nhill,quay,10,,\nhill,course,,yes,carers\n",
  "pathways.csv": "from,to,rule,hours\ncourse,aider,all,20\naider,placement,any,\n",
  "logic_model.csv":
    "text,level,id,owner,indicator,baseline,target,value,due\n"
    + "Well,goal,well,,,,,,\nHelped,outcome,helped,rio,Share,10 %,20 %,12 %,2027\n",
  "logic_links.csv": "from,to,rationale\nwell,helped,because\n",
  "insights.csv":
    "theme,statement,id,group,barrier,said_on,how_many,relates_to,response,response_by,"
    + "response_date,source\n"
    + "Bus,\"Too dear, and late\",bus,carers,transport,2025-05,12,course;helped,We asked,rio,"
    + "2025-09,S1\n",
  "marks.csv":
    "on,mark,note,table,date\nrio,energy,so much,T1,2025\nrio – lab,blockage,,,\nhealth,question,,,\n",
  "ratings.csv": "rater,rated,item,value,date,table\nrio,lab,power,2.5,2025-01,T1\n",
  "codes.csv": "code,id\nA1,rio\nA2,lab\nA3,\n",
  "positions.csv": "view,id,x,y\nnetwork,rio,0.25,0.5\n",
]
