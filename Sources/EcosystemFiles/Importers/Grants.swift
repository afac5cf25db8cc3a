import EcosystemModel
import Records

extension Importer {
  /// Grants as the 360Giving Data Standard publishes them: who funds whom, with amount and date.
  ///
  /// - SeeAlso: 360Giving Data Standard 1.3, https://standard.threesixtygiving.org
  static let grants = Importer(
    id: "360giving", title: "360Giving grants",
    plain: "grants from funders to recipients, CSV or JSON: each is a link 'funds'",
    endings: ["csv", "json"],
    claims: { file in
      if let grants = file.json?["grants"]?.items {
        return grants.allSatisfy { $0["fundingOrganization"] != nil || $0["id"] != nil }
      }
      guard let table = NamedColumns(file) else { return false }
      let isGrant = table.position(funderID) != nil || table.position(funderName) != nil
      return isGrant && table.position(amount) != nil
    },
    tables: { file throws(Diagnostic) in
      var tables = GrantTables(file)
      if let table = NamedColumns(file) {
        tables.read(table)
      } else {
        tables.read(file.json?["grants"]?.items ?? [])
      }
      return tables.imported
    })
}

private let funderID = [
  "Funding Org:Identifier", "Funding Org:0:Identifier", "fundingOrganization/0/id",
]
private let funderName = ["Funding Org:Name", "Funding Org:0:Name", "fundingOrganization/0/name"]
private let recipientID = [
  "Recipient Org:Identifier", "Recipient Org:0:Identifier", "recipientOrganization/0/id",
]
private let recipientName = [
  "Recipient Org:Name", "Recipient Org:0:Name", "recipientOrganization/0/name",
]
private let charity = [
  "Recipient Org:Charity Number", "Recipient Org:0:Charity Number",
  "recipientOrganization/0/charityNumber",
]
private let company = [
  "Recipient Org:Company Number", "Recipient Org:0:Company Number",
  "recipientOrganization/0/companyNumber",
]
private let address = [
  "Recipient Org:Web Address", "Recipient Org:0:Web Address", "recipientOrganization/0/url",
]
private let person = [
  "Recipient Ind:Identifier", "Recipient Ind:0:Identifier", "Recipient Individual:Identifier",
  "Recipient Ind:Name", "recipientIndividual/id",
]
private let grantID = ["Identifier", "id"]
private let title = ["Title", "title"]
private let amount = ["Amount Awarded", "amountAwarded"]
private let currency = ["Currency", "currency"]
private let awarded = ["Award Date", "awardDate"]

/// One grant as a file states it.
private struct Grant {
  var id, title, amount, currency, date: PlacedText?
  var funder = Party()
  var recipient = Party()
  var isToPerson = false
  let place: FilePlace

  struct Party {
    var id, name, url: PlacedText?
    var charity, company: String?

    /// What the organisation goes by: its identifier, else its name.
    var key: String? { (id ?? name)?.text }

    var numbers: [String] {
      let known = [id?.text, charity.map { "GB-CHC-\($0)" }, company.map { "GB-COH-\($0)" }]
      var seen: Set<String> = []
      return known.compactMap(\.self).filter { seen.insert($0).inserted }
    }
  }
}

/// The organisations and links that grants are.
private struct GrantTables {
  private let file: InputFile
  private var parties = GrantParties()
  private var ties = PartDraft(.ties)
  private var problems: [Diagnostic] = []
  private var people = 0
  private var list: String?

  init(_ file: InputFile) { self.file = file }

  mutating func read(_ table: NamedColumns) {
    ties.notes = table.notes(using: [
      grantID, title, currency, amount, awarded, funderID, funderName, recipientID, recipientName,
      charity, company, address,
    ])
    let order = DayOrder(of: table, awarded)
    if let remark = order.remark { problems.append(remark) }
    table.eachRow { row in
      var grant = Grant(place: row.place)
      grant.id = row.said(anyOf: grantID)
      grant.title = row.said(anyOf: title)
      grant.amount = row.said(anyOf: amount)
      grant.currency = row.said(anyOf: currency)
      grant.date = row.said(anyOf: awarded).map(order.dated)
      grant.funder.id = row.said(anyOf: funderID)
      grant.funder.name = row.said(anyOf: funderName)
      grant.recipient.id = row.said(anyOf: recipientID)
      grant.recipient.name = row.said(anyOf: recipientName)
      grant.recipient.url = row.said(anyOf: address)
      grant.recipient.charity = row.said(anyOf: charity)?.text
      grant.recipient.company = row.said(anyOf: company)?.text
      grant.isToPerson = row.said(anyOf: person) != nil
      add(grant)
    }
  }

