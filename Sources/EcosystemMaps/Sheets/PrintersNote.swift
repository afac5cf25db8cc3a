import EcosystemDisclosure
public import Ink

/// What a printer, a machine or a person, must know of a file.
public struct PrintersNote: Sendable, Hashable {
  public let pages: Int
  /// The paper's sides as it lies or stands, in points.
  public let size: Size
  public let isBlackAndWhite: Bool

  public init(for pages: [Page], isBlackAndWhite: Bool) {
    self.pages = pages.count
    size = pages.first?.size ?? Size(0, 0)
    self.isBlackAndWhite = isBlackAndWhite
  }

  /// `A1 lying (841 × 594 mm), 1 page, in colour, one side, at 100 % (not "fit to page")`.
  public var words: String {
    let width = Int((size.width * 25.4 / 72).rounded())
    let height = Int((size.height * 25.4 / 72).rounded())
    let way = size.width > size.height ? "lying" : "upright"
    let paper = Paper.all.first { $0.landscape == size || $0.portrait == size }
    let name = paper.map { "\($0.name) \(way) (\(width) × \(height) mm)" }
    return [
      name ?? "\(width) × \(height) mm", counted(pages, "page", "pages"),
      isBlackAndWhite ? "black and white" : "in colour", "one side",
      "at 100 % (not “fit to page”)",
    ].joined(separator: ", ")
  }
}
