import EcosystemFiles
import Records

/// A file that is brought.
func input(_ name: String, _ text: String) -> InputFile {
  InputFile(Array(text.utf8), file: name)
}

/// The map that it is brought to.
func folder(_ files: [String: String] = [:]) -> Source {
  .memory("town", files.mapValues { Array($0.utf8) })
}

/// The map with what an import wrote.
func after(_ result: Import, _ map: Source) throws -> Source {
  var files: [String: [UInt8]] = [:]
  for file in map.files { files[file] = try map.bytes(of: file) }
  return .memory(map.name, files.merging(result.files) { _, new in new })
}

/// The lines of a file that an import wrote.
func texts(_ result: Import, _ file: String) -> [String] {
  String(decoding: result.files[file] ?? [], as: UTF8.self).split(separator: "\n").map(String.init)
}
