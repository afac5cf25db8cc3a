import EcosystemModel
import Records

extension Table {
  static let domains = Table(
    "domains", "Domains of focus", "What the city chose to work on.",
    columns: [
      .id, .title("the domain's name"), Heading("parent", "the theme it belongs to, if any"),
      Heading("since", "from when it holds"), Heading("until", "until when"), .source,
    ]
  ) { sheet, intake in
    let declared = namesBelow(sheet)
    sheet.eachRow(&intake) { row, intake in
      guard let title = intake.required(row, sheet["title"]),
        let id = intake.define(row, title: title, \.domains)
      else { return }
      var domain = Domain(id: id, title: title)
      domain.parent = intake.parent(row, among: declared)
      domain.since = intake.date(row, sheet["since"])
      domain.until = intake.date(row, sheet["until"])
      domain.source = intake.source(row, sheet["source"])
      intake.domains.items.append(domain)
    }
  }
}

/// The rows that ids and titles name, so that a parent may stand further down.
private func namesBelow(_ sheet: Sheet) -> NameIndex {
  var names = NameIndex()
  var number = 0
  sheet.visitRows { row in
    let title = row.verbatim(sheet["title"])
    guard !title.isEmpty else { return }
    names.add(row.verbatim(sheet["id"]), row: number)
    names.add(title, row: number)
    number += 1
  }
  return names
}

extension Intake {
  /// The domain above a row's own, told where there is none or the way up leads round.
  fileprivate mutating func parent(
    _ row: borrowing Row, among declared: NameIndex
  ) -> Ref<Domain>? {
    let column = row.sheet["parent"]
    let name = row.text(column)
    guard !name.isEmpty else { return nil }
    let number: Int
    switch declared.find(name) {
    case .one(let row): number = row
    case .several:
      error(
        row, column, "'\(shortened(name))' names several domains",
        hint: "write the id of the one that is meant")
      return nil
    case .none:
      tellUnknown(name, row, column, domains)
      return nil
    }
    let own = domains.items.count
    var above: Int? = number
    while let next = above, next != own {
      above = next < own ? domains.items[next].parent?.index : nil
    }
    guard above == nil else {
      error(
        row, column, "the parent '\(shortened(name))' stands below this domain itself",
        hint: "leave the parent of the topmost theme empty")
      return nil
    }
    return Ref(number)
  }
}
