import Foundation
import Testing

/// `print` gives exact paper, tiles that make the poster, and says what the printer must know.
struct PrintTests {
  private func sizes(_ file: String, at desk: Desk) throws -> [String] {
    let info = try shell("pdfinfo -l 99 \(file)", in: desk.folder).output
    return info.split(separator: "\n").filter { $0.hasPrefix("Page ") }.compactMap { line in
      guard let range = line.firstRange(of: "size:") else { return nil }
      return line[range.upperBound...].trimmingCharacters(in: .whitespaces)
    }
  }

  @Test(arguments: [
    ("A0", "3370.39 x 2383.94 pts (A0)"),
    ("A1", "2383.94 x 1683.78 pts (A1)"), ("A2", "1683.78 x 1190.55 pts (A2)"),
    ("A3", "1190.55 x 841.89 pts (A3)"), ("A4", "841.89 x 595.276 pts (A4)"),
  ])
  func aPosterHasTheExactPaper(paper: String, size: String) throws {
    try withDesk { desk in
      let outcome = try desk.actormap(
        "print", "maps/plymouth", "--view", "rings", "--paper", paper, "--into", "p.pdf")
      #expect(outcome.code == 0)
      #expect(try sizes("p.pdf", at: desk).first == size)
      #expect(outcome.errors.contains("for the printer: \(paper) lying ("))
      #expect(!(try shell("pdffonts p.pdf", in: desk.folder).output.contains(" no ")))
    }
  }

  /// At 2 pixels a millimetre each pixel of a tile is one of the poster's.
  ///
  /// All tiles start on whole pixels. Where a thin line is rounded to a pixel the last digit
  /// decides: 2 pixels of 1,000 may differ by more than 8 levels of 255; a shift by one pixel makes
  /// ten times as many.
  @Test(arguments: ["network", "rings", "coverage"])
  func theTilesTogetherAreThePoster(view: String) throws {
    try withDesk { desk in
      let words = ["print", "maps/portside", "--view", view, "--paper", "A3", "-q", "--into"]
      #expect(try run([actormapPath] + words + ["poster.pdf"], in: desk.folder).code == 0)
      let tiled = words + ["tiles.pdf", "--tile", "A4"]
      #expect(try run([actormapPath] + tiled, in: desk.folder).code == 0)
      let sizes = try sizes("tiles.pdf", at: desk)
      #expect(sizes == [String](repeating: "841.89 x 595.276 pts (A4)", count: 5))
      let poster = try Raster(of: "poster.pdf", page: 1, at: desk)
      #expect(poster.width == 840 && 594...595 ~= poster.height)
      var (off, offWhenShifted, all) = (0, 0, 0)
      for (page, corner) in [(2, (0, 0)), (3, (534, 0)), (4, (0, 360)), (5, (534, 360))] {
        let tile = try Raster(of: "tiles.pdf", page: page, at: desk)
        let (width, height) = (min(554, 840 - corner.0), min(380, 594 - corner.1))
        for y in 1..<height - 1 {
          for x in 1..<width - 1 {
            let (a, b) = (corner.0 + x, corner.1 + y)
            all += 1
            if tile.differs(x + 20, y + 20, from: poster, a, b, by: 8) { off += 1 }
            if tile.differs(x + 20, y + 20, from: poster, a - 1, b, by: 8) { offWhenShifted += 1 }
          }
        }
      }
      #expect(off * 1000 <= all * 2, "\(off) of \(all)")
      #expect(offWhenShifted * 100 > all * 2, "\(offWhenShifted) of \(all)")
      #expect(poster.ink > 10_000)
    }
  }

  @Test func aNameIsOnceOnThePosterAndOnItsTilesAsText() throws {
    try withDesk { desk in
      let words = ["print", "maps/plymouth", "--view", "rings", "--paper", "A2", "-q", "--into"]
      #expect(try run([actormapPath] + words + ["p.pdf"], in: desk.folder).code == 0)
      let tiled = words + ["t.pdf", "--tile", "A4", "--bw"]
      #expect(try run([actormapPath] + tiled, in: desk.folder).code == 0)
      let poster = try shell("pdftotext p.pdf -", in: desk.folder).output
      let tiles = try shell("pdftotext -f 2 t.pdf -", in: desk.folder).output
      for name in ["Real Ideas", "Print at 100 %".lowercased()] {
        #expect(poster.contains(name), "\(name)")
        #expect(tiles.contains(name), "\(name)")
      }
      #expect(tiles.contains("R2C4"))
      #expect(tiles.contains("100 mm"))
      #expect(!(try shell("pdffonts t.pdf", in: desk.folder).output.contains(" no ")))
    }
  }

