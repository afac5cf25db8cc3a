public import EcosystemModel
import Records

/// The columns of a filled sheet, which is no table of a map.
extension Table {
  static let captureSheet = Table(
    "capture", "Capture sheet", "What the tables of a workshop said, one thing a row.",
    columns: [
      Heading("table", "the table that said it, never a person", isRequired: true),
      Heading(
        "kind", "link, new actor, move ring, domain, mark, rating or remove?", isRequired: true),
      Heading("a", "a code, an id or a name", isRequired: true),
      Heading("b", "the other end; the ring, the domain, the sector"),
      Heading("code", "the kind of link, the mark, what is rated, the code of a blank card"),
      Heading("strength", "of a link 1, 2 or 3; of a rating 1 to 4"), .note,
    ], isInNewMap: false, read: { _, _ in })
}

/// A file to fill in after a workshop, with everything that `capture` needs to check it: the map's
/// fingerprint, and what each code meant when the sheet was printed.
///
/// - Parameter isShown: Whether an organisation may be named to whoever gets the form.
public func captureForm(
  for ecosystem: Ecosystem, fingerprint: String, isShown: (Ref<Actor>) -> Bool
) -> [UInt8] {
  var rows = [
    Table.captureSheet.columns.map(\.id),
    ["", "map", fingerprint, ecosystem.city.name, "", "", "leave this row as it is"],
    ["", "date", "", "", "", "", "write the day of the workshop under a, such as 2026-03-14"],
  ]
  var codes: [[String]] = []
  var blanks: [String] = []
  for code in ecosystem.codes {
    switch code.meaning {
    case .actor(let actor) where isShown(actor):
      let row = ecosystem.actors[actor]
      codes.append(["", "code", code.text, row.name, row.id, "", ""])
    case .reserved: blanks.append(code.text)
    case .actor, .gone: break
    }
  }
  let known = codes.map { $0[2] } + blanks
  rows += examples(
    of: ecosystem, a: known.first ?? "A1", b: known.dropFirst().first ?? "A2",
    blank: blanks.last ?? "")
  rows += [[String]](repeating: [String](repeating: "", count: 7), count: 60)
  rows += codes
  return Array(rows.map { $0.map(csvCell).joined(separator: ",") + "\n" }.joined().utf8)
}

/// Whether somebody wrote on a form: anything that ``captureForm(for:fingerprint:isShown:)`` does not.
public func isFilledIn(_ form: [UInt8]) -> Bool {
  let heading = Table.captureSheet.columns.map(\.id).joined(separator: ",")
  let own = [heading, "example,", ",map,", ",date,,", ",code,"]
  return String(decoding: form, as: UTF8.self).split(whereSeparator: \.isNewline).contains { line in
    !line.allSatisfy { $0 == "," } && !own.contains { line.hasPrefix($0) }
  }
}

/// One row of each kind in the map's own words; none of a kind for which it has no word.
private func examples(
  of ecosystem: Ecosystem, a: String, b: String, blank: String
) -> [[String]] {
  let sectors = ecosystem.sectors.isEmpty ? Sector.blueprint.map(\.id) : ecosystem.sectors.map(\.id)
  let rings = ecosystem.rings.isEmpty ? Ring.blueprint.map(\.id) : ecosystem.rings.map(\.id)
  let relation = ecosystem.relations.first?.id ?? ""
  let domain = ecosystem.domains.first?.id
  let rows = [
    ["link", a, b, relation, "2", "rows that begin with example are passed over"],
    [
      "new actor", "Harbour Radio", sectors.first ?? "", blank, "",
      "code: of the blank card, if one was used",
    ],
    ["move ring", a, rings.first ?? "", "", "", ""],
    domain.map { ["domain", a, $0, "", "", ""] },
    [
      "mark", a, b, "blockage", "",
      "b only where the mark is on a link; energy, blockage, question",
    ],
    ["rating", a, b, "reliability", "3", "1 little to 4 much"],
    ["remove?", a, "", "", "", "why; nothing is removed, the question is kept"],
  ]
  return rows.compactMap(\.self).map { ["example"] + $0 }
}
