import FoundationEssentials
import EcosystemModel
import Records
import Testing

@testable import EcosystemFiles

/// Expected values of jellyfish, RapidFuzz and scikit-learn.
private struct Oracle: Decodable {
  let jaro_winkler: [Pair]
  let normalise: [String: String]
  let tfidf_examples: [Example]
  let org_benchmark: Benchmark

  struct Pair: Decodable {
    let a, b: String
    let jaro, jellyfish, rapidfuzz: Double
  }

  struct Example: Decodable {
    let a, b: String
    let cosine, jw: Double
  }

  struct Benchmark: Decodable {
    let records, entities, true_pairs: Int
    let results: [String: Result]

    struct Result: Decodable {
      let pairs, after_union_find: Counts
      let clusters, review_pairs: Int
    }

    struct Counts: Decodable {
      let predicted, tp: Int
      let precision, recall: Double
    }
  }

  init() throws {
    let text = try fixture("F_entity.json")
    self = try JSONDecoder().decode(Self.self, from: Data(text.utf8))
  }

  init(from decoder: any Decoder) throws {
    let values = try decoder.container(keyedBy: Key.self)
    jaro_winkler = try values.decode([Pair].self, forKey: .jaro_winkler)
    normalise = try values.decode([String: String].self, forKey: .normalise)
    tfidf_examples = try values.decode([Example].self, forKey: .tfidf_examples)
    org_benchmark = try values.decode(Benchmark.self, forKey: .org_benchmark)
  }

  private enum Key: CodingKey {
    case jaro_winkler, normalise, tfidf_examples, org_benchmark
  }
}

private func fixture(_ name: String) throws -> String {
  let folder = #filePath.split(separator: "/").dropLast().joined(separator: "/")
  return String(decoding: try Source.at("/\(folder)/Fixtures").bytes(of: name), as: UTF8.self)
}

private struct Labelled {
  let entities: [String]
  let records: [NamedRecord]

  init() throws {
    let rows = try fixture("org_names_benchmark.csv").split(separator: "\r\n").dropFirst().map {
      $0.split(separator: ",", omittingEmptySubsequences: false).map(String.init)
    }
    entities = rows.map { $0[1] }
    records = rows.map { NamedRecord(id: $0[0], name: $0[2], area: $0[3], numbers: [$0[4]]) }
  }

  /// How many pairs of rows name one organisation.
  var truePairs: Int { pairs { entities[$0] == entities[$1] } }

  func pairs(where isPair: (Int, Int) -> Bool) -> Int {
    entities.indices.reduce(0) { sum, a in
      sum + (a + 1..<max(entities.count, a + 1)).count { isPair(a, $0) }
    }
  }
}

@Test func lettersInOrderCompareAsInOtherLibraries() throws {
  for pair in try Oracle().jaro_winkler where !(pair.a + pair.b).isEmpty {
    let (a, b) = (
      Array(bareLetters(pair.a).unicodeScalars), Array(bareLetters(pair.b).unicodeScalars)
    )
    guard pair.a != "café" else { continue }
    #expect(abs(jaro(a, b) - pair.jaro) < 1e-9, "\(pair.a) \(pair.b)")
    #expect(abs(jaroWinkler(a, b) - pair.jellyfish) < 1e-9, "\(pair.a) \(pair.b)")
    #expect(abs(jaroWinkler(a, b) - pair.rapidfuzz) < 1e-9, "\(pair.a) \(pair.b)")
  }
  #expect(jaroWinkler([], []) == 0)
}

