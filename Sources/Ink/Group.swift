/// Items that belong together; in SVG a `<g>` that scripts and readers can find.
public struct Group: Sendable, Hashable {
  public var id: String?
  public var `class`: String?
  /// Read aloud, and shown while the pointer rests on the group.
  public var title: String?
  /// The words that the group's lines of text make together, for whoever searches a PDF.
  public var reading: String?
  /// Where a click leads; only addresses that begin with http:// or https:// do.
  public var link: String?
  public var items: [Item]

  public init(
    id: String? = nil, class: String? = nil, title: String? = nil, reading: String? = nil,
    link: String? = nil, items: [Item]
  ) {
    self.id = id
    self.class = `class`
    self.title = title
    self.reading = reading
    self.link = link
    self.items = items
  }
}

extension Group {
  /// The address that the group leads to, if it is one of the web.
  ///
  /// What no address may hold, and what would end a PDF's string (cairo 1.16 writes it as it is), is
  /// percent-encoded.
  var webLink: String? {
    guard let link, link.utf8.count < 2000 else { return nil }
    let start = link.lowercased()
    guard start.hasPrefix("http://") || start.hasPrefix("https://") else { return nil }
    let digits = Array("0123456789ABCDEF")
    return printable(link).utf8.reduce(into: "") { text, byte in
      let letter = UnicodeScalar(byte)
      if (0x21...0x7E).contains(byte), !"\"'()<>\\^`{|}".unicodeScalars.contains(letter) {
        text.unicodeScalars.append(letter)
      } else {
        text += "%\(digits[Int(byte >> 4)])\(digits[Int(byte & 15)])"
      }
    }
  }
}
