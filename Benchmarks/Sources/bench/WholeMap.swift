import Foundation

/// A seeded map folder with something for every gap check: organisations, links, offers, places,
/// ways, skills, badges, steps, plans, and what learners said.
///
/// Drawn by SplitMix64 from a fixed seed: the same files on any machine.
struct WholeMap {
  let actors: Int
  let offers: Int
  let places: Int

  private var name: String { "map\(actors)-\(offers)-\(places)" }
  private var skills: Int { 60 }
  private var badges: Int { offers / 40 }
  private var meetings: Int { 40 }
  private var bands: [(id: String, from: Int, to: Int)] {
    [("young", 11, 13), ("middle", 14, 16), ("older", 17, 19), ("adult", 20, 25)]
  }
  private var domains: Int { 12 }

  /// Writes the tables into a folder of its own, unless they stand there already.
  func written(below folder: URL) throws -> URL {
    let folder = folder.appending(path: name)
    let last = folder.appending(path: "ties.csv")
    guard !FileManager.default.fileExists(atPath: last.path) else { return folder }
    try FileManager.default.createDirectory(at: folder, withIntermediateDirectories: true)
    var chance = SplitMix64(state: 20_170_912)
    let tables = vocabularies + people(&chance) + learning(&chance) + plans(&chance)
    for (name, text) in tables {
      try Data(text.utf8).write(to: folder.appending(path: name + ".csv"), options: .atomic)
    }
    return folder
  }

  private var vocabularies: [(String, String)] {
    [
      ("city", "setting,value\ncomplete_for,provision;ties;travel\nas_of,2026-01-01\n"),
      (
        "domains",
        rows("id,title,parent", 0..<3) { "t\($0),Theme \($0)," }
          + lines(0..<domains) { "d\($0),Domain \($0),t\($0 % 3)" }
      ),
      (
        "age_bands",
        rows("id,title,from,to", 0..<bands.count) {
          "\(bands[$0].id),\(bands[$0].from) to \(bands[$0].to),\(bands[$0].from),\(bands[$0].to)"
        }
      ),
      ("relations", "id,title,meaning\nw,works with,association\nq,argues with,strain\n"),
      (
        "skills",
        rows("id,name,layer", 0..<skills) {
          "k\($0),Skill \($0),\(["core", "cofl", "city", "strategic"][$0 % 4])"
        }
      ),
    ]
  }

  /// Organisations with their links, places with their people and ways.
  private func people(_ chance: inout SplitMix64) -> [(String, String)] {
    let sectors = [
      "employers", "formal-education", "informal-learning", "culture", "third-sector",
      "public-services",
    ]
    let areas = places * 4 / 5
    return [
      (
        "actors",
        rows("id,name,sector,ring,domains", 0..<actors) {
          "a\($0),Organisation number \($0),\(pick(sectors, &chance)),"
            + "\($0 < 40 ? "core" : "wider"),d\(chance.below(12));d\(chance.below(12))"
        }
      ),
      (
        "places",
        rows("id,name,deprivation_rank", 0..<places) {
          "p\($0),Place number \($0),\($0 < areas ? "\($0 + 1)" : "")"
        }
      ),
      (
        "population",
        rows("place,people,age_band", 0..<(areas * bands.count)) {
          "p\($0 / bands.count),\(chance.below(900)),\(bands[$0 % bands.count].id)"
        }
      ),
      (
        "travel",
        rows("from,to,minutes", 0..<(areas * (places - areas))) {
          "p\($0 / (places - areas)),p\(areas + $0 % (places - areas)),\(5 + chance.below(70))"
        }
      ),
      (
        "barriers",
        rows("place,to,add_minutes", 0..<(places / 2)) {
          "p\($0 % areas),p\(areas + $0 % (places - areas)),\(1 + chance.below(20))"
        }
      ),
      (
        "ties",
        rows("from,to,relation,reported_by", 0..<(actors * 6)) {
          let (a, b) = (chance.below(UInt64(actors)), chance.below(UInt64(actors)))
          return "a\(a),a\(b),\($0 % 50 == 0 ? "q" : "w"),Organisation number \(a)"
        }
      ),
    ]
  }

