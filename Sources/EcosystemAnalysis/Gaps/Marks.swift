import EcosystemModel

extension GapCheck {
  static let marks = GapCheck(
    id: "marks", title: "Energy, blockages and questions noted in workshops",
    plain: "where people noted that something moves, is stuck, or is not understood",
    rule: """
      watch where two or more tables noted a blockage on the same organisation, domain or link; note \
      where one did, and for energy and questions
      """,
    room: RoomQuestion(
      missing: "What is stuck here, and what would loosen it?"),
    needs: [], moreIsWorse: true, namesTheWeak: true, summary: { gaps, _ in told(gaps) }
  ) { facts in
    Noted.all(in: facts.ecosystem).map { noted in
      let both: Sentence = noted.hasBoth ? "; \(noted.other) too" : ""
      return Gap(
        severity: noted.kind == .blockage && noted.tables > 1 ? .watch : .note,
        subject: noted.subject, cell: noted.cell, status: .stated, value: Double(noted.tables),
        sentence: """
          \(noted.word) noted on \(noted.name) by \(counted(noted.tables, "table", "tables"))\
          \(both).
          """,
        evidence: noted.rows,
        caveat: "A mark is what people noted in a workshop, not what was found out.",
        size: Double(noted.tables), kind: noted.kind.rawValue,
        remedy: noted.kind == .blockage && noted.tables > 1
          ? """
          Marks of a later workshop in place of these, with a blockage on it by fewer than two \
          tables, would end this.
          """ : nil)
    }
  }

  /// How many things were marked, by kind.
  private static func told(_ gaps: [Gap]) -> [Gap] {
    let most = Int(gaps.compactMap(\.value).max() ?? 1)
    return gaps.together(
      as: """
        \(gaps.count) marks of workshop tables stand on the map, none of which more than \
        \(counted(most, "table", "tables")) noted alike; what lies behind them is not known.
        """)
  }
}

/// A thing and one kind of mark on it.
private struct Noted {
  let thing: Thing
  let kind: Mark.Kind
  let rows: [Origin]
  /// How many tables noted it; marks without a table count as of one.
  let tables: Int
  /// Whether energy and a blockage were both noted on it.
  let hasBoth: Bool

  /// By kind, most tables first, then in the order in which they were noted first.
  static func all(in ecosystem: Ecosystem) -> [Noted] {
    struct Key: Hashable {
      let thing: Thing
      let kind: Mark.Kind
    }
    var order: [Key] = []
    var marks: [Key: [Mark]] = [:]
    for mark in ecosystem.marks {
      let key = Key(thing: mark.on.inOrder, kind: mark.kind)
      if marks[key, default: []].isEmpty { order.append(key) }
      marks[key, default: []].append(mark)
    }
    let found = order.map { key in
      let own = marks[key] ?? []
      let opposite: Mark.Kind = key.kind == .energy ? .blockage : .energy
      return Noted(
        thing: key.thing, kind: key.kind, rows: own.map(\.origin),
        tables: Set(own.map { $0.table.lowercased() }).count,
        hasBoth: key.kind != .question && marks[Key(thing: key.thing, kind: opposite)] != nil)
    }
    let kinds: [Mark.Kind] = [.blockage, .energy, .question]
    return kinds.flatMap { kind in
      found.filter { $0.kind == kind }.enumerated()
        .sorted { (-$0.element.tables, $0.offset) < (-$1.element.tables, $1.offset) }
        .map(\.element)
    }
  }

  var word: Sentence {
    switch kind {
    case .energy: "energy was"
    case .blockage: "a blockage was"
    case .question: "a question was"
    }
  }

  var other: Sentence { kind == .energy ? "a blockage" : "energy" }

  var name: Sentence {
    switch thing {
    case .actor(let actor): "\(actor)"
    case .domain(let domain): "\(domain)"
    case .tie(let a, let b): "the link between \(a) and \(b)"
    default: "the map"
    }
  }

  var subject: Gap.Subject {
    switch thing {
    case .actor(let actor): .actor(actor)
    case .domain(let domain): .domain(domain)
    case .tie(let a, let b): .tie(a, b)
    default: .city
    }
  }

  var cell: Cell {
    if case .domain(let domain) = thing { Cell(domain: .one(domain)) } else { Cell() }
  }
}

extension Thing {
  /// A link is the same from either end.
  fileprivate var inOrder: Thing {
    if case .tie(let a, let b) = self { .tie(min(a, b), max(a, b)) } else { self }
  }
}
