public import EcosystemAnalysis
public import EcosystemModel

extension Edition {
  /// A sentence with the names that the audience may read.
  public func text(_ sentence: Sentence) -> String {
    let text = sentence.parts.map(text).joined()
    guard let first = text.first, first.isLowercase else { return text }
    return first.uppercased() + text.dropFirst()
  }

  private func text(_ part: Sentence.Part) -> String {
    switch part {
    case .words(let words): words
    case .number(let number): figure((number * 10).rounded() / 10)
    case .actors(let actors): names(of: actors)
    case .domain(let domain): ecosystem.domains[domain].title
    case .ageBand(let band): ecosystem.ageBands[band].title
    case .place(let place): ecosystem.places[place].name
    case .sector(let sector): ecosystem.sectors[sector].title
    case .ring(let ring): ecosystem.rings[ring].title
    case .relation(let relation): ecosystem.relations[relation].title
    }
  }

  /// `A, B and 2 organisations not shown here`.
  public func names(of actors: [Ref<Actor>]) -> String {
    var names = actors.filter { isShown[$0.index] }.map { ecosystem.actors[$0].name }
    let hidden = actors.count - names.count
    if hidden == 1 { names.append(notShown) }
    if hidden > 1 { names.append("\(hidden) organisations not shown here") }
    guard let last = names.last, names.count > 1 else { return names.first ?? "" }
    return names.dropLast().joined(separator: ", ") + " and " + last
  }
}

/// A number with the fewest digits that read back to it.
public func figure(_ number: Double) -> String {
  number == number.rounded() && abs(number) < 1e15 ? String(Int(number)) : String(number)
}
