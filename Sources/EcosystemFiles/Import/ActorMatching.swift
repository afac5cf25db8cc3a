import EcosystemModel
import Records

/// Which organisations that arrive are already on a map, and which of them are one.
///
/// By a number in a register, then by the name in its matching form, an alias too; otherwise only
/// where ``resolve(_:decided:)`` is certain. What is similar is for people to look at.
struct ActorMatching: Sendable {
  /// The map's organisation that each is, by number; nothing for one that is new.
  private(set) var known: [Int?]
  /// For each the arriving one that stands for it.
  private(set) var representative: [Int]
  /// Why each was joined to another.
  private(set) var reasons: [Likeness.Reason?]
  /// What people must look at; numbers below `mapCount` are the map's, others follow.
  let review: [Likeness]
  let mapCount: Int

  /// - Parameter list: The number of the list that gives an arriving organisation its id.
  init(
    of arriving: [Actor], _ places: (Actor) -> String, on map: Ecosystem, list: (Actor) -> Int?
  ) {
    let base = map.actors.count
    mapCount = base
    let records =
      map.actors.map { actor in
        NamedRecord(actor, area: actor.place.map { map.places[$0].name } ?? "", list: -1)
      } + arriving.map { NamedRecord($0, area: places($0), list: list($0)) }
    var decided = map.decisions.filter { !$0.isSame }.map {
      Settled(a: $0.a.index, b: $0.b.index, isSame: false)
    }
    decided += Self.stated(arriving, records, map)
    let resolution = resolve(records, decided: decided)
    var firstOnMap: [Int: Int] = [:]
    for number in 0..<base {
      let key = resolution.representative[number]
      firstOnMap[key] = min(firstOnMap[key] ?? number, number)
    }
    let all = resolution.representative.suffix(from: base)
    known = all.map { firstOnMap[$0] }
    representative = zip(arriving.indices, all).map { $1 >= base ? $1 - base : $0 }
    reasons = [Likeness.Reason?](repeating: nil, count: arriving.count)
    for pair in resolution.joined {
      for end in [pair.a, pair.b] where end >= base && reasons[end - base] == nil {
        let isNumber = Self.shareNumber(pair.a, pair.b, arriving, map)
        reasons[end - base] = pair.reason == .decided ? (isNumber ? .number : .name) : pair.reason
      }
    }
    review = resolution.review.filter { $0.a >= base || $0.b >= base }
  }

  private static func shareNumber(
    _ a: Int, _ b: Int, _ arriving: [Actor], _ map: Ecosystem
  ) -> Bool {
    func numbers(_ row: Int) -> Set<String> {
      let base = map.actors.count
      let actor = row < base ? map.actors[row] : arriving[row - base]
      return Set(actor.organisationIDs.map(matchingKey))
    }
    return !numbers(a).isDisjoint(with: numbers(b))
  }

  /// An id and the name that goes with it.
  private static func identity(_ actor: Actor) -> String {
    "=\(matchingKey(actor.id))=\(matchingName(actor.name))"
  }

  /// Those that bear the id with the name, another name of one of the map's, or a number that is in no known register.
  private static func stated(
    _ arriving: [Actor], _ records: [NamedRecord], _ map: Ecosystem
  ) -> [Settled] {
    var byName: [String: Set<Int>] = [:]
    for (number, actor) in map.actors.enumerated() {
      for name in actor.aliases { byName[matchingName(name), default: []].insert(number) }
      for id in actor.organisationIDs { byName["#" + matchingKey(id), default: []].insert(number) }
    }
    for (number, actor) in map.actors.enumerated() {
      byName[identity(actor), default: []].insert(number)
    }
    var settled: [Settled] = []
    var found = [Bool](repeating: false, count: arriving.count)
    var taken: [Int: [Int]] = [:]
    func find(_ keys: (Actor) -> [String]) {
      for (number, actor) in arriving.enumerated() where !found[number] {
        let own = map.actors.count + number
        let known = keys(actor).compactMap { byName[$0] }.filter { $0.count == 1 }
        guard let row = known.compactMap(\.first).min(), !records[row].contradicts(records[own]),
          !(taken[row] ?? []).contains(where: { records[$0].isListedApart(from: records[own]) })
        else { continue }
        found[number] = true
        taken[row, default: []].append(own)
        settled.append(Settled(a: row, b: own, isSame: true))
      }
    }
    find { [identity($0)] }
    find { [matchingName($0.name)] + $0.organisationIDs.map { "#" + matchingKey($0) } }
    return settled
  }
}

extension NamedRecord {
  fileprivate init(_ actor: Actor, area: String, list: Int?) {
    self.init(
      id: actor.id, name: actor.name, area: matchingKey(area), numbers: actor.organisationIDs,
      list: list)
  }
}
