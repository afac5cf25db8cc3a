import Glibc

/// Writes bytes to a file of its own, runs a command on it, and gives what the command printed.
func output(of command: String, on bytes: [UInt8], suffix: String) -> String {
  var template = Array("/tmp/ink-XXXXXX\(suffix)".utf8CString)
  let descriptor = mkstemps(&template, Int32(suffix.utf8.count))
  guard descriptor >= 0 else { return "" }
  let path = String(decoding: template.dropLast().map(UInt8.init(bitPattern:)), as: UTF8.self)
  defer { unlink(path) }
  var written = 0
  while written < bytes.count {
    let count = bytes[written...].withUnsafeBytes { write(descriptor, $0.baseAddress, $0.count) }
    guard count > 0 else { return "" }
    written += count
  }
  close(descriptor)
  guard let pipe = popen("\(command) \(path) \(command == "pdftotext" ? "-" : "")", "r") else {
    return ""
  }
  defer { pclose(pipe) }
  var text: [UInt8] = []
  while case let byte = getc(pipe), byte != EOF { text.append(UInt8(byte)) }
  return String(decoding: text, as: UTF8.self)
}
