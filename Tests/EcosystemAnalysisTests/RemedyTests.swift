import EcosystemAnalysis
import EcosystemDisclosure
import EcosystemModel
import Testing

/// What would change a gap, tried out on the map: the gap goes, and with one place fewer it stays.
@Suite struct RemedyTests {
  // MARK: places

  /// Three domains by two age bands, seven targets, offers of three providers in one cell or two,
  /// some of unknown size.
  private func offers(seed: Int) -> [String: String] {
    var chance = Chance(seed: UInt64(seed))
    var rows = "provider,title,domains,age_from,age_to,places_per_year\n"
    for number in 0..<9 {
      let domains = chance.below(3) == 0 ? "d0;d\(1 + chance.below(2))" : "d\(chance.below(3))"
      let size = chance.below(6) == 0 ? "" : "\(chance.below(40))"
      rows +=
        "P\(chance.below(3)),o\(number),\(domains),14,\(chance.below(2) == 0 ? 16 : 19),\(size)\n"
    }
    var targets = "target,domain,age_band\n"
    for domain in 0..<3 {
      for band in ["y", "o"] where chance.below(6) > 0 {
        targets += "\(1 + chance.below(60)),d\(domain),\(band)\n"
      }
    }
    return [
      "city": "setting,value\ncomplete_for,\(seed % 2 == 0 ? "provision" : "rings")\n",
      "actors": "name\nP0\nP1\nP2\nX\nY\n",
      "age_bands": "id,title,from,to\ny,14 to 16,14,16\no,17 to 19,17,19\n",
      "domains": "id,title\nd0,Art\nd1,Code\nd2,Sport\n", "provision": rows, "targets": targets,
    ]
  }

  /// The first whole number of a sentence; nothing where it has none.
  private func places(in text: String) -> Int? {
    text.firstMatch(of: /(\d+) (more )?places?\b/).flatMap { Int($0.1) }
      ?? text.firstMatch(of: /(\d+) places? more/).flatMap { Int($0.1) }
  }

