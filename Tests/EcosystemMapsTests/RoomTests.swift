import EcosystemMaps
import EcosystemModel
import Ink
import Testing

/// Nothing covers anything, and nothing runs over the edge of the paper.
@Suite struct RoomTests {
  @Test(arguments: Cities.all, ["network", "rings"])
  func marksNamesAndTitlesKeepApart(city: String, view: String) throws {
    for paper in [Paper.a4, .a3] {
      let diagram = try Cities.drawn(city, view, paper).diagram
      let pieces = pieces(of: diagram)
      #expect(pieces.count > 10)
      for (number, a) in pieces.enumerated() {
        #expect(diagram.frame.inset(by: -0.5).contains(a.box), "\(a.name) leaves the map")
        for b in pieces[(number + 1)...] where a.owner != b.owner {
          #expect(
            !a.box.inset(by: 0.01).intersects(b.box), "\(a.name) covers \(b.name) on \(paper.name)")
        }
      }
    }
  }

  @Test(arguments: Cities.all, MapView.all.map(\.id))
  func everyTextStaysInsideTheMargin(city: String, view: String) throws {
    for paper in [Paper.a4, .a3] {
      let page = try Cities.drawn(city, view, paper).page
      let inside = page.bounds.inset(by: Paper.points(millimetres: 10) - 0.5)
      for text in page.texts {
        #expect(inside.contains(Typesetter().bounds(of: text)), "\(text.string) on \(paper.name)")
      }
    }
  }

  @Test(arguments: Cities.all, MapView.all.map(\.id))
  func linesOfTheColumnKeepApart(city: String, view: String) throws {
    let page = try Cities.drawn(city, view).page
    let texts = page.group("column").flatMap(\.texts) + page.group("footer").flatMap(\.texts)
    for (number, a) in texts.enumerated() {
      for b in texts[(number + 1)...] {
        let (x, y) = (tight(a), tight(b))
        #expect(!x.intersects(y), "'\(a.string)' covers '\(b.string)'")
      }
    }
  }

  @Test(arguments: Cities.all)
  func lettersAreLargeEnoughForThePaper(city: String) throws {
    for view in MapView.all.map(\.id) {
      let drawn = try Cities.drawn(city, view)
      let (diagram, page) = (drawn.diagram, drawn.page)
      let words = page.group("column").flatMap(\.texts).filter { $0.string.count > 1 }
      #expect(words.count > 10)
      for text in words { #expect(text.size >= (text.colour == Palette.quietInk ? 8 : 9)) }
      #expect(diagram.marks.flatMap(\.label).allSatisfy { $0.size >= 9 })
      #expect(diagram.captions.flatMap(\.texts).allSatisfy { $0.size >= 9 })
    }
  }

  @Test func everySizeOfPaperHoldsTheSheet() throws {
    for paper in Paper.all {
      for view in ["rings", "coverage"] {
        let page = try Cities.drawn("plymouth", view, paper).page
        #expect(page.size == paper.landscape)
        let inside = page.bounds.inset(by: Paper.points(millimetres: 10) - 0.5)
        #expect(page.texts.allSatisfy { inside.contains(Typesetter().bounds(of: $0)) })
      }
    }
  }

  @Test(arguments: Cities.all)
  func linksEndAtTheRimsOfTheirMarks(city: String) throws {
    for view in ["network", "rings"] {
      let diagram = try Cities.drawn(city, view).diagram
      for link in diagram.links {
        let a = try #require(diagram.marks.first { $0.actor == link.from })
        let b = try #require(diagram.marks.first { $0.actor == link.to })
        for (end, mark) in [(link.curve.start, a), (link.curve.end, b)] {
          let reach = mark.sign.shape.reach(radius: mark.radius)
          #expect(end.distance(to: mark.centre) >= mark.radius * 0.77)
          #expect(end.distance(to: mark.centre) <= reach + 4)
        }
      }
    }
  }

  private func tight(_ text: Text) -> Rect { Typesetter().bounds(of: text).inset(by: 0.05) }

  /// A box with its name; letters of one caption belong together.
  private typealias Piece = (owner: Int, name: String, box: Rect)

  private func pieces(of diagram: Diagram) -> [Piece] {
    let marks = diagram.marks.enumerated().flatMap { number, mark -> [Piece] in
      [(2 * number, mark.title, mark.box)]
        + (mark.labelBox.map { [(2 * number + 1, "the name of " + mark.title, $0)] } ?? [])
    }
    let captions = diagram.captions.enumerated().flatMap { number, caption in
      caption.boxes.map { (-1 - number, caption.texts[0].string, $0) }
    }
    return marks + captions
  }
}
