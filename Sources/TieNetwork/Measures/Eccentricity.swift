extension Measure {
  static let eccentricity = Measure(
    Column(
      id: "eccentricity", title: "Eccentricity", unit: "steps", kind: .integer,
      definition: "max d(v, u) over all others u that v reaches outwards.",
      plain: "has somebody who is many steps away", ranked: false),
    source: "Hage and Harary 1995, doi:10.1016/0378-8733(94)00248-9",
    topic: .nearness,
    conventions: """
      Follows ties outwards, always in steps. Who reaches nobody: 0. Members that are not reached are \
      left out, as in igraph, which takes ties both ways if not told otherwise; networkx refuses a \
      network in parts.
      """
  ) { question throws(NoAnswer) in
    try question.allowDistances("eccentricity", inHops: true)
    let reach = question.network.reach(threads: question.threads, progress: question.progress)
    return Scores(reach.furthest)
  }
}
