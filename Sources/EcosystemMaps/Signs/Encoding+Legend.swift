import EcosystemDisclosure
import EcosystemModel
import Ink

extension Encoding {
  /// The legend of a map of organisations: what occurs on it, by the rules that drew it.
  func legend(for diagram: Diagram, _ links: [StatedLink]) -> [LegendEntry] {
    let usedSigns = sectors.filter { sign in diagram.marks.contains { $0.sign == sign } }
    let usedLines = lines.filter { line in diagram.links.contains { $0.sign == line } }
    let width = width(ofStrength: 2)
    var entries = usedSigns.map { LegendEntry.sector($0) }
    entries += usedLines.map { line in
      let hasHeads = links.contains { $0.relation == line.relation && !$0.arrows.isEmpty }
      return .line(line, isDirected: hasHeads, width: width)
    }
    if links.contains(where: { $0.strength != nil }), let line = usedLines.first {
      entries.append(.strengths([1, 2, 3].map(self.width(ofStrength:)), line.colour))
    }
    if !sizes.values.isEmpty { entries.append(.sizes(sizes)) }
    return entries
  }

  /// What a map of organisations shows, counted.
  func counts(
    _ edition: Edition, _ diagram: Diagram, _ links: [StatedLink]
  ) -> [String] {
    let sectors = Set(diagram.marks.compactMap(\.sign.sector)).count
    return [
      counted(diagram.marks.count, "organisation", "organisations"),
      counted(diagram.links.count, "link", "links"),
      counted(Set(diagram.links.compactMap(\.sign.relation)).count, "relation", "relations"),
      counted(sectors, "sector", "sectors"),
    ]
  }
}

/// Said of maps with links of strain.
let strainIsDrawn = "strain is drawn, but part of no measure"

/// What every map of organisations leaves out, in words.
func notShown(in edition: Edition) -> [String] {
  let ecosystem = edition.ecosystem
  let selfTies = ecosystem.ties.count { $0.from == $0.to && edition.isShown[$0.from.index] }
  let hasStrain =
    !edition.isForWall
    && ecosystem.ties.contains { ecosystem.relations[$0.relation].meaning == .strain }
  let hidden = edition.hiddenActors
  return [
    hidden > 0
      ? counted(hidden, "organisation is", "organisations are")
        + " not shown to this audience, with all links to them" : nil,
    selfTies > 0
      ? counted(
        selfTies, "link of an organisation to itself", "links of organisations to themselves")
      : nil,
    hasStrain ? strainIsDrawn : nil,
  ].compactMap(\.self) + edition.strainLeftOut
}

/// How many marks had no room for their names.
func unnamedWords(_ count: Int) -> [String] {
  count == 0
    ? []
    : [
      "names of \(counted(count, "organisation", "organisations")) for want of room: "
        + "see tables/actors.csv"
    ]
}

/// How many organisations the audience may not see, for views of other things.
func hiddenWords(in edition: Edition) -> [String] {
  edition.hiddenActors == 0
    ? []
    : [
      counted(edition.hiddenActors, "organisation is", "organisations are")
        + " not shown to this audience"
    ]
}
