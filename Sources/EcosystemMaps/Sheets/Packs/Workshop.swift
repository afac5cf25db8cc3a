import Ink

extension Pack {
  /// Everything for an afternoon around a map that exists.
  static let workshop = Pack(
    id: "workshop", title: "Workshop",
    plain: "Poster, tiles, cards, capture sheets, questions and a run-sheet", isOneFile: false,
    paper: .a1, blanks: { .tables($1, each: $0 ?? 6) }
  ) { edition, request throws(NotDrawable) in
    let drawing = try request.drawing(of: edition)
    return [
      PackFile(name: "poster", pages: drawing.pages), request.tiled(drawing),
      PackFile(name: "cards", pages: cards(edition, request.draw, blanks: nil)),
      PackFile(name: "blank-cards", pages: blankCards(edition, request.draw, request.blanks)),
      PackFile(
        name: "capture-sheet", pages: captureSheet(edition, request.draw, blanks: request.blanks)),
      PackFile(
        name: "agenda",
        pages:
          Agenda(edition: edition, request: request.draw, tables: request.tables).pages),
      PackFile(
        name: "run-sheet",
        pages: RunSheet(edition: edition, request: request, isFirst: false).pages),
    ].filter { !$0.pages.isEmpty }
  }
}
