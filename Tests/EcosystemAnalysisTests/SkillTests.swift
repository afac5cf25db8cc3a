import EcosystemAnalysis
import EcosystemModel
import Testing

@Suite struct SkillTests {
  struct Extra: Decodable {
    struct Layer: Decodable {
      let skills: Int
      let covered: Int
      let coverage: Double
      let thin: [String]
      let missing: [String]
    }
    struct Input: Decodable {
      let spine: [String: [String]]
      let offer: [[String]]
    }
    let skills_spine: [String: Layer]
    let skills_spine_input: Input
  }

  private func oracle(complete: Bool) throws -> (Extra, Ecosystem) {
    let extra = try Oracle.decoded("X_extra.json", as: Extra.self)
    let input = extra.skills_spine_input
    let providers = Set(input.offer.map { $0[0] }).sorted()
    let spine = ["core", "cofl", "city", "strategic"].flatMap { layer in
      (input.spine[layer] ?? []).map { "\($0),\(layer)\n" }
    }
    return (
      extra,
      try ecosystem([
        "city": "setting,value\ncomplete_for,\(complete ? "provision" : "ties")\n",
        "actors": "name\n" + providers.map { $0 + "\n" }.joined(),
        "skills": "name,layer\n" + spine.joined(),
        "provision": "provider,title,skills\n"
          + input.offer.enumerated().map { "\($1[0]),offer \($0),\($1[1])\n" }.joined(),
      ])
    )
  }

  private func names(_ skills: [Ref<Skill>], _ city: Ecosystem) -> [String] {
    skills.map { city.skills[$0].name }
  }

  @Test func layersAsTheOracleHasThem() throws {
    let (extra, city) = try oracle(complete: true)
    let spine = try #require(everything(city).facts.skills)
    #expect(spine.layers.map(\.layer) == [.core, .cofl, .city, .strategic])
    for layer in spine.layers {
      let expected = try #require(extra.skills_spine[layer.layer.rawValue])
      #expect(layer.skills.count == expected.skills)
      #expect(layer.covered == expected.covered)
      #expect(abs(layer.coverage - expected.coverage) <= 1e-9)
      #expect(layer.weightedCoverage == layer.coverage)
      #expect(names(layer.thin, city) == expected.thin)
      #expect(names(layer.missing, city) == expected.missing)
    }
  }

  @Test func theSentences() throws {
    let analysis = everything(try oracle(complete: true).1)
    let told = zip(analysis.findings, analysis.sentences).filter { $0.0.origin == "skills" }
    #expect(
      told.map(\.1) == [
        "Core layer: 2 of 3 skills have any provider; self-efficacy has none.",
        "City layer: 1 of 3 skills has any provider; green skills and hospitality have none.",
        "Strategic layer: its only skill, leadership, has no provider.",
        "Core layer: 2 skills have one provider each: critical thinking and empathy.",
        "City layer: making has one provider, maker.",
      ])
    #expect(told.map(\.0.severity) == [.act, .act, .act, .watch, .watch])
  }

  @Test func unknownIsNotMissing() throws {
    let analysis = everything(try oracle(complete: false).1)
    let gaps = analysis.gaps(of: "skills").filter { $0.status != .singleProvider }
    #expect(gaps.allSatisfy { $0.severity == .note && $0.value == nil })
    #expect(gaps.count == 4)
    #expect(
      analysis.sentences.contains(
        "City layer: no offer is listed for 2 of 3 skills, and nobody said that the list is "
          + "complete: green skills and hospitality."))
  }

  /// Gold shows a and b; only a is taught, and b comes with the badge alone.
  ///
  /// Of c nothing is known
  /// but that silver, to which a step leads, shows it. d is taught, and no badge shows it.
  @Test func taughtAndShown() throws {
    let city = try ecosystem([
      "city": "setting,value\ncomplete_for,provision;badges\n", "actors": "name\nP\nQ\n",
      "skills": "name,layer,priority,parent\na,core,3,\nb,core,1,\nc,city,,\nd,city,2,\n"
        + "e,city,5,\nall,strategic,,\npart,strategic,,all\n",
      "badges": "name,issuer,skills\ngold,P,a;b\nsilver,P,c\nbronze,P,e\n",
      "provision": "provider,title,skills,badge,places_per_year\nP,one,a,gold,10\nQ,two,d,,\n"
        + "Q,three,part,,5\nP,four,b,,0\n",
      "pathways": "from,to\ntwo,silver\n",
    ])
    let analysis = everything(city)
    let spine = try #require(analysis.facts.skills)
    func counts(_ path: KeyPath<SkillOffer, [Ref<Actor>]>) -> [Int] {
      spine.skills.map { $0[keyPath: path].count }
    }
    #expect(counts(\.taughtBy) == [1, 0, 0, 1, 0, 1, 1])
    #expect(counts(\.badgedBy) == [1, 1, 1, 0, 0, 0, 0])
    #expect(counts(\.providers) == [1, 1, 1, 1, 0, 1, 1])
    // c and d of c, d and e: (1 + 2) / (1 + 2 + 5).
    #expect(spine.layers.map(\.weightedCoverage) == [1, 3.0 / 8, 1])
    let told = analysis.sentences(of: "skills")
    #expect(told.contains("‘gold’ shows b, and no offer is listed that teaches it."))
    #expect(told.contains("‘bronze’ shows e, and no offer is listed that teaches it."))
    #expect(told.contains("d is taught, and no badge is listed that shows it."))
    #expect(!told.contains { $0.hasPrefix("a is taught") })
    #expect(
      analysis.sentences.contains("Badges show 3 skills that no offer listed teaches: e, b and c."))
  }

  @Test func withoutLayersThereIsNoSpine() throws {
    let city = try ecosystem([
      "actors": "name\nP\n", "provision": "provider,title,skills\nP,one,a\n",
    ])
    #expect(everything(city).facts.skills == nil)
    #expect(everything(city).gaps(of: "skills").isEmpty)
  }
}
