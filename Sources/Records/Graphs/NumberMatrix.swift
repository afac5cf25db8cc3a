/// Numbers in rows of one width.
struct NumberMatrix {
  let values: [String]
  let width: Int

  /// Whether it is square and each value equals the one across the diagonal.
  var isSymmetric: Bool {
    guard width > 0, values.count == width * width else { return false }
    for row in 0..<width {
      for column in row + 1..<max(width, row + 1) {
        guard number(values[row * width + column]) == number(values[column * width + row]) else {
          return false
        }
      }
    }
    return true
  }

  private func number(_ text: String) -> Double { text.isEmpty ? 0 : Double(text) ?? .infinity }
}
