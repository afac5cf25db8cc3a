import EcosystemFiles
import EcosystemModel
import Records
import Testing

/// SplitMix64, so that each run damages the same tables in the same way.
private struct SplitMix64 {
  var state: UInt64

  mutating func next() -> UInt64 {
    state &+= 0x9E37_79B9_7F4A_7C15
    var z = state
    z = (z ^ (z >> 30)) &* 0xBF58_476D_1CE4_E5B9
    z = (z ^ (z >> 27)) &* 0x94D0_49BB_1331_11EB
    return z ^ (z >> 31)
  }

  mutating func below(_ n: Int) -> Int { Int(next() % UInt64(n)) }

  mutating func shuffled<Item>(_ items: [Item]) -> [Item] {
    var items = items
    for at in items.indices.dropFirst().reversed() { items.swapAt(at, below(at + 1)) }
    return items
  }
}

private let sound: [String: String] = [
  "actors.csv":
    "id,name,sector,domains,lat,lon,note\na,Rio Arts,culture,arts;health,50.1,-4.1,\"one\ntwo\"\n"
    + "b,Harbour Lab,employers,,,,\nc,Café Tŷ,,health,,,x\n\nSource: survey,,,,,,\n",
  "ties.csv":
    "from,to,relation,strength,date\na,b,funds,3,2019\nRio Arts,c,meets,1,2020-02?\nb,c,,2.5,\n",
  "affiliations.csv": "actor,initiative,role\na,fair,host\na,fair,host\nc,gala,\n",
  "provision.csv":
    "provider;title;age_from;age_to;places_per_year\na;Dance;14;16;40\nb;Code;;;1,5\n",
  "domains.csv": "id,title,parent\narts,Arts,health\nhealth,Health,\n",
  "places.csv": "id,name\nn,North\ns,South\n",
  "skills.csv": "name,layer,parent\nNerve,city,Song\nSong,core,\n",
  "badges.csv": "name,issuer,skills\nGold,a,nerve;song\n",
  "pathways.csv": "from,to,rule,hours\nDance,Gold,all,4\nCode,Gold,,\n",
  "travel.csv": "from,to,minutes\nn,s,25\ns,n,30\n",
  "barriers.csv": "place,to,add_minutes,blocked\nn,s,5,\ns,dance,,yes\n",
  "logic_model.csv": "text,level\nGrow,goal\nKnow,outcome\n",
  "logic_links.csv": "from,to\ngrow,know\n",
  "insights.csv": "theme,statement,relates_to\nBus,\"It is\nlate\",a;arts;grow\n",
  "marks.csv": "on,mark,note\na – b,energy,x\narts,question,\n",
  "ratings.csv": "rater,rated,item,value\na,b,power,3\nb,c,warmth,1\n",
]

@Test(arguments: 0..<400)
func damagedTablesAreCountedAndNeverCrash(seed: Int) {
  var random = SplitMix64(state: UInt64(seed))
  var files = sound.mapValues { Array($0.utf8) }
  for name in files.keys.sorted() where random.below(2) == 0 {
    files[name] = damaged(files[name] ?? [], &random)
  }
  let ledger: [LedgerLine]
  do {
    let reading = try readEcosystem(in: .memory("map", files))
    ledger = reading.ledger
    #expect(ledger.allSatisfy { $0.rejected == 0 })
    let ties = ledger.first { $0.table == "ties" }
    #expect(ties.map(\.kept) ?? 0 == reading.ecosystem.ties.count)
  } catch {
    ledger = error.ledger
    #expect(error.problems.contains { $0.severity == .error })
    #expect(error.problems == error.problems.sorted())
  }
  #expect(ledger.allSatisfy { $0.read == $0.kept + $0.merged + $0.rejected })
}

/// A table cut short, or with bytes put in, taken out and changed.
private func damaged(_ bytes: [UInt8], _ random: inout SplitMix64) -> [UInt8] {
  var bytes = bytes
  let evil = Array("\",;\t\n\r|\u{FEFF}\u{0}é ".utf8) + [0xFF, 0xC3, 0x80]
  for _ in 0..<1 + random.below(6) where !bytes.isEmpty {
    let at = random.below(bytes.count)
    switch random.below(5) {
    case 0: bytes.removeSubrange(at...)
    case 1: bytes.remove(at: at)
    case 2: bytes.insert(evil[random.below(evil.count)], at: at)
    case 3: bytes[at] = evil[random.below(evil.count)]
    default: bytes.insert(contentsOf: bytes[at..<min(at + 40, bytes.count)], at: at)
    }
  }
  return bytes
}

@Test(arguments: 0..<20)
func shuffledRowsGiveTheSameValuesPerID(seed: Int) throws {
  var random = SplitMix64(state: UInt64(seed))
  let heading = "id,name,sector,domains,influence\n"
  let rows = (0..<40).map { n in
    "\(n % 3 == 0 ? "" : "id\(n)"),Name \(n),\(n % 2 == 0 ? "culture" : ""),d\(n % 4);d\(n % 5),\(n % 5 + 1)\n"
  }
  let ties = (0..<60).map { "Name \($0 % 40),id\([1, 2, 4, 5][$0 % 4]),k\($0 % 3),\($0 + 1)\n" }
  let files = [random.shuffled(rows), random.shuffled(ties)].map { $0.joined() }
  let plain = try saying(heading + rows.joined(), "from,to,kind,strength\n" + ties.joined())
  let shuffled = try saying(heading + files[0], "from,to,kind,strength\n" + files[1])
  #expect(plain.count == 100)
  #expect(plain == shuffled)
}

/// What a map says, in words that do not hang on the order of rows.
private func saying(_ actors: String, _ ties: String) throws -> [String] {
  let map = try MarkedMap(["actors.csv": actors, "ties.csv": ties]).read().ecosystem
  let who = map.actors.map { actor in
    let domains = actor.domains.map { map.domains[$0].id }.joined(separator: "+")
    let sector = actor.sector.map { map.sectors[$0].id } ?? ""
    return "\(actor.id) \(actor.name) \(sector) \(domains) \(actor.influence ?? 0)"
  }
  let links = map.ties.map {
    "\(map.actors[$0.from].id) \(map.relations[$0.relation].id) \(map.actors[$0.to].id) \($0.strength)"
  }
  return (who + links).sorted()
}

@Test func longAndShortNamesAreFoundAmongMany() throws {
  let count = 5_000
  let actors = (0..<count).map { "n\($0),The Harbour Community Trust number \($0)\n" }.joined()
  let ties = (0..<count).map { n in
    "n\(n),the harbour community trust NUMBER \((n * 7) % count)\n"
  }.joined()
  let map = try MarkedMap(["actors.csv": "id,name\n" + actors, "ties.csv": "from,to\n" + ties])
    .read().ecosystem
  #expect(map.ties.map(\.from.index) == Array(0..<count))
  #expect(map.ties.map(\.to.index) == (0..<count).map { ($0 * 7) % count })
}
