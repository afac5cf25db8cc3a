import EcosystemModel
import Records

/// What a row says of a tie beyond its two ends and its strength.
struct TieKind {
  let relation: Ref<Relation>
  let direction: Tie.Direction
  let details: Tie.Details?
}

extension Intake {
  /// Reads the rows of a table of ties; `kind` reads what differs between such tables.
  mutating func readTies(
    _ sheet: Sheet, from: Sheet.Column, to: Sheet.Column, strength: Sheet.Column,
    _ kind: (borrowing Row, inout Intake) -> TieKind
  ) {
    ecosystem.ties.reserveCapacity(ecosystem.ties.count + sheet.rows.count)
    var ends = TieEnds(from, to)
    sheet.eachRow(&self) { row, intake in
      let known = ends.of(row, among: intake.actors.ids)
      let a = known.from ?? intake.actor(row, from)
      let b = known.to ?? intake.actor(row, to)
      let value = intake.number(row, strength, .strength)
      let kind = kind(row, &intake)
      guard let a, let b else { return }
      if let details = kind.details {
        intake.ecosystem.tieDetails[Int32(intake.ecosystem.ties.count)] = details
      }
      intake.ecosystem.ties.append(
        Tie(
          from: a, to: b, relation: kind.relation, direction: kind.direction, strength: value,
          origin: row.origin))
    }
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
