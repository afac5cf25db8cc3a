/// Writes a number with two decimals at most and none that say nothing.
///
/// What is not a number becomes 0, and what lies beyond any page is held at ±1,000,000.
func decimal(_ value: Double) -> String {
  let hundredths = Int((onPage(value) * 100).rounded())
  let whole = abs(hundredths) / 100
  let rest = abs(hundredths) % 100
  var text = hundredths < 0 ? "-\(whole)" : "\(whole)"
  guard rest != 0 else { return text }
  text += rest < 10 ? ".0\(rest)" : ".\(rest)"
  if rest % 10 == 0 { text.removeLast() }
  return text
}

/// A coordinate that every format can hold.
func onPage(_ value: Double) -> Double {
  value.isFinite ? max(-1_000_000, min(1_000_000, value)) : 0
}
