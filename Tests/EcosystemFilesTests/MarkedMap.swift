import Testing
import EcosystemFiles
import Records

/// A map in memory; a ▸ in a file marks where a message is to point, and is not part of the file.
struct MarkedMap {
  let source: Source
  /// The marked places as messages write them, by file and line.
  let places: [String]

  init(_ files: [String: String]) {
    var bytes: [String: [UInt8]] = [:]
    var places: [String] = []
    for (file, text) in files.sorted(by: { $0.key < $1.key }) {
      let parts = text.split(separator: "▸", omittingEmptySubsequences: false)
      for count in parts.indices.dropFirst() {
        places.append("map/\(file):" + Self.place(after: parts[..<count].joined()))
      }
      bytes[file] = Array(parts.joined().utf8)
    }
    source = .memory("map", bytes)
    self.places = places
  }

  /// Line and character column of what follows a text, both from 1.
  private static func place(after text: String) -> String {
    let lines = text.split(
      omittingEmptySubsequences: false, whereSeparator: { $0 == "\n" || $0 == "\r\n" || $0 == "\r" }
    )
    return "\(lines.count):\((lines.last?.count ?? 0) + 1)"
  }

  func read() throws(UnusableInput) -> Reading { try readEcosystem(in: source) }

  /// All that reading tells: errors, or else warnings and notes.
  func told() -> [String] {
    do {
      return try read().remarks.map(\.description)
    } catch {
      return error.problems.map(\.description)
    }
  }

  /// The messages with each ▸ in them replaced by the next marked place.
  func expected(_ messages: [String]) -> [String] {
    var left = places[...]
    return messages.map { message in
      message.hasPrefix("▸") ? (left.popFirst() ?? "no mark") + message.dropFirst() : message
    }
  }
}

/// An input and the whole text of all that is said of it.
struct Told: CustomTestStringConvertible, Sendable {
  let testDescription: String
  let files: [String: String]
  let messages: [String]

  init(_ what: String, _ files: [String: String], _ messages: String...) {
    testDescription = what
    self.files = files
    self.messages = messages
  }
}

/// Two organisations, for tables that refer to them.
let twoActors = "id,name\nrio,Rio Arts\nlab,Harbour Lab\n"
