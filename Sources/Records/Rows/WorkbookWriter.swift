internal import CXLSXWriter

#if canImport(Glibc)
  import Glibc
#elseif canImport(Darwin)
  import Darwin
#endif

extension WorkbookDraft {
  /// The workbook as an `.xlsx` file; the same draft gives the same bytes.
  ///
  /// libxlsxwriter writes to a file alone: one with a name of its own, removed again.
  public func xlsx() throws(Diagnostic) -> [UInt8] {
    do throws(Disk.Refusal) {
      let folder = getenv("TMPDIR").map { String(cString: $0) } ?? "/tmp"
      let path = try Disk.makeUnfinished(.file, beside: Disk.joined(folder, "actormap.xlsx"))
      defer { Disk.remove(path) }
      try write(to: path)
      return try Disk.bytes(of: path)
    } catch {
      throw Diagnostic(
        .error, "the workbook cannot be written: \(error.why)",
        hint: "see that there is room in the folder for temporary files, or name another in TMPDIR")
    }
  }

  private func write(to path: String) throws(Disk.Refusal) {
    guard let book = workbook_new(path) else { throw Disk.Refusal("there is no memory left") }
    // The day of writing would make each file another.
    var properties = lxw_doc_properties()
    properties.created = 946_684_800
    workbook_set_properties(book, &properties)
    let formats = Formats(book)
    for sheet in sheets {
      guard let written = workbook_add_worksheet(book, sheet.name) else {
        workbook_close(book)
        throw Disk.Refusal("a sheet cannot be called '\(sheet.name)'")
      }
      guard fill(written, sheet, formats) else {
        workbook_close(book)
        throw Disk.Refusal("a text in the sheet '\(sheet.name)' is too long for a cell")
      }
    }
    let code = workbook_close(book)
    guard code == LXW_NO_ERROR else {
      throw Disk.Refusal(lxw_strerror(code).map { String(cString: $0) } ?? "unknown")
    }
  }

  private func fill(
    _ written: UnsafeMutablePointer<lxw_worksheet>, _ sheet: SheetDraft, _ formats: Formats
  ) -> Bool {
    var isWhole = true
    for (number, column) in sheet.columns.enumerated() {
      let at = lxw_col_t(number)
      worksheet_write_string(written, 0, at, withoutForbidden(column.title), formats.heading)
      if !column.note.isEmpty {
        worksheet_write_comment(written, 0, at, withoutForbidden(column.note))
      }
      let width = sheet.columns.count == 1 ? 100 : max(14, Double(column.title.count) + 4)
      worksheet_set_column(written, at, at, width, nil)
      offer(column.choices, written, at)
    }
    for (number, row) in sheet.rows.enumerated() {
      for (column, text) in row.enumerated() where !text.isEmpty {
        let (down, along) = (lxw_row_t(number + 1), lxw_col_t(column))
        if sheet.columns[column].isNumeric, let value = plainNumber(text) {
          worksheet_write_number(written, down, along, value, nil)
          continue
        }
        let code = worksheet_write_string(
          written, down, along, withoutForbidden(text), sheet.isExample ? formats.example : nil)
        isWhole = isWhole && code == LXW_NO_ERROR
      }
    }
    for mark in sheet.marks {
      let text = self.text(of: sheet, mark.row, mark.column)
      let (row, column) = (lxw_row_t(mark.row - 1), lxw_col_t(mark.column - 1))
      let format = mark.isError ? formats.error : formats.warning
      if text.isEmpty {
        worksheet_write_blank(written, row, column, format)
      } else {
        worksheet_write_string(written, row, column, withoutForbidden(text), format)
      }
      worksheet_write_comment(written, row, column, withoutForbidden(mark.note))
    }
    worksheet_freeze_panes(written, 1, 0)
    return isWhole
  }

  /// The number that a text is, where a workbook keeps it to the last digit.
  private func plainNumber(_ text: String) -> Double? {
    guard text.utf8.count <= 15, let value = Double(text), value.isFinite else { return nil }
    return value
  }

  private func text(of sheet: SheetDraft, _ row: Int, _ column: Int) -> String {
    let cells =
      row == 1 ? sheet.columns.map(\.title) : row - 2 < sheet.rows.count ? sheet.rows[row - 2] : []
    return column <= cells.count ? cells[column - 1] : ""
  }

  /// How many rows below the heading offer something to choose from.
  private static let offered = lxw_row_t(2_000)

  private func offer(
    _ choices: SheetDraft.Choices, _ written: UnsafeMutablePointer<lxw_worksheet>, _ at: lxw_col_t
  ) {
    var validation = lxw_data_validation()
    validation.error_type = UInt8(LXW_VALIDATION_ERROR_TYPE_INFORMATION.rawValue)
    validation.show_error = UInt8(LXW_VALIDATION_OFF.rawValue)
    var texts: [UnsafeMutablePointer<CChar>?] = []
    defer { texts.forEach { free($0) } }
    switch choices {
    case .any: return
    case .words(let words):
      texts = words.map { strdup(withoutForbidden($0)) } + [nil]
      validation.validate = UInt8(LXW_VALIDATION_TYPE_LIST.rawValue)
      texts.withUnsafeMutableBufferPointer {
        validation.value_list = $0.baseAddress
        _ = worksheet_data_validation_range(written, 1, at, Self.offered, at, &validation)
      }
    case .column(let sheet, let number):
      let letters = columnLetters(number)
      let name = sheet.replacing("'", with: "''")
      texts = [strdup("='\(name)'!$\(letters)$3:$\(letters)$\(Self.offered)")]
      validation.validate = UInt8(LXW_VALIDATION_TYPE_LIST_FORMULA.rawValue)
      validation.value_formula = texts[0]
      worksheet_data_validation_range(written, 1, at, Self.offered, at, &validation)
    }
  }
}

/// The looks of headings and of examples.
private struct Formats {
  let heading: UnsafeMutablePointer<lxw_format>?
  let example: UnsafeMutablePointer<lxw_format>?
  let error, warning: UnsafeMutablePointer<lxw_format>?

  init(_ book: UnsafeMutablePointer<lxw_workbook>) {
    heading = workbook_add_format(book)
    example = workbook_add_format(book)
    error = workbook_add_format(book)
    warning = workbook_add_format(book)
    if let error { format_set_bg_color(error, 0xFF_C7CE) }
    if let warning { format_set_bg_color(warning, 0xFF_EB9C) }
    if let heading {
      format_set_bold(heading)
      format_set_bottom(heading, UInt8(LXW_BORDER_THIN.rawValue))
    }
    if let example {
      format_set_font_color(example, 0x80_8080)
      format_set_italic(example)
    }
  }
}
