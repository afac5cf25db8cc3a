/// The text of a drawing as it grows, in bytes, so that no string is made for a number.
struct Markup {
  private(set) var bytes: [UInt8] = []

  /// Adds our own words as they are.
  mutating func add(_ words: String) { bytes.append(contentsOf: words.utf8) }

  /// Adds text that may stand in an element or in an attribute's quotes.
  ///
  /// Goes by bytes: a mark joined with a combining accent is one character but still a mark.
  mutating func add(escaped text: String) {
    for byte in printable(text).utf8 {
      switch byte {
      case UInt8(ascii: "&"): add("&amp;")
      case UInt8(ascii: "<"): add("&lt;")
      case UInt8(ascii: ">"): add("&gt;")
      case UInt8(ascii: "\""): add("&quot;")
      default: bytes.append(byte)
      }
    }
  }

  /// Adds a number with two decimals at most and none that say nothing.
  ///
  /// What is not a number becomes 0, and what lies beyond any page is held at ±1,000,000.
  mutating func add(_ value: Double) {
    let hundredths = Int((onPage(value) * 100).rounded())
    let (whole, rest) = abs(hundredths).quotientAndRemainder(dividingBy: 100)
    if hundredths < 0 { bytes.append(UInt8(ascii: "-")) }
    add(digitsOf: whole)
    guard rest != 0 else { return }
    bytes.append(UInt8(ascii: "."))
    add(digit: rest / 10)
    if rest % 10 != 0 { add(digit: rest % 10) }
  }

  /// Adds two numbers with a space between them.
  mutating func add(_ point: Point) {
    add(point.x)
    bytes.append(UInt8(ascii: " "))
    add(point.y)
  }

  /// Adds six hexadecimal digits after a hash.
  mutating func add(_ colour: Colour) {
    bytes.append(UInt8(ascii: "#"))
    for part in [colour.r, colour.g, colour.b] {
      add(hexadecimal: part >> 4)
      add(hexadecimal: part & 15)
    }
  }

  private mutating func add(hexadecimal digit: UInt8) {
    bytes.append(digit < 10 ? UInt8(ascii: "0") + digit : UInt8(ascii: "a") + digit - 10)
  }

  private mutating func add(digitsOf number: Int) {
    if number > 9 { add(digitsOf: number / 10) }
    add(digit: number % 10)
  }

  private mutating func add(digit: Int) { bytes.append(UInt8(ascii: "0") + UInt8(digit)) }
}

/// A number as ``Markup`` writes it.
func decimal(_ value: Double) -> String {
  var text = Markup()
  text.add(value)
  return String(decoding: text.bytes, as: UTF8.self)
}

/// A coordinate that every format can hold.
func onPage(_ value: Double) -> Double {
  value.isFinite ? max(-1_000_000, min(1_000_000, value)) : 0
}
