public import Ink

/// How a poster is cut into tiles that overlap.
///
///     tiles along a side = 1 + ⌈(side − u) / (u − 10 mm)⌉, u = the tile's side less 2 · 10 mm
///
/// and 1 where the side is no longer than *u*. Tiles lie or stand, whichever takes fewer.
public struct Tiling: Sendable, Hashable {
  public let poster: Size
  /// The sheet that a tile is printed on.
  public let sheet: Size
  public let columns: Int
  public let rows: Int

  /// No printer prints here; marks stand in it.
  static let inset = Paper.points(millimetres: 10)
  static let overlap = Paper.points(millimetres: 10)

  public init(of poster: Size, on paper: Paper) {
    let lying = Tiling(of: poster, sheet: paper.landscape)
    let upright = Tiling(of: poster, sheet: paper.portrait)
    self = upright.count < lying.count ? upright : lying
  }

  private init(of poster: Size, sheet: Size) {
    self.poster = poster
    self.sheet = sheet
    columns = Self.tiles(along: poster.width, of: sheet.width)
    rows = Self.tiles(along: poster.height, of: sheet.height)
  }

  public var count: Int { rows * columns }

  private static func tiles(along side: Double, of sheet: Double) -> Int {
    let room = sheet - 2 * inset
    guard side > room + 1e-6 else { return 1 }
    return 1 + Int(((side - room) / (room - overlap) - 1e-9).rounded(.up))
  }

  /// The room of a tile for its part of the poster.
  var room: Size { Size(sheet.width - 2 * Self.inset, sheet.height - 2 * Self.inset) }

  /// The part of the poster on a tile; the last of a row and of a column may be smaller.
  public func part(row: Int, column: Int) -> Rect {
    let corner = Point(
      Double(column) * (room.width - Self.overlap), Double(row) * (room.height - Self.overlap))
    return Rect(
      corner,
      Size(min(room.width, poster.width - corner.x), min(room.height, poster.height - corner.y)))
  }

  /// `R2C3`: the second row's third tile.
  public func tag(row: Int, column: Int) -> String { "R\(row + 1)C\(column + 1)" }
}
