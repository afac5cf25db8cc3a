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

/// Makes an empty array with room for `count` elements, held as ``spread(_:count:)`` holds them
/// and made ready as ``makeReady(_:threads:)`` does.
public func spreadRoom<Element>(
  for type: Element.Type = Element.self, count: Int, threads: Int = 1
) -> [Element] {
  [Element](unsafeUninitializedCapacity: count) { room, filled in
    makeReady(UnsafeMutableRawBufferPointer(room), threads: threads)
    filled = 0
  }
}

/// Asks for large pages, and has several threads clear them before they are used.
///
/// The system clears a page when it is first touched. One thread that fills 200 MB spends as long
/// on that as on finding what to fill them with. A system that cannot do it ahead does it then.
public func makeReady(_ memory: UnsafeMutableRawBufferPointer, threads: Int) {
  nonisolated(unsafe) let pages = inLargePages(memory)
  guard threads > 1 else { return }
  let part = 1 << 23
  blocks((pages.count + part - 1) / part, of: 1, threads: threads, scratch: {}) { block, _ in
    // The part starts within the pages and is cut off at their end.
    let start = block.lowerBound * part
    madvise(
      pages.baseAddress?.advanced(by: start), min(part, pages.count - start), MADV_POPULATE_WRITE)
  } add: {
  }
}

/// Asks for large pages where the memory is large.
///
/// - Returns: The whole pages of 4 kB within it; nothing where it is not large.
@discardableResult
private func inLargePages(_ memory: UnsafeMutableRawBufferPointer) -> UnsafeMutableRawBufferPointer
{
  guard memory.count >= 1 << 22, let start = memory.baseAddress else {
    return .init(start: nil, count: 0)
  }
  let page = 1 << 12
  let first = start.alignedUp(toMultipleOf: page)
  let bytes = (memory.count - start.distance(to: first)) & ~(page - 1)
  madvise(first, bytes, MADV_HUGEPAGE)
  return UnsafeMutableRawBufferPointer(start: first, count: bytes)
}
