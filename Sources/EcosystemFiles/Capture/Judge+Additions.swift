import EcosystemModel

extension Judge {
  /// Rows for the map's tables; what it has from the same table and day is left out.
  var additions: [Addition] {
    [
      Addition("actors", newcomers.enumerated().map { actorRow($1, number: $0) }),
      Addition("codes", codeRows), Addition("ties", tieRows), Addition("marks", markRows),
      Addition("ratings", ratingRows),
    ].filter { !$0.rows.isEmpty }
  }

  /// The sector only where all tables that name one agree.
  private func actorRow(_ newcomer: Newcomer, number: Int) -> [String: String] {
    let mine = said.filter { $0.kind == .newActor && $0.about == [.newcomer(number)] }
    let sectors = Set(mine.map(\.value)).filter { !$0.isEmpty }
    let words = mine.map { one in
      [
        "named at \(one.table)", one.date,
        sectors.count > 1 && !one.value.isEmpty ? "as \(one.value)" : "", one.note,
      ].filter { !$0.isEmpty }.joined(separator: ", ")
    }
    return [
      "id": newcomer.id, "name": newcomer.name,
      "sector": sectors.count == 1 ? sectors.first ?? "" : "",
      "note": words.joined(separator: "; "),
    ]
  }

  /// The codes of blank cards that were used, and new ones for those without a card.
  private var codeRows: [[String: String]] {
    guard !map.codes.isEmpty else { return [] }
    var codes = codes
    return newcomers.flatMap { newcomer in
      (newcomer.codes.isEmpty ? [codes.next()] : newcomer.codes).map {
        ["code": $0, "id": newcomer.id]
      }
    }
  }

  private var tieRows: [[String: String]] {
    var known = Set<[String]>()
    for (number, tie) in map.ties.enumerated() {
      let details = map.tieDetails[Int32(number)]
      known.insert([
        map.actors[tie.from].id, map.actors[tie.to].id, map.relations[tie.relation].id,
        tie.isStrengthStated ? plain(tie.strength) : "", details?.date?.description ?? "",
        details?.reportedBy ?? "",
      ])
    }
    return said.filter { $0.kind == .link }.compactMap { one in
      let ids = one.about.map(id)
      let relation = one.word.isEmpty ? "link" : one.word
      if known.contains(ids + [relation, one.value, one.date, one.table]) { return nil }
      return [
        "from": ids[0], "to": ids[1], "relation": one.word, "strength": one.value,
        "date": one.date, "reported_by": one.table, "note": one.note,
      ]
    }
  }

  /// Marks, and as questions what asks for a change of what others wrote.
  private var markRows: [[String: String]] {
    let known = Set(
      map.marks.map { [$0.kind.rawValue, $0.note, $0.table, $0.date?.description ?? ""] })
    return said.compactMap { one in
      guard let (mark, note) = marked(one) else { return nil }
      let row = [mark, note, one.table, one.date]
      let on = one.about.map(id).joined(separator: " – ")
      if known.contains(row), onTheMap(asMark(one, mark)).contains(mark) { return nil }
      return [
        "on": on, "mark": mark, "note": note, "table": one.table, "date": one.date,
      ]
    }
  }

  /// The same as a mark, to look it up on the map.
  private func asMark(_ one: Said, _ mark: String) -> Said {
    Said(
      kind: .mark, about: one.about, word: mark == "question" ? mark : "", value: mark,
      note: one.note, table: one.table, date: one.date, place: one.place)
  }

  private func marked(_ one: Said) -> (mark: String, note: String)? {
    let tail = one.note.isEmpty ? "" : ": \(one.note)"
    switch one.kind {
    case .mark: return (one.value, one.note)
    case .moveRing where onTheMap(one) == [one.value]: return nil
    case .domain where !onTheMap(one).isEmpty: return nil
    case .moveRing: return ("question", "move to ring \(one.value)\(tail)")
    case .domain: return ("question", "add domain \(one.word)\(tail)")
    case .remove: return ("question", "remove?\(tail)")
    case .link, .newActor, .rating: return nil
    }
  }

  private var ratingRows: [[String: String]] {
    let known = Set(
      map.ratings.map {
        [
          map.actors[$0.rater].id, map.actors[$0.rated].id, $0.item.rawValue, plain($0.value),
          $0.date?.description ?? "", $0.table,
        ]
      })
    return said.filter { $0.kind == .rating }.compactMap { one in
      let ids = one.about.map(id)
      if known.contains(ids + [one.word, one.value, one.date, one.table]) { return nil }
      return [
        "rater": ids[0], "rated": ids[1], "item": one.word, "value": one.value,
        "date": one.date, "table": one.table,
      ]
    }
  }
}
