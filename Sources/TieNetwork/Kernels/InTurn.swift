/// Works through `count` jobs on up to `threads` threads and takes their results in order.
///
/// For few and unequal jobs whose progress someone hears: `take` runs on the calling thread only,
/// as soon as a result's turn comes; `scratch` makes the working space of one thread.
func inTurn<Scratch, Result: Sendable>(
  _ count: Int, threads: Int,
  scratch: @escaping @Sendable () -> Scratch,
  job: @escaping @Sendable (Int, inout Scratch) -> Result,
  take: (Result) -> Void
) {
  let hands = min(threads, count)
  let belt = Belt<Result>(blockCount: count, room: count)
  let crew =
    hands < 2
    ? []
    : (0..<hands).compactMap { _ in
      Thread {
        var space = scratch()
        while let next = belt.nextBlock() { belt.put(job(next, &space), at: next) }
      }
    }
  guard !crew.isEmpty else {
    var space = scratch()
    for next in 0..<count { take(job(next, &space)) }
    return
  }
  for next in 0..<count { take(belt.take(next)) }
  for thread in crew { thread.join() }
}
