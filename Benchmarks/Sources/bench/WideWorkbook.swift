import Foundation

/// A workbook of links with as many cells as are wanted, its parts stored and not packed.
///
/// Written here, so that the reader is not timed on what the command itself has written.
struct WideWorkbook {
  let cells: Int

  private static let columns = ["from", "to", "relation", "strength"]

  /// Writes the workbook, unless it stands there already.
  func written(below folder: URL) throws -> URL {
    let file = folder.appending(path: "cells\(cells).xlsx")
    guard !FileManager.default.fileExists(atPath: file.path) else { return file }
    var archive = StoredZip()
    archive.add("[Content_Types].xml", types)
    archive.add("_rels/.rels", relations("officeDocument", ["xl/workbook.xml"]))
    archive.add("xl/workbook.xml", workbook)
    archive.add(
      "xl/_rels/workbook.xml.rels",
      relations("worksheet", ["worksheets/sheet1.xml", "worksheets/sheet2.xml"]))
    archive.add("xl/worksheets/sheet1.xml", sheet(actors))
    archive.add("xl/worksheets/sheet2.xml", sheet(ties))
    try archive.data.write(to: file, options: .atomic)
    return file
  }

  private static let count = 5_000

  private var actors: [[String]] {
    [["id", "name"]] + (0..<Self.count).map { ["a\($0)", "Organisation number \($0)"] }
  }

  private var ties: [[String]] {
    var chance = SplitMix64(state: 20_170_911)
    let rows = (cells - 2 * (Self.count + 1)) / Self.columns.count
    return [Self.columns]
      + (1..<rows).map { _ in
        let a = chance.below(UInt64(Self.count))
        let b = (a + 1 + chance.below(UInt64(Self.count - 1))) % UInt64(Self.count)
        return ["a\(a)", "a\(b)", "relation \(chance.below(5))", "\(1 + chance.below(5))"]
      }
  }

  private func sheet(_ rows: [[String]]) -> String {
    var text = "<worksheet xmlns=\"\(Self.main)\"><sheetData>"
    for (row, cells) in rows.enumerated() {
      text += "<row r=\"\(row + 1)\">"
      for (column, cell) in zip(["A", "B", "C", "D"], cells) {
        text +=
          column == "D" && row > 0
          ? "<c r=\"D\(row + 1)\"><v>\(cell)</v></c>"
          : "<c r=\"\(column)\(row + 1)\" t=\"inlineStr\"><is><t>\(cell)</t></is></c>"
      }
      text += "</row>"
    }
    return text + "</sheetData></worksheet>"
  }

  private static let main = "http://schemas.openxmlformats.org/spreadsheetml/2006/main"
  private static let office = "http://schemas.openxmlformats.org/officeDocument/2006/relationships"
  private static let package = "http://schemas.openxmlformats.org/package/2006"

  private var workbook: String {
    "<workbook xmlns=\"\(Self.main)\" xmlns:r=\"\(Self.office)\"><sheets>"
      + "<sheet name=\"Actors\" sheetId=\"1\" r:id=\"r1\"/>"
      + "<sheet name=\"Ties\" sheetId=\"2\" r:id=\"r2\"/></sheets></workbook>"
  }

  private func relations(_ kind: String, _ targets: [String]) -> String {
    let lines = targets.enumerated().map {
      "<Relationship Id=\"r\($0 + 1)\" Type=\"\(Self.office)/\(kind)\" Target=\"\($1)\"/>"
    }
    return
      "<Relationships xmlns=\"\(Self.package)/relationships\">\(lines.joined())</Relationships>"
  }

  private var types: String {
    let spreadsheet = "application/vnd.openxmlformats-officedocument.spreadsheetml"
    let sheets = [1, 2].map {
      "<Override PartName=\"/xl/worksheets/sheet\($0).xml\" ContentType=\"\(spreadsheet).worksheet+xml\"/>"
    }
    return "<Types xmlns=\"\(Self.package)/content-types\">"
      + "<Default Extension=\"rels\" ContentType=\"application/vnd.openxmlformats-package.relationships+xml\"/>"
      + "<Override PartName=\"/xl/workbook.xml\" ContentType=\"\(spreadsheet).sheet.main+xml\"/>"
      + sheets.joined() + "</Types>"
  }
}

/// A zip archive whose files are stored as they are.
private struct StoredZip {
  private var files = Data()
  private var directory = Data()
  private var count: UInt16 = 0

  mutating func add(_ name: String, _ text: String) {
    let content = Data(text.utf8)
    // Version 2.0, no flags, stored, 1 January 1980.
    let header =
      bytes(20 as UInt16) + bytes(0 as UInt32) + bytes(0 as UInt16) + bytes(33 as UInt16)
      + bytes(checksum(content)) + bytes(UInt32(content.count)) + bytes(UInt32(content.count))
      + bytes(UInt16(name.utf8.count)) + bytes(0 as UInt16)
    directory +=
      bytes(0x0201_4B50 as UInt32) + bytes(20 as UInt16) + header + bytes(0 as UInt32)
      + bytes(0 as UInt16) + bytes(0 as UInt32) + bytes(UInt32(files.count)) + Data(name.utf8)
    files += bytes(0x0403_4B50 as UInt32) + header + Data(name.utf8) + content
    count += 1
  }

  var data: Data {
    files + directory + bytes(0x0605_4B50 as UInt32) + bytes(0 as UInt32) + bytes(count)
      + bytes(count) + bytes(UInt32(directory.count)) + bytes(UInt32(files.count))
      + bytes(0 as UInt16)
  }

  private func bytes<Number: FixedWidthInteger>(_ number: Number) -> Data {
    withUnsafeBytes(of: number.littleEndian) { Data($0) }
  }

  /// CRC-32 as zip has it.
  private func checksum(_ data: Data) -> UInt32 {
    ~data.reduce(UInt32.max) { Self.table[Int(($0 ^ UInt32($1)) & 0xFF)] ^ ($0 >> 8) }
  }

  private static let table: [UInt32] = (0..<256).map { number in
    (0..<8).reduce(UInt32(number)) { value, _ in
      value & 1 == 1 ? 0xEDB8_8320 ^ (value >> 1) : value >> 1
    }
  }
}
