public import EcosystemModel
public import Ink

/// What a view makes: marks, links, areas and captions, in points on the page, and what the
/// column beside the map must say of them.
public struct Diagram: Sendable, Hashable {
  /// The part of the page that the map has to itself.
  public var frame: Rect
  /// Drawn first, in this order.
  public var areas: [Area] = []
  public var links: [Link] = []
  public var captions: [Caption] = []
  public var blocks: [Block] = []
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
  /// Texts that found no room on the sheet, told on a page of their own.
  public var index: [IndexEntry] = []
  public var isBlackAndWhite = false
  /// What the column beside the map tells in place of the things to act on.
  public var message: Message?

  public init(frame: Rect) { self.frame = frame }

  /// An outline behind the marks: a ring, a wedge, a cell of a table.
  public struct Area: Sendable, Hashable {
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
  public struct Caption: Sendable, Hashable {
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
  public struct Cell: Sendable, Hashable {
    public let box: Rect
    public let lines: [String]
    public let fill: Colour
  }

  /// What a mark or a block stands for: a row of a table.
  public struct Node: Sendable, Hashable {
    /// Letters alone: `actor`, `badge`.
    public let kind: String
    public let number: Int

    public init(_ kind: String, _ number: Int) {
      self.kind = kind
      self.number = number
    }

    public init(_ actor: Ref<Actor>) { self.init("actor", actor.index) }
  }

  /// Anything but an organisation: a box with its words.
  public struct Block: Sendable, Hashable {
    public let node: Node
    public let box: Rect
    public let paint: Paint
    public let texts: [Text]
    /// What the lines read as together.
    public let reading: String
    /// Its facts in words, for screen readers.
    public let title: String
    public let url: String
    public let corner: Double

    public init(
      _ node: Node, box: Rect, paint: Paint, texts: [Text], reading: String, title: String,
      url: String = "", corner: Double
    ) {
      self.node = node
      self.box = box
      self.paint = paint
      self.texts = texts
      self.reading = reading
      self.title = title
      self.url = url
      self.corner = corner
    }
  }

  /// Sentences under a heading of their own.
  public struct Message: Sendable, Hashable {
    public let heading: String
    public let sentences: [String]

    public init(heading: String, sentences: [String]) {
      self.heading = heading
      self.sentences = sentences
    }
  }

  /// A text that the sheet only points to.
  public struct IndexEntry: Sendable, Hashable {
    public let label: String
    public let words: String

    public init(label: String, words: String) {
      self.label = label
      self.words = words
    }
  }

  /// An organisation.
  public struct Mark: Sendable, Hashable {
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
    public var url = ""
    public var flag: Flag?

    public var node: Node { Node(actor) }

    /// The room of the mark itself.
    public var box: Rect { sign.shape.room(radius: radius).moved(by: centre) }

    /// The room of the name.
    public var labelBox: Rect? {
      let boxes = label.map { Typesetter().bounds(of: $0) }
      return boxes.dropFirst().reduce(boxes.first) { $0?.union($1) }
    }
  }

  /// A small sign at the rim of a mark.
  public struct Flag: Sendable, Hashable {
    public let symbol: String
    public let fill: Colour
    public let symbolColour: Colour

    public init(_ symbol: String, fill: Colour, symbolColour: Colour) {
      self.symbol = symbol
      self.fill = fill
      self.symbolColour = symbolColour
    }
  }

  /// A line between two marks or blocks: one relation, one kind of step.
  public struct Link: Sendable, Hashable {
    public let from: Node
    public let to: Node
    /// What comes before ``curve`` where the line goes round something.
    public var lead: [Cubic] = []
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
