import EcosystemModel

/// Which columns of a table name rows of other tables, and of which.
enum References {
  private static let anything = [
    "actors", "provision", "places", "domains", "skills", "badges", "opportunities", "initiatives",
    "logic_model", "groups", "age_bands", "sectors", "rings", "relations", "insights",
  ]

  private static let byTable: [String: [String: [String]]] = [
    "actors": [
      "sector": ["sectors"], "ring": ["rings"], "domains": ["domains"], "place": ["places"],
    ],
    "domains": ["parent": ["domains"]],
    "skills": ["parent": ["skills"]],
    "ties": [
      "from": ["actors"], "to": ["actors"], "relation": ["relations"],
      "initiative": ["initiatives"],
    ],
    "initiatives": ["place": ["places"]],
    "affiliations": ["actor": ["actors"], "initiative": ["initiatives"]],
    "badges": ["issuer": ["actors"], "skills": ["skills"]],
    "opportunities": ["provider": ["actors"], "domains": ["domains"]],
    "provision": [
      "provider": ["actors"], "domains": ["domains"], "place": ["places"], "skills": ["skills"],
      "badge": ["badges"],
    ],
    "targets": [
      "domain": ["domains"], "age_band": ["age_bands"], "place": ["places"], "skill": ["skills"],
      "sector": ["sectors"],
    ],
    "population": ["place": ["places"], "age_band": ["age_bands"], "group": ["groups"]],
    "travel": ["from": ["places"], "to": ["places"]],
    "barriers": ["place": ["places"], "to": ["places", "provision"], "group": ["groups"]],
    "pathways": ["from": anything, "to": anything],
    "logic_model": ["owner": ["actors"]],
    "logic_links": ["from": ["logic_model"], "to": ["logic_model"]],
    "insights": ["group": ["groups"], "relates_to": anything, "response_by": ["actors"]],
    "ratings": ["rater": ["actors"], "rated": ["actors"]],
    "decisions": ["a": ["actors"], "b": ["actors"]],
    "marks": ["on": ["actors", "domains"]],
  ]

  /// Whether the cells of a column name organisations, perhaps beside domains.
  static func areActors(_ column: String, in table: String) -> Bool {
    let targets = tables(of: column, in: table)
    return targets.contains("actors") && targets.count < 3
  }

  /// The tables whose rows the cells of a column name; none where it holds no names.
  static func tables(of column: String, in table: String) -> [String] {
    let known = byTable[table]?[column] ?? []
    return known.isEmpty && column == "source" ? ["sources"] : known
  }
}
