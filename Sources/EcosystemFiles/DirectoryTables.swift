import EcosystemModel
import Records

/// The tables of ours that a directory of services is.
struct DirectoryTables {
  private let directory: Directory
  private let files: [InputFile]
  private var problems: [Diagnostic] = []
  private let organizations, services, locations: Set<String>

  init(_ directory: Directory, _ files: [InputFile]) {
    self.directory = directory
    self.files = files
    func ids(_ kind: DirectoryFile) -> Set<String> {
      Set((directory.records[kind] ?? []).compactMap { $0["id"]?.text })
    }
    organizations = ids(.organizations)
    services = ids(.services)
    locations = ids(.locations)
  }

  var imported: ImportedTables {
    var work = self
    var imported = ImportedTables()
    imported.whereActorsStand = "the organizations of the directory"
    imported.parts = [work.places, work.actors, work.ties, work.provision].compactMap(\.self)
    let first = files.first.map { FilePlace(file: $0.file) }
    let version = Diagnostic(
      .note, at: first, "the service directory is of the form \(directory.version)")
    imported.problems = [version] + work.problems
    return imported
  }

  private func draft(_ table: Table, of kind: DirectoryFile) -> PartDraft {
    var draft = PartDraft(table)
    draft.notes = [directory.version] + (directory.notes[kind] ?? [])
    return draft
  }

  private func part(_ draft: PartDraft, _ kind: DirectoryFile) -> TablePart? {
    guard let file = directory.file[kind], !draft.rows.isEmpty || draft.rejected > 0 else {
      return nil
    }
    return draft.part(
      of: file, format: Importer.serviceDirectory.title, list: file.json == nil ? nil : "")
  }

  private var places: TablePart? {
    mutating get {
      var draft = draft(.places, of: .locations)
      for (number, location) in (directory.records[.locations] ?? []).enumerated() {
        let name = location["name", "alternate_name"]
        var cells: [String: PlacedText?] = [
          "id": location["id"],
          "name": name ?? PlacedText("place \(number + 1)", at: location.place),
        ]
        if isOnEarth(location) {
          cells["lat"] = location["latitude"]
          cells["lon"] = location["longitude"]
        }
        expect(location["organization_id"], in: organizations, "organization")
        draft.add(cells, at: location.place)
      }
      return part(draft, .locations)
    }
  }

  /// Whether latitude and longitude are degrees; told where they are not.
  private mutating func isOnEarth(_ location: DirectoryRecord) -> Bool {
    guard let latitude = location["latitude"], let longitude = location["longitude"] else {
      return false
    }
    if let north = Double(latitude.text), let east = Double(longitude.text), abs(north) <= 90,
      abs(east) <= 180
    {
      return true
    }
    problems.append(
      Diagnostic(
        .warning, at: latitude.place,
        "'\(shortened(latitude.text)), \(shortened(longitude.text))' is no latitude and longitude, "
          + "and was not read"))
    return false
  }

  /// Tells where an id leads nowhere.
  @discardableResult
  private mutating func expect(_ id: PlacedText?, in known: Set<String>, _ what: String) -> Bool {
    guard let id else { return false }
    if known.contains(id.text) { return true }
    problems.append(
      Diagnostic(
        .warning, at: id.place,
        "no \(what) of the directory has the id '\(shortened(id.text))'; the reference is not used")
    )
    return false
  }

  private var actors: TablePart? {
    mutating get {
      var numbers: [String: [String]] = [:]
      for record in directory.records[.identifiers] ?? [] {
        guard let organization = record["organization_id"],
          expect(organization, in: organizations, "organization"),
          let number = record["identifier"]?.text
        else { continue }
        let scheme = record["identifier_scheme"].map { "\($0.text)-" } ?? ""
        numbers[organization.text, default: []].append(
          number.hasPrefix(scheme) ? number : scheme + number)
      }
      var draft = draft(.actors, of: .organizations)
      for record in directory.records[.organizations] ?? [] {
        let own = numbers[record["id"]?.text ?? ""] ?? []
        draft.add(
          [
            "id": record["id"], "name": record["name"], "aliases": record["alternate_name"],
            "url": record["url", "website"],
            "org_ids": own.isEmpty ? nil : PlacedText(listed(own), at: record.place),
          ], at: record.place)
      }
      return part(draft, .organizations)
    }
  }

  private var ties: TablePart? {
    mutating get {
      var draft = PartDraft(.ties)
      for record in directory.records[.organizations] ?? [] {
        let parent = record["parent_organization_id"]
        guard expect(parent, in: organizations, "organization") else { continue }
        draft.add(
          [
            "from": record["id"], "to": parent, "relation": parent?.saying("part-of"),
            "direction": parent?.saying("directed"),
          ], at: record.place)
      }
      return part(draft, .organizations)
    }
  }

  private var provision: TablePart? {
    mutating get {
      var sites: [String: [PlacedText]] = [:]
      for link in directory.records[.servicesAtLocations] ?? [] {
        let isService = expect(link["service_id"], in: services, "service")
        let isLocation = expect(link["location_id"], in: locations, "location")
        guard isService, isLocation, let service = link["service_id"],
          let site = link["location_id"]
        else { continue }
        sites[service.text, default: []].append(site)
      }
      var draft = draft(.provision, of: .services)
      var inactive = 0
      for record in directory.records[.services] ?? [] {
        if let status = record["status"]?.text,
          ["inactive", "defunct"].contains(matchingKey(status))
        {
          inactive += 1
          draft.rejected += 1
          continue
        }
        add(record, at: sites[record["id"]?.text ?? ""] ?? [], to: &draft)
      }
      if inactive > 0, let file = directory.file[.services] {
        problems.append(
          Diagnostic(
            .note, at: FilePlace(file: file.file),
            "services that are no longer offered, not taken: \(inactive)"))
      }
      return part(draft, .services)
    }
  }

  /// A service is an offer at each of its places.
  private func add(_ service: DirectoryRecord, at sites: [PlacedText], to draft: inout PartDraft) {
    for (number, site) in (sites.isEmpty ? [nil] : sites.map(Optional.some)).enumerated() {
      let id = service["id"].map { number == 0 ? $0 : $0.saying("\($0.text)-\(number + 1)") }
      draft.add(
        [
          "provider": service["organization_id"], "title": service["name"], "id": id,
          "place": site, "age_from": service["minimum_age"], "age_to": service["maximum_age"],
          "cost": service["fees_description", "fees"], "url": service["url"],
          "how_to_join": service["application_process"],
          "checked_on": service["assured_date"].map(DayOrder.iso.dated),
        ], at: service.place)
    }
  }
}
