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
    facts.response = Response(of: ecosystem, in: projection)
    facts.measure(wanted.allColumns, in: projection, wanted)
    facts.study(projection, wanted)
    if needs.contains(.sectorPairs) {
      facts.sectorPairs = sectorPairs(of: ecosystem, in: projection)
    }
    if needs.contains(.cuts) { facts.cuts = cuts(in: projection, scores: facts.scores) }
  }
  if wanted.studies.contains(.takingPart) {
    facts.takingPart = TakingPart(of: ecosystem, threads: wanted.threads)
  }
  if wanted.studies.contains(.esteem) { facts.esteem = Esteem(of: ecosystem) }
  if needs.contains(.coverage) { facts.coverage = coverage(of: ecosystem) }
  if needs.contains(.reach) { facts.studyReach() }
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
    let measures = Measure.all.filter { $0.columns.contains { columns.contains($0.id) } }
    let network = projection.network
    if measures.contains(where: { $0.columns.contains { $0.scope == .tie } }) {
      ties = TieScores(of: network)
    }
    var question = question(projection, wanted)
    for measure in measures {
      question.progress = Progress { wanted.progress(measure.title, $0, $1) }
      do throws(NoAnswer) {
        for (column, scores) in zip(measure.columns, try measure.answer(question)) {
          keep(scores, as: column, of: network, wanted)
        }
      } catch {
        unanswered.append(error)
        for column in measure.columns { keep(holes(column), as: column, of: network, wanted) }
      }
    }
  }

  /// Works out what is wanted beside measures: confidence, chance, groups.
  fileprivate mutating func study(_ projection: Projection, _ wanted: Wanted) {
    let question = question(projection, wanted)
    keepConfidence(wanted, question)
    for suggestion in wanted.suggestions {
      var request = wanted.request
      request.threads = wanted.threads
      request.progress = Progress { wanted.progress(suggestion.title, $0, $1) }
      suggest(suggestion, request)
    }
    if wanted.studies.contains(.chanceTests) {
      chanceTests = ChanceTests(of: ecosystem, in: projection, asking: question)
    }
    if wanted.studies.contains(.groups) {
      groupLinks = EcosystemAnalysis.groupLinks(self, asking: question)
      sectorMixing = SectorMixing(of: self, asking: question)
    }
  }

  /// Works out who can get to what, and how evenly that is spread.
  fileprivate mutating func studyReach() {
    reach = EcosystemAnalysis.reach(of: ecosystem)
    equity = reach.map { Equity(of: $0, ecosystem.places) }
  }

  private func question(_ projection: Projection, _ wanted: Wanted) -> Question {
    var question = Question(
      network: projection.network, lens: wanted.lens,
      groups: groups(\.sector, of: ecosystem.sectors.count), seed: ecosystem.city.seed,
      threads: wanted.threads)
    question.restarts = wanted.restarts
    question.error = wanted.error
    question.attenuation = wanted.attenuation
    return question
  }

  /// The groups that a property of actors makes; nothing where no actor has it.
  func groups<Row>(_ property: (Actor) -> Ref<Row>?, of count: Int) -> Groups? {
    let numbers = ecosystem.actors.map { property($0)?.number ?? -1 }
    return numbers.contains { $0 >= 0 } ? Groups(of: numbers, count: count) : nil
  }

  /// A column without values.
  private func holes(_ column: Column) -> Scores {
    let count =
      switch column.scope {
      case .node: ecosystem.actors.count
      case .tie: ties?.ends.count ?? 0
      case .network: 1
      case .group: ecosystem.sectors.count
      }
    return Scores([Double?](repeating: nil, count: count))
  }

  /// Keeps a column's scores, their shares and their ranks.
  private mutating func keep(
    _ scores: Scores, as column: Column, of network: Network, _ wanted: Wanted
  ) {
    let scores = told(scores, of: column.id)
    if !scores.note.isEmpty { remarks.append("\(column.id): \(scores.note)" as Sentence) }
    keep(scores, as: column.id, column.scope)
    guard wanted.sharesAndRanks || wanted.findings else { return }
    if let norm = column.norm {
      keep(norm.shares(of: scores, in: network), as: column.id + "_norm", column.scope)
    }
    if column.ranked, column.scope == .node || column.scope == .tie {
      keep(ranks(of: scores), as: column.id + "_rank", column.scope)
    }
  }

  /// What an actor tells of its links is not known where it did not answer: not 0, but a hole.
  private func told(_ scores: Scores, of column: Column.ID) -> Scores {
    guard response != nil, ["out_degree", "out_strength"].contains(column) else { return scores }
    return Scores(zip(scores, ecosystem.actors).map { $1.responded == false ? nil : $0 })
  }

  private mutating func keep(_ scores: Scores, as id: Column.ID, _ scope: Column.Scope) {
    if scope == .tie { ties?.keep(scores, as: id) } else { self.scores[id] = scores }
  }
}
