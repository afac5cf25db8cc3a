/// Groups of nodes that are tied to each other more than chance would have it.
public struct Communities: Sendable {
  /// The community of each node: 0 is the largest, equal sizes by their smallest node.
  public let groups: Groups
  /// How much more often ties stay inside than chance would have it; nil without a tie.
  public let modularity: Double?
  /// How far the restarts agree: the mean adjusted Rand index of their pairs.
  ///
  /// 1 when all found the same; nil with one restart, and without a tie.
  public let stability: Double?
}

extension Network {
  /// Returns communities of the undirected view, searched for by the Leiden algorithm.
  ///
  /// Each restart has its own chance, seeded by a SplitMix64 of `seed`. The communities of the
  /// largest modularity at resolution 1 are kept, the first of equals. Each community is connected,
  /// and a node without a tie is one of its own. Unless `weight` is `.none`, ties count by their
  /// strength; the search then takes whole strengths as they are and others to about a 2³⁰th of
  /// their sum. The same on any number of threads.
  ///
  /// - Complexity: nearly O(*n* + *m*) a restart, and about 16 bytes a node and 40 a tie for each
  ///   that runs; of very large networks only as many run at once as fit half a gigabyte.
  /// - SeeAlso: Traag, Waltman and van Eck, "From Louvain to Leiden: guaranteeing well-connected
  ///   communities", 2019, doi:10.1038/s41598-019-41695-z.
  public func communities(
    by weight: Weight = .none, restarts: Int = 10, seed: UInt64 = 1, threads: Int = 1,
    progress: Progress = .silent
  ) -> Communities {
    let view = weight == .none ? undirected : undirected.evened().network
    let web = Web(of: view.outgoing, isWeighted: weight != .none)
    var chance = SplitMix64(seed: seed)
    let seeds = (0..<max(1, restarts)).map { _ in chance.next() }
    let hands = max(1, min(threads, 24_000_000 / max(1, web.ends.count)))
    var found: [Leiden.Found] = []
    while found.count < seeds.count {
      let next = Array(seeds[found.count..<min(seeds.count, found.count + hands)])
      found += inParallel(next.count, threads: hands) { Leiden.search(web, seed: next[$0]) }
      progress.report(found.count, seeds.count)
    }
    let best = found.reduce(found[0]) { $1.quality > $0.quality ? $1 : $0 }
    let groups = Groups(numberedBySize: best.community)
    let hasTies = tieCount > 0
    return Communities(
      groups: groups, modularity: TieNetwork.modularity(of: groups, in: view, by: weight),
      stability: hasTies ? agreement(of: found.map(\.community)) : nil)
  }
}

extension Groups {
  /// Numbers groups by size, the largest first and equal ones by their smallest node.
  init(numberedBySize groups: [Int32]) {
    var met = groups
    let count = renumber(&met, below: groups.count)
    let sizes = Groups(of: met, count: count).sizes
    let order = (0..<count).sorted { (sizes[$1], $0) < (sizes[$0], $1) }
    var place = [Int32](repeating: 0, count: count)
    for (rank, number) in order.enumerated() { place[number] = Int32(rank) }
    self.init(of: met.map { place[Int($0)] }, count: count)
  }
}

extension Measure {
  static let communities = Measure(
    id: "communities", title: "Communities", plain: "who works mostly with each other",
    source: """
      Traag, Waltman and van Eck 2019, doi:10.1038/s41598-019-41695-z; modularity: Newman and Girvan \
      2004, doi:10.1103/PhysRevE.69.026113; agreement: Hubert and Arabie 1985, \
      doi:10.1007/BF01908075
      """,
    topic: .parts,
    conventions: """
      Always undirected; resolution 1; the best of the restarts is kept. A member without a tie is a \
      community of its own. The optimum is not certain to be found: stability says how far the \
      restarts agree. igraph's `community_leiden` maximises another quantity unless it is told \
      `objective_function="modularity"`; networkx by itself offers Louvain, whose communities can fall apart. \
      Without a tie modularity is not defined.
      """,
    columns: [
      Column(
        id: "community", title: "Community", unit: "number", kind: .integer,
        definition: """
          The number, from 1, of the community of v in the grouping of largest modularity found; the \
          largest community first, equal ones by their first member.
          """,
        plain: "belongs to this circle of members who work mostly with each other", ranked: false),
      Column(
        id: "communities", title: "Communities", unit: "communities", kind: .integer,
        scope: .network,
        definition: "The number of communities in the grouping of largest modularity found.",
        plain: "into how many circles the network falls that work mostly with each other",
        ranked: false),
      Column(
        id: "modularity", title: "Modularity", unit: "share", scope: .network,
        definition: """
          Q = Σ m(c)/m − (K(c)/2m)² over the communities, with m(c) ties inside c and K(c) the \
          degrees of its members added up.
          """,
        plain: "how much more often ties stay inside the communities than chance would have it",
        ranked: false),
      Column(
        id: "community_stability", title: "Stability of the communities", unit: "share",
        scope: .network,
        definition: """
          The mean over the pairs of restarts of the adjusted Rand index \
          (S − A·B/N) / ((A + B)/2 − A·B/N), with A, B and S the pairs of members that are together \
          in the one, the other and both, of all N pairs.
          """,
        plain: "how far searches that start anew find the same communities", ranked: false),
    ]
  ) { question in
    let found = question.network.communities(
      by: question.lens.weight, restarts: question.restarts, seed: question.seed,
      threads: question.threads, progress: question.progress)
    return [
      Scores(found.groups.of.map { Int($0) + 1 }), Scores([found.groups.count]),
      Scores([found.modularity]), Scores([found.stability]),
    ]
  }
}
