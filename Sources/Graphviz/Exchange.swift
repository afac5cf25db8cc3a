import CGraphviz
import Glibc

/// Runs a program, gives it a text on its standard input and returns what it wrote.
///
/// One socket serves both ways: a child that ends early is then an error to read, not a signal.
func exchange(
  _ text: String, with executable: String, _ arguments: [String], patience: Double
) throws(LayoutFailure) -> String {
  var ends: [Int32] = [-1, -1]
  let kind = Int32(SOCK_STREAM.rawValue) | Int32(SOCK_CLOEXEC.rawValue)
  guard socketpair(AF_UNIX, kind, 0, &ends) == 0 else { throw .child(lastError()) }
  defer { close(ends[0]) }
  let child = try spawn(executable, arguments, on: ends[1])
  let answer = converse(text, over: ends[0], until: now() + patience)
  if answer == nil { kill(child, SIGKILL) }
  let end = wait(for: child)
  guard let answer else { throw .child("it took longer than \(patience) seconds") }
  if !answer.isEmpty { return answer }
  throw .child(end)
}

/// Starts the program with one socket as input and output; its own complaints go nowhere.
///
/// Worker threads hold signals back and a child inherits that: it starts with none held back.
private func spawn(
  _ executable: String, _ arguments: [String], on socket: Int32
) throws(LayoutFailure) -> pid_t {
  defer { close(socket) }
  var actions = posix_spawn_file_actions_t()
  posix_spawn_file_actions_init(&actions)
  defer { posix_spawn_file_actions_destroy(&actions) }
  posix_spawn_file_actions_adddup2(&actions, socket, 0)
  posix_spawn_file_actions_adddup2(&actions, socket, 1)
  posix_spawn_file_actions_addopen(&actions, 2, "/dev/null", O_WRONLY, 0)
  var attributes = posix_spawnattr_t()
  posix_spawnattr_init(&attributes)
  defer { posix_spawnattr_destroy(&attributes) }
  var nothing = sigset_t()
  sigemptyset(&nothing)
  posix_spawnattr_setsigmask(&attributes, &nothing)
  posix_spawnattr_setflags(&attributes, Int16(POSIX_SPAWN_SETSIGMASK))
  var words = ([executable] + arguments).map { strdup($0) }
  defer { for word in words { free(word) } }
  words.append(nil)
  var child: pid_t = 0
  let code = posix_spawn(&child, executable, &actions, &attributes, words, layout_environment())
  guard code == 0 else {
    throw .child("'\(executable)' did not start: \(String(cString: strerror(code)))")
  }
  return child
}

/// Writes and reads in turn, as the other end is ready; nil when time ran out.
private func converse(_ text: String, over socket: Int32, until deadline: Double) -> String? {
  var rest = Array(text.utf8)[...]
  var answer: [UInt8] = []
  var piece = [UInt8](repeating: 0, count: 65_536)
  while true {
    let events = Int16(rest.isEmpty ? POLLIN : POLLIN | POLLOUT)
    var watched = pollfd(fd: socket, events: events, revents: 0)
    let left = deadline - now()
    guard left > 0 else { return nil }
    guard poll(&watched, 1, Int32(min(left, 1) * 1000) + 1) > 0 else { continue }
    if !rest.isEmpty, Int32(watched.revents) & POLLOUT != 0 { send(&rest, over: socket) }
    guard Int32(watched.revents) & (POLLIN | POLLHUP | POLLERR) != 0 else { continue }
    let count = recv(socket, &piece, piece.count, Int32(MSG_DONTWAIT))
    if count < 0, errno == EAGAIN || errno == EINTR { continue }
    guard count > 0 else { return String(decoding: answer, as: UTF8.self) }
    answer += piece.prefix(count)
  }
}

/// Sends what fits now; closes that way after the last byte, or when nobody reads.
private func send(_ rest: inout ArraySlice<UInt8>, over socket: Int32) {
  let flags = Int32(MSG_DONTWAIT) | Int32(MSG_NOSIGNAL)
  let count = rest.withUnsafeBytes { Glibc.send(socket, $0.baseAddress, $0.count, flags) }
  if count < 0, errno == EAGAIN || errno == EINTR { return }
  rest = count > 0 ? rest.dropFirst(count) : []
  if rest.isEmpty { shutdown(socket, Int32(SHUT_WR)) }
}

/// Waits for the child's end and says it in plain words.
private func wait(for child: pid_t) -> String {
  var status: Int32 = 0
  while waitpid(child, &status, 0) < 0 {
    guard errno == EINTR else { return lastError() }
  }
  let signal = status & 0x7F
  if signal != 0 { return "it was stopped by signal \(signal)" }
  return "it ended with code \((status >> 8) & 0xFF) and said nothing"
}

private func lastError() -> String { String(cString: strerror(errno)) }

private func now() -> Double {
  var time = timespec()
  clock_gettime(CLOCK_MONOTONIC, &time)
  return Double(time.tv_sec) + Double(time.tv_nsec) / 1e9
}
