internal import CZip

/// The files in a zip archive that is held in memory; what unpacks to too much is refused.
struct ZipArchive {
  /// How much the files of an archive may unpack to.
  struct Limits: Sendable {
    /// All files of the archive together.
    var bytes = 1_000_000_000
    /// How many times larger than packed a file may be, once it is large.
    var ratio = 1_000
    var files = 10_000
  }

  let file: String
  private let bytes: [UInt8]
  private let limits: Limits
  private(set) var names: [String] = []

  /// - Throws: Where the bytes are no archive, or a broken or harmful one.
  init(_ bytes: [UInt8], file: String, limits: Limits = Limits()) throws(Diagnostic) {
    self.file = file
    self.bytes = bytes
    self.limits = limits
    names = try withArchive { archive throws(Diagnostic) in
      let count = zip_get_num_entries(archive, 0)
      guard count <= limits.files else {
        throw refusal("the archive holds \(count) files; at most \(limits.files) are read")
      }
      var (names, total): ([String], UInt64) = ([], 0)
      for index in 0..<UInt64(max(count, 0)) {
        let entry = self.entry(index, in: archive)
        names.append(entry.name)
        total = total.addingReportingOverflow(entry.size).partialValue
        let isBomb =
          entry.size > 10_000_000
          && entry.size / max(entry.packed, 1) > UInt64(limits.ratio)
        guard total <= UInt64(limits.bytes), entry.size <= UInt64(limits.bytes), !isBomb else {
          throw refusal("the archive unpacks to more than any workbook holds: '\(entry.name)'")
        }
      }
      return names
    }
  }

  private func refusal(_ message: String) -> Diagnostic {
    Diagnostic(
      .error, at: FilePlace(file: file), message,
      hint: "open it with a spreadsheet program and save it again, or save its sheets as CSV")
  }

  /// Calls `body` with the pieces of a file in their order, the last one marked; false where the
  /// archive has no such file.
  func read(
    _ name: String, _ body: (ArraySlice<UInt8>, _ isLast: Bool) throws(Diagnostic) -> Void
  ) throws(Diagnostic) -> Bool {
    guard let index = names.firstIndex(of: name) else { return false }
    try withArchive { archive throws(Diagnostic) in
      guard let open = zip_fopen_index(archive, UInt64(index), 0) else {
        throw refusal("'\(name)' in the archive cannot be read: \(reason(archive))")
      }
      defer { zip_fclose(open) }
      var piece = [UInt8](repeating: 0, count: 1 << 16)
      var total = 0
      while true {
        let count = piece.withUnsafeMutableBytes {
          zip_fread(open, $0.baseAddress, UInt64($0.count))
        }
        guard count >= 0 else {
          throw refusal("'\(name)' in the archive is broken off or damaged")
        }
        total += Int(count)
        guard total <= limits.bytes else {
          throw refusal("the archive unpacks to more than any workbook holds: '\(name)'")
        }
        try body(piece[..<Int(count)], count == 0)
        if count == 0 { return }
      }
    }
    return true
  }

  private func entry(
    _ index: UInt64, in archive: OpaquePointer
  ) -> (name: String, size: UInt64, packed: UInt64) {
    var information = zip_stat_t()
    zip_stat_init(&information)
    guard zip_stat_index(archive, index, 0, &information) == 0, let name = information.name else {
      return ("", 0, 0)
    }
    return (String(cString: name), information.size, information.comp_size)
  }

  /// Opens the archive for as long as `body` runs: libzip reads the bytes in place.
  private func withArchive<Value>(
    _ body: (OpaquePointer) throws(Diagnostic) -> Value
  ) throws(Diagnostic) -> Value {
    let outcome: Result<Value, Diagnostic> = bytes.withUnsafeBytes { raw in
      var problem = zip_error_t()
      zip_error_init(&problem)
      defer { zip_error_fini(&problem) }
      guard
        let source = zip_source_buffer_create(raw.baseAddress, UInt64(raw.count), 0, &problem)
      else { return .failure(refusal("the archive cannot be opened")) }
      guard let archive = zip_open_from_source(source, ZIP_RDONLY, &problem) else {
        let why = String(cString: zip_error_strerror(&problem)).lowercased()
        zip_source_free(source)
        return .failure(
          refusal("the archive cannot be opened, it is broken off or damaged: \(why)"))
      }
      defer { zip_discard(archive) }
      do throws(Diagnostic) { return .success(try body(archive)) } catch { return .failure(error) }
    }
    return try outcome.get()
  }

  private func reason(_ archive: OpaquePointer) -> String {
    zip_strerror(archive).map { String(cString: $0).lowercased() } ?? "unknown"
  }
}
