internal import CExpat

/// What stands in an XML document, one after the other.
public enum XMLEvent {
  case start(XMLElement)
  case text(String)
  /// The end of the element of that name.
  case end(String)
}

/// The start of an element; names without their prefix.
public struct XMLElement {
  public let name: String
  public let attributes: [(name: String, value: String)]
  public let spot: Spot

  public subscript(name: String) -> String? { attributes.first { $0.name == name }?.value }
}

/// Reads an XML document as events.
///
/// A document that declares a DOCTYPE is refused: entities can make a small file endless.
///
/// - Throws: Where the document is not well-formed, too deep or too large, or what `body` throws.
/// - Complexity: O(bytes).
public func readXML(
  _ bytes: [UInt8], file: String, limits: TreeLimits = .usual,
  _ body: @escaping (XMLEvent) throws(Diagnostic) -> Void
) throws(Diagnostic) {
  try limits.checkSize(bytes.count, file: file)
  let reader = try XMLReader(file: file, deepest: limits.depth, wantsSpots: true, body)
  try reader.read(bytes, isLast: true)
}

/// Owns expat's parser; takes a document in pieces.
final class XMLReader {
  private let parser: XML_Parser
  private let file: String
  private let deepest: Int
  private let wantsSpots: Bool
  private let body: (XMLEvent) throws(Diagnostic) -> Void
  private var depth = 0
  private var fault: Diagnostic?

  init(
    file: String, deepest: Int = TreeLimits.usual.depth, wantsSpots: Bool,
    _ body: @escaping (XMLEvent) throws(Diagnostic) -> Void
  ) throws(Diagnostic) {
    guard let parser = XML_ParserCreate(nil) else {
      throw Diagnostic(.error, at: FilePlace(file: file), "there is no memory left to read it")
    }
    self.parser = parser
    self.file = file
    self.deepest = deepest
    self.wantsSpots = wantsSpots
    self.body = body
    XML_SetUserData(parser, Unmanaged.passUnretained(self).toOpaque())
    XML_SetElementHandler(
      parser,
      { XMLReader.of($0)?.start($1, $2) },
      { data, name in
        guard let name else { return }
        let reader = XMLReader.of(data)
        reader?.depth -= 1
        reader?.tell(.end(localName(name)))
      })
    XML_SetCharacterDataHandler(parser) { data, text, count in
      guard let text else { return }
      let bytes = UnsafeBufferPointer(start: text, count: Int(count))
      XMLReader.of(data)?.tell(
        .text(String(decoding: UnsafeRawBufferPointer(bytes), as: UTF8.self)))
    }
    XML_SetStartDoctypeDeclHandler(parser) { data, _, _, _, _ in XMLReader.of(data)?.refuseDoctype()
    }
  }

  deinit { XML_ParserFree(parser) }

  /// Reads the next piece.
  func read(_ bytes: some Sequence<UInt8>, isLast: Bool) throws(Diagnostic) {
    let piece = Array(bytes)
    let status = piece.withUnsafeBytes { raw in
      XML_Parse(
        parser, raw.baseAddress?.assumingMemoryBound(to: CChar.self), Int32(raw.count),
        isLast ? 1 : 0)
    }
    if let fault { throw fault }
    guard status != XML_STATUS_OK else { return }
    let code = XML_GetErrorCode(parser)
    let why = XML_ErrorString(code).map { String(cString: $0) } ?? "it is not well-formed"
    throw Diagnostic(
      .error, at: spot.place(in: file), "the XML document cannot be read here: \(why)",
      hint: code == XML_ERROR_UNKNOWN_ENCODING
        ? "save it as UTF-8" : "fetch or save the file again, or mend it by hand")
  }

  private static func of(_ data: UnsafeMutableRawPointer?) -> XMLReader? {
    data.map { Unmanaged<XMLReader>.fromOpaque($0).takeUnretainedValue() }
  }

  private var spot: Spot {
    .line(
      Int32(clamping: XML_GetCurrentLineNumber(parser)),
      column: Int32(clamping: XML_GetCurrentColumnNumber(parser) + 1))
  }

  private func start(
    _ name: UnsafePointer<CChar>?, _ pairs: UnsafeMutablePointer<UnsafePointer<CChar>?>?
  ) {
    guard let name else { return }
    depth += 1
    guard depth <= deepest else {
      return stop(
        Diagnostic(
          .error, at: spot.place(in: file),
          "the XML document is nested more than \(deepest) deep", hint: "write it flatter"))
    }
    var attributes: [(name: String, value: String)] = []
    var at = 0
    while let key = pairs?[at], let value = pairs?[at + 1] {
      attributes.append((localName(key), String(cString: value)))
      at += 2
    }
    let place = wantsSpots ? spot : .line(0, column: 0)
    tell(.start(XMLElement(name: localName(name), attributes: attributes, spot: place)))
  }

  private func tell(_ event: XMLEvent) {
    guard fault == nil else { return }
    do throws(Diagnostic) { try body(event) } catch { stop(error) }
  }

  private func refuseDoctype() {
    stop(
      Diagnostic(
        .error, at: spot.place(in: file),
        "the document declares a DOCTYPE, which may hold endless entities and is not read",
        hint: "take out '<!DOCTYPE …>' with a text editor, or save the file without it"))
  }

  private func stop(_ fault: Diagnostic) {
    guard self.fault == nil else { return }
    self.fault = fault
    XML_StopParser(parser, 0)
  }
}

/// The name without a prefix: `y:NodeLabel` is `NodeLabel`.
private func localName(_ name: UnsafePointer<CChar>) -> String {
  let whole = String(cString: name)
  guard let colon = whole.utf8.lastIndex(of: UInt8(ascii: ":")) else { return whole }
  return String(whole[whole.utf8.index(after: colon)...])
}

/// A text as XML, in an element or between double quotes.
///
/// Characters that XML cannot hold are written as U+FFFD.
func xmlText(_ text: String) -> String {
  var written = ""
  for scalar in withoutForbidden(text).unicodeScalars {
    switch scalar {
    case "&": written += "&amp;"
    case "<": written += "&lt;"
    case ">": written += "&gt;"
    case "\"": written += "&quot;"
    case "\n": written += "&#10;"
    case "\r": written += "&#13;"
    case "\t": written += "&#9;"
    default: written.unicodeScalars.append(scalar)
    }
  }
  return written
}

/// The text with U+FFFD in the place of characters that XML 1.0 cannot hold.
///
/// - SeeAlso: https://www.w3.org/TR/xml/#charsets
func withoutForbidden(_ text: String) -> String {
  guard text.unicodeScalars.contains(where: isForbidden) else { return text }
  return String(
    String.UnicodeScalarView(text.unicodeScalars.map { isForbidden($0) ? "\u{FFFD}" : $0 }))
}

private func isForbidden(_ scalar: Unicode.Scalar) -> Bool {
  switch scalar {
  case "\t", "\n", "\r": false
  case "\u{0}"..."\u{1F}", "\u{FFFE}", "\u{FFFF}": true
  default: false
  }
}
