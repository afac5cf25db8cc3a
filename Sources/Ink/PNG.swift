import CCairo

extension Page {
  /// Draws the page into a PNG without transparency.
  ///
  /// - Parameter dpi: Pixels per inch; 72 gives one pixel a point.
  public func png(dpi: Double) throws(InkFailure) -> [UInt8] {
    let scale = dpi / 72
    let width = (size.width * scale).rounded()
    let height = (size.height * scale).rounded()
    guard (1...32_767).contains(width), (1...32_767).contains(height) else {
      throw .pageSize(size)
    }
    let surface = cairo_image_surface_create(CAIRO_FORMAT_RGB24, Int32(width), Int32(height))
    defer { cairo_surface_destroy(surface) }
    try check(cairo_surface_status(surface))
    try Canvas(on: surface, scale: scale).draw(self)
    cairo_surface_flush(surface)
    let sink = ByteSink()
    let status = withExtendedLifetime(sink) {
      cairo_surface_write_to_png_stream(surface, ByteSink.write, sink.closure)
    }
    try check(status)
    return sink.bytes
  }
}
