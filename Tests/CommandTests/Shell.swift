import Foundation
import Testing

/// What a command left behind: its exit code and all that it wrote.
struct Outcome: Sendable {
  let code: Int32
  let output: String
  let errors: String

  /// The lines of standard error.
  var errorLines: [String] { errors.split(separator: "\n").map(String.init) }
}

/// The command, built beside the test programme.
let actormapPath: String = {
  let own = (try? FileManager.default.destinationOfSymbolicLink(atPath: "/proc/self/exe")) ?? ""
  return URL(filePath: own).deletingLastPathComponent().appending(path: "actormap").path
}()

/// The root of the package, where maps/, docs/ and output/ are.
let root = URL(filePath: #filePath).appending(path: "../../..").standardized

/// Runs `actormap` with these words in a folder.
func actormap(_ words: String..., in folder: URL) throws -> Outcome {
  try run([actormapPath] + words, in: folder)
}

/// Runs one line of shell; standard error goes where standard output goes, in order.
func shell(_ line: String, in folder: URL) throws -> Outcome {
  let search = URL(filePath: actormapPath).deletingLastPathComponent().path
  return try run(
    ["/bin/sh", "-c", "PATH=\(quoted(search)):$PATH; export PATH\n\(line)"], in: folder,
    together: true)
}

/// Starts a program that reads nothing, and waits for its end.
func run(_ words: [String], in folder: URL, together: Bool = false) throws -> Outcome {
  let trace = FileManager.default.temporaryDirectory.appending(path: UUID().uuidString).path
  let (output, errors) = (trace + ".out", trace + ".err")
  defer {
    unlink(output)
    unlink(errors)
  }
  let call =
    "cd \(quoted(folder.path)) && exec \(words.map(quoted).joined(separator: " ")) "
    + "</dev/null >\(quoted(output)) 2>\(together ? "&1" : quoted(errors))"
  let code = try status(of: ["/bin/sh", "-c", call])
  return Outcome(code: code, output: text(at: output), errors: text(at: errors))
}

private func status(of words: [String]) throws -> Int32 {
  var arguments = words.map { strdup($0) }
  defer { arguments.forEach { free($0) } }
  arguments.append(nil)
  var child: pid_t = 0
  let refusal = posix_spawn(&child, words[0], nil, nil, arguments, environ)
  try #require(refusal == 0, "\(words[0]) did not start")
  var status: Int32 = 0
  while waitpid(child, &status, 0) < 0 && errno == EINTR {}
  let signal = status & 0x7f
  return signal == 0 ? (status >> 8) & 0xff : 128 + signal
}

/// The word as one word of the shell.
private func quoted(_ word: String) -> String {
  "'" + word.replacing("'", with: #"'\''"#) + "'"
}

private func text(at path: String) -> String {
  String(decoding: FileManager.default.contents(atPath: path) ?? Data(), as: UTF8.self)
}