  mutating func read(_ grants: [JSONValue]) {
    list = "/grants/"
    let order = DayOrder.iso
    for (number, value) in grants.enumerated() {
      let spot = Spot.pointer("/grants/\(number)", number: Int32(clamping: number))
      func said(_ key: String, _ value: JSONValue?, _ spot: Spot) -> PlacedText? {
        guard let text = value?[key]?.text, !text.isEmpty else { return nil }
        return PlacedText(text, at: spot.member(key).place(in: file.file))
      }
      func party(_ key: String) -> Grant.Party {
        let value = value[key]?.items?.first
        let spot = spot.member(key).member("0")
        var party = Grant.Party()
        party.id = said("id", value, spot)
        party.name = said("name", value, spot)
        party.url = said("url", value, spot)
        party.charity = value?["charityNumber"]?.text
        party.company = value?["companyNumber"]?.text
        return party
      }
      var grant = Grant(place: spot.place(in: file.file))
      grant.id = said("id", value, spot)
      grant.title = said("title", value, spot)
      grant.amount = said("amountAwarded", value, spot)
      grant.currency = said("currency", value, spot)
      grant.date = said("awardDate", value, spot).map(order.dated)
      grant.funder = party("fundingOrganization")
      grant.recipient = party("recipientOrganization")
      grant.isToPerson = value["recipientIndividual"] != nil
      add(grant)
    }
  }

  private mutating func add(_ grant: Grant) {
    guard let from = grant.funder.key, let to = grant.recipient.key else {
      ties.rejected += 1
      if grant.isToPerson, grant.recipient.key == nil {
        people += 1
      } else {
        let who = grant.funder.key == nil ? "no funder" : "no recipient"
        problems.append(
          Diagnostic(
            .warning, at: grant.place, "the grant names \(who), and was not taken",
            hint: "a link needs both: write an identifier or a name"))
      }
      return
    }
    parties.add(grant.funder, at: grant.place)
    parties.add(grant.recipient, at: grant.place)
    let words = [grant.id?.text, grant.title?.text, grant.currency?.text].compactMap(\.self)
    let isAmount = (grant.amount.flatMap { parsedNumber($0.text, commaIsDecimal: false) } ?? 0) > 0
    ties.add(
      [
        "from": (grant.funder.id ?? grant.funder.name)?.saying(from),
        "to": (grant.recipient.id ?? grant.recipient.name)?.saying(to),
        "relation": PlacedText("funds", at: grant.place), "strength": isAmount ? grant.amount : nil,
        "direction": PlacedText("directed", at: grant.place), "date": grant.date,
        "note": PlacedText(words.joined(separator: "; "), at: grant.place),
      ], at: grant.place)
  }

  var imported: ImportedTables {
    var imported = ImportedTables()
    imported.problems = problems
    imported.whereActorsStand = "the funders and recipients of the file"
    if people > 0 {
      let what = people == 1 ? "1 grant to a person was" : "\(people) grants to persons were"
      imported.problems.append(
        Diagnostic(.note, at: FilePlace(file: file.file), "\(what) not read: people stay out"))
    }
    var relations = PartDraft(.relations)
    let place = FilePlace(file: file.file)
    relations.add(
      [
        "id": PlacedText("funds", at: place), "title": PlacedText("Funds", at: place),
        "directed": PlacedText("yes", at: place), "meaning": PlacedText("flow", at: place),
      ], at: place)
    let format = Importer.grants.title
    imported.parts = [
      relations.part(of: file, format: format),
      parties.draft.part(of: file, format: format, list: list),
      ties.part(of: file, format: format, list: list),
    ]
    return imported
  }
}

/// The organisations that grants name: one for each identifier, under its commonest name.
private struct GrantParties {
  private var order: [String] = []
  private var found: [String: Found] = [:]
  private var mentions = 0

  private struct Found {
    let place: FilePlace
    var party: Grant.Party
    var names: [(said: PlacedText, count: Int)] = []
    var numbers: [String] = []
  }

  mutating func add(_ party: Grant.Party, at place: FilePlace) {
    guard let key = party.key else { return }
    mentions += 1
    if found[key] == nil { order.append(key) }
    var known = found[key] ?? Found(place: place, party: party)
    if known.party.url == nil { known.party.url = party.url }
    known.numbers += party.numbers.filter { !known.numbers.contains($0) }
    if let name = party.name {
      if let at = known.names.firstIndex(where: { $0.said.text == name.text }) {
        known.names[at].count += 1
      } else {
        known.names.append((name, 1))
      }
    }
    found[key] = known
  }

  var draft: PartDraft {
    var draft = PartDraft(.actors)
    draft.repeats = mentions - order.count
    draft.idsTellApart = false
    draft.notes = ["identifiers: \(order.count)"]
    for key in order {
      guard let known = found[key] else { continue }
      let most = known.names.map(\.count).max() ?? 0
      let name = known.names.first { $0.count == most }?.said ?? PlacedText(key, at: known.place)
      let others = known.names.map(\.said.text).filter { $0 != name.text }
      draft.add(
        [
          "id": (known.party.id ?? known.party.name)?.saying(key), "name": name,
          "aliases": PlacedText(listed(others), at: known.place),
          "org_ids": PlacedText(
            listed(known.party.id == nil ? [] : known.numbers), at: known.place),
          "url": known.party.url,
        ], at: known.place)
    }
    return draft
  }
}

/// Texts as one cell that holds a list; marks that part a list become commas.
func listed(_ texts: [String]) -> String {
  texts.map { $0.replacing(";", with: ",").replacing("|", with: ",") }.joined(separator: ";")
}
