import EcosystemModel
import Records

extension Importer {
  /// A framework of skills as CASE documents hold it.
  ///
  /// - SeeAlso: 1EdTech, Competencies and Academic Standards Exchange 1.0
  static let competencies = Importer(
    id: "case", title: "CASE framework", plain: "skills of a framework, and what each is part of",
    endings: ["json"], claims: { file in file.json?["CFItems"]?.items != nil },
    tables: { file throws(Diagnostic) in CompetencyTables(file).imported })
}

private struct CompetencyTables {
  private let file: InputFile
  private let items: [JSONValue]
  private let associations: [JSONValue]
  private var problems: [Diagnostic] = []
  private var parents: [String: PlacedText] = [:]

  init(_ file: InputFile) {
    self.file = file
    items = file.json?["CFItems"]?.items ?? []
    associations = file.json?["CFAssociations"]?.items ?? []
    readParents()
  }

  private mutating func readParents() {
    let known = Set(items.compactMap { $0["identifier"]?.text })
    for (number, link) in associations.enumerated()
    where link["associationType"]?.text == "isChildOf" {
      let spot = Spot.pointer("/CFAssociations/\(number)", number: Int32(clamping: number))
      guard let child = link["originNodeURI"]?["identifier"]?.text,
        let parent = link["destinationNodeURI"]?["identifier"]?.text
      else { continue }
      let place = spot.member("destinationNodeURI").place(in: file.file)
      if known.contains(parent), known.contains(child) {
        parents[child] = PlacedText(parent, at: place)
      } else if parent != file.json?["CFDocument"]?["identifier"]?.text {
        let missing = known.contains(parent) ? child : parent
        problems.append(
          Diagnostic(
            .warning, at: place,
            "no item has the identifier '\(shortened(missing))'; the link is not used"))
      }
    }
  }

  var imported: ImportedTables {
    var skills = PartDraft(.skills)
    var assumed = 0
    let framework = file.json?["CFDocument"]?["title"]?.text ?? ""
    for (number, item) in items.enumerated() {
      let spot = Spot.pointer("/CFItems/\(number)", number: Int32(clamping: number))
      let place = spot.place(in: file.file)
      func said(_ key: String) -> PlacedText? {
        item[key]?.text.map { PlacedText($0, at: spot.member(key).place(in: file.file)) }
      }
      let type = matchingKey(item["CFItemType"]?.text ?? "")
      let layer = Skill.Layer.allCases.first { type.contains($0.rawValue) }
      if layer == nil { assumed += 1 }
      skills.add(
        [
          "id": said("identifier"), "name": said("fullStatement"),
          "layer": PlacedText((layer ?? .city).rawValue, at: place),
          "parent": item["identifier"]?.text.flatMap { parents[$0] },
          "framework": PlacedText(framework, at: place), "code": said("humanCodingScheme"),
          "url": said("uri"),
        ], at: place)
    }
    var imported = ImportedTables()
    imported.problems = problems
    if assumed > 0 {
      imported.problems.append(
        Diagnostic(
          .note, at: FilePlace(file: file.file),
          "skills without a layer in 'CFItemType', put into the layer 'city': \(assumed)"))
    }
    let others = associations.count { $0["associationType"]?.text != "isChildOf" }
    if others > 0 {
      imported.problems.append(
        Diagnostic(
          .note, at: FilePlace(file: file.file),
          "links other than 'isChildOf', not read: \(others)"))
    }
    imported.parts = [
      skills.part(of: file, format: Importer.competencies.title, list: "/CFItems/")
    ]
    return imported
  }
}
