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
