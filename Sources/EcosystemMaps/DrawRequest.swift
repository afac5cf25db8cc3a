public import EcosystemDisclosure
import EcosystemModel
public import Graphviz
public import Ink
public import TieNetwork

/// How a view is to be drawn.
public struct DrawRequest: Sendable {
  public var paper: Paper
  /// The measure that sizes the marks.
  public var measure: Column.ID
  /// Shapes, letters and patterns alone, for black-and-white printers.
  public var isBlackAndWhite: Bool
  /// The part of the city to draw; all of it, if nothing.
  public var focus: Focus?
  public var layout: LayoutEngine
  /// The id of the view that is drawn; marks stand where the map's positions have them.
  var view = ""
  /// Of actormap; printed in the footer.
  public var version: String
  /// Of the data; printed in the footer.
  public var fingerprint: String

  /// Takes the paper that the city asks for, and A3 where it names none that exists.
  public init(
    for edition: Edition, layout: LayoutEngine, version: String, fingerprint: String
  ) {
    paper = Paper(named: edition.ecosystem.city.paper) ?? .a3
    measure = "degree"
    isBlackAndWhite = false
    self.layout = layout
    self.version = version
    self.fingerprint = fingerprint
  }
}
