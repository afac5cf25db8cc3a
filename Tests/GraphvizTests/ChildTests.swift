import Glibc
import Graphviz
import Testing

/// The command, built beside the test programme.
private func childPath() -> String {
  var buffer = [CChar](repeating: 0, count: 4096)
  let count = readlink("/proc/self/exe", &buffer, buffer.count)
  let own = String(
    decoding: buffer.prefix(max(0, count)).map(UInt8.init(bitPattern:)), as: UTF8.self)
  return "/" + own.split(separator: "/").dropLast().joined(separator: "/") + "/actormap"
}

@Test(arguments: LayoutRequest.Engine.allCases)
func aChildGivesTheSamePlaces(engine: LayoutRequest.Engine) throws {
  let request = seededRequest(boxes: 50, engine: engine)
  let child = LayoutEngine.child(of: childPath())
  #expect(try child.layout(request) == LayoutEngine.inProcess.layout(request))
}

@Test func aLargeRequestDoesNotStick() throws {
  var request = seededRequest(boxes: 60, engine: .dot)
  request.arcs = Array(repeating: request.arcs, count: 2_000).flatMap { $0 }
  #expect(try LayoutEngine.child(of: childPath()).layout(request).count == 60)
}

@Test func aChildThatIsMissingOrDiesIsAFailure() {
  let request = seededRequest(boxes: 5_000, engine: .sfdp)
  func words(_ engine: LayoutEngine) -> String {
    do throws(LayoutFailure) {
      _ = try engine.layout(request)
      return ""
    } catch { return error.description }
  }
  #expect(
    words(.child(of: "/nowhere/actormap"))
      == "the layout process gave no answer: '/nowhere/actormap' did not start: "
      + "No such file or directory")
  #expect(
    words(.child(of: "/bin/sh", arguments: ["-c", "exit 3"]))
      == "the layout process gave no answer: it ended with code 3 and said nothing")
  #expect(
    words(.child(of: "/bin/sh", arguments: ["-c", "kill -ABRT $$"]))
      == "the layout process gave no answer: it was stopped by signal 6")
  #expect(
    words(.child(of: "/bin/echo", arguments: ["1 2"]))
      == "the layout process gave no answer: its answer is not whole")
  #expect(
    words(.child(of: "/bin/sleep", arguments: ["60"], patience: 0.2))
      == "the layout process gave no answer: it took longer than 0.2 seconds")
}
