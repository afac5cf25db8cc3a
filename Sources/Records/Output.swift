import FoundationEssentials

#if canImport(Glibc)
  import Glibc
#elseif canImport(Darwin)
  import Darwin
#endif

/// Files that are to be written together: all of them or none.
public struct Output: Sendable {
  private var content: [String: [UInt8]] = [:]

  public init() {}

  public mutating func add(_ path: String, _ bytes: [UInt8]) { content[path] = bytes }

  public mutating func add(_ path: String, _ text: String) { content[path] = Array(text.utf8) }

  /// The paths, sorted.
  public var paths: [String] { content.keys.sorted() }

  public subscript(path: String) -> [UInt8]? { content[path] }

  /// The file that marks a folder as written by actormap.
  public static let mark = "manifest.json"

  /// Writes all files into `folder`, replacing what an earlier run wrote there.
  ///
  /// The files are written beside the folder first and moved into place at the end, so that a
  /// run that fails leaves what was there untouched. A folder that holds something else than
  /// an earlier output is never replaced.
  public func write(into folder: String) throws(Diagnostic) {
    let files = FileManager.default
    var isFolder = false
    if files.fileExists(atPath: folder, isDirectory: &isFolder) {
      guard isFolder else { throw Self.cannotWrite(folder, "it is a file") }
      let old = (try? files.contentsOfDirectory(atPath: folder)) ?? []
      guard old.isEmpty || old.contains(Self.mark) else {
        throw Self.cannotWrite(
          folder, "it holds files that actormap did not write", hint: "name a new folder")
      }
    }
    let stage = Self.besides(folder)
    do {
      for path in paths {
        let full = stage + "/" + path
        try files.createDirectory(atPath: parent(of: full), withIntermediateDirectories: true)
        try Self.store(content[path] ?? [], at: full)
      }
      try Self.exchange(stage, folder)
    } catch {
      try? files.removeItem(atPath: stage)
      throw Self.cannotWrite(folder, "the disk or the folder above it does not allow it")
    }
  }

  /// Writes one file, all or nothing.
  public static func write(_ bytes: [UInt8], to path: String) throws(Diagnostic) {
    let stage = besides(path)
    do {
      let folder = parent(of: path)
      if !folder.isEmpty {
        try FileManager.default.createDirectory(
          atPath: folder, withIntermediateDirectories: true)
      }
      try store(bytes, at: stage)
      guard rename(stage, path) == 0 else { throw CocoaError(.fileWriteUnknown) }
    } catch {
      unlink(stage)
      throw cannotWrite(path, "the disk or the folder does not allow it")
    }
  }

  private static func cannotWrite(
    _ path: String, _ why: String, hint: String = "name a place you may write to with --into"
  ) -> Diagnostic {
    Diagnostic(.error, "'\(path)' cannot be written: \(why)", hint: hint)
  }

  /// A name for the unfinished thing, beside the finished one, so that a rename moves it.
  private static func besides(_ path: String) -> String {
    var name = path
    while name.count > 1, name.hasSuffix("/") { name.removeLast() }
    let file = name.split(separator: "/").last.map(String.init) ?? "output"
    let folder = parent(of: name)
    return (folder.isEmpty ? "" : folder + "/") + ".\(file).unfinished-\(getpid())"
  }

  private static func store(_ bytes: [UInt8], at path: String) throws {
    let descriptor = open(path, O_WRONLY | O_CREAT | O_TRUNC, 0o644)
    guard descriptor >= 0 else { throw CocoaError(.fileWriteNoPermission) }
    defer { close(descriptor) }
    var written = 0
    while written < bytes.count {
      let count = bytes.withUnsafeBytes {
        Glibc.write(descriptor, $0.baseAddress?.advanced(by: written), bytes.count - written)
      }
      guard count > 0 else { throw CocoaError(.fileWriteOutOfSpace) }
      written += count
    }
  }

  /// Puts the finished stage where the folder is; keeps files that somebody added to the old one.
  private static func exchange(_ stage: String, _ folder: String) throws {
    let files = FileManager.default
    guard files.fileExists(atPath: folder) else {
      try files.createDirectory(atPath: parent(of: folder), withIntermediateDirectories: true)
      return try files.moveItem(atPath: stage, toPath: folder)
    }
    let old = stage + ".old"
    try files.moveItem(atPath: folder, toPath: old)
    do {
      try files.moveItem(atPath: stage, toPath: folder)
    } catch {
      try files.moveItem(atPath: old, toPath: folder)
      throw error
    }
    try files.removeItem(atPath: old)
  }
}

private func parent(of path: String) -> String {
  guard let slash = path.lastIndex(of: "/") else { return "" }
  return String(path[..<slash])
}
