/// Something in a text by which a person could be reached or found.
struct Contact: Sendable, Hashable {
  enum Kind: String, Sendable, CaseIterable {
    case email = "an e-mail address"
    case phone = "a telephone number"
    case postcode = "a postcode"
  }

  let kind: Kind
  let text: String

  /// Whether a text has what each of them needs: an `@`, ten digits, or digits and a space.
  ///
  /// Most ids and codes have none of that, and tables may be large.
  static func mayBe(in text: ArraySlice<UInt8>) -> Bool {
    var (digits, hasSpace) = (0, false)
    for byte in text {
      if byte == UInt8(ascii: "@") { return true }
      if isDigit(byte) { digits += 1 }
      if byte == UInt8(ascii: " ") { hasSpace = true }
    }
    return digits >= 10 || digits >= 2 && hasSpace
  }

  /// The first of each kind in a text.
  ///
  /// A number counts as a telephone's where it has the 10 or 11 digits that begin with 0 in the
  /// United Kingdom, in groups of at least three, or stands after a `+`. Numbers of registers are
  /// shorter, or stand after a letter or hyphen (`GB-CHC-1101234`); those of books after `ISBN`. A
  /// postcode has its space; without one it looks like any other code.
  ///
  /// - Complexity: O(length).
  static func first(in text: String) -> [Contact] {
    let bytes = Array(text.utf8)
    let found: [(Kind, Range<Int>?)] = [
      (.email, email(in: bytes)), (.phone, phone(in: bytes)), (.postcode, postcode(in: bytes)),
    ]
    return found.compactMap { kind, range in
      range.map { Contact(kind: kind, text: String(decoding: bytes[$0], as: UTF8.self)) }
    }
  }
}

private func isDigit(_ byte: UInt8) -> Bool { 0x30...0x39 ~= byte }
private func isLetter(_ byte: UInt8) -> Bool { 0x61...0x7A ~= byte | 0x20 }
private func isPartOfWord(_ byte: UInt8) -> Bool {
  isDigit(byte) || isLetter(byte) || byte >= 0x80
}

private func email(in bytes: [UInt8]) -> Range<Int>? {
  for at in bytes.indices where bytes[at] == UInt8(ascii: "@") {
    let own = bytes[..<at].reversed().prefix { isPartOfWord($0) || "._%+-'".utf8.contains($0) }
    let host = bytes[(at + 1)...].prefix { isPartOfWord($0) || ".-".utf8.contains($0) }
    let names = host.split(separator: UInt8(ascii: "."))
    guard !own.isEmpty, names.count > 1, let last = names.last, last.count > 1,
      last.allSatisfy(isLetter)
    else { continue }
    return at - own.count..<last.endIndex
  }
  return nil
}

private func phone(in bytes: [UInt8]) -> Range<Int>? {
  for at in bytes.indices where isDigit(bytes[at]) {
    let signs = bytes[..<at].reversed().prefix { "+(".utf8.contains($0) }
    let start = at - signs.count
    if start > 0, isPartOfWord(bytes[start - 1]) || "-./#=_+".utf8.contains(bytes[start - 1]) {
      continue
    }
    guard !isOfABook(bytes[..<start]) else { continue }
    let isAbroad = signs.contains(UInt8(ascii: "+"))
    if let end = endOfPhone(bytes, from: at, isAbroad: isAbroad) { return start..<end }
  }
  return nil
}

/// Where a telephone number ends whose first digit stands at `start`.
private func endOfPhone(_ bytes: [UInt8], from start: Int, isAbroad: Bool) -> Int? {
  let isUsual =
    isAbroad
    ? bytes[start] != UInt8(ascii: "0")
    : bytes[start] == UInt8(ascii: "0") && start + 1 < bytes.count
      && "123578".utf8.contains(bytes[start + 1])
  guard isUsual else { return nil }
  var (at, digits, isFirst) = (start, 0, true)
  while at < bytes.count {
    let group = bytes[at...].prefix(while: isDigit)
    // `+44 (0)117` repeats the 0 that stands at home.
    let isShort = isAbroad && (isFirst || group.elementsEqual([UInt8(ascii: "0")]))
    let least = isShort ? 1 : isAbroad ? 2 : 3
    guard group.count >= least, group.count <= 11 || isAbroad else { return nil }
    digits += group.count
    let isAlone = group.endIndex == bytes.count || !isPartOfWord(bytes[group.endIndex])
    if isAlone, isAbroad ? 10...15 ~= digits : 10...11 ~= digits { return group.endIndex }
    guard isAlone, digits < 15 else { return nil }
    let gap = bytes[group.endIndex...].prefix { " ()-.".utf8.contains($0) }
    guard 1...2 ~= gap.count else { return nil }
    at = gap.endIndex
    isFirst = false
  }
  return nil
}

private func isOfABook(_ before: ArraySlice<UInt8>) -> Bool {
  let letters = before.reversed().drop { !isLetter($0) }.prefix(while: isLetter)
  let word = String(decoding: letters.reversed(), as: UTF8.self).lowercased()
  return ["isbn", "issn", "doi", "orcid", "ref", "id"].contains(word)
}

private func postcode(in bytes: [UInt8]) -> Range<Int>? {
  var at = 0
  while at < bytes.count {
    let word = bytes[at...].prefix(while: isPartOfWord)
    let end = word.endIndex
    if 2...4 ~= word.count, end + 3 < bytes.count, bytes[end] == UInt8(ascii: " ") {
      let inner = bytes[(end + 1)...].prefix(while: isPartOfWord)
      if isPostcode(word, inner) { return at..<inner.endIndex }
    }
    at = end + 1
  }
  return nil
}

/// Whether the two parts are those of a postcode of the United Kingdom, such as `PL4` and `8AA`.
private func isPostcode(_ outer: ArraySlice<UInt8>, _ inner: ArraySlice<UInt8>) -> Bool {
  let letters = outer.prefix(while: isLetter)
  let rest = outer.dropFirst(letters.count)
  guard inner.count == 3, inner.first.map(isDigit) == true,
    inner.dropFirst().allSatisfy({ isLetter($0) && !"CIKMOV".utf8.contains($0 & 0xDF) }),
    1...2 ~= rest.count, rest.first.map(isDigit) == true, rest.allSatisfy(isPartOfWord)
  else { return false }
  return areas.contains(String(decoding: letters, as: UTF8.self).uppercased())
}

/// The letters that postcodes begin with.
private let areas = Set(
  """
  AB AL B BA BB BD BH BL BN BR BS BT CA CB CF CH CM CO CR CT CV CW DA DD DE DG DH DL DN DT DY E EC \
  EH EN EX FK FY G GL GU GY HA HD HG HP HR HS HU HX IG IM IP IV JE KA KT KW KY L LA LD LE LL LN LS \
  LU M ME MK ML N NE NG NN NP NR NW OL OX PA PE PH PL PO PR RG RH RM S SA SE SG SK SL SM SN SO SP \
  SR SS ST SW SY TA TD TF TN TQ TR TS TW UB W WA WC WD WF WN WR WS WV YO ZE
  """.split(separator: " ").map(String.init))
