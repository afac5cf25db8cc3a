import EcosystemPublishing
import Foundation
import Testing
import TieNetwork

/// docs/measures.md holds what the list of measures says.
struct MeasureGuideTests {
  private static let page = URL(filePath: #filePath).appending(path: "../../../docs/measures.md")
    .standardized
  private static let isRecording =
    ProcessInfo.processInfo.environment["ACTORMAP_RECORD"] == "1"

  @Test func thePageIsMadeFromTheListGolden() throws {
    let text = try String(contentsOf: Self.page, encoding: .utf8)
    let lines = text.components(separatedBy: "\n")
    let start = try #require(lines.firstIndex { $0.hasPrefix("<!-- made from") })
    let end = try #require(lines.firstIndex { $0.hasPrefix("<!-- end of") })
    let guide = MeasureGuide(to: Measure.all).text
    if Self.isRecording {
      let parts = lines[...start] + ["", guide, ""] + lines[end...]
      try parts.joined(separator: "\n").write(to: Self.page, atomically: true, encoding: .utf8)
    } else {
      #expect(lines[(start + 2)..<(end - 1)].joined(separator: "\n") == guide)
    }
  }

  /// Each measure has a heading, each column its formula and unit, each source its link.
  @Test func theGuideTellsEverything() {
    let guide = MeasureGuide(to: Measure.all).text
    for measure in Measure.all {
      #expect(guide.contains("### \(measure.title) `\(measure.columns[0].id)`"))
      #expect(guide.contains(measure.conventions), "\(measure.id)")
      for column in measure.columns {
        #expect(guide.contains("- `\(column.id)`: \(column.definition) Unit: \(column.unit)."))
      }
      if measure.source.contains("doi:") {
        #expect(guide.contains("](https://doi.org/"), "\(measure.id)")
      }
    }
  }
}
