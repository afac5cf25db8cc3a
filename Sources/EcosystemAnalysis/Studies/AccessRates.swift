/// How many places fall to each person, where people share what lies within their reach (D8).
///
/// The enhanced two-step floating catchment area. First each site divides its places among all who
/// reach it, then each area adds up what its people get:
///
///     R(j) = S(j) / Σ over areas i of P(i) · W(i, j)
///     A(i) = Σ over sites j of R(j) · W(i, j)
///
/// with S places, P people, and W the weight of the way between them. What people get adds up to
/// the places that anyone can reach: Σ P(i) · A(i) = Σ S(j) over sites with somebody near.
///
/// - SeeAlso: Luo and Qi, "An enhanced two-step floating catchment area (E2SFCA) method for
///   measuring spatial accessibility to primary care physicians", 2009,
///   doi:10.1016/j.healthplace.2009.06.002.
public struct AccessRates: Sendable {
  /// Places a person near each site; nothing where nobody reaches it.
  public let sites: [Double?]
  /// Places a person in each area; 0 where no site is near, and known where nobody lives.
  public let areas: [Double]

  /// A site within reach of an area.
  public struct Near: Sendable, Hashable {
    public let site: Int
    /// Above 0, up to 1.
    public let weight: Double

    public init(site: Int, weight: Double) {
      self.site = site
      self.weight = weight
    }
  }

  /// Shares the places of each site among the people of each area.
  ///
  /// - Parameter near: The sites within reach, by area.
  /// - Complexity: O(sites + ways).
  public init(places: [Double], people: [Double], near: [[Near]]) {
    let pull = demand(of: people, near: near, siteCount: places.count)
    let rates = zip(places, pull).map { $1 > 0 ? $0 / $1 : 0 }
    sites = zip(rates, pull).map { $1 > 0 ? $0 : nil }
    areas = near.map { $0.reduce(0) { $0 + rates[$1.site] * $1.weight } }
  }
}

/// The people near each site, each counted with the weight of its way.
func demand(of people: [Double], near: [[AccessRates.Near]], siteCount: Int) -> [Double] {
  var demand = [Double](repeating: 0, count: siteCount)
  for (people, near) in zip(people, near) where people > 0 {
    for way in near { demand[way.site] += people * way.weight }
  }
  return demand
}