  @Test func theSameMapPrintsTheSameBytes() throws {
    try withDesk { desk in
      for file in ["a.pdf", "b.pdf"] {
        let outcome = try desk.actormap(
          "print", "maps/plymouth", "--view", "network", "--paper", "A1", "--tile", "A4", "-q",
          "--threads", file == "a.pdf" ? "1" : "3", "--into", file)
        #expect(outcome.code == 0)
      }
      let files = try desk.files(below: "")
      #expect(files["a.pdf"] != nil)
      #expect(files["a.pdf"] == files["b.pdf"])
    }
  }

  @Test func aSheetThatIsFilledInIsNeverLost() throws {
    try withDesk { desk in
      let words = ["print", "maps/portside", "--capture-sheet", "--into", "sheet.pdf", "-q"]
      #expect(try run([actormapPath] + words, in: desk.folder).code == 0)
      #expect(try run([actormapPath] + words, in: desk.folder).code == 0)
      let blank = try desk.text("sheet.csv")
      try desk.write(blank + "1,link,A1,A2,works-with,2,\n", to: "sheet.csv")
      let outcome = try run([actormapPath] + words, in: desk.folder)
      #expect(outcome.code == 1)
      #expect(
        outcome.errorLines == [
          "error: 'sheet.csv' has been filled in, and would be lost",
          "  hint: give it to 'actormap capture', then move it, or name another place with --into",
        ])
      #expect(try desk.text("sheet.csv").hasSuffix("1,link,A1,A2,works-with,2,\n"))
      let over = try desk.actormap(
        "print", "maps/portside", "--capture-sheet", "--into", "maps/portside/ties.pdf", "-q")
      #expect(
        over.errorLines.first
          == "error: 'maps/portside/ties.csv' is part of the map and would be lost")
    }
  }

  @Test(arguments: [
    (["--paper", "A5"], "Error: there is no paper 'A5'; choose from: A0, A1, A2, A3, A4"),
    (
      ["--paper", "A4", "--tile", "A3"],
      "Error: a tile of A3 is no smaller than the paper A4; name a smaller tile, "
        + "or leave out --tile"
    ),
    (["--view", "ring"], "Error: there is no view 'ring'; did you mean 'rings'?"),
  ])
  func wrongWordsAreTold(words: [String], message: String) throws {
    try withDesk { desk in
      let start = ["print", "maps/plymouth", "--into", "p.pdf"]
      let view = words.contains("--view") ? [] : ["--view", "rings"]
      let outcome = try run([actormapPath] + start + view + words, in: desk.folder)
      #expect(outcome.code == 64)
      #expect(outcome.errorLines.first == message)
      #expect(!desk.exists("p.pdf"))
    }
  }
}

/// A page's pixels at 2 a millimetre.
struct Raster {
  let width: Int
  let height: Int
  private let bytes: [UInt8]

  init(of file: String, page: Int, at desk: Desk) throws {
    let made = try shell(
      "pdftoppm -r 50.8 -f \(page) -l \(page) \(file) > page.ppm", in: desk.folder)
    try #require(made.code == 0, "\(made.output)")
    let all = [UInt8](try Data(contentsOf: desk.folder.appending(path: "page.ppm")))
    let fields = all.prefix(40).split(maxSplits: 4) { $0 == 10 || $0 == 32 }
    let numbers = fields.dropFirst().prefix(2).compactMap {
      Int(String(decoding: $0, as: UTF8.self))
    }
    guard numbers.count == 2 else { throw Desk.NotFound(text: "P6", path: file) }
    (width, height) = (numbers[0], numbers[1])
    bytes = Array(all.suffix(3 * width * height))
  }

  /// How many pixels are not white.
  var ink: Int { stride(from: 0, to: bytes.count, by: 3).count { bytes[$0] < 250 } }

  func differs(_ x: Int, _ y: Int, from other: Raster, _ a: Int, _ b: Int, by most: Int) -> Bool {
    let (mine, theirs) = (3 * (y * width + x), 3 * (b * other.width + a))
    return (0..<3).contains {
      abs(Int(bytes[mine + $0]) - Int(other.bytes[theirs + $0])) > most
    }
  }
}
