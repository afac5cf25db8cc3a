#if canImport(Glibc)
  import Glibc
#elseif canImport(Darwin)
  import Darwin
#endif

/// What the file system is asked to do; each call is checked, and its reason kept.
enum Disk {
  /// Why the system would not do it, in its own words: `no space left on device`.
  struct Refusal: Error {
    let why: String

    init(_ why: String) { self.why = why }

    /// The reason of the call that has just failed.
    static var last: Refusal { Refusal(String(cString: strerror(errno)).lowercased()) }
  }

  enum Kind: Sendable {
    case file, folder, other
  }

  /// What stands at `path`, links followed; nothing where nothing does.
  static func kind(of path: String) -> Kind? { kind(path, stat) }

  /// What stands at `path` itself; a link counts as `other`.
  static func ownKind(of path: String) -> Kind? { kind(path, lstat) }

  private static func kind(
    _ path: String, _ ask: (UnsafePointer<CChar>, UnsafeMutablePointer<stat>) -> Int32
  ) -> Kind? {
    var information = stat()
    guard ask(path, &information) == 0 else { return nil }
    switch information.st_mode & S_IFMT {
    case S_IFREG: return .file
    case S_IFDIR: return .folder
    default: return .other
    }
  }

  /// The names in a folder, sorted, without `.` and `..`.
  static func names(in folder: String) throws(Refusal) -> [String] {
    guard let stream = opendir(folder) else { throw .last }
    defer { closedir(stream) }
    var names: [String] = []
    while let entry = readdir(stream) {
      let name = withUnsafePointer(to: &entry.pointee.d_name) {
        $0.withMemoryRebound(to: CChar.self, capacity: Int(NAME_MAX) + 1) { String(cString: $0) }
      }
      if name != "." && name != ".." { names.append(name) }
    }
    return names.sorted()
  }

  /// How many bytes a file has; 0 where it cannot be looked at.
  static func size(of path: String) -> Int {
    var information = stat()
    return stat(path, &information) == 0 ? Int(information.st_size) : 0
  }

  /// All bytes of a file, a pipe or a device.
  ///
  /// - Parameter ready: Called with the memory that is to be filled.
  static func bytes(
    of path: String, ready: (UnsafeMutableRawBufferPointer) -> Void = inLargePages
  ) throws(Refusal) -> [UInt8] {
    let descriptor = open(path, O_RDONLY | O_CLOEXEC)
    guard descriptor >= 0 else { throw .last }
    defer { close(descriptor) }
    var information = stat()
    guard fstat(descriptor, &information) == 0 else { throw .last }
    var content = try next(
      max(Int(information.st_size), 0), from: descriptor, ready)
    guard information.st_mode & S_IFMT != S_IFREG else { return content }
    while true {
      let more = try next(1 << 16, from: descriptor, ready)
      if more.isEmpty { return content }
      content += more
    }
  }

  /// Up to `count` bytes; fewer where the file ends.
  private static func next(
    _ count: Int, from descriptor: Int32, _ ready: (UnsafeMutableRawBufferPointer) -> Void
  ) throws(Refusal) -> [UInt8] {
    var refusal: Refusal?
    let bytes = [UInt8](unsafeUninitializedCapacity: count) { buffer, done in
      ready(UnsafeMutableRawBufferPointer(buffer))
      while done < count {
        let got = read(descriptor, buffer.baseAddress?.advanced(by: done), count - done)
        if got < 0, errno == EINTR { continue }
        if got < 0 { refusal = .last }
        guard got > 0 else { return }
        done += got
      }
    }
    if let refusal { throw refusal }
    return bytes
  }

  /// Writes a new file, or over what stands there.
  static func store(_ bytes: [UInt8], at path: String) throws(Refusal) {
    let descriptor = open(path, O_WRONLY | O_CREAT | O_TRUNC | O_CLOEXEC, 0o666)
    guard descriptor >= 0 else { throw .last }
    var written = 0
    while written < bytes.count {
      let count = bytes.withUnsafeBytes {
        write(descriptor, $0.baseAddress?.advanced(by: written), bytes.count - written)
      }
      if count < 0, errno == EINTR { continue }
      guard count > 0 else {
        let refusal = Refusal.last
        close(descriptor)
        throw refusal
      }
      written += count
    }
    guard close(descriptor) == 0 else { throw .last }
  }

  /// The path without links, `.` and `..`; where nothing stands there, without slashes at its end.
  static func resolved(_ path: String) -> String {
    guard let full = realpath(path, nil) else { return trimmed(path) }
    defer { free(full) }
    return String(cString: full)
  }

  /// The same, also where nothing stands yet: then the folder above says where that will be.
  static func place(of path: String) -> String {
    let name = trimmed(path)
    if let full = realpath(name, nil) {
      defer { free(full) }
      return String(cString: full)
    }
    let above = parent(of: name)
    guard above != name else { return name }
    let last = name.split(separator: "/").last.map(String.init) ?? name
    return joined(place(of: above.isEmpty ? "." : above), last)
  }

  /// The path without slashes at its end.
  static func trimmed(_ path: String) -> String {
    var name = path
    while name.count > 1, name.hasSuffix("/") { name.removeLast() }
    return name
  }
}

/// Asks for pages of 2 MB where much is to be read: the system then clears far fewer of them.
func inLargePages(_ room: UnsafeMutableRawBufferPointer) {
  #if os(Linux)
    guard room.count >= 1 << 22, let start = room.baseAddress else { return }
    let page = 1 << 12
    let first = start.alignedUp(toMultipleOf: page)
    let bytes = room.count - start.distance(to: first)
    madvise(first, bytes & ~(page - 1), MADV_HUGEPAGE)
  #endif
}
