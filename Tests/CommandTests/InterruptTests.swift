import Foundation
import Testing

/// Ctrl-C while results are written: all of them stand, or none, and nothing unfinished.
struct InterruptTests {
  @Test(arguments: [SIGINT, SIGTERM])
  func nothingHalfWrittenIsLeft(signal: Int32) throws {
    try withDesk { desk in
      let rows = (0..<30_000).map { "a\($0),Organisation number \($0)\n" }
      try desk.write("id,name\n" + rows.joined(), to: "many/actors.csv")
      let table = ["measure", "many", "--only", "degree", "--into", "out/table.csv", "-q"]
      #expect(try run([actormapPath] + table, in: desk.folder).code == 0)
      let whole = try desk.text("out/table.csv")
      var caught = 0
      for _ in 0..<60 where caught < 3 {
        try desk.write("before", to: "out/table.csv")
        caught += try interrupt(table, by: signal, whileWritingIn: "out", of: desk) ? 1 : 0
        #expect(
          try FileManager.default.contentsOfDirectory(atPath: desk.path("out")) == ["table.csv"])
        #expect(["before", whole].contains(try desk.text("out/table.csv")))
      }
      #expect(caught > 0)
    }
  }

  @Test func noFolderIsLeftHalfWritten() throws {
    try withDesk { desk in
      let build = ["build", "maps/plymouth", "--into", "output/plymouth", "-q"]
      #expect(try run([actormapPath] + build, in: desk.folder).code == 0)
      let whole = try desk.files(below: "output/plymouth")
      for _ in 0..<5 {
        _ = try interrupt(build, by: SIGINT, whileWritingIn: "output", of: desk)
        let names = try FileManager.default.contentsOfDirectory(atPath: desk.path("output"))
        #expect(names == ["plymouth"])
        #expect(try desk.files(below: "output/plymouth") == whole)
      }
    }
  }

  /// Starts a run, and signals it as soon as something unfinished stands in the folder; false
  /// where it was not seen in time.
  private func interrupt(
    _ words: [String], by signal: Int32, whileWritingIn folder: String, of desk: Desk
  ) throws -> Bool {
    let process = Process()
    process.executableURL = URL(filePath: actormapPath)
    process.arguments = words
    process.currentDirectoryURL = desk.folder
    try process.run()
    var isCaught = false
    while process.isRunning, !isCaught {
      let names = try FileManager.default.contentsOfDirectory(atPath: desk.path(folder))
      guard names.contains(where: { $0.contains(".unfinished-") }) else { continue }
      kill(process.processIdentifier, signal)
      isCaught = true
    }
    process.waitUntilExit()
    return isCaught
  }
}

extension Desk {
  fileprivate func path(_ name: String) -> String { folder.appending(path: name).path }
}
