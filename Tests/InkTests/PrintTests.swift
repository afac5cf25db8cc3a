import Glibc
import Ink
import Testing

@Test(arguments: [
  ("A0", "3370.39 x 2383.94"), ("A1", "2383.94 x 1683.78"), ("A2", "1683.78 x 1190.55"),
  ("A3", "1190.55 x 841.89"), ("A4", "841.89 x 595.276"),
])
func aPDFHasTheExactPaper(name: String, points: String) throws {
  let paper = try #require(Paper(named: name))
  let bytes = try pdf([Page(size: paper.landscape, title: "")], title: "Tŷ")
  let info = output(of: "pdfinfo", on: bytes, suffix: ".pdf")
  #expect(info.contains("\(points) pts"), "\(info)")
  #expect(info.contains("Title:           Tŷ\n"))
}

@Test func pagesOfAPDFKeepTheirOwnSizes() throws {
  let pages = [Paper.a4.portrait, Paper.a3.landscape].map { Page(size: $0, title: "") }
  let bytes = try pdf(pages, title: "two")
  let info = output(of: "pdfinfo -l 2", on: bytes, suffix: ".pdf")
  #expect(info.contains("Page    1 size:  595.276 x 841.89 pts (A4)"), "\(info)")
  #expect(info.contains("Page    2 size:  1190.55 x 841.89 pts (A3)"), "\(info)")
}

@Test func lettersOfAPDFCanBeSelectedOnce() throws {
  let names = ["Tŷ Llŷn", "Gŵyr’s Café", "Ŵŷ fi ffl"]
  let items = names.enumerated().map { index, name in
    Item.text(
      Text(name, at: Point(50, 50 + 30 * Double(index)), size: 12, halo: .white))
  }
  let bytes = try pdf([Page(size: Paper.a4.portrait, title: "", items: items)], title: "")
  let words = output(of: "pdftotext", on: bytes, suffix: ".pdf")
  for name in names {
    #expect(words.split(separator: "\n").filter { $0 == name }.count == 1, "\(words)")
  }
  let fonts = output(of: "pdffonts", on: bytes, suffix: ".pdf")
  #expect(fonts.contains("+DejaVuSans"))
  #expect(!fonts.contains(" no "), "\(fonts)")
}

@Test func theSamePageGivesTheSameBytes() throws {
  let page = samplePage()
  #expect(page.svg() == page.svg())
  #expect(try page.png(dpi: 60) == page.png(dpi: 60))
  #expect(try pdf([page], title: "x") == pdf([page], title: "x"))
}

@Test func drawingAtOnceEqualsDrawingInTurn() async throws {
  let pages = (0..<8).map { number in
    var page = samplePage()
    page.items.append(.text(Text("Llŷn \(number)", at: Point(20, 20), size: 14, italic: true)))
    return page
  }
  let inTurn = try pages.map { try pdf([$0], title: "x") + $0.png(dpi: 40) }
  let atOnce = try await withThrowingTaskGroup(of: (Int, [UInt8]).self) { group in
    for (number, page) in pages.enumerated() {
      group.addTask { (number, try pdf([page], title: "x") + page.png(dpi: 40)) }
    }
    return try await group.reduce(into: [Int: [UInt8]]()) { $0[$1.0] = $1.1 }
  }
  for (number, bytes) in inTurn.enumerated() { #expect(atOnce[number] == bytes) }
}

/// The header of a PNG holds width and height as bytes 16 to 23.
@Test func aPNGHasThePixelsAskedFor() throws {
  let bytes = try Page(size: Paper.a3.landscape, title: "").png(dpi: 110)
  #expect(Array(bytes[1...3]) == Array("PNG".utf8))
  #expect(
    bytes[16..<24].map(Int.init) == [0, 0, 1819 >> 8, 1819 & 255, 0, 0, 1286 >> 8, 1286 & 255])
}

@Test func impossiblePagesAreRefused() {
  #expect(throws: InkFailure.noPages) { try pdf([], title: "") }
  let huge = Size(1e6, 10)
  #expect(throws: InkFailure.pageSize(huge)) { try Page(size: huge, title: "").png(dpi: 72) }
  #expect(throws: InkFailure.pageSize(Size(0, 0))) {
    try pdf([Page(size: Size(0, 0), title: "")], title: "")
  }
  #expect(
    InkFailure.noFont(found: "Gothic").description
      == "the font 'DejaVu Sans' was not found, only 'Gothic': install fonts-dejavu-core")
}
