public import EcosystemModel
import Records

/// A kind of file, other than a table of ours, that is read as a map.
///
/// To add one: write `Importers/Name.swift`, then add `.name` to ``all``.
public struct Importer: Entry {
  public let id: String
  public let title: String
  public let plain: String
  /// The endings that such files commonly have, without the dot.
  public let endings: [String]
  /// Whether a file's content is of this kind, whatever the file is called.
  let claims: @Sendable (InputFile) -> Bool
  let tables: @Sendable (InputFile) throws(Diagnostic) -> ImportedTables

  /// All importers; where several claim a file, the first reads it.
  public static let all: [Importer] =
    [.workbook, .kumuSheet] + GraphFormat.all.map { Importer(of: $0) }

  /// The importer that reads a file, by its content.
  static func reading(_ file: InputFile) -> Importer? { all.first { $0.claims(file) } }
}

/// What an importer made of a file.
struct ImportedTables: Sendable {
  var parts: [TablePart] = []
  /// Warnings, notes and errors that no row carries.
  var problems: [Diagnostic] = []
  /// What a hint says where organisations are to be added.
  var whereActorsStand = "the file"
}
