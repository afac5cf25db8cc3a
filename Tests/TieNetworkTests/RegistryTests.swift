import FoundationEssentials
import Testing

@testable import TieNetwork

struct RegistryTests {
  @Test func idsAreUniqueAndWordsAreThere() {
    let columns = Measure.all.flatMap(\.columns)
    #expect(Set(Measure.all.map(\.id)).count == Measure.all.count)
    #expect(Set(columns.map(\.id)).count == columns.count)
    for measure in Measure.all {
      #expect(
        ![measure.title, measure.plain, measure.source, measure.conventions].contains(""),
        "\(measure.id)")
      #expect(!measure.columns.isEmpty, "\(measure.id)")
    }
    for column in columns {
      let words = [column.title, column.unit, column.definition, column.plain]
      #expect(!words.contains(""), "\(column.id)")
      #expect(column.definition.hasSuffix("."), "\(column.id)")
      #expect(Measure.filling(column.id) != nil)
    }
    #expect(Measure.filling("karma") == nil)
  }

  /// One file a measure, named after it.
  @Test func everyFileIsInTheList() throws {
    let folder = URL(filePath: #filePath).deletingLastPathComponent()
      .appending(path: "../../Sources/TieNetwork/Measures").standardized
    let files = try FileManager.default.contentsOfDirectory(atPath: folder.path)
    let names = files.filter { $0.hasSuffix(".swift") }.map { $0.dropLast(6).lowercased() }
    let ids = Measure.all.map { $0.id.split(separator: "_").joined() }
    #expect(names.sorted() == ids.sorted())
  }

  /// Columns that tests compare with other programs in a way of their own.
  static let comparedAlone = [
    "OracleTests.articulationPointsAgree": ["articulation"],
    "OracleTests.strengthAgrees": ["strength"],
    "PathsTests.betweennessOfTiesAgrees": ["edge_betweenness"],
    "PathsTests.kumusReachAgrees": ["kumu_reach"],
    "LocalTests.bridgesAgree": ["bridge"],
    "WholeNetworkTests.reciprocityAgrees": [
      "reciprocity_arc", "reciprocity_dyad", "mutual_dyads", "asymmetric_dyads", "null_dyads",
    ],
    "MixingTests.indexAgrees": [
      "ei_index", "ei_expected", "ei_min", "ei_max", "ei_rescaled", "attribute_assortativity",
    ],
    "RobustnessTests.curvesAgree": ["robustness", "robustness_static", "robustness_betweenness"],
    "CommunitiesTests.theOptimumIsFound": ["community", "modularity"],
    "CommunitiesTests.modularityOfGroupsAgrees": ["modularity_groups"],
  ]
  /// Columns that no other program gives as we do, and what checks them instead.
  static let notCompared = [
    "component": "a number for a part, by hand in OracleTests.componentsAreNumberedBySize",
    "communities": "how many numbers there are in community",
    "community_stability":
      "of our own restarts; its formula in CommunitiesTests.agreementIsThatOf…",
    "ei": "one for each member of what group_ei is for a group; by hand in MixingTests",
    "eccentricity": "by the definition in PathsTests.betweennessAddsUpToTheSteps",
  ]

  /// A column that is added has to be compared with another program, or it has to be said why not.
  @Test func everyColumnIsComparedWithAnotherProgram() {
    let listed =
      OracleTests.raw.map(\.column) + OracleTests.network.keys + LocalTests.columns.map(\.column)
      + LocalTests.roles + StandingTests.columns.map(\.column)
      + WholeNetworkTests.keys.map(\.column) + Self.comparedAlone.values.joined()
      + Self.notCompared.keys
    let columns = Measure.all.flatMap(\.columns)
    let wanted = columns.filter { $0.scope != .group }.map(\.id)
    #expect(Set(wanted).subtracting(listed).sorted() == [])
    #expect(Set(listed).subtracting(columns.map(\.id)).sorted() == [])
    #expect(Set(Self.notCompared.keys).isDisjoint(with: Self.comparedAlone.values.joined()))
  }

  @Test(arguments: ["in_degree", "out_degree", "in_strength", "out_strength"])
  func directedColumnsSayWhyTheyAreEmpty(column: String) throws {
    let network = Network.combining([Arc(from: 0, to: 1)], nodeCount: 2, directed: false).network
    #expect(throws: NoAnswer.directedOnly(column)) {
      try Question(network: network).scores(column)
    }
  }

  /// A column has a value for each node, or one for the network, in every degenerate case.
  @Test(arguments: [0, 1, 2, 3], [true, false])
  func answersHaveTheirSize(nodes: Int, directed: Bool) throws {
    let network = Network.combining([], nodeCount: nodes, directed: directed).network
    let groups = Groups(of: (0..<nodes).map { Int32($0 % 2) }, count: 2)
    let question = Question(network: network, groups: groups)
    for measure in Measure.all {
      guard let answer = try? measure.answer(question) else { continue }
      #expect(answer.count == measure.columns.count)
      for (column, scores) in zip(measure.columns, answer) {
        let sizes: [Column.Scope: Int] = [.node: nodes, .network: 1, .tie: 0, .group: 2]
        #expect(scores.count == sizes[column.scope], "\(column.id)")
        for value in scores.compactMap(\.self) where column.kind != .real {
          #expect(value == value.rounded(), "\(column.id)")
        }
      }
    }
  }
}
