import EcosystemDisclosure
import EcosystemModel
import Records

extension Export {
  /// The badges, each with who issues it and the skills that it shows; never who earned one.
  ///
  /// - SeeAlso: 1EdTech, Open Badges 3.0, section "Achievement".
  static let openBadges = Export(
    "openbadges", "Open Badges 3.0",
    "the badges as achievements, with issuer and alignment to skills",
    ending: "json", content: .statements,
    losses: { edition, _ in
      let badges = edition.ecosystem.badges.filter { $0.issuer != nil }
      let past = badges.contains { $0.recognisesPast != nil }
      return (past ? ["whether a badge recognises what somebody learnt before"] : [])
        + Losses(of: edition).rows(besides: ["badges"])
    }
  ) { edition, _, output throws(NotWritable) in
    let map = edition.ecosystem
    let achievements = map.badges.compactMap { badge in
      badge.issuer.map { map.achievement(badge, issuer: map.actors[$0]) }
    }
    guard !achievements.isEmpty else {
      throw NotWritable("the map shows no badge with its issuer", hint: "fill in badges.csv")
    }
    output.add("badges.json", documentJSON(.array(achievements)))
  }
}

extension Ecosystem {
  fileprivate func achievement(_ badge: Badge, issuer: Actor) -> JSONValue {
    let skills = badge.skills.map { self.skills[$0] }
    let shown = skills.map(\.name).joined(separator: ", ")
    var creator: [(String, JSONValue)] = [
      ("id", uri("actor", issuer.id)), ("type", .array([.string("Profile")])),
      ("name", .string(issuer.name)),
    ]
    if !issuer.url.isEmpty { creator.append(("url", .string(issuer.url))) }
    let criteria: (String, JSONValue) =
      badge.criteriaURL.isEmpty
      ? ("narrative", .string("The map states no criteria."))
      : ("id", .string(badge.criteriaURL))
    var members: [(String, JSONValue)] = [
      (
        "@context",
        .array([
          .string("https://www.w3.org/ns/credentials/v2"),
          .string("https://purl.imsglobal.org/spec/ob/v3p0/context-3.0.3.json"),
        ])
      ),
      ("id", uri("badge", badge.id)), ("type", .array([.string("Achievement")])),
      ("name", .string(badge.name)),
      (
        "description",
        .string("Issued by \(issuer.name)." + (shown.isEmpty ? "" : " Shows: \(shown)."))
      ),
      ("criteria", object([criteria])), ("creator", object(creator)),
    ]
    if !skills.isEmpty { members.append(("alignment", .array(skills.map(alignment)))) }
    return object(members)
  }

  private func alignment(_ skill: Skill) -> JSONValue {
    let known: [(String, JSONValue)] = [
      ("type", .array([.string("Alignment")])), ("targetName", .string(skill.name)),
      ("targetUrl", skill.url.isEmpty ? uri("skill", skill.id) : .string(skill.url)),
    ]
    let framework = [("targetFramework", skill.framework), ("targetCode", skill.code)]
    return object(known + framework.filter { !$1.isEmpty }.map { ($0, .string($1)) })
  }

  private func uri(_ kind: String, _ id: String) -> JSONValue {
    .string("urn:uuid:" + namedUUID("\(city.id)/\(kind)/\(id)"))
  }
}
