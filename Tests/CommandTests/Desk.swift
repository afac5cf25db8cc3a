import Foundation

/// A folder of its own for one test, with copies of the cities in maps/ and of the workbooks that
/// docs/ speaks of; gone afterwards.
func withDesk<Result>(_ body: (Desk) throws -> Result) throws -> Result {
  let files = FileManager.default
  let folder = files.temporaryDirectory.appending(path: "actormap-\(UUID().uuidString)")
  try files.createDirectory(at: folder, withIntermediateDirectories: true)
  defer { try? files.removeItem(at: folder) }
  try files.copyItem(at: root.appending(path: "maps"), to: folder.appending(path: "maps"))
  try files.copyItem(
    at: root.appending(path: "docs/first-hour"), to: folder.appending(path: "first-hour"))
  return try body(Desk(folder: folder))
}

struct Desk: Sendable {
  let folder: URL

  /// Runs `actormap` here.
  func actormap(_ words: String...) throws -> Outcome {
    try run([actormapPath] + words, in: folder)
  }

  func text(_ path: String) throws -> String {
    String(decoding: try Data(contentsOf: folder.appending(path: path)), as: UTF8.self)
  }

  func write(_ text: String, to path: String) throws {
    let file = folder.appending(path: path)
    try FileManager.default.createDirectory(
      at: file.deletingLastPathComponent(), withIntermediateDirectories: true)
    try Data(text.utf8).write(to: file)
  }

  func exists(_ path: String) -> Bool {
    FileManager.default.fileExists(atPath: folder.appending(path: path).path)
  }

  /// Every file below a folder with its bytes, by its path from there.
  func files(below path: String) throws -> [String: Data] {
    try CommandTests.files(below: folder.appending(path: path))
  }

  /// Damages a file: the first `old` in it becomes `new`.
  func mar(_ path: String, _ old: String, _ new: String) throws {
    let text = try text(path)
    guard let range = text.range(of: old) else { throw NotFound(text: old, path: path) }
    try write(text.replacingCharacters(in: range, with: new), to: path)
  }

  struct NotFound: Error {
    let text: String
    let path: String
  }
}

/// Every file below a folder with its bytes, by its path from there.
func files(below folder: URL) throws -> [String: Data] {
  let names = try FileManager.default.subpathsOfDirectory(atPath: folder.path)
  var found: [String: Data] = [:]
  for name in names {
    let file = folder.appending(path: name)
    var isFolder: ObjCBool = false
    guard FileManager.default.fileExists(atPath: file.path, isDirectory: &isFolder) else {
      continue
    }
    if !isFolder.boolValue { found[name] = try Data(contentsOf: file) }
  }
  return found
}

/// The names of the cities in maps/, sorted.
let cities: [String] = {
  let names = try? FileManager.default.contentsOfDirectory(
    atPath: root.appending(path: "maps").path)
  return (names ?? []).filter { !$0.hasPrefix(".") }.sorted()
}()

/// Whether what is expected is to be written anew instead of compared: then look at the changes.
let isRecording = ProcessInfo.processInfo.environment["ACTORMAP_RECORD"] == "1"
