import EcosystemModel
import Records

/// Holds what tables said against each other and against the map.
struct Judge {
  let said: [Said]
  let newcomers: [Newcomer]
  /// Blank cards that were given to organisations of the map.
  let cards: [(code: String, actor: Ref<Actor>)]
  let map: Ecosystem
  let codes: CodeList
  /// What the map has of each: on whom, what, and by which table on which day.
  let heldMarks, heldLinks, heldRatings: Set<[String]>

  init(_ reader: SheetReader, on map: Ecosystem) {
    var seen = Set<[String]>()
    newcomers = reader.newcomers
    self.map = map
    codes = CodeList(of: map)
    var given = Set<String>()
    cards = reader.cards.compactMap { card in
      guard card.code.meaning == .reserved, given.insert(card.code.text).inserted,
        case .actor(let actor) = card.holder
      else { return nil }
      return (card.code.text, actor)
    }
    heldMarks = Set(
      map.marks.map { mark in
        mark.on.ends(in: map).sorted()
          + [mark.kind.rawValue, mark.note, mark.table, mark.date?.description ?? ""]
      })
    heldLinks = Set(
      map.ties.enumerated().map { number, tie in
        let details = map.tieDetails[Int32(number)]
        return [
          map.actors[tie.from].id, map.actors[tie.to].id, map.relations[tie.relation].id,
          tie.isStrengthStated ? cell(tie.strength) : "", details?.date?.description ?? "",
          details?.reportedBy ?? "",
        ]
      })
    heldRatings = Set(
      map.ratings.map {
        [
          map.actors[$0.rater].id, map.actors[$0.rated].id, $0.item.rawValue,
          cell($0.value), $0.date?.description ?? "", $0.table,
        ]
      })
    said = reader.said.filter { one in
      let ids = one.about.map { Self.id(of: $0, reader.newcomers, map) }
      return seen.insert(
        [one.kind.rawValue, one.word, one.value, one.note, one.table, one.date] + ids
      ).inserted
    }
  }

  private static func id(
    of subject: Said.Subject, _ newcomers: [Newcomer], _ map: Ecosystem
  ) -> String {
    switch subject {
    case .actor(let actor): map.actors[actor].id
    case .newcomer(let number): newcomers[number].id
    case .domain(let domain): map.domains[domain].id
    }
  }

  func id(of subject: Said.Subject) -> String { Self.id(of: subject, newcomers, map) }

  private func name(of subject: Said.Subject) -> String {
    switch subject {
    case .actor(let actor): map.actors[actor].name
    case .newcomer(let number): newcomers[number].name
    case .domain(let domain): map.domains[domain].title
    }
  }

  /// The matters in the order in which they first came up.
  var heard: [Capture.Heard] {
    var order: [[String]] = []
    var groups: [[String]: [Said]] = [:]
    for one in said {
      let key = matter(one)
      if groups[key] == nil { order.append(key) }
      groups[key, default: []].append(one)
    }
    return order.compactMap { groups[$0].map(judged) }
  }

  /// What makes two statements speak of one matter; links without direction have no first end.
  private func matter(_ one: Said) -> [String] {
    var ids = one.about.map(id)
    let relation = map.relations.first { $0.id == one.word }
    if one.kind == .link, relation?.isDirected != true { ids.sort() }
    return [one.kind.rawValue, one.word] + ids
  }

  private func judged(_ group: [Said]) -> Capture.Heard {
    let first = group[0]
    var values: [(value: String, tables: [String])] = []
    for one in group where !one.value.isEmpty {
      if let at = values.firstIndex(where: { $0.value == one.value }) {
        if !values[at].tables.contains(one.table) { values[at].tables.append(one.table) }
      } else {
        values.append((one.value, [one.table]))
      }
    }
    let mapped = onTheMap(first)
    let others = mapped.filter { !$0.isEmpty }
    let isDisputed =
      values.count > 1
      || ([.link, .newActor].contains(first.kind) && !others.isEmpty
        && values.contains { !others.contains($0.value) })
    let isConfirmed =
      (!mapped.isEmpty && (first.kind == .link || confirms(values, others)))
      || group.allSatisfy(isHeld)
    var parts = values.map {
      isDisputed ? "\($0.value) (\($0.tables.joined(separator: ", ")))" : $0.value
    }
    if isDisputed, !others.isEmpty { parts.append("\(others.joined(separator: ", ")) (the map)") }
    var tables: [String] = []
    for one in group where !tables.contains(one.table) { tables.append(one.table) }
    return Capture.Heard(
      status: isDisputed ? .disputed : isConfirmed ? .confirmed : .new,
      kind: first.kind.rawValue, a: first.about.first.map(name) ?? "",
      b: first.about.count > 1 ? name(of: first.about[1]) : "", word: first.word,
      value: parts.joined(separator: "; "), tables: tables, place: first.place)
  }

  private func confirms(
    _ values: [(value: String, tables: [String])], _ mapped: [String]
  ) -> Bool {
    values.isEmpty || values.allSatisfy { mapped.contains($0.value) } || mapped.isEmpty
  }

  /// What the map says of the same matter: its values, empty ones too; nothing where it is silent.
  func onTheMap(_ one: Said) -> [String] {
    guard case .actor(let a) = one.about.first else { return markValues(one) }
    let actor = map.actors[a]
    switch one.kind {
    case .link: return linkValues(one)
    case .newActor: return [actor.sector.map { map.sectors[$0].id } ?? ""]
    case .moveRing: return actor.ring.map { [map.rings[$0].id] } ?? []
    case .domain: return actor.domains.contains { map.domains[$0].id == one.word } ? [""] : []
    case .rating:
      return map.ratings.filter {
        [map.actors[$0.rater].id, map.actors[$0.rated].id] == one.about.map(id)
          && matchingKey($0.item.rawValue) == matchingKey(one.word)
      }.map { cell($0.value) }
    case .mark: return markValues(one)
    case .remove: return []
    }
  }

  private func linkValues(_ one: Said) -> [String] {
    let ends = one.about.map(id)
    let found = map.ties.filter { tie in
      let relation = map.relations[tie.relation]
      let own = [map.actors[tie.from].id, map.actors[tie.to].id]
      let isOneWay = relation.isDirected == true && ![.undirected, .mutual].contains(tie.direction)
      return (isOneWay ? own == ends : own.sorted() == ends.sorted())
        && (one.word.isEmpty || relation.id == one.word)
    }
    var values: [String] = []
    for tie in found {
      let value = tie.isStrengthStated ? cell(tie.strength) : ""
      if !values.contains(value) { values.append(value) }
    }
    return values
  }

  private func markValues(_ one: Said) -> [String] {
    guard one.kind == .mark else { return [] }
    let ids = one.about.map(id).sorted()
    return map.marks.filter { mark in
      mark.on.ends(in: map).sorted() == ids
        && (mark.kind == .question) == (one.word == "question")
    }.map(\.kind.rawValue)
  }
}

extension Thing {
  /// The ids of what a mark is on: of a link both ends.
  fileprivate func ends(in map: Ecosystem) -> [String] {
    switch self {
    case .actor(let actor): [map.actors[actor].id]
    case .domain(let domain): [map.domains[domain].id]
    case .tie(let a, let b): [map.actors[a].id, map.actors[b].id]
    default: []
    }
  }
}
