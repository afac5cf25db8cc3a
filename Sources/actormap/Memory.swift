#if canImport(Glibc)
  import Glibc
#elseif canImport(Darwin)
  import Darwin
#endif
import Records

/// Refuses a map that this machine has not the memory for, before any of it is read.
///
/// A run holds about four times the bytes of the tables: measured on a million organisations with
/// six million links.
func checkMemory(for source: Source) throws(Diagnostic) {
  let needed = 4 * source.byteCount
  guard needed > 64_000_000, let free = freeBytes(), needed > free else { return }
  throw Diagnostic(
    .error,
    """
    '\(source.name)' holds \(megabytes(source.byteCount)) MB of tables; to work on it takes about \
    \(megabytes(needed)) MB of memory, and \(megabytes(free)) MB are free
    """,
    hint: "close other programs, read a part of the tables, or use a machine with more memory")
}

private func megabytes(_ bytes: Int) -> Int { bytes / 1_000_000 }

/// The memory that this process may still take; nothing where the system does not tell.
private func freeBytes() -> Int? {
  var limit = rlimit()
  getrlimit(__rlimit_resource_t(RLIMIT_AS.rawValue), &limit)
  let own = limit.rlim_cur > UInt64(Int.max) ? Int.max : Int(limit.rlim_cur)
  let free = min(own, availableBytes() ?? .max)
  return free == .max ? nil : free
}

/// What Linux calls available: free, or taken by what can be dropped at once.
private func availableBytes() -> Int? {
  guard let file = fopen("/proc/meminfo", "r") else { return nil }
  defer { fclose(file) }
  var kilobytes = 0
  var line = [CChar](repeating: 0, count: 256)
  while fgets(&line, Int32(line.count), file) != nil {
    let words = String(
      decoding: line.prefix { $0 != 0 }.map { UInt8(bitPattern: $0) }, as: UTF8.self
    )
    .split(whereSeparator: \.isWhitespace)
    if words.first == "MemAvailable:", words.count > 1 { kilobytes = Int(words[1]) ?? 0 }
  }
  return kilobytes > 0 ? kilobytes * 1024 : nil
}
