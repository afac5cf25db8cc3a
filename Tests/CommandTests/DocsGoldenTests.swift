import Foundation
import Testing

/// Every console block of README.md and docs/ prints what it says.
struct DocsGoldenTests {
  @Test func pagesShowCommands() {
    #expect(ConsoleBlock.all.contains { $0.page == "README.md" })
    #expect(ConsoleBlock.all.contains { $0.page == "docs/data.md" })
  }

  @Test(.enabled(if: !isRecording), arguments: ConsoleBlock.all)
  func aBlockRunsAsItStands(block: ConsoleBlock) throws {
    try withDesk { desk in
      #expect(!block.steps.isEmpty, "no line begins with '$ '")
      for step in block.steps {
        let printed = try printed(by: step, at: desk)
        #expect(
          agree(printed[...], with: step.expected[...]),
          "$ \(step.command)\nprinted\n\(printed.joined(separator: "\n"))")
      }
    }
  }

  /// Puts what is printed now in place of what no longer holds.
  @Test(.enabled(if: isRecording), arguments: pages)
  func recordsThePage(page: String) throws {
    let blocks = ConsoleBlock.all.filter { $0.page == page }
    var lines = text(ofPage: page).split(separator: "\n", omittingEmptySubsequences: false)
      .map(String.init)
    for block in blocks.reversed() {
      let new = try withDesk { desk in
        try block.steps.flatMap { step in
          let printed = try printed(by: step, at: desk)
          let holds = agree(printed[...], with: step.expected[...])
          return ["$ " + step.command] + (holds ? step.expected : printed)
        }
      }
      lines.replaceSubrange(block.line..<block.line + block.lines.count, with: new)
    }
    guard !blocks.isEmpty else { return }
    try Data(lines.joined(separator: "\n").utf8).write(to: root.appending(path: page))
  }

  private func printed(by step: ConsoleBlock.Step, at desk: Desk) throws -> [String] {
    var lines = try shell(step.command, in: desk.folder).output
      .split(separator: "\n", omittingEmptySubsequences: false).map(String.init)
    if lines.last == "" { lines.removeLast() }
    return lines
  }
}
