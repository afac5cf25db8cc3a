import Foundation
import Testing

/// What is built from the cities in maps/ is what is committed in output/.
struct GoldenTests {
  /// Markdown, CSV, DOT, graphs and descriptions, byte for byte.
  @Test(.enabled(if: !isRecording), arguments: cities)
  func aCityIsBuiltAsCommitted(city: String) throws {
    let committed = try texts(below: root.appending(path: "output/\(city)"))
    let built = try withDesk { desk in
      #expect(try desk.actormap("build", "maps/\(city)", "-q").code == 0)
      return try texts(below: desk.folder.appending(path: "output/\(city)"))
    }
    #expect(built.keys.sorted() == committed.keys.sorted())
    for (name, bytes) in built { #expect(bytes == committed[name], "output/\(city)/\(name)") }
  }

  @Test(.enabled(if: isRecording), arguments: cities)
  func recordsTheCity(city: String) throws {
    #expect(try actormap("build", "maps/\(city)", in: root).code == 0)
  }

  private func texts(below folder: URL) throws -> [String: Data] {
    try files(below: folder).filter { name, _ in
      [".md", ".csv", ".dot", ".graphml", ".gexf", "network.json", "datapackage.json"]
        .contains { name.hasSuffix($0) }
    }
  }
}
