import EcosystemModel
import Records

extension Table {
  static let logicLinks = Table(
    "logic_links", "Links of the logic model", "What each level does for the one above.",
    columns: [
      Heading("from", "a goal, outcome or activity", isRequired: true).naming(["logic_model"]),
      Heading("to", "what serves it, one level down", isRequired: true).naming(["logic_model"]),
      Heading("rationale", "why it should work"),
    ], isInNewMap: false
  ) { sheet, intake in
    var seen: Set<Claim> = []
    sheet.eachRow(&intake) { row, intake in
      let from = intake.known(row, sheet["from"], \.logicModel)
      let to = intake.known(row, sheet["to"], \.logicModel)
      guard let from, let to, intake.leadsDown(row, from, to) else { return }
      var link = LogicLink(from: from, to: to, origin: row.origin)
      link.rationale = row.verbatim(sheet["rationale"])
      guard seen.insert(Claim(from: from, to: to, rationale: link.rationale)).inserted else {
        return intake.merge()
      }
      intake.ecosystem.logicLinks.append(link)
    }
  }.writing { map in
    map.logicLinks.map {
      [map.id($0.from), map.id($0.to), $0.rationale]
    }
  }
}

/// What a link says: rows that say the same are one.
private struct Claim: Hashable {
  let from: Ref<LogicItem>
  let to: Ref<LogicItem>
  let rationale: String
}

extension Intake {
  /// Whether a link leads down; told where it does not, or skips a level.
  fileprivate mutating func leadsDown(
    _ row: borrowing Row, _ from: Ref<LogicItem>, _ to: Ref<LogicItem>
  ) -> Bool {
    let (high, low) = (logicModel.items[from].level, logicModel.items[to].level)
    let words = "this link leads from \(word(high)) to \(word(low))"
    guard high < low else {
      error(
        row, row.sheet["to"], words,
        hint: "links lead one level down: goal, outcome, activity, action")
      return false
    }
    let skipped = LogicItem.Level.allCases.filter { high < $0 && $0 < low }.map(word)
    if !skipped.isEmpty {
      warn(
        row, row.sheet["to"], "\(words) and skips \(skipped.joined(separator: " and "))",
        hint: "it is kept; link by way of \(skipped.joined(separator: " and ")) if there is one")
    }
    return true
  }

  private func word(_ level: LogicItem.Level) -> String {
    (level == .goal ? "a " : "an ") + level.rawValue
  }
}
