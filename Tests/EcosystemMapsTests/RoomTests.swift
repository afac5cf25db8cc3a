import EcosystemDisclosure
import EcosystemMaps
import EcosystemModel
import Ink
import Testing

/// Nothing covers anything, and nothing runs over the edge of the paper.
@Suite struct RoomTests {
  @Test(arguments: Cities.pairs)
  func marksNamesAndTitlesKeepApart(pair: Cities.Pair) throws {
    for paper in [Paper.a4, .a3] {
      let diagram = try Cities.drawn(pair.city, pair.view, paper).diagram
      let pieces = pieces(of: diagram)
      #expect(pieces.count > 1)
      for (number, a) in pieces.enumerated() {
        #expect(diagram.frame.inset(by: -0.5).contains(a.box), "\(a.name) leaves the map")
        for b in pieces[(number + 1)...] where a.owner != b.owner {
          #expect(
            !a.box.inset(by: 0.01).intersects(b.box), "\(a.name) covers \(b.name) on \(paper.name)")
        }
      }
    }
  }

  @Test(arguments: Cities.pairs)
  func wordsStayInTheirBlocks(pair: Cities.Pair) throws {
    for paper in [Paper.a4, .a3] {
      for block in try Cities.drawn(pair.city, pair.view, paper).diagram.blocks {
        for text in block.texts {
          #expect(
            block.box.contains(Typesetter().bounds(of: text)),
            "\(text.string) leaves \(block.reading) on \(paper.name)")
        }
      }
    }
  }

  /// Every organisation has one mark, and its name is there whole and once, or its number.
  @Test(arguments: Cities.pairs)
  func eachNameIsThereOnce(pair: Cities.Pair) throws {
    let diagram = try Cities.drawn(pair.city, pair.view).diagram
    #expect(Set(diagram.marks.map(\.actor)).count == diagram.marks.count)
    #expect(Set(diagram.blocks.map(\.node)).count == diagram.blocks.count)
    let names = try Cities.edition(pair.city).ecosystem.actors
    for mark in diagram.marks {
      let label = mark.label.map(\.string).joined(separator: " ")
      let isNumbered = diagram.numbered.contains(mark.actor)
      #expect(
        label.filter { $0 != " " }
          == (isNumbered ? "\(mark.actor.number + 1)" : names[mark.actor].name.filter { $0 != " " })
      )
    }
  }

  @Test(arguments: Cities.pairs)
  func everyTextStaysInsideTheMargin(pair: Cities.Pair) throws {
    for paper in [Paper.a4, .a3] {
      let page = try Cities.drawn(pair.city, pair.view, paper).page
      let inside = page.bounds.inset(by: Paper.points(millimetres: 10) - 0.5)
      for text in page.texts {
        #expect(inside.contains(Typesetter().bounds(of: text)), "\(text.string) on \(paper.name)")
      }
    }
  }

  @Test(arguments: Cities.pairs)
  func linesOfTheColumnKeepApart(pair: Cities.Pair) throws {
    let page = try Cities.drawn(pair.city, pair.view).page
    let texts = page.group("column").flatMap(\.texts) + page.group("footer").flatMap(\.texts)
    for (number, a) in texts.enumerated() {
      for b in texts[(number + 1)...] {
        let (x, y) = (tight(a), tight(b))
        #expect(!x.intersects(y), "'\(a.string)' covers '\(b.string)'")
      }
    }
  }

  @Test(arguments: Cities.pairs)
  func lettersAreLargeEnoughForThePaper(pair: Cities.Pair) throws {
    let drawn = try Cities.drawn(pair.city, pair.view)
    let (diagram, page) = (drawn.diagram, drawn.page)
    let words = page.group("column").flatMap(\.texts).filter { $0.string.count > 1 }
    #expect(words.count > 10)
    for text in words { #expect(text.size >= (text.colour == Palette.quietInk ? 8 : 9)) }
    #expect(diagram.marks.flatMap(\.label).allSatisfy { $0.size >= 9 })
    #expect(diagram.blocks.flatMap(\.texts).allSatisfy { $0.size >= 9 })
    #expect(diagram.captions.flatMap(\.texts).allSatisfy { $0.size >= 9 })
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
        let a = try #require(diagram.marks.first { $0.node == link.from })
        let b = try #require(diagram.marks.first { $0.node == link.to })
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
    let blocks = diagram.blocks.enumerated().map { number, block in
      (1_000_000 + number, block.reading, block.box)
    }
    return marks + captions + blocks
  }
}
