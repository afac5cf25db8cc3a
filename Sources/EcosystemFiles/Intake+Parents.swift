import EcosystemModel
import Records

extension Sheet {
  /// The rows that ids and names mean, so that a parent may stand further down.
  func namesOfRows(_ title: Column) -> NameIndex {
    var names = NameIndex()
    var number = 0
    visitRows { row in
      let name = row.verbatim(title)
      guard !name.isEmpty else { return }
      names.add(row.verbatim(self["id"]), row: number)
      names.add(name, row: number)
      number += 1
    }
    return names
  }
}

extension Intake {
  /// The row above a row's own, told where there is none or the way up leads round.
  mutating func parent<Item>(
    _ row: borrowing Row, among declared: NameIndex,
    _ words: WritableKeyPath<Intake, Vocabulary<Item>>, _ above: KeyPath<Item, Ref<Item>?>
  ) -> Ref<Item>? {
    let column = row.sheet["parent"]
    let name = row.text(column)
    guard !name.isEmpty else { return nil }
    let noun = self[keyPath: words].noun
    let number: Int
    switch declared.find(name) {
    case .one(let row): number = row
    case .several:
      error(
        row, column, "'\(shortened(name))' names several \(noun)s",
        hint: "write the id of the one that is meant")
      return nil
    case .none:
      tellUnknown(name, row, column, self[keyPath: words])
      return nil
    }
    let items = self[keyPath: words].items
    let own = items.count
    var next: Int? = number
    while let at = next, at != own {
      next = at < own ? items[at][keyPath: above]?.index : nil
    }
    guard next == nil else {
      error(
        row, column, "the parent '\(shortened(name))' stands below this \(noun) itself",
        hint: "leave the parent of the topmost \(noun) empty")
      return nil
    }
    return Ref(number)
  }
}
