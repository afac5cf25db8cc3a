public import EcosystemDisclosure
public import EcosystemModel
public import Ink

/// Sheets that belong together, for one occasion.
///
/// To add one: write `Sheets/Packs/Name.swift`, then add `.name` to ``all``.
public struct Pack: Entry {
  public let id: String
  public let title: String
  /// What the occasion is.
  public let plain: String
  /// Whether it is one PDF rather than a folder of them.
  public let isOneFile: Bool
  /// The paper that it is made for, whatever the map's posters are on; nothing where it is theirs.
  public let paper: Paper?
  /// The blank cards that it has for so many tables, as many as are wanted or as are usual;
  /// nothing for a pack without codes.
  public let blanks: @Sendable (_ wanted: Int?, _ tables: Int) -> BlankCards?
  public let files: @Sendable (Edition, PackRequest) throws(NotDrawable) -> [PackFile]

  /// Every pack.
  public static let all: [Pack] = [.workshop, .firstWorkshop, .brief]
}

/// What a pack is for.
public struct PackRequest: Sendable {
  public var draw: DrawRequest
  /// Of the poster; what suits the map, if not told.
  public var view: MapView?
  public var tile: Paper
  public var people: Int
  public var tables: Int
  public var blanks: BlankCards

  public init(
    draw: DrawRequest, view: MapView?, tile: Paper, people: Int, tables: Int, blanks: BlankCards
  ) {
    self.draw = draw
    self.view = view
    self.tile = tile
    self.people = people
    self.tables = tables
    self.blanks = blanks
  }

  /// A drawing in tiles; none where the paper needs no cutting.
  func tiled(_ drawing: Drawing) -> PackFile {
    let isTiled = tile.portrait.height < draw.paper.portrait.height
    return PackFile(
      name: "tiles",
      pages: isTiled ? tiles(of: drawing, on: tile, isBlackAndWhite: draw.isBlackAndWhite) : [])
  }

  /// The view wanted, or the first that the map can carry; blank rings where it can carry none.
  func drawing(of edition: Edition, on paper: Paper? = nil) throws(NotDrawable) -> Drawing {
    var request = draw
    if let paper { request.paper = paper }
    if let view { return try poster(edition, view, request) }
    for view in [MapView.rings, .network] {
      do throws(NotDrawable) {
        return try poster(edition, view, request)
      } catch {
        if error.isFault { throw error }
      }
    }
    let page = BlankRings(domain: "", edition: edition, request: request).page
    return Drawing(pages: [page], title: page.title, positions: [], diagram: nil)
  }
}

/// One file of a pack.
public struct PackFile: Sendable {
  /// Without its ending.
  public let name: String
  public let pages: [Page]
}
