import EcosystemAnalysis
import EcosystemDisclosure
import EcosystemModel
import TieNetwork

/// Communities of at least two organisations on two maps, held against each other.
struct CommunityChanges {
  let rows: [Comparison.Row]
  /// How many are on both.
  let foundAgain: Int
  /// The adjusted Rand index over the organisations on both; nothing for fewer than two.
  let agreement: Double?

  /// Each community of the newer map takes the older one that it is most like, from ½ on.
  ///
  /// - Complexity: O(communities of the one · of the other · members).
  init(_ before: Snapshot, _ after: Snapshot) {
    var open = before.communities
    var rows: [Comparison.Row] = []
    var foundAgain = 0
    for (number, members) in after.communities {
      let best = open.indices.max { a, b in
        likeness(open[a].members, members) < likeness(open[b].members, members)
      }
      guard let best, likeness(open[best].members, members) >= 0.5 else {
        rows.append(row("came", nil, number, "\(members.count) members"))
        continue
      }
      let old = open.remove(at: best)
      foundAgain += 1
      guard old.members != members else { continue }
      let stay = old.members.intersection(members).count
      rows.append(
        row(
          "moved", old.number, number,
          "\(stay) of \(old.members.count) stay, \(members.count - stay) join"))
    }
    self.rows = rows + open.map { row("went", $0.number, nil, "\($0.members.count) members") }
    self.foundAgain = foundAgain
    agreement = agreementOfCommunities(before, after)
  }
}

extension Snapshot {
  /// The community of each organisation, by id.
  fileprivate var communityNumbers: [String: Int] {
    guard let scores = edition.facts.scores["community"] else { return [:] }
    return numbers.compactMapValues { ref in scores[ref.index].map { Int($0) } }
  }

  /// The members of each community of at least two, by its number.
  fileprivate var communities: [(number: Int, members: Set<String>)] {
    Dictionary(grouping: communityNumbers, by: \.value)
      .mapValues { Set($0.map(\.key)) }.filter { $0.value.count > 1 }
      .sorted { $0.key < $1.key }.map { ($0.key, $0.value) }
  }
}

private func agreementOfCommunities(_ before: Snapshot, _ after: Snapshot) -> Double? {
  let (old, new) = (before.communityNumbers, after.communityNumbers)
  let both = old.keys.filter { new[$0] != nil }.sorted()
  guard both.count > 1 else { return nil }
  return adjustedRand(parts(both.map { old[$0] ?? 0 }), parts(both.map { new[$0] ?? 0 }))
}

/// The same parts numbered from 0.
private func parts(_ numbers: [Int]) -> [Int32] {
  var known: [Int: Int32] = [:]
  return numbers.map { number in
    let part = known[number] ?? Int32(known.count)
    known[number] = part
    return part
  }
}

private func row(_ change: String, _ was: Int?, _ isNow: Int?, _ words: String) -> Comparison.Row {
  Comparison.Row(
    kind: "community", change: change, id: "\(isNow ?? was ?? 0)", name: words, what: "members",
    before: was.map { "\($0)" } ?? "", after: isNow.map { "\($0)" } ?? "")
}

/// The share of all members of two groups that both have (Jaccard).
private func likeness(_ a: Set<String>, _ b: Set<String>) -> Double {
  Double(a.intersection(b).count) / Double(max(1, a.union(b).count))
}
