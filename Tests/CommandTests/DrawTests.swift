import Foundation
import Testing

/// `draw` writes one view, the same bytes that `build` writes for it.
struct DrawTests {
  private static let views: [String] =
    (try? column("id", of: actormap("list", "views", in: root).output)) ?? []

  @Test func aViewIsDrawnAsInTheBuild() throws {
    try withDesk { desk in
      #expect(try desk.actormap("build", "maps/plymouth", "-q").code == 0)
      let built = try desk.files(below: "output/plymouth").filter { $0.key.hasPrefix("maps/") }
      for view in Self.views {
        for format in ["svg", "dot", "pdf"] {
          let file = "maps/\(view).\(format)"
          let outcome = try desk.actormap(
            "draw", "maps/plymouth", "--view", view, "--into", "drawn/\(file)", "-q")
          #expect(outcome.code == 0, "\(file)")
          #expect(outcome.errors == "", "\(file)")
          let drawn = try Data(contentsOf: desk.folder.appending(path: "drawn/\(file)"))
          #expect(drawn == built[file], "\(file)")
        }
      }
    }
  }

  /// Black and white is black, white and grey alone.
  @Test(arguments: views)
  func blackAndWhiteHasNoColour(view: String) throws {
    try withDesk { desk in
      let words = ["draw", "maps/portside", "--view", view, "--bw", "--into", "bw.svg", "-q"]
      #expect(try run([actormapPath] + words, in: desk.folder).code == 0)
      let colours = try desk.text("bw.svg").matches(
        of: /#([0-9a-fA-F]{2})([0-9a-fA-F]{2})([0-9a-fA-F]{2})\b/)
      #expect(!colours.isEmpty)
      for colour in colours {
        #expect(colour.1 == colour.2 && colour.2 == colour.3, "\(colour.0)")
      }
    }
  }

  @Test func aMapThatCannotCarryAViewSaysWhy() throws {
    try withDesk { desk in
      try desk.write("name\nAlder\n", to: "list/actors.csv")
      for view in Self.views {
        let outcome = try desk.actormap("draw", "list", "--view", view, "--into", "a.svg", "-q")
        #expect(outcome.code == 1)
        #expect(
          outcome.errors.hasPrefix("error: no ") || outcome.errors.hasPrefix("error: the map "))
        #expect(!desk.exists("a.svg"))
      }
    }
  }
}
