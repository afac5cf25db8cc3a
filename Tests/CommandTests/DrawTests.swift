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
      let views = Self.views.filter { built["maps/\($0).svg"] != nil }
      #expect(views.count > 5)
      for view in views {
        for format in view == "rings" ? ["svg", "dot", "pdf"] : ["svg"] {
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
  @Test(arguments: ["network", "coverage", "mixing"])
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

  /// A focus is found by id, by name in any case, and by another name.
  @Test func aFocusIsFoundByAnyOfItsNames() throws {
    try withDesk { desk in
      var drawings: Set<String> = []
      for name in ["ropewalk", "ROPEWALK YOUTH COLLECTIVE", "The Ropewalk"] {
        let outcome = try desk.actormap(
          "draw", "maps/portside", "--view", "ego", "--focus", "actor:\(name)", "--into", "a.svg",
          "-q")
        #expect(outcome.code == 0, "\(outcome.errors)")
        drawings.insert(try desk.text("a.svg"))
      }
      #expect(drawings.count == 1)
    }
  }

  @Test(arguments: [
    ("actor:Ropwalk", "there is no organisation 'Ropwalk'; did you mean 'ropewalk'?\n"),
    ("domain:hëalth!", "there is no domain 'hëalth!'; did you mean 'health'?\n"),
    ("ward:north", "there is no focus 'ward'; choose from: domain, actor, place"),
    ("harbour", "--focus takes domain:…, actor:…, place:…"),
  ])
  func aFocusThatIsNotThereIsToldWithNearNames(focus: String, message: String) throws {
    try withDesk { desk in
      let outcome = try desk.actormap(
        "draw", "maps/portside", "--view", "network", "--focus", focus, "--into", "a.svg", "-q")
      #expect(outcome.code == 64)
      #expect(outcome.errors.contains("Error: \(message)"), "\(outcome.errors)")
      #expect(outcome.errors.contains("Usage:") == !message.hasSuffix("\n"))
      #expect(!desk.exists("a.svg"))
    }
  }

  @Test func aMapThatCannotCarryAViewSaysWhy() throws {
    try withDesk { desk in
      try desk.write("name\nAlder\n", to: "list/actors.csv")
      for view in Self.views {
        let outcome = try desk.actormap("draw", "list", "--view", view, "--into", "a.svg", "-q")
        #expect(outcome.code == 1)
        let starts = ["no ", "nobody ", "nothing ", "the map ", "the view ego "].map {
          "error: \($0)"
        }
        #expect(starts.contains { outcome.errors.hasPrefix($0) }, "\(outcome.errors)")
        #expect(!desk.exists("a.svg"))
      }
    }
  }
}
