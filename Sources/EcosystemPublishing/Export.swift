public import EcosystemDisclosure
public import EcosystemModel
public import Records
public import TieNetwork

/// A map and what was worked out from it, as a file or folder for other software.
///
/// To add one: write `Exports/Name.swift`, then add `.name` to ``all``.
public struct Export: Entry {
  public let id: String
  public let title: String
  public let plain: String
  /// The ending that its file commonly has, without the dot; empty where it is a folder.
  public let ending: String
  public let content: Content
  /// Whether the file is bytes that no terminal shows.
  public private(set) var isBinary = false
  /// Whether `build` writes it too.
  private(set) var isInBuild = false
  /// What of the map it leaves out, in plain words.
  let losses: @Sendable (Edition, Request) -> [String]
  let write: @Sendable (Edition, Request, inout Output) throws(NotWritable) -> Void

  /// What is to be worked out for an export.
  public enum Content: Sendable {
    /// The measures of organisations that were asked for.
    case network
    /// All that `build` shows.
    case everything
    /// Nothing beyond what the map says.
    case statements
  }

  /// What was asked for beside the kind of export.
  public struct Request: Sendable {
    /// The columns of measures that actors bear.
    public var columns: [TieNetwork.Column.ID]

    public init(columns: [TieNetwork.Column.ID] = Request.usual) { self.columns = columns }

    /// Few measures that most readers can use, of each kind one.
    public static let usual: [TieNetwork.Column.ID] = [
      "degree", "strength", "betweenness", "harmonic", "eigenvector", "core", "clustering",
      "component", "community",
    ]
  }

  init(
    _ id: String, _ title: String, _ plain: String, ending: String, content: Content,
    losses: @escaping @Sendable (Edition, Request) -> [String],
    write: @escaping @Sendable (Edition, Request, inout Output) throws(NotWritable) -> Void
  ) {
    self.id = id
    self.title = title
    self.plain = plain
    self.ending = ending
    self.content = content
    self.losses = losses
    self.write = write
  }

  /// All exports, graphs first.
  public static let all: [Export] = [
    .graphML, .gexf, .gml, .pajek, .dl, .dot, .nodeLink, .cytoscape, .kumu,
    .csv, .xlsx, .sqlite, .dataPackage, .openBadges, .competencies,
  ]
}

extension Export {
  var writtenByBuild: Export {
    var export = self
    export.isInBuild = true
    return export
  }

  var binary: Export {
    var export = self
    export.isBinary = true
    return export
  }

  public var isFolder: Bool { ending.isEmpty }

  /// The files of an edition, and what they leave out.
  public func written(
    _ edition: Edition, _ request: Request = Request()
  ) throws(NotWritable) -> Exported {
    var output = Output()
    try write(edition, request, &output)
    return Exported(
      output: output,
      losses: losses(edition, request) + [edition.fewPeople].compactMap(\.self))
  }
}

/// An export's files.
public struct Exported: Sendable {
  public let output: Output
  /// What of the map the format cannot carry, in plain words.
  public let losses: [String]

  /// The bytes of an export that is one file.
  public var bytes: [UInt8] { output.paths.first.flatMap { output[$0] } ?? [] }
}

/// Why a map cannot be written as an export, in plain words.
public struct NotWritable: Error, Sendable, Hashable {
  public let reason: String
  public let hint: String

  init(_ reason: String, hint: String) {
    self.reason = reason
    self.hint = hint
  }
}
