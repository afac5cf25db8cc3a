public import EcosystemDisclosure
import EcosystemFiles
public import EcosystemModel

/// Who and what of a map an audience will see, and what is held back, for those who own the map.
///
/// It is found by holding what may leave beside the whole map, cell by cell, not by telling the rules
/// again. Organisations that are held back are named: whoever checks a map has its tables.
public struct Outlook: Sendable {
  private let edition: Edition
  private let whole: Ecosystem

  /// - Parameter whole: The map that the edition was made from.
  public init(of edition: Edition, from whole: Ecosystem) {
    self.edition = edition
    self.whole = whole
  }

  /// A row for each organisation, table, column that is not told whole, and figure of many.
  ///
  /// - Complexity: O(cells).
  public var table: ResultTable {
    ResultTable(
      [
        Meaning("what", "organisation, table, column or figure"),
        Meaning("name", "its name; of a column the table's and its own"),
        Meaning("seen", "yes, in part, in other words or no"),
        Meaning("how_many", "how many rows of a table, or filled cells of a column, are seen"),
        Meaning("of", "how many there are"), Meaning("why", "what decides it, or what it holds"),
      ], rows: organisations + tables + figures)
  }

  /// How many organisations are seen and held back, in words.
  public var summary: String {
    let shown = edition.isShown.count { $0 }
    let how = isResearch ? " under pseudonyms" : " by name"
    return """
      '\(edition.audience.rawValue)' sees \(shown) of \(edition.isShown.count) organisations\(how); \
      \(edition.hiddenActors) held back
      """
  }

  private var isResearch: Bool { edition.audience == .research }

  private var organisations: [[ResultTable.Value]] {
    whole.actors.map { actor in
      let isShown = actor.show <= edition.audience
      let seen = isShown ? (isResearch ? "in other words" : "yes") : "no"
      let person = actor.isPerson ? "; a person" : ""
      let pseudonym = isShown && isResearch ? "; a pseudonym in the place of the name" : ""
      return row(
        "organisation", actor.name, seen, nil, "show: \(actor.show.rawValue)\(person)\(pseudonym)")
    }
  }

  private var tables: [[ResultTable.Value]] {
    let told = Dictionary(
      uniqueKeysWithValues: writtenTables(of: edition.ecosystem).map { ($0.id, $0) })
    return writtenTables(of: whole).flatMap { rows(of: $0, as: told[$0.id]) }
  }

  /// The table, then its columns that are not told whole.
  private func rows(of table: WrittenTable, as told: WrittenTable?) -> [[ResultTable.Value]] {
    let count = told?.rows.count ?? 0
    let columns = table.columns.enumerated().map { at, column in
      ToldColumn(
        column.id, table.rows.map { $0[at] },
        told?.columns.firstIndex { $0.id == column.id }.map { at in
          (told?.rows ?? []).map { $0[at] }
        } ?? [])
    }.filter { $0.count > 0 }
    let leaving = columns.filter { $0.seen != "no" }.map(\.id).joined(separator: ", ")
    let isWithheld = table.id == "ties" && edition.withholdsLinks
    let why =
      isWithheld
      ? "too many could be recognised by their links; --signed-off tells them"
      : leaving.isEmpty ? "not for this audience" : "columns: \(leaving)"
    let seen = count == 0 ? "no" : count < table.rows.count ? "in part" : "yes"
    let first = row("table", table.id, seen, (count, table.rows.count), why)
    guard count > 0 else { return [first] }
    return [first]
      + columns.filter { $0.seen != "yes" && !(seen == "in part" && $0.lacksRowsAlone) }.map {
        row("column", "\(table.id).\($0.id)", $0.seen, ($0.told, $0.count), $0.why(isResearch))
      }
  }

  /// What is worked out of many, so that no single organisation or person shows.
  private var figures: [[ResultTable.Value]] {
    let (shown, all) = (edition.isShown.count { $0 }, edition.isShown.count)
    let least = edition.ecosystem.city.minCell
    var rows = [
      row(
        "figure", "measures of organisations", shown < all ? "in part" : "yes", (shown, all),
        "worked out from all, those held back too"),
      row("figure", "coverage and gaps", "yes", nil, "sums of all offers, without hidden names"),
    ]
    guard edition.audience < .internal else { return rows }
    rows.append(
      row(
        "figure", "counts of people", "in part", nil,
        "those from 1 to below \(least) are left out (privacy.min_cell), with what tells them"))
    if isResearch {
      rows.append(
        row(
          "figure", "counts of organisations", "in part", nil,
          "those from 1 to below \(least) are told as <\(least)"))
    }
    return rows
  }

  private func row(
    _ what: String, _ name: String, _ seen: String, _ count: (told: Int, of: Int)?, _ why: String
  ) -> [ResultTable.Value] {
    [
      .text(what), .text(name), .text(seen), count.map { ResultTable.Value($0.told) } ?? .nothing,
      count.map { ResultTable.Value($0.of) } ?? .nothing, .text(why),
    ]
  }
}

/// A column of the whole map beside what is told of it.
private struct ToldColumn {
  let id: String
  /// How many cells are filled in the map; how many are told, as they are or in other words.
  let count, told: Int
  private let reworded: Int

  init(_ id: String, _ whole: [String], _ cells: [String]) {
    self.id = id
    let filled = cells.filter { !$0.isEmpty }
    var left: [String: Int] = [:]
    for cell in whole where !cell.isEmpty { left[cell, default: 0] += 1 }
    count = left.values.reduce(0, +)
    told = filled.count
    var other = 0
    for cell in filled {
      if let times = left[cell], times > 0 { left[cell] = times - 1 } else { other += 1 }
    }
    reworded = other
  }

  var seen: String {
    if told == 0 { return "no" }
    if reworded == told { return "in other words" }
    return told < count || reworded > 0 ? "in part" : "yes"
  }

  /// Whether what is missing may all stand in rows that are held back, which the table's row tells.
  var lacksRowsAlone: Bool { told > 0 && reworded == 0 }

  func why(_ isResearch: Bool) -> String {
    if told == 0 { return "not for this audience" }
    if reworded == 0 { return "the rest is not told" }
    return isResearch
      ? "\(reworded) in other words: pseudonyms and numbers in the place of names"
      : "\(reworded) in other words: hidden names are taken out"
  }
}
