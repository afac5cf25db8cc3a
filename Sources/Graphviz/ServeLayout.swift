import Glibc

/// Reads one request, lays it out here and writes the answer: what the child process does.
///
/// - Returns: The exit code: 0 when places were written, 1 when a failure was.
public func serveLayout(from input: Int32, to output: Int32) -> Int32 {
  let answer = Result { () throws(LayoutFailure) in
    try LayoutEngine.inProcess.layout(request(in: readAll(from: input)))
  }
  guard writeAll(answerText(answer), to: output) else { return 1 }
  if case .failure = answer { return 1 }
  return 0
}

private func readAll(from input: Int32) -> String {
  var bytes: [UInt8] = []
  var piece = [UInt8](repeating: 0, count: 65_536)
  while true {
    let count = read(input, &piece, piece.count)
    if count < 0, errno == EINTR { continue }
    guard count > 0 else { return String(decoding: bytes, as: UTF8.self) }
    bytes += piece.prefix(count)
  }
}

private func writeAll(_ text: String, to output: Int32) -> Bool {
  var rest = Array(text.utf8)[...]
  while !rest.isEmpty {
    let count = rest.withUnsafeBytes { write(output, $0.baseAddress, $0.count) }
    if count < 0, errno == EINTR { continue }
    guard count > 0 else { return false }
    rest.removeFirst(count)
  }
  return true
}
