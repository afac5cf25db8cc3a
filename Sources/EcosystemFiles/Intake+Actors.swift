import EcosystemModel
import Records
import TieNetwork

extension Intake {
  mutating func reserveActors(_ count: Int) {
    var room: [Actor] = spreadRoom(
      count: ecosystem.actors.count + count, threads: threads)
    room += ecosystem.actors
    ecosystem.actors = room
    actors.reserve(ecosystem.actors.count + count)
  }

  /// An actor with its id, given or made from the name; a repeated one is an error.
  mutating func actor(
    named name: String, id given: String, _ row: borrowing Row, _ column: Sheet.Column
  ) -> Actor? {
    if given.isEmpty, let other = actors.earlier(named: name, among: ecosystem.actors) {
      let first = place(of: other, row)
      error(
        row, row.sheet["name"],
        "the organisation '\(shortened(name))' is listed twice; first \(first)",
        hint: "keep one of the rows, or give each an id of its own")
      return nil
    }
    let id = given.isEmpty ? freeID(for: name) { actors.ids.find($0) != .none } : given
    if let other = actors.insert(id, named: name, row: ecosystem.actors.count) {
      let first = place(of: other, row)
      error(
        row, column, "the id '\(shortened(given))' is used twice; first \(first)",
        hint: "give each organisation an id of its own, or keep one of the rows")
      return nil
    }
    if isLenient, !given.isEmpty { statedIDs["actors", default: []].insert(given) }
    return Actor(id: id, name: name, origin: row.origin)
  }

  private func place(of actor: Int, _ row: borrowing Row) -> String {
    let origin = ecosystem.actors[actor].origin
    let place = ecosystem.place(of: origin)
    guard Int(origin.file) == row.sheet.file else { return "in \(place)" }
    return place.hasSuffix(":\(origin.line)") ? "on line \(origin.line)" : "at \(place)"
  }
}
