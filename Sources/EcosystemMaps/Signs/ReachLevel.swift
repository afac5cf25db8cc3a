import EcosystemDisclosure
import Ink

/// How much is within reach of the people of a place, in steps.
struct ReachLevel {
  let step: Int
  let words: String

  init(_ standing: ReachOfPlaces.Standing?) {
    guard let standing, let rate = standing.perThousand else {
      (step, words) = (-1, "in reach: unknown")
      return
    }
    let more = standing.isAtLeast ? "at least " : ""
    step = rate == 0 ? 0 : rate < 25 ? 1 : rate < 100 ? 2 : 3
    words = "in reach: \(more)\(figure(rate.rounded())) places per\u{A0}1000"
  }

  private init(step: Int) { (self.step, words) = (step, "") }

  static let allCases = [-1, 0, 1, 2, 3].map { ReachLevel(step: $0) }

  var symbol: String { ["?", "0", "·", "••", "•••"][step + 1] }

  var meaning: String {
    [
      "unknown how much is in reach", "nothing listed is in reach",
      "fewer than 25 places a year per 1000 people", "25 to 99 places", "100 places or more",
    ][step + 1]
  }

  func paint(isBlackAndWhite: Bool, scale: Double) -> Paint {
    let fills: [UInt32] = [0xFBFBFB, 0xFFFFFF, 0xD9E8F2, 0xA3C8E0, 0x6BA3C8]
    let fill = Colour(fills[step + 1])
    return Paint(
      fill: isBlackAndWhite ? fill.grey : fill,
      stroke: step == 0 && !isBlackAndWhite ? Colour(0xB3261E) : Colour(0x55524A),
      width: (step == 0 ? 2.4 : 1) * scale, opacity: 0.92,
      hatch: step < 0
        ? Hatch(
          .lines, angle: .pi / 4, spacing: 6 * scale, width: 0.8 * scale, colour: Colour(0xCFCFCF))
        : nil)
  }
}
