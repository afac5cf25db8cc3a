import EcosystemModel
import TieNetwork

extension Suggestion {
  static let coreGroup = Suggestion(
    id: "core-group", title: "Core group",
    plain: "the smallest group with every sector and every domain at the table",
    source: "Nemhauser, Wolsey and Fisher 1978, doi:10.1007/BF01588971"
  ) { facts, request throws(NotSuggested) in
    let table = Table(of: facts)
    guard !table.elements.isEmpty else {
      throw NotSuggested(reason: "no organisation has a sector or a domain")
    }
    let group: CoverGroup
    do throws(NoGroup) {
      group =
        if let size = request.size { try table.cover.bestGroup(of: size) } else {
          table.cover.smallestGroup()
        }
    } catch {
      throw NotSuggested(reason: "\(error)")
    }
    return Suggested(
      columns: ["step", "actor", "new_elements", "covered", "total", "share"],
      rows: group.steps.enumerated().map { number, step in
        [
          .number(Double(number + 1)), .actors([Ref(Int(step.node))]),
          .text(step.newElements.map { table.elements[Int($0)].id }.joined(separator: ";")),
          .number(Double(step.covered)), .number(Double(group.total)), Suggested.Cell(step.share),
        ]
      },
      sentences: table.sentences(of: group, asked: request.size))
  }

  /// What a Core group should hold: each sector and each domain that is not a mere theme.
  private struct Table {
    struct Element {
      let id: String
      let name: Sentence
      let isSector: Bool
    }

    let elements: [Element]
    let cover: Cover

    init(of facts: Facts) {
      let ecosystem = facts.ecosystem
      let tree = DomainTree(of: ecosystem.domains)
      let domains = ecosystem.domains.refs.filter { !tree.isTheme($0) }
      let hasSectors = ecosystem.actors.contains { $0.sector != nil }
      let sectors = hasSectors ? ecosystem.sectors.refs : []
      elements =
        sectors.map {
          Element(id: "sector:\(ecosystem.sectors[$0].id)", name: "\($0)", isSector: true)
        }
        + domains.map {
          Element(id: "domain:\(ecosystem.domains[$0].id)", name: "\($0)", isSector: false)
        }
      let place = Dictionary(uniqueKeysWithValues: domains.enumerated().map { ($1, $0) })
      let candidates = ecosystem.actors.refs.filter(facts.isLocal).map { actor in
        let row = ecosystem.actors[actor]
        let own =
          (hasSectors ? row.sector.map { [$0.number] } ?? [] : [])
          + row.domains.compactMap { place[$0] }.map { Int32(sectors.count + $0) }
        return Cover.Candidate(
          node: actor.number, elements: own, cost: row.cost ?? 0,
          isWilling: row.willing ?? !(row.engagement == .declined || row.engagement == .left),
          isNeeded: row.mustInclude ?? false)
      }
      cover = Cover(
        candidates: candidates, weights: [Double](repeating: 1, count: elements.count),
        network: facts.projection?.network)
    }

    func sentences(of group: CoverGroup, asked size: Int?) -> [Sentence] {
      let members = group.steps.map { Ref<Actor>(Int($0.node)) }
      guard !members.isEmpty else {
        return ["No organisation that could be in the Core group belongs to a sector or domain."]
      }
      return [
        size == nil ? smallest(group) : best(group), "It is \(members).",
      ] + absent(group) + unwilling(group)
    }

    private func smallest(_ group: CoverGroup) -> Sentence {
      let sectors = covered(group) { $0.isSector }
      let domains = covered(group) { !$0.isSector }
      let all: Sentence = """
        \(counted(sectors, "sector", "sectors")) and \(counted(domains, "domain", "domains"))
        """
      if group.method == .exact {
        return """
          No Core group smaller than \(group.steps.count) can hold all \(all) that somebody on the \
          map belongs to. This one does.\(equals(group))
          """
      }
      let least: Sentence = group.leastSize.map { "; it would take at least \($0)" } ?? ""
      return """
        A Core group of \(group.steps.count) holds all \(all) that somebody on the map belongs to. \
        A smaller one may exist\(least).
        """
    }

    private func best(_ group: CoverGroup) -> Sentence {
      let most = group.mostWeight ?? group.weight
      return """
        This group of \(group.steps.count) holds \(Int(group.weight)) of the \(group.total) sectors \
        and domains; at best any group of that size could hold \(Int(most)).\(equals(group))
        """
    }

    private func equals(_ group: CoverGroup) -> Sentence {
      guard let count = group.equalCount, count > 1 else { return "" }
      return """
         \(counted(count - 1, "other group does", "other groups do")) as well; this one is nearest to \
        all the others.
        """
    }

    private func absent(_ group: CoverGroup) -> [Sentence] {
      let names = group.uncoverable.map { elements[Int($0)].name }
      return names.isEmpty ? [] : ["Nobody who could be in it belongs to \(commas(names))."]
    }

    /// Who must be in it and is not willing is left out, and that is said.
    private func unwilling(_ group: CoverGroup) -> [Sentence] {
      let actors = group.unwilling.map { Ref<Actor>(Int(cover.candidates[$0].node)) }
      guard !actors.isEmpty else { return [] }
      return ["\(actors) must be in it by 'must_include', but not willing: left out."]
    }

    private func covered(_ group: CoverGroup, _ isAsked: (Element) -> Bool) -> Int {
      Set(group.steps.flatMap(\.newElements)).count { isAsked(elements[Int($0)]) }
    }
  }
}
