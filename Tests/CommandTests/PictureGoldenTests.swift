import Foundation
import Testing

/// Pictures of docs/ that no build makes, since they need a focus.
struct PictureGoldenTests {
  private static let picture = root.appending(path: "docs/pictures/ego.svg")

  /// The same organisations and links; letters may be of another version of the font.
  @Test func theEgoOfTheGalleryIsDrawnAnewGolden() throws {
    let drawn = try withDesk { desk in
      let outcome = try desk.actormap(
        "draw", "maps/portside", "--view", "ego", "--focus", "actor:ropewalk", "--into", "ego.svg",
        "-q")
      #expect(outcome.code == 0)
      return try desk.text("ego.svg")
    }
    if isRecording {
      try FileManager.default.createDirectory(
        at: Self.picture.deletingLastPathComponent(), withIntermediateDirectories: true)
      try Data(drawn.utf8).write(to: Self.picture)
    } else {
      let committed = String(decoding: try Data(contentsOf: Self.picture), as: UTF8.self)
      #expect(titles(drawn) == titles(committed))
    }
  }

  private func titles(_ svg: String) -> [String] {
    svg.components(separatedBy: "<title>").dropFirst().map {
      $0.components(separatedBy: "</title>")[0]
    }
  }
}
