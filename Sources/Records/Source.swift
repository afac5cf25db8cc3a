/// Where tables are read from: a folder, a single file, or memory.
public struct Source: Sendable {
  /// The path as the person wrote it; diagnostics begin with it.
  public let name: String
  /// The names of the files in it, sorted.
  public let files: [String]
  private let content: Content

  private enum Content: Sendable {
    case folder(String)
    /// The folder of a single file that was named by itself.
    case single(String)
    case memory([String: [UInt8]])
  }

  /// Files held in memory, by name.
  public static func memory(_ name: String, _ files: [String: [UInt8]]) -> Source {
    Source(name: name, files: files.keys.sorted(), content: .memory(files))
  }

  /// The folder or the single file at `path`.
  ///
  /// Of a folder, its files and links are taken that are not hidden; a link that leads nowhere is
  /// told when it is read.
  public static func at(_ path: String) throws(Diagnostic) -> Source {
    guard let kind = Disk.kind(of: path) else {
      throw Diagnostic(
        .error, "there is no file or folder '\(path)'",
        hint: "write the path of a map folder; `actormap init DIR` makes a new one")
    }
    guard kind == .folder else {
      let file = path.split(separator: "/").last.map(String.init) ?? path
      let folder = Disk.parent(of: path)
      return Source(name: folder, files: [file], content: .single(folder))
    }
    do throws(Disk.Refusal) {
      let files = try Disk.names(in: path).filter { !$0.hasPrefix(".") && isFile("\(path)/\($0)") }
      return Source(name: Disk.trimmed(path), files: files, content: .folder(path))
    } catch {
      throw Diagnostic(
        .error, "the folder '\(path)' cannot be read: \(error.why)", hint: "check who may read it")
    }
  }

  /// Whether it is a folder on disk, not a single file.
  public var isFolder: Bool { if case .folder = content { true } else { false } }

  /// What diagnostics call the file `name`: `maps/plymouth/ties.csv`.
  public func path(of file: String) -> String { Disk.joined(name, file) }

  /// The last part of the folder's own name.
  public var folderName: String {
    let last = name.split(separator: "/").last.map(String.init) ?? ""
    guard ["", ".", ".."].contains(last) else { return last }
    let full = Disk.resolved(name.isEmpty ? "." : name)
    return full.split(separator: "/").last.map(String.init) ?? full
  }

  /// Refuses a file to write that is one of the files to read, or would become one.
  public func protect(_ target: String?) throws(Diagnostic) {
    guard let target, let folder else { return }
    let path = Disk.place(of: target)
    let inputs = files.map { Disk.resolved(Disk.joined(folder, $0)) }
    if inputs.contains(path) {
      throw Diagnostic(
        .error, "'\(target)' is part of the map and would be lost",
        hint: "name another file with --into")
    }
    let isTable = [".csv", ".tsv", ".xlsx"].contains { path.lowercased().hasSuffix($0) }
    if isFolder, isTable, Disk.parent(of: path) == Disk.resolved(folder) {
      throw Diagnostic(
        .error, "'\(target)' would stand among the tables of the map",
        hint: "name a file in another folder with --into")
    }
  }

  /// How many bytes all files have together; 0 for those that cannot be looked at.
  public var byteCount: Int {
    switch content {
    case .memory(let files): files.values.reduce(0) { $0 + $1.count }
    case .folder(let folder), .single(let folder):
      files.reduce(0) { $0 + Disk.size(of: Disk.joined(folder, $1)) }
    }
  }

  /// All bytes of the file `name`.
  public func bytes(of file: String) throws(Diagnostic) -> [UInt8] {
    try bytes(of: file, reading: { path throws(Disk.Refusal) in try Disk.bytes(of: path) })
  }

  /// The same, where the caller makes the memory ready that the bytes go to.
  public func bytes(
    of file: String, ready: (UnsafeMutableRawBufferPointer) -> Void
  ) throws(Diagnostic) -> [UInt8] {
    try bytes(of: file) { path throws(Disk.Refusal) in try Disk.bytes(of: path, ready: ready) }
  }

  private func bytes(
    of file: String, reading: (String) throws(Disk.Refusal) -> [UInt8]
  ) throws(Diagnostic) -> [UInt8] {
    switch content {
    case .memory(let files): return files[file] ?? []
    case .folder(let folder), .single(let folder):
      try refuseLinkOut(file)
      do throws(Disk.Refusal) {
        return try reading(Disk.joined(folder, file))
      } catch {
        throw Diagnostic(
          .error, at: FilePlace(file: path(of: file)), "the file cannot be read: \(error.why)",
          hint: "check who may read it, and that no other program holds it open")
      }
    }
  }

  private var folder: String? {
    switch content {
    case .memory: nil
    case .folder(let folder), .single(let folder): folder
    }
  }

  /// Refuses a link in the folder that leads out of it: a map that somebody sent would otherwise
  /// read files of the person who opens it.
  private func refuseLinkOut(_ file: String) throws(Diagnostic) {
    guard case .folder(let folder) = content else { return }
    let path = Disk.joined(folder, file)
    guard Disk.ownKind(of: path) == .other, Disk.kind(of: path) == .file else { return }
    guard !Disk.resolved(path).hasPrefix(Disk.resolved(folder) + "/") else { return }
    throw Diagnostic(
      .error, at: FilePlace(file: self.path(of: file)),
      "the file is a link that leads out of the folder, and was not read",
      hint: "copy the file itself into the folder")
  }

  /// A file, or a link that may lead to one; never a folder, a pipe or a device.
  private static func isFile(_ path: String) -> Bool {
    guard let kind = Disk.kind(of: path) else { return true }
    return kind == .file
  }
}
