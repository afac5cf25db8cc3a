/// The number of a row among the rows of its kind: `ecosystem.actors[ref]`.
public struct Ref<Row>: Sendable, Hashable, Comparable {
  public let number: Int32

  @inlinable
  public init(_ number: Int) { self.number = Int32(number) }

  @inlinable
  public var index: Int { Int(number) }

  public static func < (a: Ref, b: Ref) -> Bool { a.number < b.number }
}

extension Array {
  /// The row that `ref` names.
  @inlinable
  public subscript(ref: Ref<Element>) -> Element {
    get { self[ref.index] }
    set { self[ref.index] = newValue }
  }

  /// References to all rows, in order.
  public var refs: [Ref<Element>] { indices.map { Ref($0) } }
}
