public import Ink

/// A poster cut into tiles for a smaller printer: a sheet that tells how they go together, then
/// the tiles row by row.
///
/// Each tile is a part of the poster's own page, so that what is on the tiles is what is on the
/// poster. Of a drawing with several pages each is cut.
public func tiles(of drawing: Drawing, on paper: Paper, isBlackAndWhite: Bool) -> [Page] {
  drawing.pages.flatMap { poster -> [Page] in
    let tiling = Tiling(of: poster.size, on: paper)
    let sheets = TileSheets(poster: poster, tiling: tiling).pages
    let assembly = AssemblySheet(
      poster: poster, tiling: tiling, isBlackAndWhite: isBlackAndWhite)
    return ([assembly.page] + sheets).map { isBlackAndWhite ? $0.inGrey : $0 }
  }
}

extension Page {
  /// The same in greys of the same light.
  var inGrey: Page {
    var page = self
    page.items = items.map(\.inGrey)
    return page
  }
}
