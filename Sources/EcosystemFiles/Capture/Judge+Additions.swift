import EcosystemModel
import Records

extension Judge {
  private typealias AddedRow = (cells: [String: String], place: FilePlace)

  /// Rows for the map's tables; what it has from the same table and day is left out.
  var additions: [Addition] {
    let rows: [(Table.ID, [AddedRow])] = [
      ("actors", newcomers.indices.map(actorRow)), ("codes", codeRows), ("ties", tieRows),
      ("marks", markRows), ("ratings", ratingRows),
    ]
    return rows.filter { !$0.1.isEmpty }.map { table, rows in
      Addition(table, rows.map(\.cells), from: table == "codes" ? [] : rows.map(\.place))
    }
  }

  /// Whom the audience of the map will not see, and cells that the room could fill.
  var remarks: [Diagnostic] {
    let cells =
      emptyCells(.moveRing, "ring") { $0.ring == nil }
      + emptyCells(.newActor, "sector") { $0.sector == nil }
    guard map.city.audience == .public, !newcomers.isEmpty else { return cells }
    let whom =
      newcomers.count == 1
      ? "1 organisation named in the room is"
      : "\(newcomers.count) organisations named in the room are"
    return cells + [
      Diagnostic(
        .warning, "\(whom) not for this map's audience, 'public', and on none of its sheets",
        hint: "write public under show in actors.csv for each that agrees to be seen; "
          + "--audience partner shows them meanwhile")
    ]
  }

  /// What a column leaves open for organisations of the map, where all tables say the same of it.
  private func emptyCells(
    _ kind: Said.Kind, _ column: String, where isEmpty: (Actor) -> Bool
  ) -> [Diagnostic] {
    var told = Set<[Said.Subject]>()
    return said.compactMap { one in
      guard one.kind == kind, case .actor(let actor) = one.about.first,
        isEmpty(map.actors[actor]), told.insert(one.about).inserted
      else { return nil }
      let values = Set(said.filter { $0.kind == kind && $0.about == one.about }.map(\.value))
        .filter { !$0.isEmpty }
      guard let value = values.first, values.count == 1 else { return nil }
      let row = map.actors[actor]
      return Diagnostic(
        .note, at: one.place,
        "the map states no \(column) for '\(row.name)'; the room says '\(value)'",
        hint: "if you agree, write \(value) under \(column) on \(map.place(of: row.origin)): rows "
          + "that people wrote are not changed")
    }
  }

  /// The rings that tables name for somebody.
  private func rings(of about: [Said.Subject]) -> Set<String> {
    Set(said.filter { $0.kind == .moveRing && $0.about == about }.map(\.value))
  }

  /// The sector and the ring only where all tables that name one agree; every domain.
  private func actorRow(_ number: Int) -> AddedRow {
    let newcomer = newcomers[number]
    let mine = said.filter { $0.about == [.newcomer(number)] }
    let named = mine.filter { $0.kind == .newActor }
    let sectors = Set(named.map(\.value)).filter { !$0.isEmpty }
    let rings = rings(of: [.newcomer(number)])
    var domains: [String] = []
    for one in mine where one.kind == .domain && !domains.contains(one.word) {
      domains.append(one.word)
    }
    let words = mine.compactMap { one -> String? in
      let what: String
      switch one.kind {
      case .newActor: what = "named"
      case .moveRing where rings.count == 1: what = "ring \(one.value)"
      case .domain: what = "domain \(one.word)"
      default: return nil
      }
      return [
        "\(what) at \(one.table)", one.date,
        one.kind == .newActor && sectors.count > 1 && !one.value.isEmpty ? "as \(one.value)" : "",
        one.note,
      ].filter { !$0.isEmpty }.joined(separator: ", ")
    }
    let cells = [
      "id": newcomer.id, "name": newcomer.name,
      "sector": sectors.count == 1 ? sectors.first ?? "" : "",
      "ring": rings.count == 1 ? rings.first ?? "" : "",
      "domains": domains.joined(separator: ";"), "note": words.joined(separator: "; "),
    ]
    return (cells, named.first?.place ?? FilePlace(file: ""))
  }

  /// The codes of blank cards that were used, and new ones for newcomers without a card.
  private var codeRows: [AddedRow] {
    guard !map.codes.isEmpty else { return [] }
    var codes = codes
    let new = newcomers.flatMap { newcomer in
      (newcomer.codes.isEmpty ? [codes.next()] : newcomer.codes).map { ($0, newcomer.id) }
    }
    return (new + cards.map { ($0.code, map.actors[$0.actor].id) }).map {
      (["code": $0.0, "id": $0.1], FilePlace(file: ""))
    }
  }

  private var tieRows: [AddedRow] {
    said.filter { $0.kind == .link && !isHeld($0) }.map { one in
      let ids = one.about.map(id)
      let cells = [
        "from": ids[0], "to": ids[1], "relation": one.word, "strength": one.value,
        "date": one.date, "reported_by": one.table, "note": one.note,
      ]
      return (cells, one.place)
    }
  }

  /// Marks, and as questions what asks for a change of what others wrote.
  private var markRows: [AddedRow] {
    said.compactMap { one in
      guard let (mark, note) = marked(one), !isHeld(one) else { return nil }
      let on = one.about.map(id).joined(separator: " – ")
      let cells = ["on": on, "mark": mark, "note": note, "table": one.table, "date": one.date]
      return (cells, one.place)
    }
  }

  /// What a statement is as a mark; nothing where the map says it, or a new row of actors will.
  private func marked(_ one: Said) -> (mark: String, note: String)? {
    let tail = one.note.isEmpty ? "" : ": \(one.note)"
    var isNew = false
    if case .newcomer = one.about.first { isNew = true }
    switch one.kind {
    case .mark: return (one.value, one.note)
    case .moveRing:
      let isDisputed = rings(of: one.about).count > 1
      if !isDisputed, isNew || onTheMap(one) == [one.value] { return nil }
      let isThere = onTheMap(one) == [one.value]
      return ("question", Mark.note(onRing: one.value, isThere: isThere, because: one.note))
    case .domain where isNew || !onTheMap(one).isEmpty: return nil
    case .domain: return ("question", "add domain \(one.word)\(tail)")
    case .remove: return ("question", "remove?\(tail)")
    case .newActor where isNew || one.value.isEmpty: return nil
    case .newActor where ["", one.value].contains(onTheMap(one).first): return nil
    case .newActor: return ("question", "sector \(one.value)\(tail)")
    case .link, .rating: return nil
    }
  }

  private var ratingRows: [AddedRow] {
    said.filter { $0.kind == .rating && !isHeld($0) }.map { one in
      let ids = one.about.map(id)
      let cells = [
        "rater": ids[0], "rated": ids[1], "item": one.word, "value": one.value,
        "date": one.date, "table": one.table, "note": one.note,
      ]
      return (cells, one.place)
    }
  }

  /// Whether a row of the map holds the statement, from the same table and day.
  func isHeld(_ one: Said) -> Bool {
    let ids = one.about.map(id)
    switch one.kind {
    case .link:
      let relation = one.word.isEmpty ? "link" : one.word
      return heldLinks.contains(ids + [relation, one.value, one.date, one.table])
    case .rating:
      return heldRatings.contains(ids + [one.word, one.value, one.date, one.table])
    case .newActor, .mark, .moveRing, .domain, .remove:
      guard let (mark, note) = marked(one) else { return false }
      return heldMarks.contains(ids.sorted() + [mark, note, one.table, one.date])
    }
  }
}
