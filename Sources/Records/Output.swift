/// Files that are to be written together: all of them or none.
public struct Output: Sendable {
  private var content: [String: [UInt8]] = [:]

  public init() {}

  public mutating func add(_ path: String, _ bytes: [UInt8]) { content[path] = bytes }

  public mutating func add(_ path: String, _ text: String) { content[path] = Array(text.utf8) }

  /// The paths, sorted.
  public var paths: [String] { content.keys.sorted() }

  public subscript(path: String) -> [UInt8]? { content[path] }

  /// Whether a path is the file or folder `target`, or lies in it, or would once it is made.
  public static func isWritten(to target: String, at path: String) -> Bool {
    let (target, path) = (Disk.place(of: target), Disk.place(of: path))
    return path == target || path.hasPrefix(target + "/")
  }

  /// The file that marks a folder as written by actormap, and lists its files under `files`.
  public static let mark = "manifest.json"

  /// Writes all files into `folder`, in the place of what an earlier run wrote there.
  ///
  /// The files are written beside the folder first, and moved into its place at the end: a run
  /// that fails or is ended leaves what was there untouched, and of two runs at once the later one stands.
  /// Files that the earlier manifest does not list belong to a person and stay.
  public func write(into folder: String) throws(Diagnostic) {
    do throws(Disk.Refusal) {
      let target = Disk.resolved(folder)
      try Disk.makeFolder(Disk.parent(of: target))
      try Disk.alone(in: Disk.parent(of: target)) { () throws(Disk.Refusal) in
        let kept = try othersFiles(in: target)
        try Disk.uninterrupted { () throws(Disk.Refusal) in try replace(target, keeping: kept) }
      }
    } catch {
      throw cannotWrite(folder, error.why)
    }
  }

  /// Writes one file, all or nothing.
  public static func write(_ bytes: [UInt8], to path: String) throws(Diagnostic) {
    let target = Disk.resolved(path)
    do throws(Disk.Refusal) {
      switch Disk.kind(of: target) {
      case .folder: throw Disk.Refusal("it is a folder")
      case .other: try Disk.store(bytes, at: target)
      case .file, nil:
        try Disk.uninterrupted { () throws(Disk.Refusal) in
          let stage = try Disk.makeUnfinished(.file, beside: target)
          defer { Disk.remove(stage) }
          try Disk.store(bytes, at: stage)
          try Disk.move(stage, to: target)
        }
      }
    } catch {
      throw cannotWrite(path, error.why)
    }
  }

  private func replace(_ target: String, keeping others: [String]) throws(Disk.Refusal) {
    let stage = try Disk.makeUnfinished(.folder, beside: target)
    defer { Disk.remove(stage) }
    try fill(stage)
    for path in others { try Disk.carry("\(target)/\(path)", to: "\(stage)/\(path)") }
    Disk.copyRights(of: target, to: stage)
    try Disk.replace(target, by: stage)
  }

  private func fill(_ stage: String) throws(Disk.Refusal) {
    for path in paths {
      let full = "\(stage)/\(path)"
      try Disk.makeFolder(Disk.parent(of: full))
      try Disk.store(content[path] ?? [], at: full)
    }
  }

  /// The files in the folder that actormap did not write; refuses where it must not write.
  private func othersFiles(in folder: String) throws(Disk.Refusal) -> [String] {
    guard let kind = Disk.kind(of: folder) else { return [] }
    guard kind == .folder else { throw Disk.Refusal("it is a file") }
    let all = try Disk.files(below: folder)
    let manifest = all.contains(Self.mark) ? try Disk.bytes(of: "\(folder)/\(Self.mark)") : []
    let isOurs = String(decoding: manifest, as: UTF8.self).contains("\"actormap\"")
    guard isOurs || all.allSatisfy({ $0.hasPrefix(".") }) else {
      throw Disk.Refusal("it holds files that actormap did not write")
    }
    let named = namedFiles(in: manifest)
    let others = all.filter { $0 != Self.mark && !named.contains(jsonText($0)) }
    if let first = others.first(where: { content[$0] != nil }) {
      throw Disk.Refusal("it holds '\(first)', which its \(Self.mark) does not list")
    }
    return others
  }
}

private func cannotWrite(_ path: String, _ why: String) -> Diagnostic {
  Diagnostic(
    .error, "'\(path)' cannot be written: \(why)",
    hint: "name another place with --into, or see that this one can be written")
}

/// The texts of the list `files` in a manifest, quoted as JSON has them.
func namedFiles(in manifest: [UInt8]) -> Set<String> {
  let text = String(decoding: manifest, as: UTF8.self)
  var rest = text[...]
  while let key = rest.firstRange(of: "\"files\"") {
    rest = rest[key.upperBound...]
    let list = rest.drop { $0.isWhitespace || $0 == ":" }
    guard list.first == "[" else { continue }
    return quotedTexts(in: list.dropFirst())
  }
  return []
}

/// The quoted texts up to the end of a JSON list.
private func quotedTexts(in list: Substring) -> Set<String> {
  var found: Set<String> = []
  var current: String?
  var isEscaped = false
  for character in list {
    guard let text = current else {
      if character == "]" { break }
      if character == "\"" { current = "\"" }
      continue
    }
    current = text + String(character)
    if character == "\"", !isEscaped {
      found.insert(text + "\"")
      current = nil
    }
    isEscaped = character == "\\" && !isEscaped
  }
  return found
}
