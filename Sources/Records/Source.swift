import FoundationEssentials

#if canImport(Glibc)
  import Glibc
#elseif canImport(Darwin)
  import Darwin
#endif

/// Where tables are read from: a folder, a single file, or memory.
public struct Source: Sendable {
  /// The path as the person wrote it; diagnostics begin with it.
  public let name: String
  /// The names of the files in it, sorted.
  public let files: [String]
  private let content: Content

  private enum Content: Sendable {
    case folder(String)
    case memory([String: [UInt8]])
  }

  /// Files held in memory, by name.
  public static func memory(_ name: String, _ files: [String: [UInt8]]) -> Source {
    Source(name: name, files: files.keys.sorted(), content: .memory(files))
  }

  /// The folder or the single file at `path`.
  public static func at(_ path: String) throws(Diagnostic) -> Source {
    var isFolder = false
    guard FileManager.default.fileExists(atPath: path, isDirectory: &isFolder) else {
      throw Diagnostic(
        .error, "there is no file or folder '\(path)'",
        hint: "write the path of a map folder; `actormap init DIR` makes a new one")
    }
    guard isFolder else {
      let (folder, file) = split(path)
      return Source(name: folder, files: [file], content: .folder(folder))
    }
    guard let names = try? FileManager.default.contentsOfDirectory(atPath: path) else {
      throw Diagnostic(
        .error, "the folder '\(path)' cannot be read", hint: "check who may read it")
    }
    let visible = names.filter { !$0.hasPrefix(".") && isFile(path + "/" + $0) }
    return Source(name: trimmed(path), files: visible.sorted(), content: .folder(path))
  }

  /// What diagnostics call the file `name`: `maps/plymouth/ties.csv`.
  public func path(of file: String) -> String { name.isEmpty ? file : "\(name)/\(file)" }

  /// The last part of the folder's own name.
  public var folderName: String {
    let absolute = name.isEmpty || name == "." ? FileManager.default.currentDirectoryPath : name
    return absolute.split(separator: "/").last.map(String.init) ?? absolute
  }

  /// All bytes of the file `name`.
  public func bytes(of file: String) throws(Diagnostic) -> [UInt8] {
    switch content {
    case .memory(let files): return files[file] ?? []
    case .folder(let folder):
      guard let bytes = contents(ofFile: folder.isEmpty ? file : folder + "/" + file) else {
        throw Diagnostic(
          .error, at: FilePlace(file: path(of: file)), "the file cannot be read",
          hint: "check who may read it, and that no other program holds it open")
      }
      return bytes
    }
  }

  private static func isFile(_ path: String) -> Bool {
    var isFolder = false
    return FileManager.default.fileExists(atPath: path, isDirectory: &isFolder) && !isFolder
  }

  private static func trimmed(_ path: String) -> String {
    var name = path
    while name.count > 1, name.hasSuffix("/") { name.removeLast() }
    return name
  }

  private static func split(_ path: String) -> (folder: String, file: String) {
    guard let slash = path.lastIndex(of: "/") else { return ("", path) }
    return (String(path[..<slash]), String(path[path.index(after: slash)...]))
  }
}

/// All bytes of a file, or nothing where it cannot be read.
private func contents(ofFile path: String) -> [UInt8]? {
  let descriptor = open(path, O_RDONLY)
  guard descriptor >= 0 else { return nil }
  defer { close(descriptor) }
  var information = stat()
  guard fstat(descriptor, &information) == 0 else { return nil }
  let size = Int(information.st_size)
  var failed = false
  let bytes = [UInt8](unsafeUninitializedCapacity: size) { buffer, count in
    while count < size {
      let got = read(descriptor, buffer.baseAddress?.advanced(by: count), size - count)
      guard got > 0 else {
        failed = got < 0
        return
      }
      count += got
    }
  }
  return failed ? nil : bytes
}
