import EcosystemModel
import Records
import TieNetwork

/// What a row says of a tie beyond its two ends, its strength and its details.
struct TieKind {
  let relation: Ref<Relation>
  let direction: Tie.Direction
}

extension Intake {
  /// Reads the rows of a table of ties; `kind` and `details` read what differs between such tables.
  ///
  /// The kind of a plain row depends on its words alone, so it is worked out once for many rows;
  /// all that is not plain, and what is said for the first time, is read row by row.
  mutating func readTies(
    _ sheet: Sheet, _ columns: TieColumns, kind: (borrowing Row, inout Intake) -> TieKind,
    details: (borrowing Row, inout Intake) -> Tie.Details? = { _, _ in nil }
  ) {
    var ties: [Tie] = spreadRoom(
      count: ecosystem.ties.count + sheet.records.count, threads: threads)
    ties += ecosystem.ties
    ecosystem.ties = ties
    ties = []
    var odd = OddTies()
    var line = LedgerLine(sheet: sheet)
    var row = Row(sheet: sheet, ahead: 1)
    TieBatch.each(of: sheet, columns, among: actors.ids, threads: threads) { batch in
      var known = Known<TieKind>(batch.plain.wordCount, names: relations.names.count)
      for (number, record) in batch.plain.records.enumerated() {
        if let kind = known[batch.plain.words[number]], let (from, to) = batch.ends(of: number) {
          let strength = batch.plain.numbers[number]
          let tie = Tie(
            from: from, to: to, relation: kind.relation, direction: kind.direction,
            strength: strength > 0 ? strength : nil,
            origin: Origin(file: sheet.file, line: sheet.rows.line(of: record)))
          odd.see(tie)
          ecosystem.ties.append(tie)
          line.keepPlainRow()
          continue
        }
        row.move(to: record)
        sheet.take(row, &self, &line) { row, intake in
          let problems = intake.problemCount
          let a = batch.from(of: number) ?? intake.actor(row, columns.from)
          let b = batch.to(of: number) ?? intake.actor(row, columns.to)
          let strength = intake.number(row, columns.strength, .strength)
          let kind = kind(row, &intake)
          let details = details(row, &intake)
          known.learn(
            kind, as: batch.plain.words[number], isClean: intake.problemCount == problems,
            names: intake.relations.names.count)
          guard let a, let b else { return }
          if let details {
            intake.ecosystem.tieDetails[Int32(intake.ecosystem.ties.count)] = details
          }
          let tie = Tie(
            from: a, to: b, relation: kind.relation, direction: kind.direction,
            strength: strength, origin: row.origin)
          odd.see(tie)
          intake.ecosystem.ties.append(tie)
        }
      }
    }
    tell(odd, of: sheet)
    close(line, sheet)
  }

  /// The relation that a cell names; ties that name none have one of their own.
  mutating func relation(_ row: borrowing Row, _ column: Sheet.Column) -> Ref<Relation> {
    if let known = relations.known(row, column) { return known }
    if let named = ref(row, column, \.relations) { return named }
    if case .one(let number) = relations.index.find(unnamed) { return Ref(number) }
    return relations.add(unnamed, title: unnamed)
  }

  /// The direction that a relation's ties have unless they say otherwise.
  func usualDirection(of relation: Ref<Relation>) -> Tie.Direction? {
    relations.items[relation].isDirected.map { $0 ? .directed : .undirected }
  }
}

private let unnamed = "link"
