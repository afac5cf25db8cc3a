/// An organisation's number in a register, as the lists of org-id.guide write it: `GB-CHC-1000001`.
struct RegisterNumber: Sendable, Hashable {
  /// The register, `GB-CHC`.
  let register: String
  let number: String

  /// Reads `REGISTER-NUMBER` in any case; company numbers are filled with zeros to eight digits.
  ///
  /// - Returns: nil for what does not begin with a country or `XI`, `XM` and a register.
  init?(_ text: String) {
    let parts = text.uppercased().split(
      separator: "-", maxSplits: 2, omittingEmptySubsequences: false)
    guard parts.count == 3, parts[0].count == 2, !parts[1].isEmpty else { return nil }
    let digits = parts[2].filter { !$0.isWhitespace }
    guard !digits.isEmpty, parts[0].allSatisfy(\.isLetter) else { return nil }
    register = "\(parts[0])-\(parts[1])"
    number = register == "GB-COH" && digits.allSatisfy(\.isNumber) ? Self.filled(digits) : digits
  }

  private static func filled(_ digits: String) -> String {
    String(repeating: "0", count: max(0, 8 - digits.count)) + digits
  }
}
