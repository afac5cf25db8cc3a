import EcosystemAnalysis
import EcosystemDisclosure
import EcosystemFiles
import EcosystemModel
import Records

/// The map that these tables make, by name of table.
func ecosystem(_ tables: [String: String]) throws -> Ecosystem {
  let files = Dictionary(
    uniqueKeysWithValues: tables.map { ($0.key + ".csv", Array($0.value.utf8)) })
  return try readEcosystem(in: .memory("map", files)).ecosystem
}

/// The fictional city in `maps/portside` of the package.
func portside() throws -> Ecosystem {
  try city(at: packageFolder() + "/maps/portside")
}

/// The map in a folder.
func city(at path: String) throws -> Ecosystem { try readEcosystem(in: .at(path)).ecosystem }

func packageFolder(from file: String = #filePath) -> String {
  file.split(separator: "/", omittingEmptySubsequences: false).dropLast(3).joined(separator: "/")
}

/// Everything about a map.
func everything(_ ecosystem: Ecosystem) -> Analysis {
  analyse(ecosystem, wanting: .quick)
}

extension Analysis {
  /// All that is said, as the partnership itself reads it.
  var sentences: [String] {
    let edition = disclose(self, to: .internal)
    return findings.map { edition.text($0.sentence) }
  }

  func sentences(of check: String) -> [String] {
    let edition = disclose(self, to: .internal)
    return gaps.filter { $0.check == check }.map { edition.text($0.sentence) }
  }

  func gaps(of check: String) -> [Gap] { gaps.filter { $0.check == check } }
}

extension Ecosystem {
  func actor(_ id: String) -> Ref<Actor>? { actors.refs.first { actors[$0].id == id } }

  /// `steam/14-16`, with `-` where a row states nothing.
  func key(_ cell: Cell) -> String {
    func text<Row>(_ value: Cell.Value<Row>?, _ id: (Ref<Row>) -> String) -> String? {
      value.map { $0.ref.map(id) ?? "-" }
    }
    let parts = [
      text(cell.domain) { domains[$0].id }, text(cell.ageBand) { ageBands[$0].id },
      text(cell.place) { places[$0].id }, cell.skill.map { skills[$0].id },
      cell.sector.map { sectors[$0].id },
    ]
    return parts.compactMap(\.self).joined(separator: "/")
  }

  /// The ids of what a gap is about; empty where its cell tells that.
  func key(_ subject: Gap.Subject) -> String {
    switch subject {
    case .city: "city"
    case .actor(let actor): actors[actor].id
    case .sectors(let a, let b): [sectors[a].id, sectors[b].id].sorted().joined(separator: "–")
    case .tie(let a, let b): [actors[a].id, actors[b].id].sorted().joined(separator: "–")
    case .insight(let insight): insights[insight].id
    case .thing(.skill(let skill)): skills[skill].id
    case .thing(.badge(let badge)): badges[badge].id
    case .thing(.opportunity(let opportunity)): opportunities[opportunity].id
    case .thing(.logicItem(let item)): logicModel[item].id
    case .thing(let thing): "\(thing)"
    case .cell, .domain, .sector: ""
    }
  }
}

/// The recorded randomness of the product, written again: SplitMix64.
struct Chance {
  private var state: UInt64

  init(seed: UInt64) { state = seed }

  mutating func below(_ limit: Int) -> Int {
    state &+= 0x9E37_79B9_7F4A_7C15
    var z = state
    z = (z ^ (z >> 30)) &* 0xBF58_476D_1CE4_E5B9
    z = (z ^ (z >> 27)) &* 0x94D0_49BB_1331_11EB
    return Int((z ^ (z >> 31)) % UInt64(limit))
  }

  mutating func shuffled<Item>(_ items: [Item]) -> [Item] {
    var items = items
    for last in items.indices.dropFirst().reversed() { items.swapAt(last, below(last + 1)) }
    return items
  }
}

extension Wanted {
  /// Everything but what takes hundreds of networks or sets to work out.
  static var quick: Wanted {
    var wanted = Wanted.everything(threads: 1)
    wanted.confidence = []
    wanted.suggestions = []
    wanted.studies = [.groups, .takingPart, .esteem]
    wanted.restarts = 1
    return wanted
  }
}
