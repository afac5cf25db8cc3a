import Glibc

/// Hands out block numbers to threads and holds their results until they are taken in order.
///
/// Unchecked because every access to what changes is made between `lock()` and `unlock()`.
final class Belt<Partial: Sendable>: @unchecked Sendable {
  private let blockCount: Int
  private let room: Int
  private var next = 0
  private var taken = 0
  private var waiting: [Int: Partial] = [:]
  private let mutex = UnsafeMutablePointer<pthread_mutex_t>.allocate(capacity: 1)
  private let changed = UnsafeMutablePointer<pthread_cond_t>.allocate(capacity: 1)

  /// Makes a belt on which the blocks given out run ahead of those taken by at most `room`.
  init(blockCount: Int, room: Int) {
    self.blockCount = blockCount
    self.room = room
    mutex.initialize(to: pthread_mutex_t())
    changed.initialize(to: pthread_cond_t())
    pthread_mutex_init(mutex, nil)
    pthread_cond_init(changed, nil)
  }

  deinit {
    pthread_cond_destroy(changed)
    pthread_mutex_destroy(mutex)
    changed.deallocate()
    mutex.deallocate()
  }

  /// Returns the next block to work on, nil when all are given out.
  func nextBlock() -> Int? {
    lock()
    defer { unlock() }
    while next < blockCount && next >= taken + room { pthread_cond_wait(changed, mutex) }
    guard next < blockCount else { return nil }
    next += 1
    return next - 1
  }

  func put(_ partial: Partial, at block: Int) {
    lock()
    defer { unlock() }
    waiting[block] = partial
    pthread_cond_broadcast(changed)
  }

  /// Waits for the result of a block; blocks are taken in ascending order.
  func take(_ block: Int) -> Partial {
    lock()
    defer { unlock() }
    while true {
      if let partial = waiting.removeValue(forKey: block) {
        taken = block + 1
        pthread_cond_broadcast(changed)
        return partial
      }
      pthread_cond_wait(changed, mutex)
    }
  }

  private func lock() { pthread_mutex_lock(mutex) }
  private func unlock() { pthread_mutex_unlock(mutex) }
}
