import CCairo

/// Draws pages into one PDF, each at its exact size, fonts embedded, text selectable.
///
/// The same pages give the same bytes on any day: the file's dates are fixed.
public func pdf(
  _ pages: [Page], title: String, author: String = "", creator: String = ""
) throws(InkFailure) -> [UInt8] {
  guard let first = pages.first else { throw .noPages }
  for page in pages { try checkPDFSize(page.size) }
  let sink = ByteSink()
  try withExtendedLifetime(sink) { () throws(InkFailure) in
    let surface = cairo_pdf_surface_create_for_stream(
      ByteSink.write, sink.closure, first.size.width, first.size.height)
    defer { cairo_surface_destroy(surface) }
    try check(cairo_surface_status(surface))
    describe(surface, title: title, author: author, creator: creator)
    let canvas = try Canvas(on: surface)
    for page in pages {
      cairo_pdf_surface_set_size(surface, page.size.width, page.size.height)
      try canvas.draw(page)
      canvas.showPage()
    }
    cairo_surface_finish(surface)
    try check(cairo_surface_status(surface))
  }
  return sink.bytes
}

private func describe(
  _ surface: OpaquePointer?, title: String, author: String, creator: String
) {
  let facts = [
    (CAIRO_PDF_METADATA_TITLE, title), (CAIRO_PDF_METADATA_AUTHOR, author),
    (CAIRO_PDF_METADATA_CREATOR, creator),
    (CAIRO_PDF_METADATA_CREATE_DATE, "2000-01-01T00:00:00Z"),
    (CAIRO_PDF_METADATA_MOD_DATE, "2000-01-01T00:00:00Z"),
  ]
  for (fact, value) in facts where !value.isEmpty {
    cairo_pdf_surface_set_metadata(surface, fact, printable(value))
  }
}

/// PDF readers hold pages of up to 200 inches.
private func checkPDFSize(_ size: Size) throws(InkFailure) {
  guard (1...14_400).contains(size.width), (1...14_400).contains(size.height) else {
    throw .pageSize(size)
  }
}
