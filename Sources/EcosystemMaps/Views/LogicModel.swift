import EcosystemAnalysis
import EcosystemDisclosure
import EcosystemModel
import Ink

extension MapView {
  /// Goals, outcomes, activities and actions, and what serves what.
  static let logicModel = MapView(
    id: "logic-model", title: "Logic model",
    plain: "What is to change, by what, and who answers for it",
    focuses: [.actor]
  ) { edition, request throws(NotDrawable) in
    guard let chains = edition.facts.logicModel else {
      throw NotDrawable(
        reason: """
          the map has no logic model, so there are no goals and actions to draw; add \
          logic_model.csv and logic_links.csv
          """)
    }
    let map = LogicMap(edition: edition, request: request, chains: chains)
    let items = map.items
    guard !items.isEmpty else {
      throw NotDrawable(
        reason: "nothing of the logic model is owned by \(request.focusWords(in: edition))")
    }
    return try map.diagram(of: items)
  }
}

/// The logic model view of one edition.
private struct LogicMap {
  let edition: Edition
  let request: DrawRequest
  let chains: LogicChains

  private var ecosystem: Ecosystem { edition.ecosystem }
  private var type: TypeScale { TypeScale(request.paper) }

  /// All, or what an organisation owns with all that it serves and all that serves it.
  var items: [Ref<LogicItem>] {
    let all = ecosystem.logicModel.refs
    guard case .actor(let actor) = request.focus else { return all }
    let own = Set(all.filter { ecosystem.logicModel[$0].owner == actor })
    var (above, below) = (own, own)
    // Links lead down a level at least, so that four rounds reach everything.
    for _ in LogicItem.Level.allCases {
      for link in ecosystem.logicLinks {
        if above.contains(link.to) { above.insert(link.from) }
        if below.contains(link.from) { below.insert(link.to) }
      }
    }
    return all.filter { above.contains($0) || below.contains($0) }
  }

  func diagram(of items: [Ref<LogicItem>]) throws(NotDrawable) -> Diagram {
    var diagram = Diagram(frame: Sheet(request.paper).map)
    let number = Dictionary(uniqueKeysWithValues: items.enumerated().map { ($1, $0) })
    let layer = items.map { ecosystem.logicModel[$0].level.depth }
    let (serves, skips) = signs
    let lines = ecosystem.logicLinks.compactMap { link -> LayeredBlocks.Line? in
      guard let from = number[link.from], let to = number[link.to], layer[from] < layer[to] else {
        return nil
      }
      let isSkip = layer[to] > layer[from] + 1
      let why = link.rationale.isEmpty ? "" : ", since \(link.rationale.prefix(300))"
      return .init(
        from: from, to: to, sign: isSkip ? skips : serves,
        title: "\(text(items[to])) – serves – \(text(items[from]))\(why)", arrows: .atStart)
    }
    let blocks = LayeredBlocks(
      cards: items.map(card), layer: layer, order: Array(items.indices), lines: lines,
      headings: LogicItem.Level.allCases.map { level in
        let count = items.count { ecosystem.logicModel[$0].level == level }
        return count == 0 ? "\(level.plural) · none stated" : "\(level.plural) · \(count)"
      }, type: type)
    let fit = blocks.draw(on: &diagram, in: diagram.frame)
    guard fit != .nothing else {
      throw NotDrawable(
        reason: """
          \(items.count) items of the logic model have no room on one sheet of \
          \(request.paper.name); take a larger paper, draw what one organisation owns with \
          --focus, or see tables/logic-model.csv
          """)
    }
    diagram.legend = legend(items, lines, serves, skips)
    diagram.counts = counts(items)
    diagram.notShown =
      (fit == .namesAlone ? ["owners and indicators, for want of room"] : []) + left(items)
    return diagram
  }

  private var signs: (serves: LineSign, skips: LineSign) {
    let ink = request.isBlackAndWhite ? Colour(0x333333) : Colour(0x5F7078)
    let warning = request.isBlackAndWhite ? Colour(0x333333) : Palette.strain
    return (.plain("serves", colour: ink), .plain("skips a level", colour: warning, dash: [6, 4]))
  }

  private func text(_ item: Ref<LogicItem>) -> String {
    String(ecosystem.logicModel[item].text.prefix(300))
  }

