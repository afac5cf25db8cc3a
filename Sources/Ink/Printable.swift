/// Text without what no page can show and some would misread.
///
/// Tabs and line ends become spaces. Control characters, direction overrides (U+202A–202E,
/// U+2066–2069) and noncharacters go.
public func printable(_ text: String) -> String {
  if text.utf8.allSatisfy({ (0x20..<0x7F).contains($0) }) { return text }
  guard text.unicodeScalars.contains(where: { isBreak($0) || isHidden($0) }) else { return text }
  var clean = String.UnicodeScalarView()
  for scalar in text.unicodeScalars where !isHidden(scalar) {
    clean.append(isBreak(scalar) ? " " : scalar)
  }
  return String(clean)
}

private func isBreak(_ scalar: Unicode.Scalar) -> Bool {
  switch scalar.value {
  case 0x09...0x0D, 0x85, 0x2028, 0x2029: true
  default: false
  }
}

private func isHidden(_ scalar: Unicode.Scalar) -> Bool {
  switch scalar.value {
  case 0x09...0x0D, 0x85: false
  case 0x00...0x1F, 0x7F...0x9F: true
  case 0x202A...0x202E, 0x2066...0x2069: true
  case 0xFDD0...0xFDEF: true
  default: scalar.value & 0xFFFE == 0xFFFE
  }
}
