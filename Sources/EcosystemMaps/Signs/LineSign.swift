public import EcosystemModel
public import Ink

/// The colour and pattern of a relation: one value for its links and for the legend.
public struct LineSign: Sendable, Hashable {
  /// Nothing for lines that are no link between organisations.
  public let relation: Ref<Relation>?
  public let title: String
  public let colour: Colour
  /// In line widths' own points, before the paper's scale.
  public let dash: [Double]
  public let isStrain: Bool

  /// The signs of the relations in use, in the order of the table; strain has its own.
  ///
  /// A relation looks the same on every sheet of a city, whatever else is drawn on it.
  static func all(
    of ecosystem: Ecosystem, used: [Ref<Relation>], isBlackAndWhite: Bool
  ) -> [LineSign] {
    let relations = ecosystem.relations
    let styled = styled(of: ecosystem)
    return used.sorted().map { ref in
      let isStrain = relations[ref].meaning == .strain
      let look = styles[(styled.firstIndex(of: ref) ?? 0) % styles.count]
      let colour = isStrain ? Palette.strain : Colour(look.colour)
      return LineSign(
        relation: ref, title: relations[ref].title,
        colour: isBlackAndWhite ? Colour(0x333333) : colour,
        dash: isStrain ? [0, 4.2] : look.dash, isStrain: isStrain)
    }
  }

  /// The relations that take a style each: those of the table, or of a long table those stated.
  private static func styled(of ecosystem: Ecosystem) -> [Ref<Relation>] {
    let all = ecosystem.relations.refs.filter { ecosystem.relations[$0].meaning != .strain }
    guard all.count > styles.count else { return all }
    let stated = Set(ecosystem.ties.map(\.relation))
    return all.filter(stated.contains)
  }

  /// A line of its own, which is no relation.
  static func plain(_ title: String, colour: Colour, dash: [Double] = []) -> LineSign {
    LineSign(relation: nil, title: title, colour: colour, dash: dash, isStrain: false)
  }

  private static let styles: [(colour: UInt32, dash: [Double])] = [
    (0x5F7078, []), (0x2F6FAE, [8, 3]), (0xA97A00, [2.5, 2]), (0x7B4B94, [10, 3, 2, 3]),
    (0x1F7F6B, [4.5, 3]), (0x8C4A2F, [14, 4]), (0xA83F74, [6, 2, 2, 2, 2, 2]),
    (0x555555, [1.5, 3.5]), (0x5B6E1F, [12, 2, 4, 2]),
  ]

  /// The paint of a link of a width.
  func paint(width: Double, scale: Double, opacity: Double) -> Paint {
    Paint(
      stroke: colour, width: isStrain ? max(width, 2 * scale) : width,
      dash: dash.map { $0 * scale }, cap: isStrain ? .round : .butt, opacity: opacity)
  }
}
