import Glibc

/// Makes an array of `count` equal values that is quick to reach at random places.
///
/// Where the system has them, a large array is held in pages of 2 MB, so that a far element does
/// not first wait for the address of its page: half of the time of a scattering pass.
public func spread<Element: BitwiseCopyable>(_ value: Element, count: Int) -> [Element] {
  [Element](unsafeUninitializedCapacity: count) { room, filled in
    inLargePages(UnsafeMutableRawBufferPointer(room))
    // `room` holds at least `count` elements, and all of those are given a value.
    room[..<count].initialize(repeating: value)
    filled = count
  }
}

/// Makes an empty array with room for `count` elements, held as ``spread(_:count:)`` holds them.
public func spreadRoom<Element>(for type: Element.Type = Element.self, count: Int) -> [Element] {
  [Element](unsafeUninitializedCapacity: count) { room, filled in
    inLargePages(UnsafeMutableRawBufferPointer(room))
    filled = 0
  }
}

/// Asks for large pages where the memory is large; only whole pages within it are named.
private func inLargePages(_ memory: UnsafeMutableRawBufferPointer) {
  guard memory.count >= 1 << 22, let start = memory.baseAddress else { return }
  let page = 1 << 12
  let first = start.alignedUp(toMultipleOf: page)
  let bytes = memory.count - start.distance(to: first)
  madvise(first, bytes & ~(page - 1), MADV_HUGEPAGE)
}
