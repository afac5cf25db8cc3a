/// The results of `count` jobs, in order, worked out by up to `threads` threads.
///
/// For few and unequal jobs; many small ones go through `blocks`.
public func inParallel<Result: Sendable>(
  _ count: Int, threads: Int, _ job: @escaping @Sendable (Int) -> Result
) -> [Result] {
  var results: [Result] = []
  results.reserveCapacity(count)
  inTurn(count, threads: threads) {
  } job: { number, _ in
    job(number)
  } take: {
    results.append($0)
  }
  return results
}
