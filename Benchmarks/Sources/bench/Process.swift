import Foundation

/// What one run of a program took and said.
struct Outcome {
  let wall: Double
  let cpu: Double
  let megabytes: Int
  /// The last line of JSON that it printed: read_s, compute_s and so on.
  let told: [String: Double]
}

/// Runs a program to its end; nil where it failed or does not know the measure (exit code 3).
func run(_ words: [String], threads: Int = 1) -> Outcome? {
  for name in ["OMP_NUM_THREADS", "RAYON_NUM_THREADS", "POLARS_MAX_THREADS"] {
    setenv(name, "\(threads)", 1)
  }
  let log = work.appending(path: "log.txt").path
  var actions = posix_spawn_file_actions_t()
  posix_spawn_file_actions_init(&actions)
  defer { posix_spawn_file_actions_destroy(&actions) }
  posix_spawn_file_actions_addopen(&actions, 1, log, O_WRONLY | O_CREAT | O_TRUNC, 0o644)
  posix_spawn_file_actions_adddup2(&actions, 1, 2)
  var arguments = words.map { strdup($0) } + [nil]
  defer { arguments.forEach { free($0) } }
  let start = ContinuousClock.now
  var process = pid_t()
  guard posix_spawnp(&process, words[0], &actions, nil, &arguments, environ) == 0 else {
    return nil
  }
  var status: Int32 = 0
  var usage = rusage()
  guard wait4(process, &status, 0, &usage) == process, status == 0 else { return nil }
  let (whole, parts) = (ContinuousClock.now - start).components
  return Outcome(
    wall: Double(whole) + Double(parts) / 1e18,
    cpu: seconds(usage.ru_utime) + seconds(usage.ru_stime),
    megabytes: Int(usage.ru_maxrss) / 1024, told: lastJSON(at: log))
}

private func seconds(_ time: timeval) -> Double { Double(time.tv_sec) + Double(time.tv_usec) / 1e6 }

private func lastJSON(at path: String) -> [String: Double] {
  let text = (try? String(contentsOfFile: path, encoding: .utf8)) ?? ""
  for line in text.split(separator: "\n").reversed() where line.hasPrefix("{") {
    let object = try? JSONSerialization.jsonObject(with: Data(line.utf8)) as? [String: Any]
    if let object { return object.compactMapValues { ($0 as? NSNumber)?.doubleValue } }
  }
  return [:]
}
