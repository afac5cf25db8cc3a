import Foundation

/// One case: a whole run of the command, timed from outside.
struct Case {
  let name: String
  let words: [String]
  let runs: Int
}

let root = URL(filePath: #filePath).deletingLastPathComponent().deletingLastPathComponent()
  .deletingLastPathComponent().deletingLastPathComponent()
let actormap = root.appending(path: ".build/release/actormap")
let work = FileManager.default.temporaryDirectory.appending(path: "actormap-bench")
let small = work.appending(path: "n1000")
let large = work.appending(path: "n1000000")
try Graph(actors: 1_000, ties: 6_000).write(into: small)
let wantsLarge = CommandLine.arguments.contains("--large")
if wantsLarge { try Graph(actors: 1_000_000, ties: 6_000_000).write(into: large) }

let portside = root.appending(path: "maps/portside").path
let output = work.appending(path: "portside").path
var cases = [
  Case(name: "01 --version", words: ["--version"], runs: 21),
  Case(name: "02 check, Portside", words: ["check", portside, "-q"], runs: 11),
  Case(
    name: "03 build, Portside", words: ["build", portside, "--into", output, "-q"], runs: 7),
  Case(
    name: "04 measure betweenness, 1,000 actors, 6,000 ties",
    words: ["measure", small.path, "--only", "betweenness", "-q"], runs: 7),
  Case(
    name: "05 measure all, 1,000 actors, 6,000 ties", words: ["measure", small.path, "-q"], runs: 5),
]
if wantsLarge {
  cases.append(
    Case(
      name: "06 measure degree, 1,000,000 actors, 6,000,000 ties",
      words: ["measure", large.path, "--only", "degree", "--columns", "id,degree", "-q"], runs: 3))
  let table = work.appending(path: "degree.csv").path
  cases.append(
    Case(
      name: "07 the same as undirected, on one thread, into a file",
      words: [
        "measure", large.path, "--only", "degree", "--undirected", "--columns", "id,degree", "-q",
        "--threads", "1", "--into", table,
      ], runs: 3))
}

/// Seconds by the clock, seconds of processor time and megabytes of one run.
func run(_ words: [String]) -> (wall: Double, cpu: Double, megabytes: Int)? {
  var actions = posix_spawn_file_actions_t()
  posix_spawn_file_actions_init(&actions)
  defer { posix_spawn_file_actions_destroy(&actions) }
  posix_spawn_file_actions_addopen(&actions, 1, "/dev/null", O_WRONLY, 0)
  var arguments = ([actormap.path] + words).map { strdup($0) } + [nil]
  defer { arguments.forEach { free($0) } }
  let start = ContinuousClock.now
  var process = pid_t()
  guard posix_spawn(&process, actormap.path, &actions, nil, &arguments, environ) == 0 else {
    return nil
  }
  var status: Int32 = 0
  var usage = rusage()
  guard wait4(process, &status, 0, &usage) == process, status == 0 else { return nil }
  let (whole, parts) = (ContinuousClock.now - start).components
  let cpu = seconds(usage.ru_utime) + seconds(usage.ru_stime)
  return (Double(whole) + Double(parts) / 1e18, cpu, Int(usage.ru_maxrss) / 1024)
}

func seconds(_ time: timeval) -> Double { Double(time.tv_sec) + Double(time.tv_usec) / 1e6 }

print("| case | median s | CPU s | peak MB | runs |\n|---|---|---|---|---|")
for item in cases {
  let results = (0..<item.runs).compactMap { _ in run(item.words) }.sorted { $0.wall < $1.wall }
  guard results.count == item.runs else {
    print("| \(item.name) | failed: is .build/release/actormap built? | | | |")
    continue
  }
  let median = results[results.count / 2]
  print(
    "| \(item.name) | \(String(format: "%.3f | %.3f", median.wall, median.cpu)) "
      + "| \(median.megabytes) | \(item.runs) |")
}
