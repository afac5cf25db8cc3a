import Foundation
import Records
import Testing

@Suite struct DatabaseTests {
  private var draft: DatabaseDraft {
    var draft = DatabaseDraft()
    draft.tables = [
      DatabaseDraft.Table(
        "it's \"odd\"",
        columns: [
          DatabaseDraft.Column("id"), DatabaseDraft.Column("ID"),
          DatabaseDraft.Column("n", isNumeric: true),
        ],
        rows: [
          [.text("'); DROP TABLE x; --"), .text("é\n2"), .number(2.5)],
          [.nothing, .text("007"), .number(3)],
        ])
    ]
    draft.views = [("v", "SELECT n FROM \(sqlName("it's \"odd\"")) WHERE n > 2.7")]
    return draft
  }

  @Test func theSameDraftGivesTheSameBytes() throws {
    let bytes = try draft.sqlite()
    #expect(bytes == (try draft.sqlite()))
    #expect(bytes.starts(with: Array("SQLite format 3\0".utf8)))
    #expect(bytes.count % 4096 == 0)
  }

  @Test func aQuestionThatCannotBeAskedIsTold() {
    var draft = DatabaseDraft()
    draft.views = [("v", "SELEKT 1")]
    #expect {
      try draft.sqlite()
    } throws: { problem in
      "\(problem)" == "error: the database cannot be written: near \"SELEKT\": syntax error"
    }
  }

  /// Read by SQLite's own program, where it is installed.
  @Test(.enabled(if: FileManager.default.isExecutableFile(atPath: "/usr/bin/sqlite3")))
  func anotherProgramReadsIt() throws {
    let file = FileManager.default.temporaryDirectory.appending(path: "\(UUID()).sqlite")
    defer { try? FileManager.default.removeItem(at: file) }
    try Data(try draft.sqlite()).write(to: file)
    let process = Process()
    process.executableURL = URL(filePath: "/usr/bin/sqlite3")
    process.arguments = [
      file.path, "PRAGMA integrity_check", "SELECT * FROM v",
      "SELECT id, id_2, typeof(n) FROM \"it's \"\"odd\"\"\"",
    ]
    let pipe = Pipe()
    process.standardOutput = pipe
    try process.run()
    let said = String(decoding: pipe.fileHandleForReading.readDataToEndOfFile(), as: UTF8.self)
    process.waitUntilExit()
    #expect(said == "ok\n3\n'); DROP TABLE x; --|é\n2|real\n|007|integer\n")
  }
}
