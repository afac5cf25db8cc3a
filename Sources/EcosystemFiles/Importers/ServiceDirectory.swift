import EcosystemModel
import Records

extension Importer {
  /// A directory of services as Open Referral's HSDS and Open Referral UK hold it.
  ///
  /// - SeeAlso: Human Services Data Specification 1.1, 2.0 and 3.0, https://docs.openreferral.org
  static let serviceDirectory = Importer(
    id: "open-referral", title: "Open Referral service directory",
    plain: "organisations, places and services, in CSV files or JSON: HSDS 1.1, 2, 3 and UK",
    endings: ["csv", "json"],
    claims: { file in
      if let json = file.json { return !nestedServices(json).isEmpty || hasLists(json) }
      return NamedColumns(file).map { DirectoryFile.kind(of: $0) != nil } ?? false
    },
    together: { files throws(Diagnostic) in
      var directory = Directory()
      for file in files {
        if let table = NamedColumns(file), let kind = DirectoryFile.kind(of: table) {
          directory.add(table, as: kind)
        } else if let json = file.json {
          directory.add(json, of: file)
        }
      }
      return DirectoryTables(directory, files).imported
    })
}

/// The tables of a directory that are read.
enum DirectoryFile: String, CaseIterable {
  case organizations, identifiers, locations, services, servicesAtLocations

  /// Which table the headings are of.
  static func kind(of table: NamedColumns) -> DirectoryFile? {
    if table.has("service_id", "location_id"), !table.has("number") { return .servicesAtLocations }
    if table.has("organization_id", "identifier") { return .identifiers }
    guard table.has("id", "name") || table.has("id", "latitude") else { return nil }
    if table.has("latitude", "longitude"),
      table.has("organization_id") || table.has("location_type")
    {
      return .locations
    }
    if table.has("organization_id", "status") { return .services }
    let marks = ["tax_status", "legal_status", "year_incorporated", "tax_id"]
    return marks.contains { table.has($0) } ? .organizations : nil
  }
}

/// A record of the directory: what it says under each heading, and where.
struct DirectoryRecord: Sendable {
  var cells: [String: PlacedText]
  let place: FilePlace

  subscript(_ names: String...) -> PlacedText? { names.lazy.compactMap { cells[$0] }.first }
}

private func hasLists(_ json: JSONValue) -> Bool {
  (json["organizations"]?.items ?? json["organization"]?.items) != nil
    && (json["services"]?.items ?? json["service"]?.items) != nil
}

/// Services that hold their organisation within them, and the pointer to their list.
private func nestedServices(_ json: JSONValue) -> [(value: JSONValue, pointer: String)] {
  func isService(_ value: JSONValue) -> Bool {
    value["name"] != nil && value["organization"]?["name"] != nil
  }
  if isService(json) { return [(json, "")] }
  for key in ["contents", "content", "services", ""] {
    let list = key.isEmpty ? json.items : json[key]?.items
    guard let list, !list.isEmpty, list.allSatisfy(isService) else { continue }
    let start = key.isEmpty ? "" : "/\(key)"
    return list.enumerated().map { ($1, "\(start)/\($0)") }
  }
  return []
}

/// All records of a directory, whatever files they stand in.
struct Directory {
  private(set) var records: [DirectoryFile: [DirectoryRecord]] = [:]
  private(set) var file: [DirectoryFile: InputFile] = [:]
  private(set) var headings: Set<String> = []
  private(set) var notes: [DirectoryFile: [String]] = [:]
  private var seen: Set<String> = []
  private var hasSingularNames = false

  mutating func add(_ table: NamedColumns, as kind: DirectoryFile) {
    file[kind] = table.file
    headings.formUnion(table.heading.titles)
    if ["service.csv", "organization.csv"].contains(lastPart(of: table.file.file)) {
      hasSingularNames = true
    }
    notes[kind] = table.notes(using: table.heading.titles.map { [$0] }).filter {
      $0.hasPrefix("personal")
    }
    let titles = table.heading.titles
    table.eachRow { row in
      var record = DirectoryRecord(cells: [:], place: row.place)
      for title in titles { record.cells[title] = row.said(title) }
      records[kind, default: []].append(record)
    }
  }

  mutating func add(_ json: JSONValue, of input: InputFile) {
    DirectoryFile.allCases.forEach { file[$0] = input }
    let nested = nestedServices(json)
    for (number, service) in nested.enumerated() {
      addNested(service.value, at: service.pointer, Int32(clamping: number), input)
    }
    guard nested.isEmpty else { return }
    for (keys, kind) in [
      (["organizations", "organization"], DirectoryFile.organizations),
      (["locations", "location"], .locations), (["services", "service"], .services),
      (
        ["services_at_location", "service_at_locations", "service_at_location"],
        .servicesAtLocations
      ),
      (["organization_identifiers"], .identifiers),
    ] {
      for key in keys {
        for (number, value) in (json[key]?.items ?? []).enumerated() {
          add(value, as: kind, at: "/\(key)/\(number)", Int32(clamping: number), input)
        }
      }
    }
  }

  private mutating func addNested(
    _ service: JSONValue, at pointer: String, _ number: Int32, _ input: InputFile
  ) {
    var links: [String: String] = [:]
    if let organization = service["organization"] {
      let key = organization["id"]?.text ?? organization["name"]?.text ?? ""
      links["organization_id"] = key
      if seen.insert("o\(key)").inserted {
        add(organization, as: .organizations, at: pointer + "/organization", number, input)
      }
    }
    add(service, as: .services, at: pointer, number, input, links: links)
    let key = service["id"]?.text ?? service["name"]?.text ?? ""
    for list in ["service_at_locations", "service_locations"] {
      for (at, value) in (service[list]?.items ?? []).enumerated() {
        guard let location = value["location"] else { continue }
        let id = location["id"]?.text ?? location["name"]?.text ?? ""
        let within = "\(pointer)/\(list)/\(at)"
        if seen.insert("l\(id)").inserted {
          add(location, as: .locations, at: within + "/location", number, input)
        }
        add(
          value, as: .servicesAtLocations, at: within, number, input,
          links: ["service_id": key, "location_id": id])
      }
    }
  }

  private mutating func add(
    _ value: JSONValue, as kind: DirectoryFile, at pointer: String, _ number: Int32,
    _ input: InputFile, links: [String: String] = [:]
  ) {
    let spot = Spot.pointer(pointer, number: number)
    var record = DirectoryRecord(cells: [:], place: spot.place(in: input.file))
    for member in value.members {
      headings.insert(member.key)
      guard let text = member.value.text, !text.isEmpty else { continue }
      record.cells[member.key] = PlacedText(text, at: spot.member(member.key).place(in: input.file))
    }
    for (key, text) in links { record.cells[key] = PlacedText(text, at: record.place) }
    if record.cells["id"] == nil { record.cells["id"] = record.cells["name"] }
    records[kind, default: []].append(record)
  }

  /// The version that the headings are of.
  var version: String {
    if ["attending_access", "attending_type", "deliverable_type"].contains(where: headings.contains)
    {
      return "Open Referral UK 1.0"
    }
    let ofThree = ["minimum_age", "assurer_email", "last_modified", "website", "location_type"]
    if ofThree.contains(where: headings.contains) { return "HSDS 3.0" }
    return hasSingularNames ? "HSDS 2.0" : "HSDS 1.1"
  }
}
