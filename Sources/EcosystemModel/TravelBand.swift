/// How much an offer counts for somebody who reaches it in at most so many minutes.
///
/// Beyond the last band an offer does not count.
public struct TravelBand: Sendable, Hashable {
  /// The longest journey of the band, included.
  public let minutes: Double
  /// 0 to 1.
  public let weight: Double

  public init(minutes: Double, weight: Double) {
    self.minutes = minutes
    self.weight = weight
  }

  /// The weights of Luo and Qi 2009 (doi:10.1016/j.healthplace.2009.06.002), made for drives.
  public static let usual = [
    TravelBand(minutes: 10, weight: 1), TravelBand(minutes: 20, weight: 0.68),
    TravelBand(minutes: 30, weight: 0.22),
  ]
}
