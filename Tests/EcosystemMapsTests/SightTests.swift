import EcosystemAnalysis
import EcosystemModel
import Glibc
import Ink
import Testing

@testable import EcosystemMaps

/// Everybody can read a map: contrast computed, and three kinds of colour vision simulated.
@Suite struct SightTests {
  /// WCAG 2.2, 1.4.3: 4.5 to 1 for text.
  @Test func textStandsOutFromItsGround() {
    let cells = CellSign.examples.map { CellSign($0, isBlackAndWhite: false).fill }
    let cards = [Mark.Kind.energy, .blockage, .question].compactMap {
      EnergyLook($0).paint(isBlackAndWhite: false, scale: 1).fill
    }
    for ground in [.white] + Palette.ground + cells + cards {
      for ink in [Palette.ink, Palette.softInk] {
        #expect(ink.contrast(with: ground) >= 4.5, "\(ink.hex) on \(ground.hex)")
      }
    }
    for ground in [.white] + Palette.ground {
      #expect(Palette.groundInk.contrast(with: ground) >= 4.5)
    }
    #expect(Palette.quietInk.contrast(with: .white) >= 4.5)
    #expect(Palette.quietInk.contrast(with: Palette.ground[2]) >= 4.5)
  }

  /// Machado, Oliveira and Fernandes 2009, doi:10.1109/TVCG.2009.113, severity 1, on linear light.
  enum Sight: String, CaseIterable {
    case usual, protanopia, deuteranopia, tritanopia

    var matrix: [[Double]] {
      switch self {
      case .usual: [[1, 0, 0], [0, 1, 0], [0, 0, 1]]
      case .protanopia:
        [
          [0.152286, 1.052583, -0.204868], [0.114503, 0.786281, 0.099216],
          [-0.003882, -0.048116, 1.051998],
        ]
      case .deuteranopia:
        [
          [0.367322, 0.860646, -0.227968], [0.280085, 0.672501, 0.047413],
          [-0.011820, 0.042940, 0.968881],
        ]
      case .tritanopia:
        [
          [1.255528, -0.076749, -0.178779], [-0.078411, 0.930809, 0.147602],
          [0.004733, 0.691367, 0.303900],
        ]
      }
    }

    /// Lightness, red to green, blue to yellow (CIE 1976, D65).
    func lab(_ colour: Colour) -> [Double] {
      let light = [colour.r, colour.g, colour.b].map { byte -> Double in
        let share = Double(byte) / 255
        return share <= 0.04045 ? share / 12.92 : pow((share + 0.055) / 1.055, 2.4)
      }
      func sum(_ row: [Double], _ values: [Double]) -> Double {
        zip(row, values).reduce(0) { $0 + $1.0 * $1.1 }
      }
      let seen = matrix.map { max(0, min(1, sum($0, light))) }
      let rows = [
        [0.4124564, 0.3575761, 0.1804375], [0.2126729, 0.7151522, 0.0721750],
        [0.0193339, 0.1191920, 0.9503041],
      ]
      let f = zip(rows, [0.95047, 1, 1.08883]).map { row, white -> Double in
        let t = sum(row, seen) / white
        return t > 0.008856 ? cbrt(t) : 7.787 * t + 16 / 116
      }
      return [116 * f[1] - 16, 500 * (f[0] - f[1]), 200 * (f[1] - f[2])]
    }
  }

  /// Any two of the seven sectors differ in letter, in shape, and in colour for everybody.
  ///
  /// In colour by ΔE 6 or more (2.3 is just noticeable), by 20 for those who see all colours.
  @Test(arguments: Sight.allCases)
  func sectorsAreToldApart(sight: Sight) {
    let signs = SectorSign.all(of: Sector.blueprint, isBlackAndWhite: false).prefix(7)
    for (number, a) in signs.enumerated() {
      for b in signs.dropFirst(number + 1) {
        #expect(a.letter != b.letter && a.shape != b.shape)
        let apart = zip(sight.lab(a.fill), sight.lab(b.fill))
          .reduce(0) { $0 + ($1.0 - $1.1) * ($1.0 - $1.1) }.squareRoot()
        #expect(apart >= (sight == .usual ? 20 : 6), "\(a.letter) and \(b.letter): \(apart)")
      }
    }
  }
}
