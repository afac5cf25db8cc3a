public import EcosystemModel
import TieNetwork

/// Works out what is wanted, and nothing else.
public func analyse(_ ecosystem: Ecosystem, wanting wanted: Wanted) -> Analysis {
  let projection = wanted.wantsNetwork ? wanted.network(of: ecosystem) : nil
  var facts = Facts(ecosystem: ecosystem, projection: projection)
  facts.remarks = projection?.shared?.remarks ?? []
  if wanted.lens.direction == .byMeaning, let projection, projection.readsArrowsBothWays {
    facts.remarks.append(
      """
      Every link states a direction, and no relation is said to be a flow: links are read both ways; \
      --directed reads them as arrows.
      """)
  }
  wanted.networkIsBuilt()
  let needs = wanted.needs
  if let projection {
    if wanted.asksWhoAnswered { facts.response = Response(of: ecosystem, in: projection) }
    facts.measure(wanted.allColumns, in: projection, wanted)
    facts.study(projection, wanted)
    if needs.contains(.sectorPairs) {
      facts.sectorPairs = sectorPairs(of: ecosystem, in: projection)
    }
    if needs.contains(.domainStructure) {
      facts.domainStructures = domainStructures(of: ecosystem, in: projection.network)
    }
    if needs.contains(.cuts) { facts.cuts = cuts(in: projection, scores: facts.scores) }
  }
  if wanted.studies.contains(.takingPart) {
    facts.takingPart = TakingPart(of: ecosystem, threads: wanted.threads)
  }
  if wanted.studies.contains(.esteem) { facts.esteem = Esteem(of: ecosystem) }
  if needs.contains(.coverage) { facts.studyCoverage() }
  if needs.contains(.actorCoverage) { facts.actorCoverage = ActorCoverage(of: ecosystem) }
  if needs.contains(.pathways) { facts.pathways = Pathways(of: ecosystem) }
  if needs.contains(.skills) { facts.skills = SkillsSpine(of: ecosystem) }
  if needs.contains(.logicModel) { facts.logicModel = LogicChains(of: ecosystem) }
  if needs.contains(.reach) { facts.studyReach() }
  if needs.contains(.insights) { facts.insightTraces = InsightTraces(facts) }
  if needs.contains(.barriers) { facts.namedBarriers = BarrierStudy(facts) }
  if needs.contains(.engagement) { facts.engagement = EngagementShares(of: ecosystem) }
  let gaps = wanted.checks.flatMap { check in check.gaps(facts).map { $0.found(by: check) } }
  return Analysis(
    facts: facts, gaps: gaps,
    findings: wanted.findings ? allFindings(from: gaps, facts) { _ in true } : [])
}

extension Wanted {
  /// The network of stated links, or of shared initiatives where those are asked for.
  fileprivate func network(of ecosystem: Ecosystem) -> Projection {
    isProjected
      ? Projection(sharedIn: ecosystem, keepsLarge: keepsLargeInitiatives)
      : project(
        ecosystem, relation: relation, direction: lens.direction, keepsStrengths: readsStrengths)
  }
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
        if let reason = projection.refusal(of: measure) {
          throw .undefined(measure.columns[0].id, because: reason)
        }
        let answers = try measure.answer(question)
        for (column, scores) in zip(measure.columns, answers) {
          keep(scores, as: column, of: network, wanted)
        }
        remark(on: zip(measure.columns, answers).filter { columns.contains($0.0.id) })
      } catch {
        unanswered.append(error)
        for column in measure.columns { keep(holes(column), as: column, of: network, wanted) }
      }
    }
  }

  /// Takes note of what is to be known of columns, once for those that share it.
  private mutating func remark(on answers: [(Column, Scores)]) {
    var notes: [String] = []
    for (_, scores) in answers where !scores.note.isEmpty && !notes.contains(scores.note) {
      notes.append(scores.note)
    }
    for note in notes {
      let ids = answers.filter { $0.1.note == note }.map(\.0.id)
      let end = note.hasSuffix(".") ? "" : "."
      let name = ids.count == 1 ? "Column" : "Columns"
      remarks.append("\(name) \(ids.joined(separator: ", ")): \(note)\(end)" as Sentence)
    }
  }

  /// Works out what is wanted beside measures: confidence, chance, groups.
  fileprivate mutating func study(_ projection: Projection, _ wanted: Wanted) {
    var question = question(projection, wanted)
    question.progress = Progress { wanted.progress("How sure that is", $0, $1) }
    keepConfidence(wanted, question)
    if wanted.studies.contains(.robustness) { robustness = Robustness(of: question) }
    for suggestion in wanted.suggestions {
      var request = wanted.request
      request.threads = wanted.threads
      request.progress = Progress { wanted.progress(suggestion.title, $0, $1) }
      suggest(suggestion, request)
    }
    if wanted.studies.contains(.chanceTests) {
      chanceTests = ChanceTests(
        of: ecosystem, in: projection, asking: question, only: wanted.allColumns,
        comparing: wanted.studies.contains(.comparisons))
      unanswered += chanceTests?.refusals ?? []
    }
    if wanted.studies.contains(.groups) {
      groupLinks = EcosystemAnalysis.groupLinks(self, asking: question)
      sectorMixing = SectorMixing(of: self, asking: question)
    }
  }

  /// Works out what is on offer, and what would be left if a provider went.
  fileprivate mutating func studyCoverage() {
    coverage = EcosystemAnalysis.coverage(of: ecosystem)
    providerLosses = coverage.map { EcosystemAnalysis.providerLosses(of: ecosystem, $0) }
  }

  /// Works out who can get to what, and how evenly that is spread.
  fileprivate mutating func studyReach() {
    reach = EcosystemAnalysis.reach(of: ecosystem)
    equity = reach.map { Equity(of: $0, ecosystem.places) }
  }

  private func question(_ projection: Projection, _ wanted: Wanted) -> Question {
    var question = Question(
      network: projection.network, lens: wanted.lens,
      groups: wanted.readsGroups ? groups(\.sector, of: ecosystem.sectors.count) : nil,
      seed: ecosystem.city.seed,
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
    let scores = told(scores, of: column)
    keep(scores, as: column.id, column.scope)
    guard wanted.sharesAndRanks || (wanted.findings && wanted.tellsPositions) else { return }
    if let norm = column.norm {
      keep(norm.shares(of: scores, in: network), as: column.id + ColumnEnding.norm, column.scope)
    }
    if column.ranked, column.scope == .node || column.scope == .tie {
      keep(ranks(of: scores), as: column.id + ColumnEnding.rank, column.scope)
    }
  }

  /// What an actor tells of its links is not known where it did not answer: not 0, but a hole.
  private func told(_ scores: Scores, of column: Column) -> Scores {
    guard response != nil, column.isOwnReport else { return scores }
    return Scores(zip(scores, ecosystem.actors).map { $1.responded == false ? nil : $0 })
  }

  private mutating func keep(_ scores: Scores, as id: Column.ID, _ scope: Column.Scope) {
    if scope == .tie { ties?.keep(scores, as: id) } else { self.scores[id] = scores }
  }
}
