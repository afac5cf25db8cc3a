extension Measure {
  static let component = Measure(
    Column(
      id: "component", title: "Component", unit: "number", kind: .integer,
      definition: """
        The number, from 1, of the part that v is connected to whichever way ties point; the \
        largest part first, equal ones by their first member.
        """,
      plain: "belongs to this connected part of the map", ranked: false),
    source: "Hopcroft and Tarjan 1973, doi:10.1145/362248.362272",
    topic: .parts,
    conventions: """
      Always undirected. networkx lists the parts as sets; igraph numbers them as it meets them.
      """
  ) { question in
    Scores(Partition(of: question.network).component.map { Int($0) + 1 })
  }.countingTiesAlike
}
