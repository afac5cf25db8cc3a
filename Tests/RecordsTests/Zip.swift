import Records

#if canImport(Glibc)
  import Glibc
#elseif canImport(Darwin)
  import Darwin
#endif

/// A zip archive of files that are stored as they stand, written here so that tests choose the bytes.
func zip(_ files: [(name: String, content: String)]) -> [UInt8] {
  var (bytes, directory): ([UInt8], [UInt8]) = ([], [])
  func little(_ value: Int, _ width: Int) -> [UInt8] {
    (0..<width).map { UInt8(truncatingIfNeeded: value >> (8 * $0)) }
  }
  for (name, content) in files {
    let (name, content) = (Array(name.utf8), Array(content.utf8))
    let common =
      little(20, 2) + little(0, 8) + little(Int(crc32(content)), 4)
      + little(content.count, 4) + little(content.count, 4) + little(name.count, 2) + little(0, 2)
    directory += little(0x0201_4B50, 4) + little(20, 2) + common
    directory += little(0, 10) + little(bytes.count, 4) + name
    bytes += little(0x0403_4B50, 4) + common + name + content
  }
  let end =
    little(0x0605_4B50, 4) + little(0, 4) + little(files.count, 2) + little(files.count, 2)
    + little(directory.count, 4) + little(bytes.count, 4) + little(0, 2)
  return bytes + directory + end
}

private func crc32(_ bytes: [UInt8]) -> UInt32 {
  var code: UInt32 = .max
  for byte in bytes {
    code ^= UInt32(byte)
    for _ in 0..<8 { code = code & 1 == 1 ? code >> 1 ^ 0xEDB8_8320 : code >> 1 }
  }
  return ~code
}

/// A workbook of sheets, each as the XML of its rows.
func workbook(
  _ sheets: [(name: String, xml: String)], texts: [String] = [], attributes: String = "",
  hidden: Set<String> = []
) -> [UInt8] {
  let main = "http://schemas.openxmlformats.org/spreadsheetml/2006/main"
  let office = "http://schemas.openxmlformats.org/officeDocument/2006/relationships"
  let list = sheets.enumerated().map { number, sheet in
    let state = hidden.contains(sheet.name) ? " state=\"hidden\"" : ""
    return "<sheet name=\"\(sheet.name)\" sheetId=\"\(number + 1)\" r:id=\"r\(number)\"\(state)/>"
  }
  let relations = sheets.indices.map {
    "<Relationship Id=\"r\($0)\" Type=\"\(office)/worksheet\" Target=\"worksheets/s\($0).xml\"/>"
  }
  var files = [
    (
      "xl/workbook.xml",
      "<workbook xmlns=\"\(main)\" xmlns:r=\"\(office)\"><workbookPr \(attributes)/>"
        + "<sheets>\(list.joined())</sheets></workbook>"
    ),
    (
      "xl/_rels/workbook.xml.rels",
      "<Relationships>\(relations.joined())"
        + "<Relationship Id=\"t\" Type=\"\(office)/sharedStrings\" Target=\"/xl/texts.xml\"/>"
        + "<Relationship Id=\"y\" Type=\"\(office)/styles\" Target=\"styles.xml\"/></Relationships>"
    ),
    ("xl/texts.xml", "<sst>\(texts.map { "<si>\($0)</si>" }.joined())</sst>"),
    (
      "xl/styles.xml",
      """
      <styleSheet><numFmts><numFmt numFmtId="164" formatCode="dd/mm/yyyy"/>
      <numFmt numFmtId="165" formatCode="0.0 &quot;days&quot;"/></numFmts>
      <cellStyleXfs><xf numFmtId="14"/></cellStyleXfs>
      <cellXfs><xf numFmtId="0"/><xf numFmtId="14"/><xf numFmtId="164"/><xf numFmtId="165"/></cellXfs>
      </styleSheet>
      """
    ),
  ]
  files += sheets.enumerated().map { number, sheet in
    ("xl/worksheets/s\(number).xml", "<worksheet>\(sheet.xml)</worksheet>")
  }
  return zip(files)
}
