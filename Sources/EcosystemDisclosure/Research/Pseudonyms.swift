import Crypto
import FoundationEssentials
import Records

/// Names that say nothing without a key: the same id and key give the same name on every run.
///
///     p_ + the first 16 hexadecimal digits of HMAC-SHA-256(key, UTF-8 of the id in NFC)
///
/// What is no organisation bears its kind: `offer-` and the digits of `offer:` with its id.
///
/// Without the key nobody can make the name of an organisation that they suspect, as they could
/// with a plain hash of a public list. Who has the key and the list can.
public struct Pseudonyms: Sendable {
  private let key: SymmetricKey

  /// - Parameter key: 32 random bytes, kept outside of what is given away.
  public init(key: [UInt8]) { self.key = SymmetricKey(data: key) }

  /// What the name of an organisation begins with.
  static let mark = "p_"

  /// - Parameter kind: What the id is of; nothing for an organisation.
  public func name(for id: String, as kind: String? = nil) -> String {
    let whole = kind.map { "\($0):\(id)" } ?? id
    let code = HMAC<SHA256>.authenticationCode(for: Data(composed(whole).utf8), using: key)
    let digits = Array("0123456789abcdef")
    return (kind.map { "\($0)-" } ?? Self.mark)
      + String(code.prefix(8).flatMap { [digits[Int($0 >> 4)], digits[Int($0 & 15)]] })
  }
}
