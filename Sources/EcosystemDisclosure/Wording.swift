public import EcosystemAnalysis
public import EcosystemModel

extension Edition {
  /// A sentence with the names that the audience may read, beginning with a capital letter unless
  /// it begins with a name.
  public func text(_ sentence: Sentence) -> String {
    var whole = ""
    for part in sentence.parts {
      let next = text(part)
      whole += whole.hasSuffix(".") && next.hasPrefix(".") ? String(next.dropFirst()) : next
    }
    guard let first = whole.first, first.isLowercase, !beginsWithName(sentence) else {
      return whole
    }
    return first.uppercased() + whole.dropFirst()
  }

  private func text(_ part: Sentence.Part) -> String {
    switch part {
    case .words(let words): words
    case .number(let number): figure((number * 10).rounded() / 10)
    case .actors(let actors): names(of: actors)
    case .someActors(let actors, let most): names(of: actors, most: most)
    case .shown(let actors): shown(of: actors)
    case .domain(let domain): quoted(ecosystem.domains[domain].title)
    case .ageBand(let band): ecosystem.ageBands[band].title
    case .place(let place): quoted(ecosystem.places[place].name)
    case .initiative(let initiative): quoted(ecosystem.initiatives[initiative].name)
    case .sector(let sector): quoted(ecosystem.sectors[sector].title)
    case .skill(let skill): phrase(ecosystem.skills[skill].name)
    case .group(let group): quoted(ecosystem.groups[group].title)
    case .insight(let insight): "‘\(ecosystem.insights[insight].statement)’"
    case .relation(let relation): quoted(ecosystem.relations[relation].title)
    case .thing(let thing): name(of: thing)
    }
  }

  /// A name that the audience may read; titles of offers, badges and opportunities, and what an
  /// item of the logic model says, stand in quotation marks.
  private func name(of thing: Thing) -> String {
    switch thing {
    case .actor(let actor): names(of: [actor])
    case .tie(let a, let b): names(of: [a, b])
    case .domain(let domain): quoted(ecosystem.domains[domain].title)
    case .place(let place): quoted(ecosystem.places[place].name)
    case .offer(let offer): "‘\(ecosystem.provision[offer].title)’"
    case .skill(let skill): phrase(ecosystem.skills[skill].name)
    case .badge(let badge): "‘\(ecosystem.badges[badge].name)’"
    case .opportunity(let opportunity): "‘\(ecosystem.opportunities[opportunity].name)’"
    case .initiative(let initiative): quoted(ecosystem.initiatives[initiative].name)
    case .logicItem(let item): "‘\(ecosystem.logicModel[item].text)’"
    case .group(let group): quoted(ecosystem.groups[group].title)
    case .ageBand(let band): ecosystem.ageBands[band].title
    case .sector(let sector): quoted(ecosystem.sectors[sector].title)
    case .ring(let ring): quoted(ecosystem.rings[ring].title)
    case .relation(let relation): quoted(ecosystem.relations[relation].title)
    }
  }

  /// `A, B and 2 organisations not shown here`; where a name holds a comma or an "and" itself,
  /// `A and B; C; and D`.
  public func names(of actors: [Ref<Actor>]) -> String { names(of: actors, most: actors.count) }

  /// The first names, and how many more there are.
  private func names(of actors: [Ref<Actor>], most: Int) -> String {
    let shown = actors.filter { isShown[$0.index] }.map { ecosystem.actors[$0].name }
    let hidden = actors.count - shown.count
    var names = Array(shown.prefix(most))
    if shown.count > most {
      names.append("\(actors.count - most) more")
    } else if hidden > 0 {
      names.append(hidden == 1 ? notShown : "\(hidden) organisations not shown here")
    }
    return list(names)
  }

  private func shown(of actors: [Ref<Actor>]) -> String {
    let count = actors.count { isShown[$0.index] }
    return count == 0 && !actors.isEmpty
      ? "no organisation shown here" : counted(count, "organisation", "organisations")
  }

  private func beginsWithName(_ sentence: Sentence) -> Bool {
    switch sentence.parts.first(where: { $0 != .words("") }) {
    case .actors(let actors), .someActors(let actors, _):
      actors.contains { isShown[$0.index] }
    case .thing: true
    default: false
    }
  }
}

/// The items in a row, so that one can see where each ends.
private func list(_ items: [String]) -> String {
  guard let last = items.last, items.count > 1 else { return items.first ?? "" }
  let areClear = !items.contains(where: isCompound)
  return items.dropLast().joined(separator: areClear ? ", " : "; ")
    + (areClear ? " and " : "; and ") + last
}

/// A title, in quotation marks where a reader could not see where it ends.
private func quoted(_ title: String) -> String { isCompound(title) ? "‘\(title)’" : title }

/// As ``quoted(_:)``, and for three words or more, which would read as a part of the sentence.
private func phrase(_ name: String) -> String {
  name.split(separator: " ").count > 2 ? "‘\(name)’" : quoted(name)
}

private func isCompound(_ name: String) -> Bool {
  name.contains(where: { ",;:".contains($0) })
    || name.split(separator: " ").contains { $0.lowercased() == "and" }
}

/// `1 link`, `2 links`: a number with its noun.
public func counted(_ number: Int, _ one: String, _ many: String) -> String {
  "\(number) \(number == 1 ? one : many)"
}

/// A number with the fewest digits that read back to it.
public func figure(_ number: Double) -> String {
  number == number.rounded() && abs(number) < 9e15 ? String(Int(number)) : String(number)
}
