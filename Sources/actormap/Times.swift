import Synchronization

/// How long the parts of a run took.
struct Times {
  var read = Duration.zero
  var build = Duration.zero
  var compute = Duration.zero
  /// The modularity of the communities found, where they were asked for.
  var modularity: Double?

  func json(write: Duration, threads: Int) -> String {
    """
    {"read_s": \(seconds(read)), "build_s": \(seconds(build)), "compute_s": \(seconds(compute)), \
    "write_s": \(seconds(write)), "cpu_s": \(processorSeconds()), \
    "layout_cpu_s": \(layoutProcessorSeconds()), "threads": \(threads), "peak_mb": \(peakMegabytes()), "q": \(modularity.map { "\($0)" } ?? "null")}
    """
  }

  private func seconds(_ duration: Duration) -> Double {
    let (whole, parts) = duration.components
    return Double(whole) + Double(parts / 1_000_000_000_000) / 1_000_000
  }
}

/// A moment that is marked from within a closure.
final class Moment: Sendable {
  private let moment = Mutex(ContinuousClock.now)

  func mark() { moment.withLock { $0 = ContinuousClock.now } }

  var value: ContinuousClock.Instant { moment.withLock { $0 } }
}
