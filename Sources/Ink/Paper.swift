/// A sheet of the ISO 216 A series.
public struct Paper: Sendable, Hashable {
  public let name: String
  /// Points (1/72 inch), upright.
  public let portrait: Size
  /// Whether the sheet stands upright rather than lies.
  public var isUpright = false

  /// The sheet as it stands or lies.
  public var size: Size { isUpright ? portrait : landscape }

  public var landscape: Size { portrait.turned }

  public static let a0 = Paper("A0", width: 841, height: 1189)
  public static let a1 = Paper("A1", width: 594, height: 841)
  public static let a2 = Paper("A2", width: 420, height: 594)
  public static let a3 = Paper("A3", width: 297, height: 420)
  public static let a4 = Paper("A4", width: 210, height: 297)

  /// From large to small.
  public static let all: [Paper] = [.a0, .a1, .a2, .a3, .a4]

  /// Finds a paper by its name in any case; nil when there is none.
  public init?(named name: String) {
    guard let paper = Paper.all.first(where: { $0.name == name.uppercased() }) else { return nil }
    self = paper
  }

  /// The same paper standing upright.
  public var upright: Paper {
    var paper = self
    paper.isUpright = true
    return paper
  }

  /// Turns millimetres into points.
  public static func points(millimetres: Double) -> Double { millimetres * 72 / 25.4 }

  private init(_ name: String, width: Double, height: Double) {
    self.name = name
    portrait = Size(Self.points(millimetres: width), Self.points(millimetres: height))
  }
}
