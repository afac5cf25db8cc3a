public import EcosystemModel
import TieNetwork

/// Works out what is wanted, and nothing else.
public func analyse(_ ecosystem: Ecosystem, wanting wanted: Wanted) -> Analysis {
  let projection =
    wanted.wantsNetwork
    ? project(
      ecosystem, relation: wanted.relation, direction: wanted.lens.direction,
      keepsStrengths: wanted.readsStrengths) : nil
  var facts = Facts(ecosystem: ecosystem, projection: projection)
  wanted.networkIsBuilt()
  let needs = wanted.needs
  if let projection {
    facts.measure(wanted.allColumns, in: projection, wanted)
    if needs.contains(.sectorPairs) {
      facts.sectorPairs = sectorPairs(of: ecosystem, in: projection)
    }
    if needs.contains(.cuts) { facts.cuts = cuts(in: projection, scores: facts.scores) }
  }
  if needs.contains(.coverage) { facts.coverage = coverage(of: ecosystem) }
  let gaps = wanted.checks.flatMap { $0.gaps(facts) }
  return Analysis(
    facts: facts, gaps: gaps,
    findings: wanted.findings ? allFindings(from: gaps, facts) { _ in true } : [])
}

extension Facts {
  /// Runs each measure that fills one of the columns, once.
  fileprivate mutating func measure(
    _ columns: Set<Column.ID>, in projection: Projection, _ wanted: Wanted
  ) {
    let question = Question(
      network: projection.network, lens: wanted.lens,
      groups: nil, seed: ecosystem.city.seed, threads: wanted.threads)
    for measure in Measure.all where measure.columns.contains(where: { columns.contains($0.id) }) {
      do throws(NoAnswer) {
        let answers = try measure.answer(question)
        for (column, scores) in zip(measure.columns, answers) {
          keep(scores, as: column, of: projection.network, wanted)
        }
      } catch {
        unanswered.append(error)
        let holes = Scores([Double?](repeating: nil, count: projection.network.nodeCount))
        for column in measure.columns {
          keep(holes, as: column, of: projection.network, wanted)
        }
      }
    }
  }

  /// Keeps a column's scores, their shares and their ranks.
  private mutating func keep(
    _ scores: Scores, as column: Column, of network: Network, _ wanted: Wanted
  ) {
    self.scores[column.id] = scores
    guard column.scope == .node, wanted.sharesAndRanks || wanted.findings else { return }
    if let norm = column.norm {
      self.scores[column.id + "_norm"] = norm.shares(of: scores, in: network)
    }
    if column.ranked { self.scores[column.id + "_rank"] = ranks(of: scores) }
  }
}
