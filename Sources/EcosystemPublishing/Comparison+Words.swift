import EcosystemAnalysis
import EcosystemDisclosure

extension Comparison {
  /// The differences in few words, a part of the map in each.
  public var sentences: [String] {
    [
      areStrangers ? "no organisation is on both maps: are they of one city?" : "",
      came("organisation", "organisations") + names("came"),
      went("organisation", "organisations") + names("went"), movedRings,
      changed("link", "links", "strength"), changed("offer", "offers", "the number of places"),
      taking,
      changedGaps, movedRanks, communities,
    ].filter { !$0.isEmpty }
  }

  private func changed(_ one: String, _ many: String, _ what: String) -> String {
    let moved = count(one, "moved")
    return "\(came(one, many)), \(count(one, "went")) went"
      + (moved == 0 ? "" : ", \(moved) changed in \(what)")
  }

  /// Who takes part in initiatives; nothing where nothing changed.
  private var taking: String {
    let (new, gone) = (count("taking part", "came"), count("taking part", "went"))
    guard new + gone > 0 else { return "" }
    return "taking part in initiatives: \(new) came, \(gone) went"
  }

  private func came(_ one: String, _ many: String) -> String {
    "\(counted(count(one, "came"), one, many)) came"
  }

  private func went(_ one: String, _ many: String) -> String {
    "\(counted(count(one, "went"), one, many)) went"
  }

  private func names(_ change: String) -> String {
    let names = rows.filter { $0.kind == "organisation" && $0.change == change }.map(\.name)
    return names.isEmpty ? "" : ": " + few(names)
  }

  private func few(_ words: [String]) -> String {
    let more = words.count > 6 ? " and \(words.count - 6) more" : ""
    return words.prefix(6).joined(separator: "; ") + more
  }

  private var movedRings: String {
    let moved = rows.filter {
      $0.kind == "organisation" && $0.change == "moved" && $0.what == "ring"
    }
    func word(_ ring: String) -> String { ring.isEmpty ? "not stated" : ring }
    guard !moved.isEmpty else { return "" }
    return "\(counted(moved.count, "organisation", "organisations")) changed ring: "
      + few(moved.map { "\($0.name) (\(word($0.before)) → \(word($0.after)))" })
  }

  private var changedGaps: String {
    let kinds = Changes.Kind.allCases.filter { gaps.count(of: $0) > 0 }
    return kinds.isEmpty
      ? "" : "gaps: " + kinds.map { "\(gaps.count(of: $0)) \($0.rawValue)" }.joined(separator: ", ")
  }

  /// By betweenness: who stands between others is who holds a city together.
  private var movedRanks: String {
    let moved = rows.filter {
      $0.kind == "rank" && $0.change == "moved" && $0.what == "betweenness"
    }
    guard !moved.isEmpty else { return "" }
    let up = moved.count { (Double($0.after) ?? 0) < (Double($0.before) ?? 0) }
    return "ranks by betweenness: \(up) nearer the top, \(moved.count - up) further down"
  }

  private var communities: String {
    let (new, gone) = (count("community", "came"), count("community", "went"))
    guard communitiesFoundAgain + new + gone > 0 else { return "" }
    let agreement = agreementOfCommunities.map {
      "; adjusted Rand index \(figure(($0 * 100).rounded() / 100))"
    }
    return "communities: \(communitiesFoundAgain) found again, \(new) came, \(gone) went"
      + (agreement ?? "")
  }
}