  @Test(arguments: 1...18)
  func theOffersNamedEndTheGap(seed: Int) throws {
    let tables = offers(seed: seed)
    let map = try ecosystem(tables)
    let analysis = everything(map)
    let gaps = analysis.gaps(of: "coverage").filter { $0.severity != .note }
    for gap in gaps {
      let remedy = try #require(analysis.remedy(of: gap))
      let cell = map.key(gap.cell).split(separator: "/")
      let ages = cell[1] == "y" ? "14,16" : "17,19"
      func with(_ places: Int?, second: Bool) throws -> Bool {
        let size = places.map(String.init) ?? ""
        var more = tables
        more["provision", default: ""] += "X,new,\(cell[0]),\(ages),\(size)\n"
        if second { more["provision", default: ""] += "Y,newer,\(cell[0]),\(ages),\n" }
        let changed = try ecosystem(more)
        return everything(changed).gaps(of: "coverage").contains {
          changed.key($0.cell) == map.key(gap.cell) && $0.severity != .note
        }
      }
      let number = places(in: remedy)
      let isTwo = remedy.contains("two ")
      #expect(try !with(number, second: isTwo), "\(remedy)")
      if let number, number > 1 { #expect(try with(number - 1, second: isTwo), "\(remedy)") }
      if remedy.contains("econd provider") { #expect(remedy.hasPrefix("A second provider for ")) }
    }
    #expect(!gaps.isEmpty)
  }

  @Test func theWordsOfACell() throws {
    let map = [
      "actors": "name,sector\nA,culture\n", "places": "id,name\ns,Southway\n",
      "domains": "id,title\nh,Health\n",
      "age_bands": "id,title,from,to\ny,14 to 16,14,16\n",
      "provision": "provider,title,domains,age_from,age_to,place,places_per_year\n"
        + "A,Club,h,14,16,s,20\n",
      "targets": "target,domain,age_band,place,sector\n20,h,y,s,\n50,,,,culture\n20,h,y,,\n",
    ]
    let analysis = everything(try ecosystem(map))
    #expect(
      analysis.gaps(of: "coverage").map(analysis.remedy) == [
        "A second provider for Health, 14 to 16 would end this.",
        "A second provider by ‘Culture, arts and heritage’, with 30 places a year or more, would "
          + "end this.",
        "A second provider for Health, 14 to 16, in Southway would end this.",
      ])
  }

  // MARK: reach

  /// Five areas that get to the hub and to nothing of each other; the far one to the hub only late.
  private let areas = [
    "city": "setting,value\ncomplete_for,provision;travel\n", "actors": "name\nA\nB\n",
    "places": "id,name,deprivation_rank\nhub,Hub,\nlone,Lone Pier,\n"
      + [1, 2, 3, 4, 6, 5].enumerated().map { "a\($0),Area \($0),\($1)\n" }.joined(),
    "population": "place,people\na0,300\na1,100\na2,150\na3,250\na4,220\na5,90\n",
    "travel": "from,to,minutes\na0,hub,30\na1,hub,25\na2,hub,5\na3,hub,4\na4,hub,9\na5,hub,45\n",
    "provision":
      "provider,title,id,place,places_per_year\nA,Club,club,hub,90\nB,Boat,boat,lone,30\n",
  ]

  private func stays(_ gap: Gap, _ check: String, in map: Ecosystem, with tables: [String: String])
    throws -> Bool
  {
    let changed = try ecosystem(tables)
    return everything(changed).gaps(of: check).contains {
      changed.key($0.cell) == map.key(gap.cell) && $0.severity != .note
    }
  }

  @Test func whatWouldBringPlacesNearer() throws {
    let map = try ecosystem(areas)
    let analysis = everything(map)
    let gaps = analysis.gaps(of: "reach").filter { $0.severity != .note }
    #expect(gaps.map { map.key($0.cell) } == ["a5", "a0", "a1", "lone"])
    #expect(
      gaps.map(analysis.remedy) == [
        "An offer within 30 minutes of Area 5, or a way that short and free of barriers to one that "
          + "is listed, would end this.",
        "5 places more a year in Area 0 itself, shared by all who get there, would end this.",
        "2 places more a year in Area 1 itself, shared by all who get there, would end this.",
        "A way of at most 30 minutes to Lone Pier, with no barrier on it, from where people of these "
          + "ages live would end this.",
      ])
    for gap in gaps {
      let place = map.key(gap.cell)
      var more = areas
      if place == "lone" {
        more["travel", default: ""] += "a2,lone,30\n"
        #expect(try !stays(gap, "reach", in: map, with: more))
        continue
      }
      let number = analysis.remedy(of: gap).flatMap(places)
      more["provision", default: ""] += "A,New,new,\(place),\(number ?? 60)\n"
      #expect(try !stays(gap, "reach", in: map, with: more), "\(place)")
      if let number {
        more["provision"] = (areas["provision"] ?? "") + "A,New,new,\(place),\(number - 1)\n"
        #expect(try stays(gap, "reach", in: map, with: more), "\(place)")
      }
    }
    var nearer = areas
    nearer["travel", default: ""] += "a5,hub,5\n"
    nearer["travel"] = nearer["travel"]?.replacingOccurrences(of: "a5,hub,45\n", with: "")
    #expect(try !stays(gaps[0], "reach", in: map, with: nearer))
  }

