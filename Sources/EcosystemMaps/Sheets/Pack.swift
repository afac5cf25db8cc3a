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
  /// How many blank cards it has, if not told otherwise; nothing for a pack without codes.
  public let blanks: Int?
  /// Of its poster, where nobody says.
  public let paper: Paper
  public let files: @Sendable (Edition, PackRequest) throws(NotDrawable) -> [PackFile]

  init(
    id: String, title: String, plain: String, blanks: Int?, paper: Paper = .a3,
    files: @escaping @Sendable (Edition, PackRequest) throws(NotDrawable) -> [PackFile]
  ) {
    self.id = id
    self.title = title
    self.plain = plain
    self.blanks = blanks
    self.paper = paper
    self.files = files
  }

  /// Every pack.
  public static let all: [Pack] = [.workshop, .firstWorkshop, .brief]

  /// Whether it is one PDF rather than a folder of them.
  public var isOneFile: Bool { blanks == nil }
}

/// What a pack is for.
public struct PackRequest: Sendable {
  public var draw: DrawRequest
  /// Of the poster; what suits the map, if not told.
  public var view: MapView?
  public var tile: Paper
  public var people: Int
  public var tables: Int

  public init(draw: DrawRequest, view: MapView?, tile: Paper, people: Int, tables: Int) {
    self.draw = draw
    self.view = view
    self.tile = tile
    self.people = people
    self.tables = tables
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
    return Drawing(pages: [page], dot: "", title: page.title, positions: [])
  }
}

/// One file of a pack.
public struct PackFile: Sendable {
  /// Without its ending.
  public let name: String
  public let pages: [Page]
}
