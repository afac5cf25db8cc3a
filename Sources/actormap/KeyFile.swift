import Records

#if canImport(Glibc)
  import Glibc
#elseif canImport(Darwin)
  import Darwin
#endif

/// The file with the key of the pseudonyms: 32 random bytes in hexadecimal, for its owner alone.
struct KeyFile {
  let path: String

  /// The key; made where there is no such file yet.
  func bytes() throws -> [UInt8] {
    if let key = try stored() { return key }
    var chance = SystemRandomNumberGenerator()
    let key = (0..<32).map { _ in UInt8.random(in: 0...255, using: &chance) }
    try store(key)
    Terminal.say(
      "made the key '\(path)': keep it, and keep it apart from what you give away")
    return key
  }

  private func stored() throws -> [UInt8]? {
    guard access(path, F_OK) == 0 else { return nil }
    let source = try Source.at(path)
    guard source.files.count == 1 else { throw refusal("it is a folder") }
    let text = String(decoding: try source.bytes(of: source.files[0]), as: UTF8.self)
    let digits = Array(text.filter { !$0.isWhitespace })
    let key = stride(from: 0, to: digits.count - 1, by: 2).compactMap {
      UInt8(String(digits[$0...($0 + 1)]), radix: 16)
    }
    guard digits.count == 64, key.count == 32 else {
      throw refusal("it does not hold 64 hexadecimal digits")
    }
    tellIfOpen()
    return key
  }

  private func tellIfOpen() {
    var facts = stat()
    guard stat(path, &facts) == 0, facts.st_mode & 0o077 != 0 else { return }
    Terminal.say(
      "\(Diagnostic(.warning, "others may read the key '\(path)'", hint: "chmod 600 \(path)"))")
  }

  private func store(_ key: [UInt8]) throws {
    let digits = Array("0123456789abcdef")
    let text = String(key.flatMap { [digits[Int($0 >> 4)], digits[Int($0 & 15)]] }) + "\n"
    let file = open(path, O_CREAT | O_EXCL | O_WRONLY, 0o600)
    guard file >= 0 else { throw refusal("it cannot be made: \(String(cString: strerror(errno)))") }
    defer { close(file) }
    guard Array(text.utf8).withUnsafeBytes({ write(file, $0.baseAddress, $0.count) }) == 65 else {
      throw refusal("it cannot be written")
    }
  }

  private func refusal(_ why: String) -> Diagnostic {
    Diagnostic(
      .error, "'\(path)' is no key: \(why)",
      hint: "name a file that is not there yet, and one will be made")
  }
}
