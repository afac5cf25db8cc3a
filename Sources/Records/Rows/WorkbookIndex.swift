/// What a workbook is made of: its sheets in order, and where its parts are.
struct WorkbookIndex {
  private(set) var sheets: [(name: String, path: String, isHidden: Bool)] = []
  private(set) var texts: String?
  private(set) var styles: String?
  /// Whether days are counted from 1904, as old Macintosh programs did.
  private(set) var countsFrom1904 = false

  init(_ archive: ZipArchive) throws(Diagnostic) {
    var targets: [String: (path: String, type: String)] = [:]
    try archive.readXML("xl/_rels/workbook.xml.rels") { event in
      guard case .start(let element) = event, element.name == "Relationship",
        let id = element["Id"], let target = element["Target"]
      else { return }
      let path = target.hasPrefix("/") ? String(target.dropFirst()) : "xl/" + target
      targets[id] = (path, element["Type"] ?? "")
    }
    var found: [(name: String, id: String, isHidden: Bool)] = []
    var isFrom1904 = false
    let isThere = try archive.readXML("xl/workbook.xml") { event in
      guard case .start(let element) = event else { return }
      if element.name == "workbookPr" {
        isFrom1904 = ["1", "true"].contains(element["date1904"] ?? "")
      }
      guard element.name == "sheet", let name = element["name"], let id = element["id"] else {
        return
      }
      found.append((name, id, element["state"].map { $0 != "visible" } ?? false))
    }
    guard isThere else {
      throw Diagnostic(
        .error, at: FilePlace(file: archive.file), "the archive holds no workbook",
        hint: "save it as .xlsx, or save its sheets as CSV")
    }
    countsFrom1904 = isFrom1904
    sheets = found.compactMap { name, id, isHidden in
      guard let target = targets[id], target.type.hasSuffix("/worksheet") else { return nil }
      return (name, target.path, isHidden)
    }
    texts = targets.values.first { $0.type.hasSuffix("/sharedStrings") }?.path
    styles = targets.values.first { $0.type.hasSuffix("/styles") }?.path
  }
}

extension ZipArchive {
  /// Reads a file of the archive as XML; false where there is none.
  @discardableResult
  func readXML(
    _ name: String, _ body: @escaping (XMLEvent) throws(Diagnostic) -> Void
  ) throws(Diagnostic) -> Bool {
    let reader = try XMLReader(file: "\(file):\(name)", wantsSpots: false, body)
    return try read(name) { piece, isLast throws(Diagnostic) in
      try reader.read(piece, isLast: isLast)
    }
  }
}

/// The texts that cells share, end to end.
struct SharedTexts {
  private var bytes: [UInt8] = []
  private var ends: [UInt32] = []

  init(_ archive: ZipArchive, at path: String?) throws(Diagnostic) {
    guard let path else { return }
    var (bytes, ends): ([UInt8], [UInt32]) = ([], [])
    var isText = false
    var isPhonetic = false
    try archive.readXML(path) { event in
      switch event {
      case .start(let element):
        if element.name == "t" { isText = !isPhonetic }
        if element.name == "rPh" { isPhonetic = true }
      case .text(let text): if isText { bytes.append(contentsOf: text.utf8) }
      case .end(let name):
        if name == "t" { isText = false }
        if name == "rPh" { isPhonetic = false }
        if name == "si" { ends.append(UInt32(truncatingIfNeeded: bytes.count)) }
      }
    }
    self.bytes = bytes
    self.ends = ends
  }

  /// Nothing where there is no text of that number.
  subscript(number: Int) -> ArraySlice<UInt8>? {
    guard ends.indices.contains(number) else { return nil }
    return bytes[(number == 0 ? 0 : Int(ends[number - 1]))..<Int(ends[number])]
  }
}

/// Which styles of cells show a number as a date.
struct DateStyles {
  private var isDate: [Bool] = []

  init(_ archive: ZipArchive, at path: String?) throws(Diagnostic) {
    guard let path else { return }
    var own: [Int: Bool] = [:]
    var found: [Bool] = []
    var isInCells = false
    try archive.readXML(path) { event in
      switch event {
      case .start(let element):
        switch element.name {
        case "numFmt":
          guard let id = element["numFmtId"].flatMap({ Int($0) }) else { return }
          own[id] = isDateFormat(element["formatCode"] ?? "")
        case "cellXfs": isInCells = true
        case "xf" where isInCells:
          let id = element["numFmtId"].flatMap { Int($0) } ?? 0
          found.append(own[id] ?? Self.builtIn.contains(id))
        default: break
        }
      case .end(let name): if name == "cellXfs" { isInCells = false }
      case .text: break
      }
    }
    isDate = found
  }

  func showsDate(style: Int) -> Bool { isDate.indices.contains(style) && isDate[style] }

  /// The numbers of formats that need no description; ECMA-376, section 18.8.30.
  private static let builtIn = Set([14, 15, 16, 17, 22] + Array(27...31) + [36] + Array(50...58))
}

/// Whether a format shows a day, month or year: `dd/mm/yyyy`, not `"day" 0` nor `hh:mm`.
private func isDateFormat(_ format: String) -> Bool {
  var isQuoted = false
  var inBrackets = false
  var isEscaped = false
  for character in format.lowercased() {
    if isEscaped {
      isEscaped = false
      continue
    }
    switch character {
    case "\\", "_", "*": isEscaped = !isQuoted
    case "\"": isQuoted.toggle()
    case "[": inBrackets = !isQuoted
    case "]": inBrackets = false
    case "y", "d": if !isQuoted, !inBrackets { return true }
    default: break
    }
  }
  return false
}
