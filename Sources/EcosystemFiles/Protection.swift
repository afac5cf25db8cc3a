public import Records

extension Source {
  /// Refuses a file to write that is one of the files to read or would become one, or a table of
  /// another map: one that bears a table's name and has another table beside it.
  public func protectTables(from target: String?) throws(Diagnostic) {
    try protect(target)
    guard let target, let folder = Self.folderHolding(target) else { return }
    let name = target.split(separator: "/").last.map(String.init) ?? target
    func isTable(_ file: String) -> Bool {
      isTableFile(file) && Table.named(stem(of: file)) != nil
    }
    guard isTable(name), folder.files.contains(name),
      folder.files.contains(where: { $0 != name && isTable($0) })
    else { return }
    throw Diagnostic(
      .error, "'\(target)' is a table of a map and would be lost",
      hint: "name another file with --into")
  }

  private static func folderHolding(_ file: String) -> Source? {
    let above = file.split(separator: "/", omittingEmptySubsequences: false).dropLast()
    let folder = above.isEmpty ? "." : above.joined(separator: "/")
    return try? Source.at(folder.isEmpty ? "/" : folder)
  }
}
