import ArgumentParser
import EcosystemFiles
import EcosystemModel
import EcosystemPublishing
import FoundationEssentials
import Records

struct Resolve: ParsableCommand {
  static let configuration = CommandConfiguration(
    abstract: "Find organisations that are listed under several names.",
    discussion: """
      Prints pairs that look alike, with what speaks for one organisation. With --into and the map \
      folder it writes them to review.csv there, and moves what you decided in it to decisions.csv; \
      on a terminal it asks, one pair at a time. \
      Example: actormap resolve maps/portside --into maps/portside
      """)

  @Argument(help: "The map folder, or a file that is a map.")
  var map: String

  @Option(help: "The map folder that gains review.csv, or the file to write.")
  var into: String?

  @Option(help: "csv, json or table; table on a terminal and csv elsewhere, if not given.")
  var format: TableFormat?

  @OptionGroup var options: RunOptions

  func run() throws {
    let run = try Run(on: map, options, writing: into)
    let ecosystem = run.reading.ecosystem
    let start = ContinuousClock.now
    var pairs = MatchReview(of: ecosystem).pairs
    let target = into.flatMap { try? Source.at($0) }
    let isKept = target?.isFolder == true
    if let into, isKept {
      var rows = ecosystem.answers
      if Terminal.canAsk { rows += ask(&pairs, of: ecosystem) }
      try keep(rows, pairs, of: ecosystem, in: into)
    } else {
      let former = try into.flatMap(Self.formerList)
      try deliver(.review(pairs, of: ecosystem, keeping: former), as: format, into: into)
    }
    tellCounts(pairs, isKept: isKept)
    try run.finish(writingSince: start)
  }

  /// The list that lies in a file already.
  private static func formerList(_ path: String) throws -> FormerReview? {
    guard FileManager.default.fileExists(atPath: path) else { return nil }
    let source = try Source.at(path)
    guard let name = source.files.first else { return nil }
    return FormerReview(try source.bytes(of: name), file: name)
  }

  private func keep(
    _ rows: [[String: String]], _ pairs: [MatchReview.Pair], of ecosystem: Ecosystem,
    in map: String
  ) throws {
    let former = try Self.formerList("\(map)/review.csv")
    let list = ResultTable.review(
      pairs, of: ecosystem, keeping: former, decided: rows.map { [$0["a"] ?? "", $0["b"] ?? ""] })
    let words = try actormap.keep(
      [Addition("decisions", rows)].filter { !$0.rows.isEmpty }, and: ["review.csv": list.csv],
      in: map)
    guard !options.quiet else { return }
    if !rows.isEmpty { Terminal.say(words) }
    Terminal.say(
      "wrote \(map)/review.csv: fill in 'decision' with same or different, and run again")
  }

  /// Asks about each pair that the rule leaves open; what is answered leaves the list.
  private func ask(
    _ pairs: inout [MatchReview.Pair], of ecosystem: Ecosystem
  ) -> [[String: String]] {
    let open = pairs.filter { !$0.isCertain }
    var rows: [[String: String]] = []
    var answered = Set<[Ref<Actor>]>()
    for (number, pair) in open.enumerated() {
      let (a, b) = (ecosystem.actors[pair.a], ecosystem.actors[pair.b])
      Terminal.say(
        """
        \(number + 1) of \(open.count): ‘\(harmless(a.name))’ and ‘\(harmless(b.name))’ \
        (\(pair.reason)). Same, different or later? s, d, l; q ends
        """)
      guard let word = readLine()?.lowercased().first, word != "q" else { break }
      guard let verdict = ["s": "same", "d": "different"][word] else { continue }
      rows.append(["a": a.id, "b": b.id, "decision": verdict])
      answered.insert([pair.a, pair.b])
    }
    pairs.removeAll { answered.contains([$0.a, $0.b]) }
    return rows
  }

  /// - Parameter isKept: Whether the list is part of the map now, which alone joins anybody.
  private func tellCounts(_ pairs: [MatchReview.Pair], isKept: Bool) {
    guard !options.quiet else { return }
    let certain = pairs.count(where: \.isCertain)
    let alike = "\(pairs.count) \(pairs.count == 1 ? "pair looks" : "pairs look") alike"
    let open = "\(pairs.count - certain) for you to decide"
    guard !isKept, !pairs.isEmpty else {
      return Terminal.say("\(alike): \(certain) taken for one unless you say otherwise, \(open)")
    }
    Terminal.say(
      """
      \(alike): \(certain) will be taken for one, \(open)
        hint: nothing is joined yet: add the list to the map with --into MAP, or to a workbook as a \
      sheet 'review', and write same or different under 'decision'
      """)
  }
}

extension Ecosystem {
  /// What people decided in the list for review, as rows of decisions.
  fileprivate var answers: [[String: String]] {
    decisions.filter { files[Int($0.origin.file)].hasPrefix("review.") }.map {
      ["a": $0.ids[0], "b": $0.ids[1], "decision": $0.isSame ? "same" : "different"]
    }
  }
}
