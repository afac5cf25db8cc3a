extension Output {
  /// Puts the files into a folder that is somebody's own, in the place of those that were read: all
  /// of them or none.
  ///
  /// - Parameter old: The bytes on which the new ones rest, by path; a file that has others by now
  ///   was changed meanwhile, and nothing is written.
  public func add(to folder: String, over old: [String: [UInt8]]) throws(Diagnostic) {
    do throws(Disk.Refusal) {
      try Disk.alone(in: folder) { () throws(Disk.Refusal) in
        for path in paths { try check(Disk.joined(folder, path), still: old[path]) }
        try Disk.uninterrupted { () throws(Disk.Refusal) in try exchange(in: folder, old) }
      }
    } catch {
      throw Diagnostic(
        .error, "the tables in '\(folder)' cannot be written: \(error.why)",
        hint: "nothing was changed; see that the folder can be written, and run again")
    }
  }

  private func check(_ path: String, still old: [UInt8]?) throws(Disk.Refusal) {
    guard Disk.kind(of: path) != nil else {
      if old == nil { return }
      throw Disk.Refusal("'\(path)' is gone")
    }
    guard let old, try Disk.bytes(of: path) == old else {
      throw Disk.Refusal("'\(path)' was changed meanwhile")
    }
  }

  /// Writes all beside their places first; where one cannot be moved, those before it go back.
  private func exchange(in folder: String, _ old: [String: [UInt8]]) throws(Disk.Refusal) {
    var stages: [(stage: String, target: String, path: String)] = []
    defer { for item in stages { Disk.remove(item.stage) } }
    for path in paths {
      let target = Disk.resolved(Disk.joined(folder, path))
      let stage = try Disk.makeUnfinished(.file, beside: target)
      stages.append((stage, target, path))
      try Disk.store(self[path] ?? [], at: stage)
      Disk.copyRights(of: target, to: stage)
    }
    for (count, item) in stages.enumerated() {
      do throws(Disk.Refusal) {
        try Disk.move(item.stage, to: item.target)
      } catch {
        for done in stages.prefix(count) {
          if let bytes = old[done.path] {
            try Disk.store(bytes, at: done.target)
          } else {
            Disk.remove(done.target)
          }
        }
        throw error
      }
    }
  }
}
