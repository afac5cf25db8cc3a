internal import CSQLite

extension DatabaseDraft {
  /// The database as a file of SQLite; the same draft gives the same bytes from one SQLite.
  ///
  /// It is made in memory, and values are bound, never made part of a statement.
  public func sqlite() throws(Diagnostic) -> [UInt8] {
    var handle: OpaquePointer?
    defer { sqlite3_close(handle) }
    guard sqlite3_open(":memory:", &handle) == SQLITE_OK, let handle else {
      throw refusal("there is no memory left")
    }
    let database = Connection(handle: handle)
    try database.run("PRAGMA page_size = 4096")
    try database.run("PRAGMA encoding = 'UTF-8'")
    try database.run("BEGIN")
    for table in tables { try database.add(table) }
    for view in views { try database.run("CREATE VIEW \(sqlName(view.name)) AS \(view.select)") }
    try database.run("COMMIT")
    return try database.bytes()
  }
}

private func refusal(_ why: String) -> Diagnostic {
  Diagnostic(.error, "the database cannot be written: \(why)")
}

/// An open database.
private struct Connection {
  let handle: OpaquePointer

  func run(_ statement: String) throws(Diagnostic) {
    guard sqlite3_exec(handle, statement, nil, nil, nil) == SQLITE_OK else { throw problem }
  }

  func add(_ table: DatabaseDraft.Table) throws(Diagnostic) {
    let columns = table.columns.map { "\(sqlName($0.name)) \($0.isNumeric ? "NUMERIC" : "TEXT")" }
    try run("CREATE TABLE \(sqlName(table.name)) (\(columns.joined(separator: ", ")))")
    let marks = Array(repeating: "?", count: columns.count).joined(separator: ", ")
    var statement: OpaquePointer?
    defer { sqlite3_finalize(statement) }
    let insert = "INSERT INTO \(sqlName(table.name)) VALUES (\(marks))"
    guard sqlite3_prepare_v2(handle, insert, -1, &statement, nil) == SQLITE_OK else {
      throw problem
    }
    for row in table.rows {
      for (at, value) in row.enumerated() { try bind(value, Int32(at + 1), to: statement) }
      guard sqlite3_step(statement) == SQLITE_DONE, sqlite3_reset(statement) == SQLITE_OK else {
        throw problem
      }
    }
  }

  private func bind(
    _ value: DatabaseDraft.Value, _ at: Int32, to statement: OpaquePointer?
  ) throws(Diagnostic) {
    let code =
      switch value {
      case .nothing: sqlite3_bind_null(statement, at)
      case .number(let number):
        if number == number.rounded(), abs(number) < 9e15 {
          sqlite3_bind_int64(statement, at, Int64(number))
        } else {
          sqlite3_bind_double(statement, at, number)
        }
      case .text(let text):
        // SQLite copies the text before the call ends, as the last word asks.
        sqlite3_bind_text(
          statement, at, text, Int32(text.utf8.count),
          unsafeBitCast(-1, to: sqlite3_destructor_type.self))
      }
    guard code == SQLITE_OK else { throw problem }
  }

  func bytes() throws(Diagnostic) -> [UInt8] {
    var count: sqlite3_int64 = 0
    guard let start = sqlite3_serialize(handle, "main", &count, 0) else {
      throw refusal("there is no memory left")
    }
    defer { sqlite3_free(start) }
    return Array(UnsafeBufferPointer(start: start, count: Int(count)))
  }

  private var problem: Diagnostic {
    refusal(sqlite3_errmsg(handle).map { String(cString: $0) } ?? "unknown")
  }
}