  @Test func whatWouldNarrowTheDistance() throws {
    let map = try ecosystem(areas)
    let analysis = everything(map)
    let gap = try #require(analysis.gaps(of: "equity").first)
    let remedy = try #require(analysis.remedy(of: gap))
    #expect(
      remedy.hasSuffix(
        "more a year in Area 0 itself, shared by all who get there, would bring it below twice as "
          + "many."))
    let number = try #require(places(in: remedy))
    for (places, isGap) in [(number, false), (number - 1, true)] {
      var more = areas
      more["provision", default: ""] += "A,New,new,a0,\(places)\n"
      #expect(
        everything(try ecosystem(more)).gaps(of: "equity").contains { $0.severity != .note }
          == isGap)
    }
  }

  /// The areas get to one another too, some of their people do not, and what is put into one of
  /// them is shared: the number told ends the gap, and one place fewer does not.
  @Test(arguments: 1...25)
  func thePlacesNamedAreShared(seed: Int) throws {
    var chance = Chance(seed: UInt64(seed))
    var tables = areas
    tables["groups"] = "id,title\ncarers,Carers\n"
    var people = "place,people,group\n"
    var travel = areas["travel", default: ""]
    for area in 0..<6 {
      let all = 20 + chance.below(300)
      people += "a\(area),\(all),\na\(area),\(all / 4),carers\n"
      for other in 0..<6 where other != area && chance.below(3) > 0 {
        travel += "a\(area),a\(other),\(5 + chance.below(30))\n"
      }
    }
    tables["population"] = people
    tables["travel"] = travel
    tables["barriers"] =
      "place,to,blocked,group\na\(chance.below(6)),a\(chance.below(6)),yes,carers\n"
    let map = try ecosystem(tables)
    let analysis = everything(map)
    for check in ["reach", "equity"] {
      for gap in analysis.gaps(of: check) where gap.severity != .note {
        guard let remedy = analysis.remedy(of: gap), let number = places(in: remedy),
          let area = remedy.firstMatch(of: /in Area (\d) itself/)?.1
        else { continue }
        for (places, isGap) in [(number, false), (number - 1, true)] where places > 0 {
          var more = tables
          more["provision", default: ""] += "A,New,new,a\(area),\(places)\n"
          let changed = try ecosystem(more)
          let found = everything(changed).gaps(of: check).contains {
            $0.severity != .note && changed.key($0.cell) == map.key(gap.cell)
              && ($0.expected != nil) == (gap.expected != nil)
          }
          #expect(found == isGap, "\(check): \(remedy) \(places)")
        }
      }
    }
  }

  /// A number of places would tell how many people live where they are few.
  @Test func noNumberTellsOfFewPeople() throws {
    var few = areas
    few["population"] = "place,people\na0,4\na1,3\na2,150\na3,250\na4,220\na5,90\n"
    let analysis = everything(try ecosystem(few))
    let told = ["reach", "equity"].flatMap { analysis.gaps(of: $0) }.compactMap(analysis.remedy)
    #expect(told.contains("More places that only people of Area 0 can get to would end this."))
    #expect(told.allSatisfy { places(in: $0) == nil })
  }

  // MARK: links

  /// Sixteen organisations of three sectors and two domains, with twenty links at random.
  private func links(seed: Int) -> [String: String] {
    var chance = Chance(seed: UInt64(seed))
    var ties = "from,to\n"
    for _ in 0..<20 { ties += "n\(chance.below(16)),n\(chance.below(16))\n" }
    let sectors = ["employers", "culture", "third-sector"]
    return [
      "city": "setting,value\ncomplete_for,ties;rings\n", "domains": "id,title\nx,Art\ny,Code\n",
      "actors": "id,name,sector,domains\n"
        + (0..<16).map { "n\($0),N\($0),\(sectors[chance.below(3)]),\($0 % 2 == 0 ? "x" : "y")\n" }
        .joined(), "ties": ties,
    ]
  }

  @Test(arguments: 1...12)
  func theLinksNamedEndTheGap(seed: Int) throws {
    let tables = links(seed: seed)
    let map = try ecosystem(tables)
    let analysis = everything(map)
    let checks = ["cut-off", "domain-structure", "sector-pairs", "no-ties"]
    for gap in analysis.gaps where checks.contains(gap.check) && gap.severity != .note {
      let remedy = try #require(analysis.remedy(of: gap))
      var more = tables
      let added = try ends(of: gap, remedy, in: map)
      more["ties", default: ""] += added.map { "\($0.0),\($0.1)\n" }.joined()
      let changed = try ecosystem(more)
      #expect(
        !everything(changed).gaps(of: gap.check).contains {
          changed.about($0) == map.about(gap) && $0.severity != .note
        }, "\(gap.check): \(remedy) \(added)")
    }
  }

  /// The links that a remedy speaks of, by id.
  private func ends(of gap: Gap, _ remedy: String, in map: Ecosystem) throws -> [(String, String)] {
    func id(_ number: Int) -> String { map.actors[number].id }
    switch gap.subject {
    case .sectors(let a, let b):
      let ends = [a, b].compactMap { sector in map.actors.first { $0.sector == sector }?.id }
      return [(ends[0], ends[1])]
    case .actor(let actor) where gap.check == "no-ties":
      let other = actor.index == 0 ? 1 : 0
      return [(id(actor.index), id(other))]
    case .actor(let actor):
      let domain = gap.check == "domain-structure" ? gap.cell.domain?.ref : nil
      let pieces = pieces(without: actor.index, in: map) { number in
        domain.map { map.actors[number].domains.contains($0) } ?? true
      }
      #expect(remedy.contains("past N") || remedy.contains("but N"))
      if domain != nil { #expect(remedy.hasPrefix("\(pieces.count - 1) link")) }
      if pieces.count > 2, domain == nil {
        #expect(remedy.contains("in \(pieces.count - 1) pieces"))
      }
      return pieces.dropFirst().map { (id($0[0]), id(pieces[0][0])) }
    default: return []
    }
  }

  /// The pieces that those linked with a node, directly or not, fall into without it, the largest
  /// first; worked out anew.
  private func pieces(
    without lost: Int, in map: Ecosystem, among isIn: (Int) -> Bool
  ) -> [[Int]] {
    var left = Set(map.actors.indices.filter { $0 != lost && isIn($0) })
    func neighbours(_ node: Int) -> [Int] {
      map.ties.flatMap { tie -> [Int] in
        if tie.from.index == node { return [tie.to.index] }
        return tie.to.index == node ? [tie.from.index] : []
      }
    }
    var pieces: [[Int]] = []
    for start in neighbours(lost).sorted() where left.contains(start) {
      var piece = [start]
      left.remove(start)
      var at = 0
      while at < piece.count {
        for next in neighbours(piece[at]) where left.remove(next) != nil { piece.append(next) }
        at += 1
      }
      pieces.append(piece)
    }
    return pieces.sorted { $0.count > $1.count }
  }

  // MARK: rows

  /// A map, the check, the sentence of its gap, what would end it, and the row that does.
  struct Case: CustomTestStringConvertible, Sendable {
    let check: String
    let sentence: String
    let remedy: String
    let tables: [String: String]
    /// By table: text to replace, and what stands there then; nothing to replace adds a row.
    let change: (table: String, old: String, new: String)

    var testDescription: String { "\(check): \(sentence)" }
  }

  @Test(arguments: Self.cases)
  func theRowNamedEndsTheGap(tried: Case) throws {
    let analysis = everything(try ecosystem(tried.tables))
    let edition = disclose(analysis, to: .internal)
    let gaps = analysis.gaps(of: tried.check).filter { $0.severity != .note }
    let gap = try #require(
      gaps.first { edition.text($0.sentence) == tried.sentence },
      "\(gaps.map { edition.text($0.sentence) })")
    #expect(analysis.remedy(of: gap) == tried.remedy)
    var changed = tried.tables
    let text = changed[tried.change.table] ?? ""
    changed[tried.change.table] =
      tried.change.old.isEmpty
      ? text + tried.change.new
      : text.replacingOccurrences(of: tried.change.old, with: tried.change.new)
    let after = everything(try ecosystem(changed))
    #expect(!after.sentences(of: tried.check).contains(tried.sentence))
    if ["core-group", "engagement", "marks", "strain", "barriers"].contains(tried.check) {
      #expect(
        !after.gaps(of: tried.check).contains {
          $0.severity != .note && $0.subject == gap.subject && $0.cell == gap.cell
        })
    }
  }

  @Test(arguments: ["portside", "plymouth", "brighton", "greater-manchester"])
  func allThatAsksForSomethingSaysWhatWouldEndIt(name: String) throws {
    let analysis = everything(try city(at: packageFolder() + "/maps/\(name)"))
    for gap in analysis.gaps {
      let remedy = analysis.remedy(of: gap)
      #expect((remedy == nil) == (gap.severity == .note), "\(gap.check)")
      guard let remedy else { continue }
      #expect(remedy.contains("would") && remedy.hasSuffix("."), "\(remedy)")
      for word in ["should", "must ", "need to", "because", "caus"] {
        #expect(!remedy.contains(word), "\(remedy)")
      }
    }
    for finding in analysis.findings where finding.topic == .gap {
      #expect(finding.remedy != nil, "\(finding.origin)")
    }
  }

  /// A remedy is told in the words that an audience may read.
  @Test func aHiddenNameInARemedy() throws {
    let map = try ecosystem([
      "city": "setting,value\ncomplete_for,ties\n",
      "actors":
        "id,name,show\na,Open Door,public\nb,Bridge,public\nc,Cup,public\ns,Secret Lab,internal\n",
      "ties": "from,to\na,b\nb,c\nb,s\na,c\n",
    ])
    let edition = disclose(everything(map), to: .public)
    let told = edition.analysis.gaps.filter { $0.check == "cut-off" }.compactMap(\.remedy)
      .map(edition.text)
    #expect(
      told == [
        "A link between an organisation not shown here and any of the rest but Bridge would keep it "
          + "connected."
      ])
  }
}

extension Analysis {
  /// What would end a gap, as the partnership itself reads it.
  func remedy(of gap: Gap) -> String? {
    let edition = disclose(self, to: .internal)
    return gap.remedy.map(edition.text)
  }
}

extension Ecosystem {
  /// What a gap is about, by ids.
  func about(_ gap: Gap) -> String {
    let subject =
      switch gap.subject {
      case .actor(let actor): actors[actor].id
      case .sectors(let a, let b): sectors[a].id + sectors[b].id
      default: ""
      }
    return subject + key(gap.cell)
  }
}

extension String {
  /// The text with every `old` replaced; FoundationEssentials has no such call.
  fileprivate func replacingOccurrences(of old: String, with new: String) -> String {
    split(separator: old, omittingEmptySubsequences: false).joined(separator: new)
  }
}
