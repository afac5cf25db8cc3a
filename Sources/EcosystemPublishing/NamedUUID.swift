import Crypto

/// The UUID that a name has in every run: version 5, from a SHA-1 of the name.
///
/// - SeeAlso: RFC 9562, section 5.5; the namespace is that of URLs.
func namedUUID(_ name: String) -> String {
  let space: [UInt8] = [
    0x6b, 0xa7, 0xb8, 0x11, 0x9d, 0xad, 0x11, 0xd1, 0x80, 0xb4, 0x00, 0xc0, 0x4f, 0xd4, 0x30, 0xc8,
  ]
  var bytes = Array(Insecure.SHA1.hash(data: space + Array(name.utf8)).prefix(16))
  bytes[6] = bytes[6] & 0x0f | 0x50
  bytes[8] = bytes[8] & 0x3f | 0x80
  let digits = bytes.map { byte in
    let text = String(byte, radix: 16)
    return text.count == 1 ? "0" + text : text
  }
  let parts = [0..<4, 4..<6, 6..<8, 8..<10, 10..<16].map { digits[$0].joined() }
  return parts.joined(separator: "-")
}