  private func learning(_ chance: inout SplitMix64) -> [(String, String)] {
    let areas = places * 4 / 5
    return [
      (
        "provision",
        rows(
          "provider,title,id,domains,age_from,age_to,place,skills,places_per_year,cost,step_free",
          0..<offers
        ) {
          let from = 11 + chance.below(10)
          return "a\(chance.below(UInt64(actors))),Offer \($0),o\($0),d\(chance.below(12)),\(from),"
            + "\(from + chance.below(5)),p\(areas + Int(chance.below(UInt64(places - areas)))),"
            + "k\(chance.below(50)),\(chance.below(10) == 0 ? "" : "\(chance.below(60))"),"
            + "\(chance.below(20)),\(chance.below(2) == 0 ? "yes" : "no")"
        }
      ),
      (
        "targets",
        rows("target,domain,age_band", 0..<(domains * bands.count)) {
          "\(offers),d\($0 / bands.count),\(bands[$0 % bands.count].id)"
        }
      ),
      (
        "badges",
        rows("id,name,issuer,skills", 0..<badges) {
          "b\($0),Badge \($0),a\($0 % actors),k\(chance.below(60))"
        }
      ),
      (
        "opportunities",
        rows("id,name,provider", 0..<(badges / 4)) { "j\($0),Job \($0),a\($0 % actors)" }
      ),
      (
        "pathways",
        rows("from,to,hours", 0..<(badges * 3)) {
          "o\(chance.below(UInt64(offers))),b\($0 % badges),\(chance.below(40))"
        } + lines(0..<badges) { "b\($0),j\($0 % max(1, badges / 4)),2" }
      ),
    ]
  }

  private func plans(_ chance: inout SplitMix64) -> [(String, String)] {
    let barriers = ["transport", "cost", "time", "awareness", "disability", "confidence"]
    let items = 200
    return [
      (
        "logic_model",
        rows("id,text,level,owner", 0..<items) {
          "l\($0),Item \($0),\(["goal", "outcome", "activity", "action"][$0 % 4]),"
            + ($0 % 8 == 1 ? "" : "a\($0)")
        }
      ),
      (
        "logic_links",
        rows("from,to", 0..<(items - 1)) { "l\($0),l\($0 + 1)" }
          .split(separator: "\n").enumerated().filter { $0.offset % 4 != 0 || $0.offset == 0 }
          .map { $0.element + "\n" }.joined()
      ),
      (
        "insights",
        rows("id,theme,statement,barrier,relates_to,response", 0..<300) {
          "i\($0),Theme,Said \($0),\(pick(barriers, &chance)),o\($0),"
            + ($0 % 3 == 0 ? "We heard it" : "")
        }
      ),
      ("initiatives", rows("id,name,kind", 0..<meetings) { "m\($0),Meeting \($0),workshop" }),
      (
        "affiliations",
        rows("actor,initiative", 0..<(actors * 2)) {
          "a\(chance.below(UInt64(actors / 2))),m\($0 % meetings)"
        }
      ),
      (
        "marks",
        rows("on,mark,table", 0..<200) {
          "a\(chance.below(50)),\(["energy", "blockage", "question"][$0 % 3]),\($0 % 9)"
        }
      ),
    ]
  }

  private func pick(_ words: [String], _ chance: inout SplitMix64) -> String {
    words[Int(chance.below(UInt64(words.count)))]
  }

  private func rows(_ heading: String, _ numbers: Range<Int>, _ row: (Int) -> String) -> String {
    heading + "\n" + lines(numbers, row)
  }

  private func lines(_ numbers: Range<Int>, _ row: (Int) -> String) -> String {
    numbers.map { row($0) + "\n" }.joined()
  }
}
