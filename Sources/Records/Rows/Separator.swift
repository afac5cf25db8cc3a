/// The separator that gives the most records of one same width, among the first of the file.
func likelySeparator(of bytes: [UInt8]) -> UInt8 {
  let sample = Array(bytes.prefix(20_000))
  let candidates: [UInt8] = [UInt8(ascii: ","), UInt8(ascii: ";"), UInt8(ascii: "\t")]
  var best = (score: 0, separator: candidates[0])
  for separator in candidates {
    let score = agreement(of: sample, separator: separator)
    if score > best.score { best = (score, separator) }
  }
  return best.separator
}

/// How many of the first 50 records share the commonest width above one.
private func agreement(of bytes: [UInt8], separator: UInt8) -> Int {
  var widths: [Int: Int] = [:]
  var at = 0
  var records = 0
  while at < bytes.count, records < 50 {
    var width = 0
    var field: Field
    repeat {
      field = Field(in: bytes.span, from: at, separator: separator)
      width += 1
      at = field.next
    } while field.endsWithSeparator && at < bytes.count
    if width > 1 { widths[width, default: 0] += 1 }
    records += 1
  }
  return widths.values.max() ?? 0
}
