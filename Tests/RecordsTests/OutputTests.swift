import Records
import Testing

#if canImport(Glibc)
  import Glibc
#elseif canImport(Darwin)
  import Darwin
#endif

/// An output of one table, with the manifest that lists it.
private func output(_ table: String = "tables/a.csv", _ text: String = "new") -> Output {
  var output = Output()
  output.add(table, text)
  output.add(
    Output.mark,
    "{\n  \"actormap\": \"0.1.0\",\n  \"files\": [\(jsonText(table)), \"maps/x.svg\"]\n}\n")
  return output
}

private func refusal(_ output: Output, into folder: String) -> String {
  do throws(Diagnostic) {
    try output.write(into: folder)
    return "written"
  } catch {
    return error.message
  }
}

@Test func anOutputIsWrittenWithItsFolders() throws {
  let folder = TemporaryFolder()
  try output().write(into: folder.path + "/deep/out")
  #expect(
    folder.all() == [
      "deep", "deep/out", "deep/out/manifest.json", "deep/out/tables", "deep/out/tables/a.csv",
    ])
}

@Test func aLaterOutputTakesThePlaceOfAnEarlierOne() throws {
  let folder = TemporaryFolder()
  try output("tables/old.csv").write(into: folder.path + "/out/")
  try output("tables/a.csv").write(into: folder.path + "/out")
  #expect(
    folder.all() == ["out", "out/manifest.json", "out/tables", "out/tables/a.csv"])
}

@Test func filesThatSomebodyAddedStay() throws {
  let folder = TemporaryFolder()
  try output().write(into: folder.path + "/out")
  folder.write("mine", to: "out/tables/my notes.csv")
  folder.write("hidden", to: "out/.keep")
  try output("tables/b.csv").write(into: folder.path + "/out")
  #expect(folder.text(of: "out/tables/my notes.csv") == "mine")
  #expect(folder.text(of: "out/.keep") == "hidden")
  #expect(folder.text(of: "out/tables/a.csv") == nil)
}

@Test func aFileThatSomebodyAddedIsNotOverwritten() throws {
  let folder = TemporaryFolder()
  try output().write(into: folder.path + "/out")
  folder.write("mine", to: "out/notes.md")
  #expect(
    refusal(output("notes.md"), into: folder.path + "/out")
      == "'\(folder.path)/out' cannot be written: it holds 'notes.md', which its manifest.json does not list"
  )
  #expect(folder.text(of: "out/notes.md") == "mine")
}

@Test func aFolderOfOtherThingsIsNotReplaced() throws {
  let folder = TemporaryFolder()
  folder.write("mine", to: "thesis.doc")
  #expect(
    refusal(output(), into: folder.path)
      == "'\(folder.path)' cannot be written: it holds files that actormap did not write")
  #expect(
    refusal(output(), into: folder.path + "/thesis.doc")
      == "'\(folder.path)/thesis.doc' cannot be written: it is a file")
  #expect(folder.all() == ["thesis.doc"])
}

@Test func anEmptyFolderIsFilled() throws {
  let folder = TemporaryFolder()
  mkdir(folder.path + "/out", 0o750)
  try output().write(into: folder.path + "/out")
  #expect(folder.text(of: "out/tables/a.csv") == "new")
}

@Test func aWriteThatFailsLeavesTheEarlierOutputAsItWas() throws {
  let folder = TemporaryFolder()
  try output("tables/a.csv", "earlier").write(into: folder.path + "/out")
  let before = folder.all()
  var impossible = output("tables/a.csv", "later")
  impossible.add("tables/a.csv/b.csv", "a folder where a file is")
  #expect(
    refusal(impossible, into: folder.path + "/out")
      == "'\(folder.path)/out' cannot be written: not a directory")
  #expect(folder.all() == before)
  #expect(folder.text(of: "out/tables/a.csv") == "earlier")
}

@Test func twoRunsAtOnceDoNotMix() async throws {
  let folder = TemporaryFolder()
  await withTaskGroup(of: Void.self) { group in
    for run in 0..<8 {
      group.addTask {
        var output = Output()
        let names = (0..<20).map { "tables/\(run)-\($0).csv" }
        for name in names { output.add(name, "run \(run)") }
        let list = names.map(jsonText).joined(separator: ",")
        output.add(Output.mark, "{\"actormap\": \"0.1.0\", \"files\": [\(list)]}")
        for _ in 0..<5 { _ = try? output.write(into: folder.path + "/out") }
      }
    }
  }
  let files = folder.all().filter { $0.hasPrefix("out/tables/") }
  #expect(Set(files.compactMap { $0.split(separator: "/")[2].first }).count == 1)
  #expect(files.count == 20)
  #expect(folder.all().allSatisfy { $0.hasPrefix("out") })
}

@Test func oneFileIsReplacedWhole() throws {
  let folder = TemporaryFolder()
  try Output.write(Array("one".utf8), to: folder.path + "/new/a.csv")
  try Output.write(Array("two".utf8), to: folder.path + "/new/a.csv")
  #expect(folder.text(of: "new/a.csv") == "two")
  #expect(folder.all() == ["new", "new/a.csv"])
  #expect {
    try Output.write([], to: folder.path + "/new")
  } throws: { error in
    "\(error)"
      == "error: '\(folder.path)/new' cannot be written: it is a folder\n"
      + "  hint: name another place with --into, or see that this one can be written"
  }
}
