import Foundation
import Testing

/// A ```console block of a page: commands, and what they print.
struct ConsoleBlock: Sendable, CustomTestStringConvertible {
  /// The page's path from the root, such as `docs/data.md`.
  let page: String
  /// The line of the opening fence, from 1.
  let line: Int
  let lines: [String]

  var testDescription: String { "\(page):\(line)" }

  struct Step: Sendable {
    let command: String
    let expected: [String]
  }

  /// Each command with the lines that it is said to print.
  var steps: [Step] {
    var steps: [Step] = []
    for text in lines {
      if text.hasPrefix("$ ") {
        steps.append(Step(command: String(text.dropFirst(2)), expected: []))
      } else if let last = steps.popLast() {
        steps.append(Step(command: last.command, expected: last.expected + [text]))
      }
    }
    return steps
  }

  /// All blocks of README.md and of the pages below docs/.
  static let all: [ConsoleBlock] = pages.flatMap(blocks(ofPage:))

  private static func blocks(ofPage page: String) -> [ConsoleBlock] {
    var blocks: [ConsoleBlock] = []
    var open: (line: Int, lines: [String])?
    for (number, text) in pageLines(page).enumerated() {
      if let block = open {
        if text == "```" {
          blocks.append(ConsoleBlock(page: page, line: block.line, lines: block.lines))
          open = nil
        } else {
          open = (block.line, block.lines + [text])
        }
      } else if text == "```console" {
        open = (number + 1, [])
      }
    }
    return blocks
  }
}

/// README.md and all pages below docs/, by their paths from the root.
let pages: [String] = {
  let names = try? FileManager.default.subpathsOfDirectory(
    atPath: root.appending(path: "docs").path)
  return ["README.md"] + (names ?? []).filter { $0.hasSuffix(".md") }.sorted().map { "docs/" + $0 }
}()

func text(ofPage page: String) -> String {
  (try? String(contentsOf: root.appending(path: page), encoding: .utf8)) ?? ""
}

private func pageLines(_ page: String) -> [String] {
  text(ofPage: page).split(separator: "\n", omittingEmptySubsequences: false).map(String.init)
}

/// Whether lines are as expected, where a line `…` stands for any number of lines.
func agree(_ lines: ArraySlice<String>, with expected: ArraySlice<String>) -> Bool {
  guard let first = expected.first else { return lines.isEmpty }
  let rest = expected.dropFirst()
  if first == "…" {
    return (lines.startIndex...lines.endIndex).contains { agree(lines[$0...], with: rest) }
  }
  return lines.first == first && agree(lines.dropFirst(), with: rest)
}
