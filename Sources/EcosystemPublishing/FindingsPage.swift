import EcosystemAnalysis
import EcosystemDisclosure
import EcosystemModel
import FoundationEssentials

/// The findings in plain words, as Markdown: what to act on, what was found, what is not known.
struct FindingsPage {
  let edition: Edition

  var text: String {
    let sections = [heading, toAct, positions, gaps, unknowns, next, about]
    return sections.filter { !$0.isEmpty }.joined(separator: "\n\n") + "\n"
  }

  private var city: City { edition.ecosystem.city }
  private var findings: [Finding] { edition.analysis.findings }

  private var heading: String {
    var lines = ["# \(markdown(city.title.isEmpty ? city.name : city.title)): findings"]
    if !city.note.isEmpty { lines.append("> \(markdown(city.note))") }
    return lines.joined(separator: "\n\n")
  }

  private var toAct: String {
    let three = edition.analysis.toActOn
    guard !edition.actors.isEmpty else { return "The map shows no organisations yet." }
    guard !three.isEmpty else {
      return "## To act on\n\n" + edition.text(edition.analysis.nothingToActOn)
    }
    let items = three.enumerated().map { "\($0 + 1). " + item($1, indent: "   ") }
    let title =
      three.count == 1 ? "One thing to act on" : "\(Self.word(three.count)) things to act on"
    return "## \(title)\n\n" + items.joined(separator: "\n")
  }

  private var positions: String {
    list("Who holds the city together", findings.filter { $0.topic == .position })
  }

  private var gaps: String {
    let told = findings.filter { $0.topic == .gap }
    var groups = GapCheck.all.map { check in
      list(check.title, told.filter { $0.origin == check.id }, level: "###", most: 12)
    }.filter { !$0.isEmpty }
    if let coverage = edition.facts.coverage, let index = coverage.index {
      groups.insert(
        """
        Of \(figure(coverage.wanted)) places wanted where something is known, \
        \(coverage.isAtLeast ? "at most " : "")\(figure(coverage.totalGap.rounded())) are not offered: \
        \(coverage.isAtLeast ? "at least " : "")\(figure((index * 100).rounded())) % of \
        what is wanted is there. A surplus in one place never makes up for a lack in another.
        """, at: 0)
    }
    return groups.isEmpty ? "" : "## Gaps\n\n" + groups.joined(separator: "\n\n")
  }

  private var unknowns: String {
    list("What we do not know", findings.filter { $0.topic == .unknown })
  }

  private var next: String {
    list("What would tell most next", findings.filter { $0.topic == .next })
  }

  private var about: String {
    let counts = [
      counted(edition.actors.count, "organisation", "organisations") + ", "
        + counted(edition.ecosystem.ties.count, "statement of a link", "statements of links") + ", "
        + counted(edition.ecosystem.provision.count, "offer", "offers"),
      network,
      city.asOf.map { "as of \($0.inWords)" },
      city.boundary.isEmpty ? nil : "counted in: \(city.boundary)",
      city.codedBy.isEmpty ? nil : "coded by: \(city.codedBy)",
      edition.hiddenActors > 0
        ? counted(edition.hiddenActors, "organisation is", "organisations are")
          + " not shown to this audience (\(edition.audience.rawValue))"
        : nil,
      city.credits.isEmpty ? nil : city.credits,
    ]
    return "## About this map\n\n"
      + counts.compactMap(\.self).map { "- \(markdown($0))" }
      .joined(separator: "\n")
  }

  /// How statements became the network that is measured.
  private var network: String? {
    guard let projection = edition.facts.projection, let ties = edition.facts.whole("ties") else {
      return nil
    }
    return """
      measures rest on \(counted(Int(ties), "pair", "pairs")) of linked organisations, \
      \(projection.isDirected ? "each way told apart" : "both ways taken together"): statements \
      about the same two are joined, links of strain and of an organisation to itself left out
      """
  }

  private func list(
    _ title: String, _ findings: [Finding], level: String = "##", most: Int = .max
  ) -> String {
    guard !findings.isEmpty else { return "" }
    let shared = caveatOfAll(findings)
    var items = findings.prefix(most).map { "- " + item($0, indent: "  ", but: shared) }
    if findings.count > most {
      items.append("- … and \(findings.count - most) more in tables/gaps.csv.")
    }
    let once =
      shared.isEmpty ? "" : "*For each of these: \(markdown(shared.joined(separator: " ")))*\n\n"
    return "\(level) \(title)\n\n" + once + items.joined(separator: "\n")
  }

  /// The sentences that are part of the caveats of all findings, if there are several.
  private func caveatOfAll(_ findings: [Finding]) -> [String] {
    guard findings.count > 1, let first = findings.first else { return [] }
    let others = findings.dropFirst().map(caveat)
    return caveat(first).filter { sentence in others.allSatisfy { $0.contains(sentence) } }
  }

  private func caveat(_ finding: Finding) -> [String] {
    guard let caveat = finding.caveat else { return [] }
    let parts = edition.text(caveat).components(separatedBy: ". ")
    return parts.enumerated().map { $0 < parts.count - 1 ? $1 + "." : $1 }
  }

  /// A finding with its severity, its caveat but for what is said once for all, and its rows.
  private func item(_ finding: Finding, indent: String, but shared: [String] = []) -> String {
    var lines = [markdown(edition.text(finding.sentence))]
    if finding.topic == .gap { lines[0] = "**\(finding.severity.rawValue)** — " + lines[0] }
    if let remedy = finding.remedy {
      lines.append("What would change it: \(markdown(edition.text(remedy)))")
    }
    let own = caveat(finding).filter { !shared.contains($0) }
    if !own.isEmpty { lines.append("*\(markdown(own.joined(separator: " ")))*") }
    if let rows = rows(of: finding) { lines.append("Rows: \(rows)") }
    return lines.joined(separator: "  \n" + indent)
  }

  private func rows(of finding: Finding) -> String? {
    guard !finding.evidence.isEmpty else { return nil }
    let places = finding.evidence.prefix(8).map { "`\(edition.ecosystem.place(of: $0))`" }
    let rest = finding.evidence.count - places.count
    return places.joined(separator: ", ") + (rest > 0 ? " and \(rest) more" : "")
  }

  private static func word(_ count: Int) -> String { ["No", "One", "Two", "Three"][min(count, 3)] }
}
