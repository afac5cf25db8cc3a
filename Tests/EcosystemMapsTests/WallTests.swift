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
      draw: Cities.request(edition, paper: .a3), view: nil, tile: .a4, people: 30, tables: 3)
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
      draw: Cities.request(edition), view: nil, tile: .a4, people: 30, tables: 3)
    let workshop = try #require(Pack.all.first { $0.id == "workshop" })
    let files = try workshop.files(edition, request)
    let sheet = try #require(files.first { $0.name == "run-sheet" })
    let texts = sheet.pages.flatMap(\.texts).map(\.string)
    let times = ["0:00", "0:10", "0:30", "1:15", "1:30", "1:40", "1:55", "2:15", "2:25", "2:30"]
    #expect(texts.filter { $0.contains(":") && $0.count == 4 } == times)
    #expect(texts.contains { $0.contains("take 5 tables if you can") })
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
    for pages in [cards(edition, request), captureSheet(edition, request)] {
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
