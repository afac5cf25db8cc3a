/// How many sources make one block, whatever the number of threads.
public let blockSize = 64

/// Works through `count` sources in fixed blocks and adds the results in the order of the blocks.
///
/// The blocks and the order of the additions do not depend on `threads`, so sums of Doubles are
/// the same bits on one thread and on many. `add` runs on the calling thread only; `scratch` makes
/// the working space of one thread. At most two results a thread wait to be added.
///
/// - Parameters:
///   - size: How many sources make one block; must not depend on the number of threads.
///   - progress: Told after each block, on the calling thread.
public func blocks<Scratch, Partial: Sendable>(
  _ count: Int, of size: Int = blockSize, threads: Int, progress: Progress = .silent,
  scratch: @escaping @Sendable () -> Scratch,
  work: @escaping @Sendable (Range<Int>, inout Scratch) -> Partial,
  add: (Partial) -> Void
) {
  let blockCount = (count + size - 1) / size
  var done = 0
  inTurn(blockCount, room: 2 * max(1, min(threads, blockCount)), threads: threads, scratch: scratch)
  {
    block, space in
    work(block * size..<min(count, (block + 1) * size), &space)
  } take: { partial in
    add(partial)
    done += 1
    progress.report(done, blockCount)
  }
}
