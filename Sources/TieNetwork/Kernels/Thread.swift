import Glibc

/// A running thread of the system.
struct Thread {
  private let id: pthread_t

  /// Starts a thread; nil when the system has none to give.
  init?(_ run: @escaping @Sendable () -> Void) {
    let job = Unmanaged.passRetained(Job(run: run))
    var id = pthread_t()
    let code = pthread_create(
      &id, nil,
      { job in
        guard let job else { return nil }
        Unmanaged<Job>.fromOpaque(job).takeRetainedValue().run()
        return nil
      }, job.toOpaque())
    guard code == 0 else {
      job.release()
      return nil
    }
    self.id = id
  }

  func join() { pthread_join(id, nil) }
}

/// What a thread is to do, in a box that C can carry.
private final class Job: Sendable {
  let run: @Sendable () -> Void
  init(run: @escaping @Sendable () -> Void) { self.run = run }
}
