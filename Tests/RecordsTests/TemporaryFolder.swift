#if canImport(Glibc)
  import Glibc
#elseif canImport(Darwin)
  import Darwin
#endif

/// A folder for one test, removed with all in it at the end.
final class TemporaryFolder: Sendable {
  let path: String

  init() {
    var template = "/tmp/actormap-test-XXXXXX".utf8CString
    let made = template.withUnsafeMutableBufferPointer { buffer in
      buffer.baseAddress.flatMap { mkdtemp($0) }.map { String(cString: $0) }
    }
    guard let made else { preconditionFailure("no folder can be made in /tmp") }
    path = made
  }

  deinit {
    precondition(path.hasPrefix("/tmp/actormap-test-"))
    for file in all().reversed() where unlink("\(path)/\(file)") != 0 { rmdir("\(path)/\(file)") }
    rmdir(path)
  }

  /// Everything below the folder, folders too.
  func all(_ below: String = "") -> [String] {
    guard let stream = opendir(path + "/" + below) else { return [] }
    defer { closedir(stream) }
    var found: [String] = []
    while let entry = readdir(stream) {
      let name = withUnsafePointer(to: &entry.pointee.d_name) {
        $0.withMemoryRebound(to: CChar.self, capacity: 256) { String(cString: $0) }
      }
      guard name != ".", name != ".." else { continue }
      let relative = below.isEmpty ? name : below + "/" + name
      found.append(relative)
      var information = stat()
      if lstat(path + "/" + relative, &information) == 0, information.st_mode & S_IFMT == S_IFDIR {
        found += all(relative)
      }
    }
    return found.sorted()
  }

  func write(_ text: String, to file: String) {
    guard let stream = fopen(path + "/" + file, "w") else { return }
    fputs(text, stream)
    fclose(stream)
  }

  func text(of file: String) -> String? {
    guard let stream = fopen(path + "/" + file, "r") else { return nil }
    defer { fclose(stream) }
    var bytes: [UInt8] = []
    while case let byte = getc(stream), byte >= 0 { bytes.append(UInt8(byte)) }
    return String(decoding: bytes, as: UTF8.self)
  }
}
