import FoundationEssentials
import Testing

@testable import TieNetwork

struct CombiningTests {
  /// 0 →(layer 0: 3) 1, 0 →(layer 1: 2) 1, told again as 1; 1 →(layer 0: 4) 0; a loop on 2.
  private let arcs = [
    Arc(from: 0, to: 1, layer: 0, strength: 3), Arc(from: 0, to: 1, layer: 1, strength: 1),
    Arc(from: 0, to: 1, layer: 1, strength: 2), Arc(from: 1, to: 0, layer: 0, strength: 4),
    Arc(from: 2, to: 2, layer: 0, strength: 9),
  ]

  @Test func directedTiesAddLayersAndKeepTheLargestRepeat() {
    let combined = Network.combining(arcs, nodeCount: 3, directed: true)
    #expect(combined.network.isDirected)
    #expect(combined.network.tieCount == 2)
    #expect(combined.network.strength(from: 0, to: 1) == 5)
    #expect(combined.network.strength(from: 1, to: 0) == 4)
    #expect(combined.network.strength(from: 2, to: 2) == nil)
    #expect(combined.selfLoops == 1)
    #expect(combined.repeats == 1)
    #expect(combined.multiplexTies == 1)
    #expect(combined.joinedPairs == 0)
  }

  @Test func undirectedTiesTakeTheStrongerDirection() {
    let combined = Network.combining(arcs, nodeCount: 3, directed: false)
    #expect(!combined.network.isDirected)
    #expect(combined.network.tieCount == 1)
    #expect(combined.network.strength(from: 0, to: 1) == 5)
    #expect(combined.network.strength(from: 1, to: 0) == 5)
    #expect(combined.repeats == 1)
    #expect(combined.multiplexTies == 1)
    #expect(combined.joinedPairs == 1)
  }

  @Test func theOrderOfStatementsChangesNothing() {
    for directed in [true, false] {
      let one = Network.combining(arcs, nodeCount: 3, directed: directed)
      let other = Network.combining(arcs.reversed(), nodeCount: 3, directed: directed)
      #expect(one.network == other.network)
      #expect(one.repeats == other.repeats)
    }
  }

  @Test func joiningLaterIsTheSameAsJoiningAtOnce() {
    let later = Network.combining(arcs, nodeCount: 3, directed: true).network.undirected
    #expect(later == Network.combining(arcs, nodeCount: 3, directed: false).network)
    #expect(later.undirected == later)
  }

  @Test func rowsAreSortedAndStrengthsRunBesideThem() {
    let arcs = [
      Arc(from: 2, to: 3), Arc(from: 2, to: 0, strength: 7), Arc(from: 1, to: 2),
      Arc(from: 2, to: 1),
    ]
    let directed = Network.combining(arcs, nodeCount: 4, directed: true).network
    #expect(directed.neighbours(of: 2) == [0, 1, 3])
    #expect(directed.strengths(of: 2) == [7, 1, 1])
    #expect(directed.incomingNeighbours(of: 2) == [1])
    #expect(directed.hasStrengths)
    let joined = directed.undirected
    #expect(joined.tieCount == 3)
    #expect(joined.neighbours(of: 0) == [2])
    #expect(joined.incomingNeighbours(of: 2) == [0, 1, 3])
    #expect(joined.strengths(of: 0) == [7])
  }

  @Test func strengthsOfOneTakeNoRoom() {
    let plain = Network.combining([Arc(from: 0, to: 1)], nodeCount: 2, directed: false).network
    #expect(!plain.hasStrengths)
    #expect(plain.strengths(of: 1) == [1])
    let empty = Network.combining([], nodeCount: 0, directed: true).network
    #expect(empty.nodeCount == 0)
    #expect(empty.undirected.tieCount == 0)
  }

  /// The eighteen raw statements of the toy city are the sixteen ties of its graph: council funds
  /// and partners youth (3 + 2), and one row is a loop.
  @Test func theRawToyCityBecomesItsGraph() throws {
    let text = try #require(
      String(data: try Oracle.data("graphs/toycity_raw.ties.csv"), encoding: .utf8))
    let graph = try Graph(named: "toycity")
    let layers = ["funds", "partners", "refers"]
    let arcs = try text.split(whereSeparator: \.isNewline).dropFirst().map { line in
      let cells = line.split(separator: ",").map(String.init)
      return Arc(
        from: Int32(try #require(graph.ids.firstIndex(of: cells[0]))),
        to: Int32(try #require(graph.ids.firstIndex(of: cells[1]))),
        layer: Int32(try #require(layers.firstIndex(of: cells[2]))),
        strength: try #require(Double(cells[3])))
    }
    let combined = Network.combining(arcs, nodeCount: graph.ids.count, directed: true)
    #expect(combined.network == (try graph.network()))
    #expect(combined.network.strength(from: 0, to: 7) == 5)
    #expect(combined.selfLoops == 1)
    #expect(combined.repeats == 0)
    #expect(combined.multiplexTies == 1)

    let joined = Network.combining(arcs, nodeCount: graph.ids.count, directed: false)
    #expect(joined.network == (try Graph(named: "toycity_undirected").network()))
    #expect(joined.joinedPairs == 2)
  }
}
