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
  /// Whether the files of a folder that are of this kind make one map together.
  let isOfSeveralFiles: Bool
  let tables: @Sendable ([InputFile]) throws(Diagnostic) -> ImportedTables

  /// All importers; where several claim a file, the first reads it.
  public static let all: [Importer] =
    [
      .workbook, .kumuSheet, .kumuTables, .grants, .serviceDirectory, .schools, .charities,
      .openBadges, .competencies, .escoSkills,
    ] + GraphFormat.all.map { Importer(of: $0) }

  /// An importer of single files.
  init(
    id: String, title: String, plain: String, endings: [String],
    claims: @escaping @Sendable (InputFile) -> Bool,
    tables: @escaping @Sendable (InputFile) throws(Diagnostic) -> ImportedTables
  ) {
    self.init(
      id: id, title: title, plain: plain, endings: endings, claims: claims,
      isOfSeveralFiles: false
    ) { files throws(Diagnostic) in
      guard let file = files.first else { return ImportedTables() }
      return try tables(file)
    }
  }

  /// An importer of files that belong together.
  init(
    id: String, title: String, plain: String, endings: [String],
    claims: @escaping @Sendable (InputFile) -> Bool,
    together: @escaping @Sendable ([InputFile]) throws(Diagnostic) -> ImportedTables
  ) {
    self.init(
      id: id, title: title, plain: plain, endings: endings, claims: claims,
      isOfSeveralFiles: true, tables: together)
  }

  private init(
    id: String, title: String, plain: String, endings: [String],
    claims: @escaping @Sendable (InputFile) -> Bool, isOfSeveralFiles: Bool,
    tables: @escaping @Sendable ([InputFile]) throws(Diagnostic) -> ImportedTables
  ) {
    self.id = id
    self.title = title
    self.plain = plain
    self.endings = endings
    self.claims = claims
    self.isOfSeveralFiles = isOfSeveralFiles
    self.tables = tables
  }

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
