/// Works through `count` jobs on up to `threads` threads and takes their results in order.
///
/// All parallel work goes through here. `take` runs on the calling thread only, as soon as a
/// result's turn comes; `scratch` makes the working space of one thread. Where no thread can be
/// had, the calling one does it all.
///
/// - Parameter room: How many results at most are being made or wait to be taken.
func inTurn<Scratch, Result: Sendable>(
  _ count: Int, room: Int = .max, threads: Int,
  scratch: @escaping @Sendable () -> Scratch,
  job: @escaping @Sendable (Int, inout Scratch) -> Result,
  take: (Result) -> Void
) {
  let hands = min(threads, count)
  let belt = Belt<Result>(blockCount: count, room: min(room, count))
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
