import ArgumentParser
import EcosystemAnalysis
import EcosystemDisclosure
import EcosystemFiles
import EcosystemModel
import Records

/// The flags that every run on a map has.
struct RunOptions: ParsableArguments {
  @Flag(help: "End with exit code 2 when there were warnings.")
  var strict = false

  @Flag(name: .shortAndLong, help: "Say nothing but errors.")
  var quiet = false

  @Flag(help: "Say what was assumed while reading.")
  var verbose = false

  @Flag(help: "Print one JSON line of times and memory to standard error.")
  var timings = false

  @Option(help: "How many threads work; never changes a result.")
  var threads: Int?

  func validate() throws {
    if let threads, !(1...1024).contains(threads) {
      throw ValidationError("--threads takes a whole number from 1 to 1024")
    }
  }

  var threadCount: Int { threads ?? processorCount() }
}

/// One run on a map, from reading to the exit code.
struct Run {
  let options: RunOptions
  let source: Source
  let reading: Reading
  private var times = Times()
  private var hasWarned: Bool

  /// Reads the map and tells its warnings and notes; errors end the run.
  ///
  /// - Parameter target: The file that results go to, which must not be part of the map.
  init(on map: String, _ options: RunOptions, writing target: String? = nil) throws {
    self.options = options
    let start = ContinuousClock.now
    source = try Source.at(map)
    try source.protectTables(from: target)
    try checkMemory(for: source)
    reading = try readEcosystem(in: source, threads: options.threadCount)
    hasWarned = reading.remarks.contains { $0.severity == .warning }
    times.read = ContinuousClock.now - start
    Self.tell(reading.remarks, quiet: options.quiet)
    tellCounts()
  }

  static func tell(_ problems: [Diagnostic], quiet: Bool) {
    for problem in problems {
      if quiet && problem.severity != .error { continue }
      Terminal.say("\(problem)")
    }
  }

  /// Tells a warning that came up after reading; `--strict` counts it too.
  mutating func warn(_ message: String, hint: String? = nil) {
    hasWarned = true
    Self.tell([Diagnostic(.warning, message, hint: hint)], quiet: options.quiet)
  }

  /// Lets `--strict` count the warnings of another map that was read beside this one.
  mutating func joinWarnings(of other: Run) { hasWarned = hasWarned || other.hasWarned }

  private func tellCounts() {
    guard !options.quiet else { return }
    let lines = reading.ledger
    let sum = lines.reduce(into: (0, 0, 0)) {
      $0 = ($0.0 + $1.kept, $0.1 + $1.merged, $0.2 + $1.rejected)
    }
    let count = reading.inputs.count
    let files = count == 1 ? "1 file" : "\(count) files"
    let rows = sum.0 == 1 ? "1 row" : "\(sum.0) rows"
    Terminal.say("read \(files): \(rows) kept, \(sum.1) merged, \(sum.2) rejected")
    if options.verbose {
      for line in lines where !line.note.isEmpty {
        Terminal.say("\(line.file): \(harmless(line.note))")
      }
    }
  }

  /// The map from which results are worked out: for research one in the order of pseudonyms.
  func map(for research: Research?) -> Ecosystem {
    research?.arranged(reading.ecosystem) ?? reading.ecosystem
  }

  /// Works out what is wanted, of the map as it is or as it is thought to be, and takes out what
  /// the audience may not see.
  ///
  /// - Parameter changed: In the place of what ``map(for:)`` gives.
  /// - Parameter target: The file or folder that the results go to, which must not be, or hold, the
  ///   key of pseudonyms; nothing for standard output.
  mutating func edition(
    _ wanted: Wanted, for audience: AudienceOptions, seed: UInt64? = nil,
    of changed: Ecosystem? = nil, into target: String?
  ) throws -> Edition {
    let research = try audience.research(apartFrom: target)
    let start = ContinuousClock.now
    let built = Moment()
    var wanted = wanted
    wanted.networkIsBuilt = { built.mark() }
    let line = ProgressLine(isWanted: !options.quiet)
    wanted.progress = { line.tell($0, $1, of: $2) }
    defer { line.end() }
    var ecosystem = changed ?? map(for: research)
    if let seed { ecosystem.city.seed = seed }
    let analysis = analyse(ecosystem, wanting: wanted)
    times.compute = ContinuousClock.now - built.value
    let edition = disclose(
      analysis, to: audience.audience ?? ecosystem.city.audience,
      on: research)
    times.build = built.value - start
    times.modularity = analysis.facts.whole("modularity")
    return edition
  }

  /// Ends the run: times if wanted, and exit code 2 for warnings under `--strict`.
  func finish(writingSince start: ContinuousClock.Instant) throws {
    if options.timings {
      let write = ContinuousClock.now - start
      Terminal.say(times.json(write: write, threads: options.threadCount))
    }
    if options.strict && hasWarned { throw ExitCode(2) }
  }
}

/// Where the results go.
func deliver(_ bytes: @autoclosure () -> [UInt8], into path: String?) throws {
  guard let path else { return Terminal.write(bytes()) }
  try Output.write(bytes(), to: path)
}
