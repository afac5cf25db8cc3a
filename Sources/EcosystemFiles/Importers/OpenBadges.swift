import EcosystemModel
import Records

extension Importer {
  /// What a badge is and who issues it; who earned one is never read.
  ///
  /// - SeeAlso: 1EdTech, Open Badges 2.0 and 3.0
  static let openBadges = Importer(
    id: "openbadges", title: "Open Badges",
    plain: "a badge with its issuer and the skills it is aligned to, version 2.0 or 3.0",
    endings: ["json"],
    claims: { file in file.json.map { !badges(in: $0, at: "").isEmpty } ?? false },
    together: { files throws(Diagnostic) in
      var imported = ImportedTables()
      imported.whereActorsStand = "the issuers of the badges"
      var issuers: Set<String> = []
      var skills: Set<String> = []
      for file in files {
        let tables = BadgeTables(file, besides: issuers, skills)
        issuers = tables.issuers
        skills = tables.skillNames
        imported.parts += tables.parts
        imported.problems += tables.problems
      }
      return imported
    })
}

/// A badge's description, and where it stands.
private struct BadgeSpot {
  let badge: JSONValue
  let issuer: JSONValue?
  let pointer: String
  let issuerPointer: String
}

private func types(_ value: JSONValue) -> [String] {
  let type = value["type"] ?? value["@type"]
  return type?.items?.compactMap(\.text) ?? [type?.text].compactMap(\.self)
}

/// The badges that a document describes, within credentials and assertions too.
private func badges(in value: JSONValue, at pointer: String) -> [BadgeSpot] {
  if let items = value.items {
    return items.enumerated().flatMap { badges(in: $1, at: "\(pointer)/\($0)") }
  }
  let types = types(value)
  if types.contains("BadgeClass") {
    return [
      BadgeSpot(
        badge: value, issuer: value["issuer"], pointer: pointer, issuerPointer: pointer + "/issuer")
    ]
  }
  if types.contains("Assertion"), let badge = value["badge"], badge.text == nil {
    return badges(in: badge, at: pointer + "/badge")
  }
  if let achievement = value["credentialSubject"]?["achievement"] {
    let within = pointer + "/credentialSubject/achievement"
    let creator = achievement["creator"]
    return [
      BadgeSpot(
        badge: achievement, issuer: creator ?? value["issuer"], pointer: within,
        issuerPointer: creator == nil ? pointer + "/issuer" : within + "/creator")
    ]
  }
  guard types.contains("Achievement") else { return [] }
  return [
    BadgeSpot(
      badge: value, issuer: value["creator"], pointer: pointer, issuerPointer: pointer + "/creator")
  ]
}

private struct BadgeTables {
  private let file: InputFile
  private var actors = PartDraft(.actors)
  private var badges = PartDraft(.badges)
  private var skills = PartDraft(.skills)
  private(set) var problems: [Diagnostic] = []
  private(set) var issuers: Set<String>
  private(set) var skillNames: Set<String>

  init(_ file: InputFile, besides issuers: Set<String>, _ skills: Set<String>) {
    self.file = file
    self.issuers = issuers
    skillNames = skills
    guard let json = file.json else { return }
    for (number, found) in EcosystemFiles.badges(in: json, at: "").enumerated() {
      add(found, Int32(clamping: number))
    }
    guard !self.skills.rows.isEmpty else { return }
    problems.append(
      Diagnostic(
        .note, at: FilePlace(file: file.file),
        "the skills that badges are aligned to were put into the layer 'city'",
        hint: "change 'layer' in skills.csv where another is meant"))
  }

  private mutating func add(_ found: BadgeSpot, _ number: Int32) {
    func place(_ pointer: String) -> FilePlace {
      Spot.pointer(pointer, number: number).place(in: file.file)
    }
    let issuer = issuer(found.issuer, at: place(found.issuerPointer))
    let alignment = found.badge["alignment"]
    let alignments = alignment?.items ?? [alignment].compactMap(\.self)
    let names = alignments.compactMap { skill($0, at: place(found.pointer + "/alignment")) }
    let criteria = found.badge["criteria"]
    let page = criteria?.text ?? criteria?["id"]?.text
    badges.add(
      [
        "id": found.badge["id"]?.text.map { PlacedText($0, at: place(found.pointer + "/id")) },
        "name": found.badge["name"]?.text.map {
          PlacedText($0, at: place(found.pointer + "/name"))
        },
        "issuer": issuer,
        "skills": PlacedText(listed(names), at: place(found.pointer + "/alignment")),
        "criteria_url": page.map { PlacedText($0, at: place(found.pointer + "/criteria")) },
      ], at: place(found.pointer))
  }

  /// The name of the skill that a badge is aligned to, which becomes a row of its own.
  private mutating func skill(_ alignment: JSONValue, at place: FilePlace) -> String? {
    guard let text = alignment["targetName"]?.text, !text.isEmpty else { return nil }
    let name = listed([text])
    func said(_ key: String) -> PlacedText? {
      alignment[key]?.text.map { PlacedText($0, at: place) }
    }
    if skillNames.insert(matchingKey(name)).inserted {
      skills.add(
        [
          "name": PlacedText(name, at: place),
          "layer": PlacedText(Skill.Layer.city.rawValue, at: place),
          "framework": said("targetFramework"), "code": said("targetCode"),
          "url": said("targetUrl"),
        ], at: place)
    } else {
      skills.repeats += 1
    }
    return name
  }

  private mutating func issuer(_ value: JSONValue?, at place: FilePlace) -> PlacedText? {
    guard let id = value?.text ?? value?["id"]?.text ?? value?["name"]?.text else { return nil }
    guard let name = value?["name"]?.text else {
      problems.append(
        Diagnostic(.note, at: place, "the issuer has no name here; it goes by its address"))
      return PlacedText(id, at: place)
    }
    if issuers.insert(id).inserted {
      actors.add(
        [
          "id": PlacedText(id, at: place), "name": PlacedText(name, at: place),
          "url": value?["url"]?.text.map { PlacedText($0, at: place) },
        ], at: place)
    } else {
      actors.repeats += 1
    }
    return PlacedText(id, at: place)
  }

  /// The issuers and the skills, where the file names any, and the badges.
  var parts: [TablePart] {
    let format = Importer.openBadges.title
    return [actors, skills].filter { !$0.rows.isEmpty || $0.repeats > 0 }.map {
      $0.part(of: file, format: format, list: "")
    } + [badges.part(of: file, format: format, list: "")]
  }
}
