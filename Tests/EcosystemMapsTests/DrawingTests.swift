import EcosystemAnalysis
import EcosystemDisclosure
import EcosystemModel
import FoundationEssentials
import Graphviz
import Ink
import Testing

@testable import EcosystemMaps

@Suite struct DrawingTests {
  @Test(arguments: Cities.pairs)
  func theSameInputGivesTheSameDrawing(pair: Cities.Pair) throws {
    let view = try MapView.named(pair.view)
    let edition = try Cities.edition(pair.city)
    let again = try draw(edition, view, Cities.request(edition, for: view))
    #expect(try again == Cities.drawn(pair.city, view.id).drawing)
    #expect(!again.dot.isEmpty && again.pages.allSatisfy { !$0.items.isEmpty })
  }

  @Test func theTownCarriesEveryView() {
    let views = Cities.pairs.filter { $0.city == Town.name }.map(\.view)
    #expect(views == MapView.all.map(\.id))
  }

  /// Names of the two internal and the nine partner rows of maps/portside/actors.csv.
  @Test func hiddenOrganisationsAreNowhere() throws {
    let edition = try Cities.edition("portside", for: .public)
    let whole = try Cities.edition("portside", for: .internal)
    let hidden = whole.actors.filter { !edition.isShown[$0.index] }
      .map { whole.ecosystem.actors[$0].name }
    #expect(hidden.count == 11 && hidden.contains("Tŷ Agored"))
    // The public does not see the influence and interest that the grid is made of.
    let views = Cities.pairs.filter { $0.city == "portside" && $0.view != "grid" }.map(\.view)
    #expect(views.count > 8)
    for view in try views.map(MapView.named) {
      let drawing = try draw(edition, view, Cities.request(edition, for: view))
      let text = drawing.pages.map { $0.svg() }.joined() + drawing.dot
      for name in hidden { #expect(!text.contains(name), "\(view.id) shows \(name)") }
      let words = drawing.pages.flatMap(\.texts).map(\.string).joined(separator: " ")
      #expect(words.contains("11 organisations"), "\(view.id)")
    }
  }

  @Test(arguments: MapView.all.map(\.id))
  func hostileTextIsDrawnAsText(view: String) throws {
    let names = [
      "<script>alert(1)</script>", "back\\\\N \"\"quoted\"\" & amp",
      String(repeating: "Very long name ", count: 700), String(repeating: "X", count: 10_000),
      "👩‍🏫🎉 学校", "\u{202E}live\u{202C}", "ملتقى التعلم", "a",
    ]
    let rings = ["anchor", "core", "wider", ""]
    let rows = names.enumerated().map {
      "h\($0),\"\($1)\",\(["culture", "employers"][$0 % 2]),\(rings[$0 % 4]),"
        + "\($0 == 6 ? "national" : "city"),\(["d1", "d2", "d1;d2", ""][$0 % 4]),\($0 % 5 + 1),3"
    }
    func list(_ before: String, _ after: String = "") -> String {
      names.enumerated().map { "\(before)\($0),\"\($1)\"\(after)\n" }.joined()
    }
    let ties = (0..<8).map { "h\($0),h\(($0 + 1) % 8),\"<b>&\($0 % 3)\"" }
    let note = String(repeating: "Note ", count: 900)
    let edition = try Cities.edition([
      "actors.csv": "id,name,sector,ring,scope,domains,influence,interest\n"
        + rows.joined(separator: "\n"),
      "ties.csv": "from,to,relation\n" + ties.joined(separator: "\n"),
      "domains.csv": "id,title\nd1,\(String(repeating: "D", count: 3000))\nd2,<i>",
      "initiatives.csv": "id,name,kind\n" + list("i", ",event"),
      "affiliations.csv": "actor,initiative\nh0,i0\nh1,i1\nh2,i2\nh3,i3\n",
      "places.csv": "id,name,lat,lon\n" + list("p", ",50.1,-4.2"),
      "skills.csv": "id,name,layer\n" + list("s", ",city"),
      "badges.csv": "id,name,issuer\n" + list("b", ",h1"),
      "opportunities.csv": "id,name,provider\n" + list("o", ",h2"),
      "pathways.csv": "from,to\nb0,o0\nb1,o1\nb2,b3\n",
      "logic_model.csv": "id,text,level\n" + list("l", ",outcome"),
      "insights.csv": "id,theme,statement\n"
        + names.enumerated().map { "n\($0),\"\($1)\",\"\($1)\"\n" }.joined(),
      "marks.csv": "on,mark,note\n"
        + names.enumerated().map { "h\($0),energy,\"\($1)\"\n" }.joined(),
      "city.csv": "setting,value\nname,\"<b>\(note)\"\nnote,\(note)\nboundary,\(note)\n",
    ])
    let wanted = try MapView.named(view)
    let drawing = try draw(edition, wanted, Cities.request(edition, for: wanted))
    let page = try #require(drawing.pages.first)
    let inside = page.bounds.inset(by: Paper.points(millimetres: 10) - 0.5)
    for text in page.texts { #expect(inside.contains(Typesetter().bounds(of: text))) }
    let svg = page.svg()
    #expect(!svg.contains("<script") && !svg.contains("<b>") && !svg.contains("\u{202E}"))
    #expect(svg.utf8.count < 300_000 && drawing.dot.utf8.count < 60_000)
    #expect(!drawing.dot.contains("\u{202E}"))
  }

  @Test func dotTextIsEscaped() {
    #expect(escapedForDOT("a\"b\\N & c\nd\u{202E}") == #"a\"b\\N &amp; c d"#)
  }

  /// Numbers in DOT are finite and short whatever a view says.
  @Test func dotNumbersAreHeldOnThePage() {
    #expect(short(.nan) == "0.000" && short(-.infinity) == "0.000")
    #expect(short(1e300) == "1000000.000" && short(-1e300) == "-1000000.000")
    #expect(short(-2.5) == "-2.500" && short(0.0625) == "0.063")
  }

  @Test(arguments: MapView.all.map(\.id))
  func controlCharactersStayOut(view: String) throws {
    let dirt = "x\u{1}\u{7}\u{1B}[31m\u{7F}\u{9B}\u{FFFE}\u{2066}y"
    var ecosystem = try Cities.edition(Town.name).ecosystem
    for path in [\City.name, \.title, \.note, \.boundary, \.codedBy, \.credits] {
      ecosystem.city[keyPath: path] += dirt
    }
    ecosystem.actors = ecosystem.actors.map { actor in
      var dirty = Actor(id: actor.id, name: dirt + actor.name, origin: actor.origin)
      (dirty.sector, dirty.ring, dirty.scope) = (actor.sector, actor.ring, actor.scope)
      (dirty.domains, dirty.details) = (actor.domains, actor.details)
      return dirty
    }
    ecosystem.sectors = ecosystem.sectors.map { Sector(id: $0.id, title: dirt + $0.title) }
    ecosystem.rings = ecosystem.rings.map { Ring(id: $0.id, title: dirt + $0.title) }
    ecosystem.domains = ecosystem.domains.map { Domain(id: $0.id, title: dirt + $0.title) }
    ecosystem.relations = ecosystem.relations.map { Relation(id: $0.id, title: dirt + $0.title) }
    let edition = disclose(analyse(ecosystem, wanting: .quick), to: .partner)
    let wanted = try MapView.named(view)
    let drawing = try draw(edition, wanted, Cities.request(edition, for: wanted))
    let page = try #require(drawing.pages.first)
    #expect(drawing.dot.contains("x[31my") && page.title.contains("x[31my"))
    for text in [drawing.dot, page.svg()] {
      #expect(printable(text.filter { $0 != "\n" }) == text.filter { $0 != "\n" })
    }
    for text in [drawing.title, page.title, page.description] { #expect(printable(text) == text) }
  }

  @Test func repeatedStatementsAreOneLink() throws {
    let edition = try Cities.edition([
      "actors.csv": "id,name\na,A\nb,B\nc,C\n",
      "ties.csv": """
      from,to,relation,strength,direction
      a,b,funds,1,directed
      b,a,funds,3,directed
      b,a,works with,2,undirected
      a,a,funds,1,directed
      c,b,funds,,directed

      """,
    ])
    let links = statedLinks(of: edition)
    let relations = links.map { edition.ecosystem.relations[$0.relation].title }
    #expect(relations == ["funds", "works with", "funds"])
    #expect(links.map(\.strength) == [3, 2, nil])
    #expect(links.map(\.arrows) == [[.atStart, .atEnd], [], .atStart])
  }

  @Test func linksOfTheSameTwoBendApart() throws {
    for view in ["network", "rings"] {
      let diagram = try Cities.drawn("portside", view).diagram
      let pairs = Dictionary(grouping: diagram.links) { "\($0.from.number)-\($0.to.number)" }
      let parallel = pairs.values.filter { $0.count > 1 }
      #expect(parallel.count > 5)
      for links in parallel {
        let middles = links.map { $0.curve.point(at: 0.5) }
        for (number, a) in middles.enumerated() {
          for b in middles[(number + 1)...] { #expect(a.distance(to: b) > 1.5) }
        }
      }
    }
  }

  @Test func aSheetTellsWhatItIs() throws {
    let edition = try Cities.edition("plymouth", for: .public)
    let drawing = try draw(edition, .rings, Cities.request(edition))
    let page = try #require(drawing.pages.first)
    let words = page.texts.map(\.string).joined(separator: " ")
    for part in [
      "Plymouth", "Who stands where", "23 November 2026", "17 organisations",
      "Organisations that a cited public source names", "How to read it",
      "Centrality here describes the sources, not the city", "actormap 0.1.0 · data 00000000",
      "audience public", "page 1 of 1", "print at 100 %",
    ] {
      #expect(words.contains(part), "\(part) is missing")
    }
    #expect(page.title == "Plymouth: Rings")
    #expect(page.description.contains("17 organisations, 5 links"))
    #expect(page.svg().contains("<title>Plymouth City Council · Public services · ring: Anchor"))
    #expect(page.svg().contains("<title>RSA – funds – Real Ideas Organisation</title>"))
  }

  @Test func whatCannotBeDrawnSaysWhy() throws {
    let edition = try Cities.edition(["actors.csv": "name\nA\nB\n"])
    let reasons = MapView.all.map { view -> String in
      do throws(NotDrawable) {
        _ = try draw(edition, view, Cities.request(edition))
        return "drawn"
      } catch {
        return error.reason
      }
    }
    #expect(
      reasons == [
        "no link between two organisations is stated, so there is no network to draw; "
          + "fill in ties.csv",
        "no organisation has a ring or a sector, so there are no rings to draw; "
          + "fill in the columns 'ring' and 'sector' of actors.csv",
        "the map names no domains of focus, so there is no coverage to draw; fill in domains.csv",
        "no organisation belongs to a domain of focus, so there are no clusters to draw; "
          + "fill in the column 'domains' of actors.csv",
        "no organisation has both an influence and an interest, so there is no grid to draw; "
          + "fill in the columns 'influence' and 'interest' of actors.csv",
        "the view ego is drawn for one actor alone; "
          + "name it with --focus actor:…",
        "nobody takes part in an initiative, so there is nothing to draw; "
          + "add initiatives.csv and affiliations.csv",
        "no link between organisations of two stated sectors is known, so there is nothing to "
          + "compare; fill in ties.csv and the column 'sector' of actors.csv",
        "the map has no skills in layers, so there is no spine to draw; add skills.csv with the "
          + "columns 'name' and 'layer'",
        "the map states no step of a pathway, so there is no way to draw; add pathways.csv "
          + "(and badges.csv, opportunities.csv)",
        "the map has no logic model, so there are no goals and actions to draw; add "
          + "logic_model.csv and logic_links.csv",
        "the map tells nothing that learners said, so there is nothing to answer; add "
          + "insights.csv with the columns 'theme' and 'statement'",
        "no place has coordinates, so there is no map of places to draw; add places.csv with the "
          + "columns 'lat' and 'lon'",
        "the map names no workshop or event, so there is nothing to tell of who came; "
          + "add initiatives.csv with the kind 'workshop' or 'event', and affiliations.csv",
        "the map has no marks of energy, blockages or questions, and no strain; add marks.csv, or "
          + "a relation with the meaning 'strain'",
        "no link between two organisations is stated, so there is no backbone to draw; "
          + "fill in ties.csv",
        "nothing is known to be missing and no introduction is suggested, so there are no gaps "
          + "to draw; what is not known is told in findings.md",
      ])
  }

  @Test func aLayoutThatFailsIsAFault() throws {
    let edition = try Cities.edition("portside")
    let failing = LayoutEngine { _ throws(LayoutFailure) in throw .child("it ended") }
    let request = DrawRequest(for: edition, layout: failing, version: "", fingerprint: "")
    #expect(
      throws: NotDrawable(
        reason: "the layout process gave no answer: it ended", isFault: true)
    ) { try draw(edition, .network, request) }
    let bare = try Cities.edition(["actors.csv": "name\nA\nB\n"])
    do throws(NotDrawable) {
      _ = try draw(bare, .network, Cities.request(bare))
      Issue.record("a map without links was drawn as a network")
    } catch {
      #expect(!error.isFault)
    }
  }

  /// Nine numbers fill one page of five columns; a thousand of the longest names fill several.
  @Test(arguments: [9, 1000])
  func theLegendTellsWhereNumberedNamesAre(count: Int) throws {
    let name = String(repeating: "A long name ", count: 12)
    let rows = (0..<count).map { "a\($0),\(name)\($0)\n" }.joined()
    let edition = try Cities.edition(["actors.csv": "id,name\n" + rows])
    let view = MapView(id: "numbers", title: "Numbers", plain: "Numbers") { edition, request in
      var diagram = Diagram(frame: Rect(x: 0, y: 0, width: 100, height: 100))
      diagram.numbered = edition.actors
      return diagram
    }
    let drawing = try draw(edition, view, Cities.request(edition))
    let last = drawing.pages.count
    #expect(count == 9 ? last == 2 : last > 2)
    let words = try #require(drawing.pages.first).texts.map(\.string).joined(separator: " ")
    #expect(words.contains("the PDF of this map lists"))
    #expect(words.contains(last == 2 ? "on page 2." : "on pages 2 to \(last)."))
  }

  @Test func eachViewIsOneFile() throws {
    let root = #filePath.split(separator: "/").dropLast(3).joined(separator: "/")
    let files = try FileManager.default.contentsOfDirectory(
      atPath: "/\(root)/Sources/EcosystemMaps/Views")
    let names = files.map { $0.prefix { $0 != "." }.lowercased() }
    let ids = MapView.all.map { $0.id.filter { $0 != "-" } }
    #expect(names.sorted() == ids.sorted())
  }
}
