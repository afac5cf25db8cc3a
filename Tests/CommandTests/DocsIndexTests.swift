import Foundation
import Testing

/// All that a person can choose by name has its place in the page that is its own.
struct DocsIndexTests {
  private struct Listed: Decodable {
    let id: String
    let title: String
    let source: String?
  }

  private func listed(_ kind: String) throws -> [Listed] {
    let outcome = try actormap("list", kind, "--format", "json", in: root)
    #expect(outcome.code == 0)
    return try JSONDecoder().decode([Listed].self, from: Data(outcome.output.utf8))
  }

  private func headings(ofPage page: String) -> [Substring] {
    text(ofPage: page).split(separator: "\n").filter { $0.hasPrefix("#") }
  }

  /// A column's heading shows its id as code: "### Betweenness `betweenness`".
  @Test func everyMeasureHasItsHeading() throws {
    let headings = headings(ofPage: "docs/measures.md")
    for column in try listed("measures") {
      #expect(headings.contains { $0.contains("`\(column.id)`") }, "\(column.id)")
    }
  }

  @Test(.enabled(if: pages.contains("docs/gaps.md"))) func everyGapCheckHasItsHeading() throws {
    let sections = text(ofPage: "docs/gaps.md").split(separator: "\n## ").map {
      $0.split(separator: "\n")
    }
    for check in try listed("gaps") {
      let section = try #require(sections.first { $0[0] == check.title }, "\(check.id)")
      let source = try #require(check.source)
      #expect(section[1].hasPrefix("*") && section[1].hasSuffix("?*"), "question of \(check.id)")
      #expect(section.contains { $0.hasPrefix("- **watch**") }, "rule of \(check.id)")
      #expect(section.contains { $0.hasPrefix("> ") && $0.count > 30 }, "example of \(check.id)")
      #expect(section.contains { $0.hasPrefix("What would change it: ") }, "remedy of \(check.id)")
      #expect(section.last { $0.hasPrefix("Source") } != nil, "source of \(check.id)")
      #expect(section.joined(separator: " ").contains(source), "\(source) of \(check.id)")
    }
  }

  @Test func everyViewHasItsHeading() throws {
    let headings = headings(ofPage: "docs/views.md")
    for view in try listed("views") {
      #expect(headings.contains { $0.contains("`\(view.id)`") }, "\(view.id)")
    }
  }

  @Test func everyTableHasItsHeading() throws {
    let headings = headings(ofPage: "docs/data.md")
    for table in try listed("tables") {
      #expect(headings.contains { $0.contains("`\(table.id)`") }, "\(table.id)")
    }
  }

  @Test(arguments: ["formats", "importers", "exports"]) func everyFormatHasItsHeading(kind: String)
    throws
  {
    let headings = headings(ofPage: "docs/formats.md")
    for format in try listed(kind) {
      #expect(
        headings.contains { $0.contains("\(format.title) `\(format.id)`") }, "\(format.id)")
    }
  }

  @Test func everyCommandHasItsHeading() throws {
    let help = try actormap("--help", in: root).output
    let list = try #require(help.split(separator: "SUBCOMMANDS:\n", maxSplits: 1).last)
    let commands = list.split(separator: "\n").filter { $0.hasPrefix("  ") && !$0.hasPrefix("   ") }
      .compactMap { $0.split(separator: " ").first }.filter { $0 != "See" }
    #expect(commands.contains("build"))
    let headings = headings(ofPage: "docs/commands.md")
    for command in commands {
      #expect(headings.contains { $0.contains("`actormap \(command)") }, "\(command)")
    }
  }

  /// What a new map explains, docs/data.md explains under the same table.
  @Test func everyColumnAndSettingStandsInItsTable() throws {
    let guide = try withDesk { desk in
      _ = try desk.actormap("init", "maps/new")
      return try desk.text("maps/new/START-HERE.txt")
    }
    let sections = text(ofPage: "docs/data.md").split(separator: "\n### ")
    var table = ""
    var columns = 0
    for line in guide.split(separator: "\n") {
      if let end = line.firstRange(of: ".csv: ") { table = String(line[..<end.lowerBound]) }
      if line.hasPrefix("Settings of city.csv") { table = "city" }
      guard line.hasPrefix("  "), let id = line.split(whereSeparator: { " :".contains($0) }).first
      else { continue }
      columns += 1
      let section = sections.first { $0.prefix { $0 != "\n" }.contains("`\(table)`") }
      #expect(section?.contains("| `\(id)` |") == true, "\(table): \(id)")
    }
    #expect(columns > 80)
  }

  /// The tables that README shows are a map that reads without a warning.
  @Test func theMapInTheReadmeIsAMap() throws {
    let blocks = text(ofPage: "README.md").split(separator: "```csv\n").dropFirst()
      .compactMap { $0.split(separator: "```").first }
    try #require(blocks.count == 2)
    try withDesk { desk in
      try desk.write(String(blocks[0]), to: "shown/actors.csv")
      try desk.write(String(blocks[1]), to: "shown/ties.csv")
      let outcome = try desk.actormap("check", "shown", "--strict")
      #expect(outcome.code == 0)
      #expect(column("kept", of: outcome.output) == ["4", "3"])
    }
  }

  /// Links between pages lead somewhere.
  @Test(arguments: pages + ["CONTRIBUTING.md", "CHANGELOG.md"])
  func linksLeadToFiles(page: String) {
    let text = text(ofPage: page)
    #expect(!text.isEmpty)
    let folder = root.appending(path: page).deletingLastPathComponent()
    for part in text.split(separator: "](").dropFirst() {
      let target = part.prefix { $0 != ")" && $0 != "#" }
      guard !target.isEmpty, !target.contains("://"), !target.hasPrefix("output/") else { continue }
      let path = folder.appending(path: String(target)).standardized.path
      #expect(FileManager.default.fileExists(atPath: path), "\(target)")
    }
  }
}