  private func card(_ item: Ref<LogicItem>) -> CardWall.Card {
    let own = ecosystem.logicModel[item]
    let standing = chains.items.first { $0.item == item }
    let issues = standing?.issues ?? []
    func missing(_ what: String) -> String {
      chains.isDeclared ? "no \(what)" : "\(what) not stated"
    }
    let lacksOwner = issues.contains(.noOwner)
    let isHidden = own.owner == nil && !lacksOwner && own.level != .goal
    let owner =
      own.owner.map { "Owner: \(edition.names(of: [$0]))" }
      ?? (isHidden ? "Owner: not shown here" : nil)
    let numbers = [
      own.baseline.isEmpty ? nil : "from \(own.baseline)",
      own.value.isEmpty ? nil : "now \(own.value)", own.target.isEmpty ? nil : "to \(own.target)",
    ].compactMap(\.self).joined(separator: ", ")
    let indicator = own.indicator.isEmpty ? "" : "Seen by: \(own.indicator)"
    let due = own.due.map { "Due \($0.inWords)" + (standing?.isPastDue == true ? ", past" : "") }
    let marks =
      [
        lacksOwner ? missing("owner") : nil,
        issues.contains(.noIndicator) ? missing("indicator") : nil,
      ]
      .compactMap(\.self).joined(separator: ", ")
    let chain = [
      issues.compactMap { issue -> String? in
        switch issue {
        case .nothingBelow, .nothingAbove: issue.words
        default: nil
        }
      }.joined(separator: ", ")
    ].filter { !$0.isEmpty && chains.hasLinks }.joined()
    let least = type.leastLabel
    let facts = [owner ?? "", indicator, numbers, due ?? ""]
    return CardWall.Card(
      node: .init("logic", item.index),
      parts: { size in
        [.init(text: own.text, size: size, weight: .bold, maxLines: 9)]
          + facts.map {
            .init(text: $0, size: max(least, size * 0.84), colour: Palette.softInk, maxLines: 4)
          }
          + [
            .init(
              text: marks, size: max(least, size * 0.84), weight: .bold, maxLines: 3, lead: "!"),
            .init(text: chain, size: max(least, size * 0.84), maxLines: 3, lead: "…"),
          ]
      }, paint: paint(isMarked: !marks.isEmpty), reading: text(item),
      title: ([own.level.rawValue, text(item)] + facts + [marks, chain]).filter { !$0.isEmpty }
        .joined(separator: " · "))
  }

  private func paint(isMarked: Bool) -> Paint {
    let (fill, scale) = (isMarked ? Colour(0xFBE3C0) : Colour.white, type.scale)
    return Paint(
      fill: request.isBlackAndWhite ? Colour.white : fill, stroke: Colour(0x55524A),
      width: (isMarked ? 2.2 : 0.9) * scale)
  }

  private func legend(
    _ items: [Ref<LogicItem>], _ lines: [LayeredBlocks.Line], _ serves: LineSign,
    _ skips: LineSign
  ) -> [LegendEntry] {
    let issues = Set(chains.items.filter { items.contains($0.item) }.flatMap(\.issues))
    var entries: [LegendEntry] = []
    if lines.contains(where: { $0.sign == serves }) {
      entries.append(.line(serves, isDirected: true, width: 1.1 * type.scale))
    }
    if lines.contains(where: { $0.sign == skips }) {
      entries.append(.line(skips, isDirected: true, width: 1.1 * type.scale))
    }
    if !issues.isDisjoint(with: [.noOwner, .noIndicator]) {
      entries.append(
        .swatch(
          paint(isMarked: true), symbol: "!", symbolColour: Palette.ink,
          text: chains.isDeclared
            ? "an owner or an indicator is missing" : "an owner or an indicator is not stated"))
    }
    let isOpen = issues.contains { issue in
      switch issue {
      case .nothingBelow, .nothingAbove: true
      default: false
      }
    }
    if chains.hasLinks, isOpen {
      entries.append(.words("… : no link to the next level is stated."))
    }
    return entries
  }

  private func counts(_ items: [Ref<LogicItem>]) -> [String] {
    let names: [(LogicItem.Level, String)] = [
      (.goal, "goal"), (.outcome, "outcome"), (.activity, "activity"), (.action, "action"),
    ]
    return names.map { level, word in
      let count = items.count { ecosystem.logicModel[$0].level == level }
      return counted(count, word, level.plural.lowercased())
    }
      + (request.focus == nil
        ? ["\(chains.goalsWithFullChain) of \(chains.goals) goals with a chain down to an action"]
        : [])
  }

  private func left(_ items: [Ref<LogicItem>]) -> [String] {
    let others = ecosystem.logicModel.count - items.count
    return [
      others > 0 ? counted(others, "item", "items") + " outside the focus" : nil
    ].compactMap(\.self) + hiddenWords(in: edition)
  }
}

extension LogicItem.Level {
  fileprivate var plural: String {
    switch self {
    case .goal: "Goals"
    case .outcome: "Outcomes"
    case .activity: "Activities"
    case .action: "Actions"
    }
  }
}
