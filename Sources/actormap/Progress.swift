import Synchronization

/// One line on a terminal that tells how far long work has come; nothing for work of under 2 s.
final class ProgressLine: Sendable {
  private struct State {
    var start: ContinuousClock.Instant?
    var work = ""
    var told: ContinuousClock.Instant?
  }

  private let state = Mutex(State())
  private let isWanted: Bool

  init(isWanted: Bool) { self.isWanted = isWanted && Terminal.isWatched }

  /// Tells that so many parts of a work are done; called often.
  func tell(_ work: String, _ done: Int, of parts: Int) {
    guard isWanted, parts > 0 else { return }
    let now = ContinuousClock.now
    state.withLock { state in
      if state.work != work { (state.work, state.start) = (work, now) }
      guard let start = state.start, now - start > .seconds(2) else { return }
      if let told = state.told, now - told < .milliseconds(200) { return }
      state.told = now
      Terminal.overwrite("\(work): \(done * 100 / parts) %")
    }
  }

  /// Takes the line away.
  func end() {
    state.withLock { if $0.told != nil { Terminal.overwrite("") } }
  }
}
