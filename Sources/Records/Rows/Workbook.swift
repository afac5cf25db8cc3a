/// The sheets of an `.xlsx` workbook as records, with their places.
///
/// - SeeAlso: ECMA-376, Office Open XML, part 1, section 18.
public struct Workbook: Sendable {
  public let sheets: [WorkbookSheet]

  /// How large a workbook may be unpacked.
  public struct Limits: Sendable {
    /// Bytes of all its parts.
    public var bytes: Int
    /// How many times larger than packed a large part may be.
    public var ratio: Int
    public var cells: Int

    public init(bytes: Int = 1_000_000_000, ratio: Int = 1_000, cells: Int = 20_000_000) {
      self.bytes = bytes
      self.ratio = ratio
      self.cells = cells
    }
  }

  /// Reads all sheets, in the order of the workbook.
  ///
  /// - Throws: Where the archive or a part of it cannot be read, or is too large.
  /// - Complexity: O(unpacked bytes) time; the space is that of the texts of its cells.
  public init(_ bytes: [UInt8], file: String, limits: Limits = Limits()) throws(Diagnostic) {
    let archive = try ZipArchive(
      bytes, file: file, limits: ZipArchive.Limits(bytes: limits.bytes, ratio: limits.ratio))
    let index = try WorkbookIndex(archive)
    let texts = try SharedTexts(archive, at: index.texts)
    let styles = try DateStyles(archive, at: index.styles)
    var sheets: [WorkbookSheet] = []
    for entry in index.sheets {
      var reader = SheetReader(texts, styles, from1904: index.countsFrom1904, most: limits.cells)
      try reader.read(archive, at: entry.path, sheet: entry.name)
      sheets.append(reader.sheet(named: entry.name, isHidden: entry.isHidden, file: file))
    }
    self.sheets = sheets
  }

  /// Whether the bytes are a zip archive that holds a workbook, or one that is damaged.
  public static func isWorkbook(_ bytes: [UInt8]) -> Bool {
    guard let archive = try? ZipArchive(bytes, file: "") else { return true }
    return archive.names.contains("xl/workbook.xml")
  }
}

/// One sheet of a workbook.
public struct WorkbookSheet: Sendable {
  public let name: String
  public let isHidden: Bool
  public let rows: Rows
  /// The ranges of merged cells: the value stands in the first, the others are empty.
  public let merged: [String]
  /// The cells with a formula whose value the workbook does not hold.
  public let withoutValue: [FilePlace]
  /// The cells that hold an error in place of a value, as `#REF!`.
  public let faulty: [(place: FilePlace, error: String)]
}