@Test func namesTakeTheirMatchingForm() throws {
  for (name, form) in try Oracle().normalise { #expect(matchingName(name) == form, "\(name)") }
  #expect(matchingName("Tŷ Gwyn") == "ty gwyn")
  #expect(matchingName("東京 Ltd") == "東京")
}

@Test func sharedRunsOfLettersCompareAsInScikitLearn() throws {
  let benchmark = try Labelled()
  let comparison = Comparison(benchmark.records)
  let vectors = NameVectors(comparison.names.map { Array($0.unicodeScalars) })
  for example in try Oracle().tfidf_examples {
    let a = try #require(comparison.names.firstIndex(of: example.a))
    let b = try #require(comparison.names.lastIndex(of: example.b))
    #expect(abs(vectors.cosine(a, b) - example.cosine) < 1e-9, "\(example.a) \(example.b)")
    let letters = jaroWinkler(Array(example.a.unicodeScalars), Array(example.b.unicodeScalars))
    #expect(abs(letters - example.jw) < 1e-9, "\(example.a) \(example.b)")
  }
}

/// The benchmark is 45 rows of 21 organisations, hard on purpose.
@Test func nothingIsJoinedByItselfThatIsNotTheSame() throws {
  let benchmark = try Labelled()
  let oracle = try Oracle().org_benchmark
  let expected = try #require(oracle.results["both_jw.95_tfidf.8_ids_block"])
  let found = resolve(benchmark.records)
  #expect(benchmark.truePairs == oracle.true_pairs)
  let rows = found.representative
  let joined = benchmark.pairs { rows[$0] == rows[$1] }
  let right = benchmark.pairs {
    rows[$0] == rows[$1] && benchmark.entities[$0] == benchmark.entities[$1]
  }
  #expect(joined == expected.after_union_find.predicted)
  #expect(right == expected.after_union_find.tp && right == joined, "precision 1.00")
  #expect(found.count == expected.clusters)
  #expect(found.joined.count == expected.pairs.predicted)
  #expect(found.review.count <= expected.review_pairs)
  let reviewed = found.review.filter { benchmark.entities[$0.a] == benchmark.entities[$0.b] }
  #expect(Double(right + reviewed.count) / Double(oracle.true_pairs) >= 0.9)
}

@Test func whatPeopleDecideStandsAboveEveryLikeness() {
  let records = [
    NamedRecord(id: "a", name: "Youth Alive"), NamedRecord(id: "b", name: "Youth Alive Ltd"),
    NamedRecord(id: "c", name: "Port Sailing Club"),
  ]
  #expect(resolve(records).representative == [1, 1, 2])
  let decided = [Settled(a: 0, b: 1, isSame: false), Settled(a: 0, b: 2, isSame: true)]
  let found = resolve(records, decided: decided)
  #expect(found.representative == [2, 1, 2])
  #expect(found.review.isEmpty)
  #expect(found.joined.map(\.reason) == [.decided])
}

@Test func differentNumbersOfOneRegisterKeepRowsApartAlsoInAChain() {
  let records = [
    NamedRecord(id: "a", name: "Film Club", numbers: ["GB-CHC-1"]),
    NamedRecord(id: "b", name: "Film Club"),
    NamedRecord(id: "c", name: "The Film Club", numbers: ["GB-CHC-2"]),
    NamedRecord(id: "d", name: "Reel People", numbers: ["gb-coh-10", "GB-CHC-2"]),
    NamedRecord(id: "e", name: "Reel People Limited", numbers: ["GB-COH-00000010"]),
  ]
  let found = resolve(records)
  #expect(found.representative == [0, 0, 4, 4, 4])
  #expect(found.review.map { [$0.a, $0.b] } == [[1, 2]])
  #expect(found.review.map(\.reason) == [.chain])
}

@Test func moreThanTenRowsAreLeftToAPerson() {
  let records = (0..<12).map { NamedRecord(id: "\($0)", name: "Harbour Club") }
  let found = resolve(records)
  #expect(found.count == 2)
  #expect(found.review.count == 20 && found.review.allSatisfy { $0.reason == .crowd })
}

@Test func friendsOfTwoParksAreNotJoined() {
  let records = ["Friends of Ashton Park", "Friends of Walton Park"].map {
    NamedRecord(id: $0, name: $0, area: "M33")
  }
  #expect(resolve(records).representative == [0, 1])
}

@Test func decisionsMakeOneOrganisationOfTwoRows() throws {
  let reading = try MarkedMap([
    "actors.csv":
      "id,name,sector,domains,show\nrio,Rio Arts,culture,health,\nrio2,RIO,,steam,internal\n"
      + "lab,Harbour Lab,,,\n",
    "decisions.csv": "a,b,decision\nrio,rio2,same\nRio Arts,lab,different\n",
    "ties.csv": "from,to\nrio2,lab\nRIO,lab\n",
  ]).read()
  let actors = reading.ecosystem.actors
  #expect(actors.map(\.id) == ["rio", "lab"])
  #expect(actors[0].aliases == ["rio2", "RIO"])
  #expect(actors[0].domains.count == 2 && actors[0].show == .internal)
  #expect(reading.ecosystem.ties.allSatisfy { $0.from == Ref(0) && $0.to == Ref(1) })
  let line = try #require(reading.ledger.first { $0.table == "actors" })
  #expect([line.read, line.kept, line.merged, line.rejected] == [3, 2, 1, 0])
  #expect(reading.ecosystem.decisions.map(\.ids) == [["rio", "rio2"], ["rio", "lab"]])
  #expect(reading.ecosystem.decisions.map(\.isSame) == [true, false])
  #expect(MatchReview(of: reading.ecosystem).pairs.isEmpty)
}

@Test func aReviewThatPeopleFilledInIsDoneAsTheySay() throws {
  let reading = try MarkedMap([
    "actors.csv": "name\nYouth Alive\nYouth Alive Ltd\nYouth Action\n",
    "review.csv":
      "a,b,name_a,name_b,jw,tfidf,reason,decision\n"
      + "youth-alive,youth-alive-ltd,,,1,1,same name,same\nyouth-alive,youth-action,,,0.9,0.5,,\n",
  ]).read()
  #expect(reading.ecosystem.actors.map(\.id) == ["youth-alive-ltd", "youth-action"])
  let pairs = MatchReview(of: reading.ecosystem).pairs
  #expect(pairs.allSatisfy { !$0.isCertain })
}

@Test(arguments: [
  Told(
    "decisions that say both",
    [
      "actors.csv": twoActors + "zed,Zed\n",
      "decisions.csv": "a,b,decision\nrio,lab,same\nlab,zed,same\n▸rio,zed,different\n",
    ],
    """
    ▸: error: 'rio' and 'zed' are decided to be different here, and the same by other rows
      hint: keep one of the two
    """),
  Told(
    "a decision on somebody unknown",
    ["actors.csv": twoActors, "decisions.csv": "a,b,decision\nrio,▸laab,same\n"],
    """
    ▸: warning: no actor has the id or name 'laab'; the decision is not used
      hint: did you mean 'lab'?
    """),
  Told(
    "a verdict that is none",
    ["actors.csv": twoActors, "decisions.csv": "a,b,decision\nrio,lab,▸perhaps\n"],
    """
    ▸: error: 'perhaps' is not a word for 'decision'
      hint: write one of: same, different
    """),
  Told(
    "rows of one organisation that disagree",
    [
      "actors.csv": "id,name,influence\nrio,Rio Arts Centre,3\n▸rio2,RIO,4\n",
      "decisions.csv": "a,b,decision\nrio,rio2,same\n",
    ],
    """
    ▸: note: 'rio2' is the same as 'rio' and says something else under 'influence'
      hint: what 'rio' says is kept; make the two rows agree
    """),
])
func decisionsThatCannotStandAreTold(told: Told) {
  let map = MarkedMap(told.files)
  #expect(map.told() == map.expected(told.messages))
}
