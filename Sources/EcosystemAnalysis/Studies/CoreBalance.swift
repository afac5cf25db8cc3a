import EcosystemModel
import TieNetwork

extension Ecosystem {
  /// The ring that stands for the Core group, where the city names one.
  var coreRing: Ref<Ring>? {
    let names = ["core", "core group"]
    return rings.refs.first {
      names.contains(rings[$0].id.lowercased()) || names.contains(rings[$0].title.lowercased())
    }
  }
}

/// How many members of the Core group belong to a sector or domain, beside what drawing lots among
/// the organisations of the map would give.
public struct CoreShare: Sendable, Hashable {
  /// Members of the Core group that belong to it.
  public let members: Int
  /// Members of the Core group of which it is stated.
  public let group: Int
  /// Organisations on the map that belong to it, and all of which it is stated.
  public let organisations: Int
  public let all: Int
  /// Members that lots would give on average; nothing where rings are not all stated.
  public let expected: Double?
  /// How often lots would give a number as unlikely as this or less likely.
  public let chance: Double?
  /// The same, with all sectors or domains taken together (Holm).
  public internal(set) var corrected: Double?

  /// How it stands, in words that claim nothing that chance gives too.
  public var word: String {
    guard let expected, let corrected else { return "unknown" }
    guard corrected <= 0.05 else { return "within chance" }
    return Double(members) > expected ? "more than chance" : "fewer than chance"
  }
}

/// Counts the members of the Core group by some property of organisations.
///
/// - Parameter isKnown: Whether the ring of every organisation is known.
/// - Complexity: O(organisations + groups × size of the Core group).
func coreShares(
  _ members: [[Ref<Actor>]], stated: Set<Ref<Actor>>, core: Set<Ref<Actor>>, isKnown: Bool
) -> [CoreShare] {
  let group = core.intersection(stated).count
  var shares = members.map { own in
    let inCore = own.count(where: core.contains)
    let isTold = isKnown && group > 0 && !stated.isEmpty
    return CoreShare(
      members: inCore, group: group, organisations: own.count, all: stated.count,
      expected: isTold ? Double(group * own.count) / Double(stated.count) : nil,
      chance: isTold
        ? chanceOfDraw(inCore, drawing: group, marked: own.count, of: stated.count) : nil)
  }
  let asked = shares.indices.filter { shares[$0].chance != nil }
  for (at, corrected) in zip(asked, holm(asked.compactMap { shares[$0].chance })) {
    shares[at].corrected = corrected
  }
  return shares
}

/// Returns how often drawing lots gives a number of marked ones no likelier than this one.
///
///     p(k) = C(K, k) · C(N − K, n − k) / C(N, n), summed over all k with p(k) ≤ p(drawn)
///
/// - Parameters:
///   - marked: K of the N are marked.
///   - drawing: n are drawn.
/// - Complexity: O(n).
/// - SeeAlso: Fisher, "On the interpretation of χ² from contingency tables, and the calculation of
///   P", 1922, doi:10.2307/2340521.
func chanceOfDraw(_ drawn: Int, drawing n: Int, marked: Int, of all: Int) -> Double {
  let (least, most) = (max(0, n + marked - all), min(n, marked))
  guard least < most else { return 1 }
  // Weights start from the likeliest number, so that none is too large.
  let mode = min(most, max(least, (n + 1) * (marked + 1) / (all + 2)))
  var weights = [Double](repeating: 1, count: most - least + 1)
  func ratio(_ k: Int) -> Double {
    Double((marked - k) * (n - k)) / Double((k + 1) * (all - marked - n + k + 1))
  }
  for k in mode..<most { weights[k + 1 - least] = weights[k - least] * ratio(k) }
  for k in (least..<mode).reversed() { weights[k - least] = weights[k + 1 - least] / ratio(k) }
  let limit = weights[drawn - least] * (1 + 1e-9)
  return weights.filter { $0 <= limit }.reduce(0, +) / weights.reduce(0, +)
}
