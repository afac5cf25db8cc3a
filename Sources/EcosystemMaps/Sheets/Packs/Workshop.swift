import Ink

extension Pack {
  /// Everything for an afternoon around a map that exists.
  static let workshop = Pack(
    id: "workshop", title: "Workshop",
    plain: "Poster, tiles, cards, capture sheets, questions and a run-sheet", blanks: 10,
    paper: .a1
  ) { edition, request throws(NotDrawable) in
    let drawing = try request.drawing(of: edition)
    let isBlackAndWhite = request.draw.isBlackAndWhite
    let isTiled = request.tile.portrait.height < request.draw.paper.portrait.height
    let tiled =
      isTiled ? tiles(of: drawing, on: request.tile, isBlackAndWhite: isBlackAndWhite) : []
    return [
      PackFile(name: "poster", pages: drawing.pages), PackFile(name: "tiles", pages: tiled),
      PackFile(name: "cards", pages: cards(edition, request.draw)),
      PackFile(name: "capture-sheet", pages: captureSheet(edition, request.draw)),
      PackFile(
        name: "agenda",
        pages: Agenda(edition: edition, request: request.draw, tables: request.tables).pages),
      PackFile(
        name: "run-sheet",
        pages: RunSheet(edition: edition, request: request, isFirst: false).pages),
    ].filter { !$0.pages.isEmpty }
  }
}
