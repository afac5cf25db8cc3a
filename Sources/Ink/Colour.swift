import Glibc

/// A colour on screen and paper, as 8-bit sRGB.
public struct Colour: Sendable, Hashable {
  public let r: UInt8
  public let g: UInt8
  public let b: UInt8

  public init(r: UInt8, g: UInt8, b: UInt8) {
    self.r = r
    self.g = g
    self.b = b
  }

  /// Takes red, green and blue from a literal such as `0x4477AA`.
  public init(_ hex: UInt32) {
    self.init(
      r: UInt8(truncatingIfNeeded: hex >> 16), g: UInt8(truncatingIfNeeded: hex >> 8),
      b: UInt8(truncatingIfNeeded: hex))
  }

  public static let white = Colour(0xFFFFFF)
  public static let black = Colour(0x000000)

  /// The relative luminance of WCAG 2.2, from 0 (black) to 1 (white).
  public var luminance: Double {
    0.2126 * Self.linear(r) + 0.7152 * Self.linear(g) + 0.0722 * Self.linear(b)
  }

  /// The contrast ratio of WCAG 2.2, from 1 to 21; 4.5 is enough for text.
  public func contrast(with other: Colour) -> Double {
    let light = max(luminance, other.luminance)
    let dark = min(luminance, other.luminance)
    return (light + 0.05) / (dark + 0.05)
  }

  /// This colour (`share` 0) moved towards another (`share` 1).
  public func mixed(with other: Colour, by share: Double) -> Colour {
    let share = max(0, min(1, share))
    func mix(_ a: UInt8, _ b: UInt8) -> UInt8 {
      UInt8((Double(a) + (Double(b) - Double(a)) * share).rounded())
    }
    return Colour(r: mix(r, other.r), g: mix(g, other.g), b: mix(b, other.b))
  }

  /// The grey of the same luminance, for black-and-white prints.
  public var grey: Colour {
    let linear = luminance
    let value = linear <= 0.003_130_8 ? 12.92 * linear : 1.055 * pow(linear, 1 / 2.4) - 0.055
    let level = UInt8(max(0, min(255, (value * 255).rounded())))
    return Colour(r: level, g: level, b: level)
  }

  /// Six hexadecimal digits after a hash: `#4477aa`.
  public var hex: String {
    var text = Markup()
    text.add(self)
    return String(decoding: text.bytes, as: UTF8.self)
  }

  private static func linear(_ part: UInt8) -> Double {
    let share = Double(part) / 255
    return share <= 0.040_45 ? share / 12.92 : pow((share + 0.055) / 1.055, 2.4)
  }
}
