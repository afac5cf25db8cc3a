import EcosystemDisclosure
import EcosystemMaps
import EcosystemModel
import Graphviz
import Ink
import Testing

/// Maps at the edge of what a sheet can hold.
@Suite struct OddMapTests {
  private func isInside(_ page: Page) -> Bool {
    let inside = page.bounds.inset(by: Paper.points(millimetres: 10) - 0.5)
    return page.texts.allSatisfy { inside.contains(Typesetter().bounds(of: $0)) }
  }

  @Test func oneOrganisationIsAMap() throws {
    let edition = try Cities.edition(["actors.csv": "name,sector,ring\nOnly One,culture,core\n"])
    let drawing = try draw(edition, MapView.named("rings"), Cities.request(edition))
    let page = try #require(drawing.pages.first)
    #expect(isInside(page) && page.texts.contains { $0.string == "Only One" })
  }

  @Test func allInOneRingAndSectorKeepApart() throws {
    let rows = (0..<60).map { "a\($0),Organisation number \($0),culture,core\n" }.joined()
    let edition = try Cities.edition(["actors.csv": "id,name,sector,ring\n" + rows])
    let diagram = try MapView.named("rings").diagram(edition, Cities.request(edition, paper: .a4))
    #expect(diagram.marks.count == 60)
    let boxes = diagram.marks.flatMap { [$0.box] + [$0.labelBox].compactMap(\.self) }
    for (number, a) in boxes.enumerated() {
      for b in boxes[(number + 1)...] { #expect(!a.inset(by: 0.01).intersects(b)) }
    }
  }

  @Test func polesAndTheDateLineAreOnTheSheet() throws {
    let edition = try Cities.edition([
      "actors.csv": "name\nA\n",
      "places.csv": """
      id,name,lat,lon
      n,North,90,0
      s,South,-90,180
      w,West,0,-180
      e,Date,10,179.9

      """,
    ])
    let drawing = try draw(edition, MapView.named("places"), Cities.request(edition))
    let page = try #require(drawing.pages.first)
    #expect(isInside(page))
    for name in ["North", "South", "West", "Date"] {
      #expect(page.texts.contains { $0.string.contains(name) }, "\(name)")
    }
  }

  /// 400 letters without and with spaces, in every view of organisations.
  @Test(arguments: ["network", "rings", "domains", "grid", "gaps"])
  func aNameOf400LettersHasRoom(view: String) throws {
    let (solid, spaced) = (
      String(repeating: "X", count: 400), String(repeating: "Long ", count: 80)
    )
    let edition = try Cities.edition([
      "city.csv": "setting,value\ncomplete_for,rings;ties\n",
      "actors.csv":
        "id,name,sector,ring,domains,influence,interest\na,\(solid),culture,core,d,3,3\n"
        + "b,\(spaced),employers,wider,d,2,3\nc,Short,culture,wider,d,1,1\n",
      "ties.csv": "from,to,relation\na,b,w\nb,c,w\n", "domains.csv": "id,title\nd,Domain\n",
    ])
    for paper in [Paper.a4, .a1] {
      let request = Cities.request(edition, paper: paper)
      let drawing = try draw(edition, MapView.named(view), request)
      #expect(drawing.pages.allSatisfy(isInside), "\(paper.name)")
    }
  }

  /// What does not end is ended by the engine; the view says so and draws nothing.
  @Test func aLayoutThatGivesUpIsTold() throws {
    let edition = try Cities.edition(Town.name)
    let stuck = LayoutEngine { _ throws(LayoutFailure) in throw .child("it took too long") }
    let request = DrawRequest(for: edition, layout: stuck, version: "", fingerprint: "")
    for view in ["network", "gaps", "backbone"] {
      #expect(
        throws: NotDrawable(
          reason: "the layout process gave no answer: it took too long", isFault: true)
      ) { try draw(edition, MapView.named(view), request) }
    }
  }
}
