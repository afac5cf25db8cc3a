import EcosystemDisclosure
import EcosystemModel
import Records

extension Export {
  /// The skills spine as a framework of competencies.
  ///
  /// - SeeAlso: 1EdTech, Competencies and Academic Standards Exchange 1.0, "CFPackage".
  static let competencies = Export(
    "case", "CASE 1.0", "the skills spine as a framework of competencies", ending: "json",
    content: .statements,
    losses: { edition, _ in
      let skills = edition.ecosystem.skills
      let weighed = skills.contains { $0.priority != nil }
      let placed = skills.contains { !$0.framework.isEmpty || !$0.url.isEmpty }
      return (weighed ? ["the priority of skills"] : [])
        + (placed ? ["the framework and the page of a skill"] : [])
        + Losses(of: edition).rows(besides: ["skills"])
    }
  ) { edition, _, output throws(NotWritable) in
    guard !edition.ecosystem.skills.isEmpty else {
      throw NotWritable("the map has no skills", hint: "fill in skills.csv")
    }
    output.add("skills.json", documentJSON(edition.ecosystem.competencyPackage))
  }
}

extension Ecosystem {
  fileprivate var competencyPackage: JSONValue {
    let items = skills.map { skill in
      let known: [(String, JSONValue)] =
        identity("skill", skill.id) + [
          ("fullStatement", .string(skill.name)),
          ("CFItemType", .string(skill.layer.map { "Skill, layer \($0.rawValue)" } ?? "Skill")),
          ("CFDocumentURI", link("document", city.id, city.name)),
        ]
      return object(
        known + (skill.code.isEmpty ? [] : [("humanCodingScheme", .string(skill.code))]))
    }
    let document: [(String, JSONValue)] =
      identity("document", city.id) + [
        ("title", .string("Skills spine of \(city.name)")),
        ("creator", .string(city.codedBy.isEmpty ? city.name : city.codedBy)),
        ("CFPackageURI", link("package", city.id, city.name)),
      ]
    return object([
      ("CFDocument", object(document)), ("CFItems", .array(items)),
      ("CFAssociations", .array(skills.map(association))),
    ])
  }

  /// A skill is the child of the one that it is part of, or of the document.
  private func association(_ skill: Skill) -> JSONValue {
    let parent = skill.parent.map { skills[$0] }
    return object(
      identity("association", skill.id) + [
        ("associationType", .string("isChildOf")),
        ("originNodeURI", link("skill", skill.id, skill.name)),
        (
          "destinationNodeURI",
          parent.map { link("skill", $0.id, $0.name) } ?? link("document", city.id, city.name)
        ),
      ])
  }

  private func identity(_ kind: String, _ id: String) -> [(String, JSONValue)] {
    let identifier = uuid(kind, id)
    return [
      ("identifier", .string(identifier)), ("uri", .string("urn:uuid:" + identifier)),
      ("lastChangeDateTime", .string(changed)),
    ]
  }

  private func link(_ kind: String, _ id: String, _ title: String) -> JSONValue {
    let identifier = uuid(kind, id)
    return object([
      ("title", .string(title)), ("identifier", .string(identifier)),
      ("uri", .string("urn:uuid:" + identifier)),
    ])
  }

  private func uuid(_ kind: String, _ id: String) -> String {
    namedUUID("\(city.id)/\(kind)/\(id)")
  }

  /// The format wants a moment; the map's date stands for it, or the first of all where it has none.
  private var changed: String {
    let stated = (city.asOf?.description ?? "1970").filter { $0.isNumber || $0 == "-" }
    let parts = stated.split(separator: "-").map(String.init) + ["01", "01"]
    return parts.prefix(3).joined(separator: "-") + "T00:00:00+00:00"
  }
}
