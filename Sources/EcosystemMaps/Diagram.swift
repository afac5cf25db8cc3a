public import EcosystemModel
public import Ink

/// What a view makes: marks, links, areas and captions, in points on the page, and what the
/// column beside the map must say of them.
public struct Diagram: Sendable {
  /// The part of the page that the map has to itself.
  public var frame: Rect
  /// Drawn first, in this order.
  public var areas: [Area] = []
  public var links: [Link] = []
  public var captions: [Caption] = []
  public var marks: [Mark] = []
  /// The cells of a table, in words; their looks are areas and captions.
  public var cells: [Cell] = []
  public var legend: [LegendEntry] = []
  /// What was drawn, in words: "38 organisations".
  public var counts: [String] = []
  /// What was not, and why.
  public var notShown: [String] = []
  /// Marks that bear the actor's row number; their names are on a page of their own.
  public var numbered: [Ref<Actor>] = []
  public var isBlackAndWhite = false

  public init(frame: Rect) { self.frame = frame }

  /// An outline behind the marks: a ring, a wedge, a cell of a table.
  public struct Area: Sendable {
    public let path: Path
    public let paint: Paint
    /// For screen readers; areas without one are ground.
    public let title: String?

    public init(_ path: Path, _ paint: Paint, title: String? = nil) {
      self.path = path
      self.paint = paint
      self.title = title
    }
  }

  /// Words on the map that belong to no mark: the name of a ring, the text of a cell.
  public struct Caption: Sendable {
    public let texts: [Text]
    /// Drawn over the links and under the texts.
    public let ground: Area?
    /// The room that nothing else may enter.
    public let boxes: [Rect]

    public init(_ texts: [Text], on ground: Area? = nil) {
      self.texts = texts
      self.ground = ground
      boxes = texts.map { Typesetter().bounds(of: $0) }
    }
  }

  /// A cell of a table.
  public struct Cell: Sendable {
    public let box: Rect
    public let lines: [String]
    public let fill: Colour
  }

  /// An organisation.
  public struct Mark: Sendable {
    public let actor: Ref<Actor>
    public let centre: Point
    public let radius: Double
    public let sign: SectorSign
    /// The name in lines; nothing where there is no room for it.
    public let label: [Text]
    /// What the label's lines read as together.
    public let reading: String
    /// Name, sector, ring and measure in words.
    public let title: String

    /// The room of the mark itself.
    public var box: Rect { sign.shape.room(radius: radius).moved(by: centre) }

    /// The room of the name.
    public var labelBox: Rect? {
      let boxes = label.map { Typesetter().bounds(of: $0) }
      return boxes.dropFirst().reduce(boxes.first) { $0?.union($1) }
    }
  }

  /// A link of one relation between two organisations.
  public struct Link: Sendable {
    public let from: Ref<Actor>
    public let to: Ref<Actor>
    /// Ends at the rims of the marks.
    public let curve: Cubic
    public let sign: LineSign
    public let width: Double
    public let arrows: Arrows
    /// "A – relation – B".
    public let title: String
  }

  /// Where a link has heads.
  public struct Arrows: OptionSet, Sendable, Hashable {
    public let rawValue: Int

    public init(rawValue: Int) { self.rawValue = rawValue }

    public static let atStart = Arrows(rawValue: 1)
    public static let atEnd = Arrows(rawValue: 2)
  }
}
