import EcosystemModel
import Records

/// A setting that names what only the other tables can confirm.
struct Promise: Sendable {
  let place: FilePlace
  let kind: Kind

  enum Kind: Sendable {
    /// `complete_for`: a table, and perhaps a domain or a place.
    case complete(Completeness)
    /// `privacy.keep`: a column of the actors.
    case keep(String)
  }
}

extension Intake {
  /// Looks at each promise once all tables are read, and gives tables and parts their ids.
  mutating func settlePromises() {
    for promise in promises {
      switch promise.kind {
      case .complete(let statement): settle(statement, promise.place)
      case .keep: break
      }
    }
  }

  private mutating func settle(_ statement: Completeness, _ place: FilePlace) {
    guard let table = Table.named(statement.table) else {
      let near = nearest(to: statement.table, among: Table.all.map(\.id))
      return add(
        Diagnostic(
          .warning, at: place,
          "'complete_for' names '\(shortened(statement.table))', which is no table",
          hint: near.isEmpty ? "name a table, such as ties or provision:stem" : didYouMean(near)))
    }
    guard let part = statement.part else {
      return ecosystem.city.completeFor.append(Completeness(table: table.id))
    }
    if let id = idOfPart(part) {
      return ecosystem.city.completeFor.append(Completeness(table: table.id, part: id))
    }
    let near = nearest(
      to: part, among: (domains.names + places.names).flatMap { [$0.id, $0.title] })
    add(
      Diagnostic(
        .warning, at: place,
        "'complete_for' names '\(shortened(part))', which is no domain or place of this map",
        hint: near.isEmpty ? "use the id of a domain or place" : didYouMean(near)))
  }

  /// The id of the domain, or the place, that goes by a name.
  private func idOfPart(_ name: String) -> String? {
    if case .one(let number) = domains.index.find(name) { return domains.names[number].id }
    if case .one(let number) = places.index.find(name) { return places.names[number].id }
    return nil
  }

  /// Warns of columns that `privacy.keep` lists and the actors' table does not have.
  mutating func settleKeptColumns(_ sheet: Sheet) {
    for promise in promises {
      guard case .keep(let heading) = promise.kind else { continue }
      let key = headingKey(heading)
      if sheet.unknown.contains(where: { headingKey($0.title) == key }) { continue }
      let isPersonal = sheet.personal.contains { headingKey($0.title) == key }
      add(
        Diagnostic(
          .warning, at: promise.place,
          isPersonal
            ? "'privacy.keep' names '\(shortened(heading))', which looks personal and is not read"
            : "'privacy.keep' names '\(shortened(heading))', which is no further column of actors",
          hint: isPersonal
            ? "take it out of privacy.keep, or rename the column if it holds nothing personal"
            : "write it as in the heading of actors, or take it out of privacy.keep"))
    }
  }
}
