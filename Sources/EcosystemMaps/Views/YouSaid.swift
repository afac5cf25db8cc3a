import EcosystemDisclosure
import EcosystemModel
import Ink

extension MapView {
  /// What learners said, and what came of it.
  static let youSaid = MapView(
    id: "you-said", title: "You said", plain: "What young people said, and what came of it",
    focuses: [.domain, .actor, .place]
  ) { edition, request throws(NotDrawable) in
    let insights = edition.ecosystem.insights.refs.filter { request.holds($0, of: edition) }
    guard !insights.isEmpty else {
      throw NotDrawable(
        reason: request.focus == nil
          ? """
          the map tells nothing that learners said, so there is nothing to answer; add \
          insights.csv with the columns 'theme' and 'statement'
          """
          : "nothing that learners said is about \(request.focusWords(in: edition))")
    }
    return YouSaidMap(edition: edition, request: request, insights: insights).diagram()
  }
}

extension DrawRequest {
  /// Whether an insight speaks of the focus.
  fileprivate func holds(_ insight: Ref<Insight>, of edition: Edition) -> Bool {
    let own = edition.ecosystem.insights[insight]
    switch focus {
    case nil: return true
    case .domain:
      let domains = focusDomains(of: edition) ?? []
      return own.relatesTo.contains { thing in
        switch thing {
        case .domain(let domain): domains.contains(domain)
        case .offer(let offer):
          !domains.isDisjoint(with: edition.ecosystem.provision[offer].domains)
        default: false
        }
      }
    case .actor(let actor): return own.relatesTo.contains(.actor(actor))
    case .place(let place): return own.relatesTo.contains(.place(place))
    }
  }
}

/// The you-said view of one edition.
private struct YouSaidMap {
  let edition: Edition
  let request: DrawRequest
  let insights: [Ref<Insight>]

  private var type: TypeScale { TypeScale(request.paper) }

  func diagram() -> Diagram {
    var diagram = Diagram(frame: Sheet(request.paper).map)
    let all = edition.ecosystem.insights
    // By theme, in the order in which themes first occur; what has no answer comes first.
    var themes: [String] = []
    for insight in insights where !themes.contains(all[insight].theme) {
      themes.append(all[insight].theme)
    }
    let sorted = insights.sorted { a, b in
      let (x, y) = (
        themes.firstIndex(of: all[a].theme) ?? 0, themes.firstIndex(of: all[b].theme) ?? 0
      )
      return (x, standing(of: a).rawValue, a.number) < (y, standing(of: b).rawValue, b.number)
    }
    let wall = CardWall(cards: sorted.map(card), type: type)
    let setting = wall.best(2...5, in: diagram.frame)
    let left = wall.draw(setting, on: &diagram, in: diagram.frame)
    let standings = insights.map(standing)
    func count(_ standing: Standing) -> Int { standings.count { $0 == standing } }
    diagram.legend = legend(standings)
    diagram.counts = [
      counted(insights.count, "thing said", "things said"),
      counted(themes.count, "theme", "themes"), "\(count(.answered)) with an answer",
      "\(count(.takenUp)) taken up", "\(count(.open)) without either on the map",
    ]
    diagram.notShown =
      (left > 0 ? ["\(left) for want of room: on the next page of the PDF"] : [])
      + ["who said it: no map holds names of learners"] + hiddenWords(in: edition)
    return diagram
  }

  /// What came of a thing that learners said; what is open comes first.
  private enum Standing: Int {
    case open, takenUp, answered

    var sign: String {
      switch self {
      case .open: "?"
      case .takenUp: "→"
      case .answered: "✓"
      }
    }

    var meaning: String {
      switch self {
      case .open: "no answer is on the map, which does not mean that there was none"
      case .takenUp: "taken up on the map; no answer told back"
      case .answered: "the answer they were told"
      }
    }
  }

  private func standing(of insight: Ref<Insight>) -> Standing {
    if !edition.ecosystem.insights[insight].response.isEmpty { return .answered }
    return takenUp(insight).isEmpty ? .open : .takenUp
  }

  /// Offers, outcomes, activities and actions that the insight names.
  private func takenUp(_ insight: Ref<Insight>) -> [Thing] {
    edition.ecosystem.insights[insight].relatesTo.filter { thing in
      switch thing {
      case .offer: true
      case .logicItem(let item): edition.ecosystem.logicModel[item].level != .goal
      default: false
      }
    }
  }

  private func card(_ insight: Ref<Insight>) -> CardWall.Card {
    let own = edition.ecosystem.insights[insight]
    let group = own.group.map { edition.ecosystem.groups[$0].title }
    let facts = [
      group, own.howMany.map { "said by \($0)" }, own.barrier.map { "barrier: \($0.rawValue)" },
      own.saidOn?.inWords.replacing(" ", with: "\u{A0}"),
    ].compactMap(\.self).joined(separator: "\u{A0}· ")
    let named = takenUp(insight).map { edition.title(of: $0) }.joined(separator: "; ")
    let standing = standing(of: insight)
    let answer =
      switch standing {
      case .answered: own.response
      case .takenUp: "Taken up in: \(named). No answer told back is on the map yet."
      case .open: "No answer is on the map yet."
      }
    let by = [
      own.responseBy.isEmpty ? nil : edition.name(of: own.responseBy), own.responseDate?.inWords,
    ].compactMap(\.self).joined(separator: ", ")
    let least = type.leastLabel
    return CardWall.Card(
      node: .init("insight", insight.index),
      parts: { size in
        let small = max(least, size * 0.84)
        return [
          .init(
            text: own.theme.uppercased(), size: small, weight: .bold, colour: Palette.groundInk,
            maxLines: 2),
          .init(text: own.statement, size: size * 1.1, weight: .bold, maxLines: 12),
          .init(text: facts, size: small, colour: Palette.softInk, maxLines: 4),
          .init(
            text: answer, size: size, maxLines: 12, lead: standing.sign, space: size * 0.6),
          .init(text: by, size: small, colour: Palette.softInk, maxLines: 3),
        ]
      }, paint: paint(standing), reading: String(own.statement.prefix(600)),
      title: "\(own.theme): \(own.statement.prefix(600)) · \(facts). "
        + "\(standing == .open ? "" : "What came of it: ")\(answer) \(by)")
  }

  private func paint(_ standing: Standing) -> Paint {
    let scale = type.scale
    let isOpen = standing == .open
    let fill = standing == .answered ? Colour(0xE8F0EA) : Colour.white
    return Paint(
      fill: request.isBlackAndWhite ? fill.grey : fill, stroke: Colour(0x55524A),
      width: (isOpen ? 1.8 : 0.8) * scale, dash: isOpen ? [5 * scale, 3 * scale] : [])
  }

  private func legend(_ used: [Standing]) -> [LegendEntry] {
    [Standing.answered, .takenUp, .open].filter(used.contains).map {
      .swatch(paint($0), symbol: $0.sign, symbolColour: Palette.ink, text: $0.meaning)
    }
  }
}

extension Edition {
  /// The name of the actor with an id, else the word itself.
  fileprivate func name(of word: String) -> String {
    actors.first { ecosystem.actors[$0].id == word }.map { ecosystem.actors[$0].name } ?? word
  }
}
