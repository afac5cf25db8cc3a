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

/// Adds rows to the tables of a map folder, all of them or none, once the map is known to be
/// readable with them.
///
/// - Parameter files: Files that actormap made, which stand in the place of what they were.
/// - Returns: What was added, in words.
func keep(
  _ additions: [Addition], and files: [String: [UInt8]] = [:], in map: String
) throws -> String {
  var isFolder = false
  guard FileManager.default.fileExists(atPath: map, isDirectory: &isFolder), isFolder else {
    throw Diagnostic(
      .error, "nothing can be added to '\(map)': it is not a map folder",
      hint: "save each sheet as a table of a folder, such as actors.csv, and name the folder")
  }
  let source = try Source.at(map)
  let changed = try EcosystemFiles.files(of: source, adding: additions)
    .merging(files) { $1 }
  var (whole, old): ([String: [UInt8]], [String: [UInt8]]) = ([:], [:])
  for file in source.files { whole[file] = try source.bytes(of: file) }
  var output = Output()
  for (file, bytes) in changed.sorted(by: { $0.key < $1.key }) {
    old[file] = whole[file]
    whole[file] = bytes
    output.add(file, bytes)
  }
  _ = try readEcosystem(in: .memory(source.name, whole))
  try output.add(to: map, over: old)
  let words = additions.map {
    "\($0.rows.count) \($0.rows.count == 1 ? "row" : "rows") to \($0.table).csv"
  }
  return "added \(words.joined(separator: ", ")) in \(map)"
}
