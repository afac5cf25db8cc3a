import CCairo

/// The versions of the libraries that drawings depend on, and the font.
public func libraryVersions() -> [(name: String, version: String)] {
  [
    ("cairo", String(cString: cairo_version_string())),
    ("pango", String(cString: pango_version_string())), ("font", "DejaVu Sans"),
  ]
}
