#if canImport(Glibc)
  import Glibc
#elseif canImport(Darwin)
  import Darwin
#endif

extension Disk {
  /// The folder that holds what `path` names; empty where that is the working folder.
  static func parent(of path: String) -> String {
    guard let slash = path.lastIndex(of: "/") else { return "" }
    return slash == path.startIndex ? "/" : String(path[..<slash])
  }

  static func joined(_ folder: String, _ name: String) -> String {
    if folder.isEmpty { return name }
    return folder.hasSuffix("/") ? folder + name : "\(folder)/\(name)"
  }

  /// Makes a folder and those above it.
  static func makeFolder(_ path: String) throws(Refusal) {
    guard !path.isEmpty, kind(of: path) != .folder else { return }
    try makeFolder(parent(of: path))
    guard mkdir(path, 0o777) == 0 || errno == EEXIST else { throw .last }
  }

  /// Does the work while no other run changes what stands in `folder`; waits for those that do.
  static func alone(
    in folder: String, _ work: () throws(Refusal) -> Void
  ) throws(Refusal) {
    let descriptor = open(folder.isEmpty ? "." : folder, O_RDONLY | O_CLOEXEC)
    defer { if descriptor >= 0 { close(descriptor) } }
    if descriptor >= 0 { flock(descriptor, LOCK_EX) }
    try work()
  }

  /// Does the work to its end before Ctrl-C, or another request to end, takes effect.
  ///
  /// What is unfinished is then moved to its place or removed, never left behind. The work must not
  /// wait for anybody.
  static func uninterrupted(_ work: () throws(Refusal) -> Void) throws(Refusal) {
    var requests = sigset_t()
    var before = sigset_t()
    sigemptyset(&requests)
    for signal in [SIGINT, SIGTERM, SIGHUP] { sigaddset(&requests, signal) }
    pthread_sigmask(SIG_BLOCK, &requests, &before)
    defer { pthread_sigmask(SIG_SETMASK, &before, nil) }
    try work()
  }

  /// Makes an empty file or folder that nobody else uses, beside `path`, so that a rename moves
  /// it there.
  static func makeUnfinished(_ kind: Kind, beside path: String) throws(Refusal) -> String {
    let folder = parent(of: path)
    try makeFolder(folder)
    let name = path.split(separator: "/").last.map(String.init) ?? "output"
    let start = joined(folder, ".\(name).unfinished-")
    for number in 0..<10_000 {
      let candidate = "\(start)\(getpid())-\(number)"
      if kind == .folder {
        if mkdir(candidate, 0o777) == 0 { return candidate }
      } else {
        let descriptor = open(candidate, O_WRONLY | O_CREAT | O_EXCL | O_CLOEXEC, 0o666)
        if descriptor >= 0 {
          close(descriptor)
          return candidate
        }
      }
      guard errno == EEXIST else { throw .last }
    }
    throw Refusal("too many unfinished files beside it")
  }

  /// Moves a file or folder, over a file that stands there.
  static func move(_ path: String, to target: String) throws(Refusal) {
    guard rename(path, target) == 0 else { throw .last }
  }

  /// Puts the folder `new` where `old` stands, which is then removed.
  ///
  /// Two renames, since plain POSIX has no exchange; where another run puts its folder there in
  /// between, that one is replaced in its turn.
  static func replace(_ old: String, by new: String) throws(Refusal) {
    let aside = new + ".old"
    for _ in 0..<100 {
      let isMoved = rename(old, aside) == 0
      guard isMoved || errno == ENOENT else { throw .last }
      if rename(new, old) == 0 { return remove(aside) }
      let reason = errno
      let refusal = Refusal.last
      let isTaken = reason == ENOTEMPTY || reason == EEXIST
      if isMoved, rename(aside, old) != 0, isTaken { remove(aside) }
      guard isTaken else { throw refusal }
    }
    throw Refusal("other runs write it at the same time")
  }

  /// Lets `copy` be the same file as `path`: by a second name for it, else by its bytes.
  static func carry(_ path: String, to copy: String) throws(Refusal) {
    try makeFolder(parent(of: copy))
    if linkat(AT_FDCWD, path, AT_FDCWD, copy, 0) == 0 { return }
    try store(try bytes(of: path), at: copy)
  }

  /// Gives a folder the rights that another has.
  static func copyRights(of folder: String, to other: String) {
    var information = stat()
    if stat(folder, &information) == 0 { chmod(other, information.st_mode & 0o7777) }
  }

  /// The files below a folder, hidden ones too, as paths from it, sorted.
  static func files(below folder: String) throws(Refusal) -> [String] {
    var found: [String] = []
    for name in try names(in: folder) {
      if ownKind(of: "\(folder)/\(name)") == .folder {
        found += try files(below: "\(folder)/\(name)").map { "\(name)/\($0)" }
      } else {
        found.append(name)
      }
    }
    return found
  }

  /// Removes a file, or a folder and all in it, as far as that can be done.
  static func remove(_ path: String) {
    if ownKind(of: path) == .folder {
      for name in (try? names(in: path)) ?? [] { remove("\(path)/\(name)") }
      rmdir(path)
    } else {
      unlink(path)
    }
  }
}
