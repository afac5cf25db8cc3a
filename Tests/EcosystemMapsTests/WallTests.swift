import EcosystemAnalysis
import EcosystemDisclosure
import EcosystemMaps
import EcosystemModel
import Ink
import Records
import Testing

/// On a wall nobody is called isolated, strained or blocked by name.
struct WallTests {
  private static func texts(of origin: String, in edition: Edition) -> [String] {
    edition.analysis.findings.filter { $0.origin == origin }.map { edition.text($0.sentence) }
  }

  @Test func whoHasNoLinkIsCountedAndNotNamed() throws {
    let edition = try Cities.edition("portside", for: .internal)
    let named = Self.texts(of: "no-ties", in: edition)
    let told = Self.texts(of: "no-ties", in: edition.forWall)
    #expect(named.contains { $0.contains("Fathom Lane Special School") })
    #expect(told.count == named.count)
    #expect(!told.contains { $0.contains("Fathom Lane") || $0.contains("Bosun Brothers") })
    #expect(
      told.first == "3 of the 40 organisations have no link with any other on the map.", "\(told)")
  }

  @Test func whatHoldsTheCityTogetherIsNamedStill() throws {
    let edition = try Cities.edition("portside")
    let named = Self.texts(of: "cut-off", in: edition)
    #expect(!named.isEmpty)
    #expect(Self.texts(of: "cut-off", in: edition.forWall) == named)
  }

  /// A workshop's sheets are on A4 and the poster on its own paper; all stay within 10 mm.
  @Test(arguments: Pack.all)
  func everyPackStaysWithinItsPaper(pack: Pack) throws {
    let edition = try Cities.edition("portside")
    let request = PackRequest(
      draw: Cities.request(edition, paper: .a3), view: nil, tile: .a4, people: 30, tables: 3,
      blanks: .tables(3, each: 6))
    let files = try pack.files(edition, request)
    #expect(!files.isEmpty)
    for file in files where file.name != "tiles" {
      for page in file.pages {
        #expect([Paper.a4.portrait, Paper.a4.landscape, Paper.a3.landscape].contains(page.size))
        let inside = page.bounds.inset(by: Paper.points(millimetres: 10) - 0.01)
        for text in page.texts {
          #expect(inside.contains(Typesetter().bounds(of: text)), "\(file.name): \(text.string)")
        }
      }
    }
  }

  @Test func everyPackHasAFileOfItsOwn() throws {
    let root = #filePath.split(separator: "/").dropLast(3).joined(separator: "/")
    let files = try Source.at("/\(root)/Sources/EcosystemMaps/Sheets/Packs").files
    let ids = Pack.all.map { $0.id.filter { $0 != "-" } + ".swift" }
    #expect(files.map { $0.lowercased() } == ids.sorted())
  }

  /// 30 people at 3 tables: 10 a table, hence 45 minutes at tables; 20 at the poster, 10 of reports.
  @Test func theRunSheetAddsUp() throws {
    let edition = try Cities.edition("portside")
    let request = PackRequest(
      draw: Cities.request(edition), view: nil, tile: .a4, people: 30, tables: 3,
      blanks: .tables(3, each: 6))
    let workshop = try #require(Pack.all.first { $0.id == "workshop" })
    let files = try workshop.files(edition, request)
    let sheet = try #require(files.first { $0.name == "run-sheet" })
    let texts = sheet.pages.flatMap(\.texts).map(\.string)
    let times = ["0:00", "0:10", "0:30", "1:15", "1:30", "1:40", "1:55", "2:15", "2:25", "2:30"]
    #expect(texts.filter { $0.contains(":") && $0.count == 4 } == times)
    #expect(texts.contains { $0.contains("take 5 tables if you can") })
  }

  /// Links and energy are written after the break, so sheets are collected at the end; a table takes
  /// no more questions than there are.
  @Test func theRunSheetFitsTheSheets() throws {
    let edition = try Cities.edition("plymouth")
    let workshop = try #require(Pack.all.first { $0.id == "workshop" })
    for (tables, told) in [(2, "Each table takes two of the"), (20, "tables may share one")] {
      let request = PackRequest(
        draw: Cities.request(edition), view: nil, tile: .a4, people: 40, tables: tables,
        blanks: .tables(tables, each: 6))
      let files = try workshop.files(edition, request)
      let words = files.filter { $0.name == "run-sheet" }.flatMap(\.pages).flatMap(\.texts)
        .map(\.string).joined(separator: " ")
      #expect(words.contains(told), "\(words)")
      let collected = try #require(words.firstRange(of: "Collect the capture sheets"))
      let reported = try #require(words.firstRange(of: "Reports"))
      #expect(collected.lowerBound > reported.lowerBound)
      for thing in ["agenda", "scissors", "glue", "\(15 * tables) minutes for one person"] {
        #expect(words.contains(thing), "\(thing)")
      }
    }
  }

  /// The sheet has room for all that capture reads, and the map's words to choose from.
  @Test func theSheetHasRoomForEverything() throws {
    let edition = try Cities.edition("portside")
    let pages = captureSheet(edition, Cities.request(edition), blanks: .tables(2, each: 6))
    let words = pages.prefix(2).flatMap(\.texts).map(\.string)
    for title in ["new ring", "further domain", "remove?", "who judges (code)", "whom (code)"] {
      #expect(words.contains(title), "\(title)")
    }
    let map = edition.ecosystem
    let all = words.joined(separator: " ")
    for word in map.relations.map(\.title) + map.sectors.map(\.title) + map.rings.map(\.title)
      + map.domains.map(\.title)
    {
      #expect(all.contains(word), "\(word)")
    }
    let first = captureSheet(
      edition, Cities.request(edition), blanks: .pile(40), isFirst: true)
    #expect(first[0].texts.contains { $0.string == "ring" })
    #expect(first[0].texts.contains { $0.string.contains("each code is there once") })
  }

  /// A name of 400 letters, one that runs from right to left, and one without a place to break.
  @Test func longAndForeignNamesStandOnCardsAndSheets() throws {
    let long = (0..<80).map { "Word\($0)" }.joined(separator: " ").prefix(400)
    let wide = "Llanfairpwllgwyngyllgogerychwyrndrobwllllantysiliogogogoch Partnership"
    let edition = try Cities.edition([
      "actors.csv": "id,name\na,\(long)\nb,مدرسة الشباب للفنون\nc,\(wide)\nd,Tŷ’r Ŵyl\n",
      "codes.csv": "code,id\nA1,a\nA2,b\nA3,c\nA4,d\nA5,\n",
    ])
    let request = Cities.request(edition, paper: .a4)
    let blanks = BlankCards.tables(1, each: 1)
    for pages in [
      cards(edition, request, blanks: blanks), captureSheet(edition, request, blanks: blanks),
    ] {
      let inside = Rect(.zero, Paper.a4.portrait).inset(by: Paper.points(millimetres: 10) - 0.01)
      let texts = pages.flatMap(\.texts)
      for text in texts {
        #expect(inside.contains(Typesetter().bounds(of: text)), "\(text.string)")
      }
      #expect(texts.contains { $0.string == "Tŷ’r Ŵyl" })
      #expect(texts.contains { $0.string == "A5" })
    }
  }
}
