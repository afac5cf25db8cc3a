import Foundation
import Testing

/// Same input, same bytes: in any folder, on any number of threads.
@Test(arguments: ["portside", "greater-manchester"])
func buildsAreTheSameInEveryByte(city: String) throws {
  try withDesk { desk in
    let one = try desk.actormap(
      "build", "maps/\(city)", "--into", "one/out", "--threads", "1", "-q")
    try FileManager.default.moveItem(
      at: desk.folder.appending(path: "maps/\(city)"), to: desk.folder.appending(path: city))
    let two = try desk.actormap(
      "build", city, "--into", "another/place/far/away", "--threads", "2", "-q")
    #expect(one.code == 0)
    #expect(two.code == 0)
    let first = try desk.files(below: "one/out")
    let second = try desk.files(below: "another/place/far/away")
    #expect(first.count >= 7)
    #expect(first.keys.sorted() == second.keys.sorted())
    for (name, bytes) in first { #expect(bytes == second[name], "\(name)") }
  }
}
