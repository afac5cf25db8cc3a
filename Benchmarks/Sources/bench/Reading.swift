import Foundation

/// Times what is read and joined: a graph of a million, a workbook, a list of names to compare.
///
/// Of the graph the time of reading alone is told, of the others the whole run.
func timeTheReading() throws {
  let wanted = { (name: String) in filter.map { name.contains($0) } ?? true }
  var lines: [String] = []
  let graph = "reading 1,000,000 actors, 6,000,000 ties"
  if mostActors >= 1_000_000, wanted(graph) {
    let folder = try Graph(actors: 1_000_000, ties: 6_000_000).written(below: work).path
    let out = work.appending(path: "reading.csv").path
    for threads in [1, 2] {
      let words = [actormap, "measure", folder, "--only", "degree", "--columns", "id,degree"]
      lines.append(
        row("\(graph), \(threads) threads", runs: 5, of: "read_s") {
          run(words + ["--threads", "\(threads)", "--timings", "-q", "--into", out])
        })
    }
  }
  let workbook = "reading a workbook of 1,000,000 cells"
  if wanted(workbook) {
    let file = try WideWorkbook(cells: 1_000_000).written(below: work).path
    lines.append(row(workbook, runs: 3) { run([actormap, "check", file, "-q"]) })
  }
  let names = "resolve 30,000 names"
  if wanted(names) {
    let folder = try Register(names: 30_000).written(below: work).path
    let out = work.appending(path: "pairs.csv").path
    lines.append(row(names, runs: 3) { run([actormap, "resolve", folder, "-q", "--into", out]) })
  }
  guard !lines.isEmpty else { return }
  print("| run | least s | CPU s of the whole run | peak MB | runs |\n|---|---|---|---|---|")
  print(lines.joined(separator: "\n") + "\n")
}

/// The run that took least, by what it told or by the clock.
private func row(_ name: String, runs: Int, of told: String? = nil, _ run: () -> Outcome?) -> String
{
  let results = (0..<runs).compactMap { _ in run() }
  func time(_ outcome: Outcome) -> Double { told.flatMap { outcome.told[$0] } ?? outcome.wall }
  guard results.count == runs, let best = results.min(by: { time($0) < time($1) }) else {
    return "| \(name) | failed | | | |"
  }
  let cpu = results.map(\.cpu).min() ?? best.cpu
  return "| \(name) | \(figure(time(best))) | \(figure(cpu)) | \(best.megabytes) | \(runs) |"
}
