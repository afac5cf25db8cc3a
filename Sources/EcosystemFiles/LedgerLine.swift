import Records

/// What became of one file's rows: read = kept + merged + rejected.
public struct LedgerLine: Sendable {
  public let file: String
  public let table: String
  public internal(set) var read = 0
  public internal(set) var kept = 0
  public internal(set) var merged = 0
  public internal(set) var rejected = 0
  public let encoding: String
  public let separator: String
  /// What was assumed or passed over, in words.
  public internal(set) var note = ""
  /// How many of a column's cells hold something, for each column of the table in the file.
  public internal(set) var filled: [(column: String, count: Int)] = []
  var examples = 0
  /// The file's number in `Ecosystem.files`.
  private(set) var number = -1
  private let isRead: Bool

  /// Whether the file was read and holds nothing but a heading and examples.
  var isEmptyTable: Bool { isRead && read == 0 }

  init(sheet: Sheet) {
    file = sheet.part.label
    table = sheet.table.id
    number = sheet.file
    isRead = true
    encoding = sheet.part.isSheet ? "" : sheet.rows.encoding.rawValue
    separator = sheet.rows.isDelimited ? separatorName(sheet.rows.separator) : ""
  }

  /// Counts a row that was kept as it stands.
  mutating func keepPlainRow() {
    read += 1
    kept += 1
  }

  /// A file that could not be read as a table.
  init(unreadable file: String, table: String = "") {
    self.file = file
    self.table = table
    isRead = false
    encoding = ""
    separator = ""
    note = "not read: see the messages"
  }
}

func separatorName(_ byte: UInt8) -> String {
  switch byte {
  case UInt8(ascii: ";"): "semicolon"
  case UInt8(ascii: "\t"): "tab"
  default: "comma"
  }
}
