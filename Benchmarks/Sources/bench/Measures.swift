import Foundation

/// A program on one job: its best run of a few, and where it wrote its values.
private struct Result {
  let program: String
  let outcome: Outcome
  let values: String

  var compute: Double { outcome.told["compute_s"] ?? outcome.wall }
}

/// Times each measure, and beside it the peers that do the same; prints ours ÷ the fastest peer.
func timeTheMeasures(besidePeers: Bool) throws {
  let jobs = Job.all.filter { job in
    job.graph.actors <= mostActors && (filter.map { job.name.contains($0) } ?? true)
  }
  print(
    "| measure | threads | ours: compute s | whole s | peak MB | Q |"
      + (besidePeers
        ? " fastest peer | its compute s | its whole s | ratio | whole | values |" : "")
      + "\n|---|---|---|---|---|---|" + (besidePeers ? "---|---|---|---|---|---|" : ""))
  for job in jobs {
    let folder = try job.graph.written(below: work).path
    for threads in job.threads {
      guard let ours = best(of: job, "actormap", ourWords(job, folder, threads), threads) else {
        print("| \(job.name) | \(threads) | failed | | | |")
        continue
      }
      print(row(job, threads, ours) + (besidePeers ? peers(job, threads, folder, ours) : ""))
    }
  }
}

private func row(_ job: Job, _ threads: Int, _ ours: Result) -> String {
  let q = ours.outcome.told["q"].map { String(format: "%.4f", $0) } ?? ""
  return "| \(job.name) | \(threads) | \(figure(ours.compute)) | \(figure(ours.outcome.wall)) "
    + "| \(ours.outcome.megabytes) | \(q) |"
}

private func ourWords(_ job: Job, _ folder: String, _ threads: Int) -> [String] {
  [actormap, "measure", folder, "--only", job.column, "--columns", "id,\(job.column)"]
    + [job.graph.isDirected ? "--directed" : "--undirected", "--threads", "\(threads)"]
    + ["--format", "csv", "--timings", "-q", "--into", out("actormap", job)] + job.words
}

/// The fastest peer's figures, the two ratios, and whether all peers' values are ours.
private func peers(_ job: Job, _ threads: Int, _ folder: String, _ ours: Result) -> String {
  let script = root.appending(path: "Benchmarks/peers.py").path
  let found = job.peers.compactMap { peer in
    let python = peer == "graphtool" ? "/usr/bin/python3" : pythonOfPeers
    return best(
      of: job, peer, [python, script, peer, job.measure, folder, out(peer, job), "\(threads)"],
      threads)
  }
  guard let fastest = found.min(by: { $0.compute < $1.compute }),
    let leanest = found.min(by: { $0.outcome.wall < $1.outcome.wall })
  else { return " none | | | | | |" }
  let mine = values(at: ours.values)
  let words = found.map { "\($0.program) \(agreement(mine, values(at: $0.values), on: job))" }
  let q = fastest.outcome.told["q"].map { String(format: " (Q %.4f)", $0) } ?? ""
  return " \(fastest.program)\(q) | \(figure(fastest.compute)) | \(figure(leanest.outcome.wall)) "
    + String(format: "| %.3f ", ours.compute / fastest.compute)
    + String(format: "| %.3f ", ours.outcome.wall / leanest.outcome.wall)
    + "| \(words.joined(separator: "; ")) |"
}

/// Runs a program up to five times, fewer where it is slow, and keeps the run that computed fastest.
private func best(of job: Job, _ program: String, _ words: [String], _ threads: Int) -> Result? {
  var best: Outcome?
  for _ in 0..<5 {
    guard let outcome = run(words, threads: threads) else { return nil }
    let isBetter = best.map {
      (outcome.told["compute_s"] ?? outcome.wall) < ($0.told["compute_s"] ?? $0.wall)
    }
    if isBetter ?? true { best = outcome }
    if outcome.wall > 5 { break }
  }
  return best.map { Result(program: program, outcome: $0, values: out(program, job)) }
}

private func out(_ program: String, _ job: Job) -> String {
  work.appending(path: "\(job.graph.name).\(job.measure).\(program).csv").path
}

/// The Python that `Tools/peers` sets up.
private let pythonOfPeers = root.appending(path: ".build/peers/bin/python").path
