import EcosystemFiles
import EcosystemModel
import FoundationEssentials
import Records

extension Run {
  /// Gives every organisation a code, and blank cards as many as are wanted, and keeps the new ones
  /// in the map: what is printed must hold at the next workshop too.
  mutating func keepCodes(on map: String, blanks: Int) throws {
    let list = CodeList(of: reading.ecosystem, blanks: blanks)
    guard !list.new.isEmpty else { return }
    let count = try keep([Addition("codes", list.newRows(of: reading.ecosystem))], in: map)
    if !options.quiet { Terminal.say(count) }
    var quiet = options
    quiet.quiet = true
    self = try Run(on: map, quiet)
  }

  /// Keeps where marks stand, for those of whom the map does not say so yet.
  func keepPositions(_ drawn: [Position], in map: String) throws {
    let known = Set(reading.ecosystem.positions.map { [$0.view, $0.id] })
    let new = drawn.filter { !known.contains([$0.view, $0.id]) }
    guard !new.isEmpty else { return }
    let rows = new.map {
      ["view": $0.view, "id": $0.id, "x": String($0.x), "y": String($0.y)]
    }
    let words = try keep([Addition("positions", rows)], in: map)
    if !options.quiet { Terminal.say(words) }
  }
}

/// A map folder whose tables gain rows, before anything is written.
struct Enlarged {
  /// What was added, in words.
  let words: String
  private let map: String
  private let old: [String: [UInt8]]
  private let output: Output

  /// Makes sure that the map can be read with the new rows.
  ///
  /// - Parameter files: Files that actormap made, which stand in the place of what they were.
  init(
    _ map: String, by additions: [Addition], and files: [String: [UInt8]] = [:]
  ) throws {
    guard isMapFolder(map) else {
      throw Diagnostic(
        .error, "nothing can be added to '\(map)': it is not a map folder",
        hint: "save each sheet as a table of a folder, such as actors.csv, and name the folder")
    }
    let source = try Source.at(map)
    let grown = try grown(source, by: additions)
    var (whole, old): ([String: [UInt8]], [String: [UInt8]]) = ([:], [:])
    for file in source.files { whole[file] = try source.bytes(of: file) }
    var output = Output()
    let changed = grown.files.merging(files) { $1 }
    for (file, bytes) in changed.sorted(by: { $0.key < $1.key }) {
      old[file] = whole[file]
      whole[file] = bytes
      output.add(file, bytes)
    }
    do throws(UnusableInput) {
      _ = try readEcosystem(in: .memory(source.name, whole))
    } catch {
      throw grown.told(error)
    }
    let counts = additions.map {
      "\($0.rows.count) \($0.rows.count == 1 ? "row" : "rows") to \($0.table).csv"
    }
    words = "added \(counts.joined(separator: ", ")) in \(map)"
    (self.map, self.old, self.output) = (map, old, output)
  }

  /// Writes the tables, all of them or none.
  func write() throws { try output.add(to: map, over: old) }
}

/// Whether there is a folder at a path.
func isMapFolder(_ map: String) -> Bool {
  var isFolder = false
  return FileManager.default.fileExists(atPath: map, isDirectory: &isFolder) && isFolder
}

/// Adds rows to the tables of a map folder, all of them or none, once the map is known to be
/// readable with them.
///
/// - Returns: What was added, in words.
func keep(
  _ additions: [Addition], and files: [String: [UInt8]] = [:], in map: String
) throws -> String {
  let enlarged = try Enlarged(map, by: additions, and: files)
  try enlarged.write()
  return enlarged.words
}
