/// A way to turn boxes and arcs into places, passed as a value so that callers choose the process.
public struct LayoutEngine: Sendable {
  /// Gives one centre a box, in points, *y* downwards, in multiples of 1/64.
  ///
  /// The boxes begin at 0 in both directions, and any two stand at least the request's separation
  /// apart. The same request gives the same places.
  public let layout: @Sendable (LayoutRequest) throws(LayoutFailure) -> [LayoutPoint]

  public init(layout: @escaping @Sendable (LayoutRequest) throws(LayoutFailure) -> [LayoutPoint]) {
    self.layout = layout
  }

  /// Lays out in this process, one request at a time; an assertion in Graphviz ends the process.
  public static let inProcess = LayoutEngine { request throws(LayoutFailure) in
    try request.check()
    guard request.boxes.count > 1 else { return spread([.init(0, 0)], request) }
    return spread(try placeByGraphviz(request), request)
  }

  /// Lays out in a child that runs ``serveLayout(from:to:)``, so that a crash stays outside.
  ///
  /// - Parameters:
  ///   - executable: The path of the program.
  ///   - patience: After so many seconds the child is ended and the layout fails.
  public static func child(
    of executable: String, arguments: [String] = ["layout"], patience: Double = 600
  ) -> LayoutEngine {
    LayoutEngine { request throws(LayoutFailure) in
      try request.check()
      let answer = try exchange(
        requestText(request), with: executable, arguments, patience: patience)
      return try points(in: answer, count: request.boxes.count)
    }
  }
}
