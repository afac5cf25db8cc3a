import Foundation

/// Times whole runs of the command: start-up, reading and writing count too.
func timeTheCommand() throws {
  let small = try Graph(actors: 1_000, ties: 6_000).written(below: work).path
  let portside = root.appending(path: "maps/portside").path
  let whole = try WholeMap(actors: 5_000, offers: 20_000, places: 500).written(below: work).path
  let large = try Graph(actors: 5_000, ties: 15_000).written(below: work).path
  let picture = work.appending(path: "network.svg").path
  let pack = work.appending(path: "pack").path
  let copy = work.appending(path: "portside-map")
  if !FileManager.default.fileExists(atPath: copy.path) {
    try FileManager.default.copyItem(at: URL(filePath: portside), to: copy)
  }
  let output = work.appending(path: "portside").path
  let cases: [(name: String, words: [String], runs: Int)] = [
    ("--version", ["--version"], 21),
    ("check, Portside", ["check", portside, "-q"], 11),
    ("build, Portside", ["build", portside, "--into", output, "-q"], 7),
    ("measure all, 1,000 actors, 6,000 ties", ["measure", small, "-q"], 3),
    ("measure --whole, 1,000 actors, 6,000 ties", ["measure", small, "--whole", "-q"], 3),
    (
      "network as SVG, Portside",
      ["draw", portside, "--view", "network", "--into", picture, "-q", "--timings"], 7
    ),
    (
      "workshop pack on A1, Portside",
      ["print", copy.path, "--pack", "workshop", "--paper", "A1", "--into", pack, "-q"], 5
    ),
    (
      "network as SVG, 1,000 actors, 6,000 ties",
      ["draw", small, "--view", "network", "--into", picture, "-q", "--timings"], 3
    ),
    (
      "network as SVG, 5,000 actors, 15,000 ties",
      ["draw", large, "--view", "network", "--into", picture, "-q", "--timings"], 3
    ),
    ("all checks, Portside", ["gaps", portside, "-q"], 21),
    ("all checks, 5,000 actors, 20,000 provision rows, 500 places", ["gaps", whole, "-q"], 3),
  ]
  let wanted = cases.filter { item in filter.map { item.name.contains($0) } ?? true }
  guard !wanted.isEmpty else { return }
  print("| run | median s | CPU s | ÷ layout | peak MB | runs |\n|---|---|---|---|---|---|")
  for item in wanted {
    let results = (0..<item.runs).compactMap { _ in run([actormap] + item.words) }
      .sorted { $0.wall < $1.wall }
    guard results.count == item.runs else {
      print("| \(item.name) | failed | | | | |")
      continue
    }
    let median = results[results.count / 2]
    print(
      "| \(item.name) | \(figure(median.wall)) | \(figure(median.cpu)) | \(overLayout(median)) "
        + "| \(median.megabytes) | \(item.runs) |")
  }
  print("")
}

/// The processor time of a whole run as a multiple of what its layouts took, as the run itself
/// tells.
private func overLayout(_ outcome: Outcome) -> String {
  guard let own = outcome.told["cpu_s"], let layout = outcome.told["layout_cpu_s"], layout > 0
  else {
    return "–"
  }
  return String(format: "%.2f", (own + layout) / layout)
}

func figure(_ seconds: Double) -> String {
  String(format: seconds < 0.1 ? "%.4f" : "%.3f", seconds)
}
