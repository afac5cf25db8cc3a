#if canImport(Glibc)
  import Glibc
#elseif canImport(Darwin)
  import Darwin
#endif

/// Standard output and standard error.
enum Terminal {
  /// Writes results to standard output.
  static func write(_ bytes: [UInt8]) { write(bytes, to: STDOUT_FILENO) }

  static func write(_ text: String) { write(Array(text.utf8)) }

  /// Writes a line about the run to standard error.
  static func say(_ line: String) { write(Array((line + "\n").utf8), to: STDERR_FILENO) }

  static var isForPeople: Bool { isatty(STDOUT_FILENO) == 1 }

  /// Whether a person is there to answer.
  static var canAsk: Bool { isatty(STDIN_FILENO) == 1 && isWatched }

  /// Whether a person sees what is said about the run.
  static var isWatched: Bool { isatty(STDERR_FILENO) == 1 }

  /// Writes a line in the place of the one before it, on a terminal.
  static func overwrite(_ line: String) {
    write(Array("\r\u{1B}[K\(line)".utf8), to: STDERR_FILENO)
  }

  private static func write(_ bytes: [UInt8], to descriptor: Int32) {
    var written = 0
    while written < bytes.count {
      let count = bytes.withUnsafeBytes {
        writeBytes(descriptor, $0.baseAddress?.advanced(by: written), bytes.count - written)
      }
      if count < 0 && errno == EINTR { continue }
      guard count > 0 else { return ended(descriptor) }
      written += count
    }
  }
}

/// A reader who closes a pipe has seen enough; a full disk has lost results.
private func ended(_ descriptor: Int32) {
  guard descriptor == STDOUT_FILENO, errno != EPIPE else { return }
  Terminal.say("error: standard output cannot be written: \(String(cString: strerror(errno)))")
  exit(1)
}

/// The system's own `write`, which a method of the same name would hide.
private let writeBytes = write(_:_:_:)

/// The processors of this machine.
func processorCount() -> Int { max(1, Int(sysconf(Int32(_SC_NPROCESSORS_ONLN)))) }

/// The seconds of processor time that this run has taken itself, on all its threads.
func processorSeconds() -> Double { processorSeconds(of: RUSAGE_SELF) }

/// The seconds of processor time that its layouts have taken, each a process of its own.
func layoutProcessorSeconds() -> Double { processorSeconds(of: RUSAGE_CHILDREN) }

private func processorSeconds(of who: __rusage_who) -> Double {
  var usage = rusage()
  getrusage(__rusage_who_t(who.rawValue), &usage)
  let parts = [usage.ru_utime, usage.ru_stime]
  return parts.reduce(0) { $0 + Double($1.tv_sec) + Double($1.tv_usec) / 1e6 }
}

/// The most memory that this run has held, in megabytes.
func peakMegabytes() -> Int {
  var usage = rusage()
  getrusage(__rusage_who_t(RUSAGE_SELF.rawValue), &usage)
  return Int(usage.ru_maxrss) / 1024
}
