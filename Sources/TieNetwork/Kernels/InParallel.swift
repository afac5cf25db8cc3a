/// The results of `count` jobs, in order, worked out by up to `threads` threads.
///
/// For few and unequal jobs; many small ones go through `blocks`.
public func inParallel<Result: Sendable>(
  _ count: Int, threads: Int, _ job: @escaping @Sendable (Int) -> Result
) -> [Result] {
  let hands = min(threads, count)
  guard hands > 1 else { return (0..<count).map(job) }
  let belt = Belt<Result>(blockCount: count, room: count)
  let crew = (0..<hands).compactMap { _ in
    Thread { while let next = belt.nextBlock() { belt.put(job(next), at: next) } }
  }
  guard !crew.isEmpty else { return (0..<count).map(job) }
  let results = (0..<count).map { belt.take($0) }
  for thread in crew { thread.join() }
  return results
}
