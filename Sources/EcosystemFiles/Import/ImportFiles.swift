import EcosystemModel
import Records

/// The files of an import, sorted into groups that are read together.
struct ImportFiles {
  private(set) var groups: [ImportGroup] = []
  private(set) var plan: ColumnPlan
  private(set) var problems: [Diagnostic] = []
  /// Files whose headings no table has; people must say which is which.
  private(set) var unplanned: [String] = []
  /// The files read, by their names.
  private var plain: [(name: String, part: TablePart)] = []

  /// - Parameter found: Those that stand in a folder that was named, by their paths: what is of no
  ///   kind that is read beside the rest of a register is passed over.
  init(_ inputs: [InputFile], _ plan: ColumnPlan, found: Set<String>) {
    self.plan = plan
    let isRegister = inputs.contains { input in
      found.contains(input.file) && (Importer.reading(input)?.isOfSeveralFiles ?? false)
    }
    var together: [(importer: Importer, files: [InputFile])] = []
    for input in inputs {
      let name = lastPart(of: input.file)
      let named = ["csv", "tsv"].contains(ending(of: name)) ? Table.named(stem(of: name)) : nil
      let isPlanned = !plan.lines(for: name).isEmpty
      if named == nil, !isPlanned, let importer = Importer.reading(input) {
        let at = together.firstIndex { $0.importer.id == importer.id && importer.isOfSeveralFiles }
        if let at { together[at].files.append(input) } else { together.append((importer, [input])) }
      } else {
        takePlain(input, named, isBesideOthers: isRegister && found.contains(input.file))
      }
    }
    for (importer, files) in together { take(files, by: importer) }
    guard !plain.isEmpty else { return }
    groups.append(
      ImportGroup(
        title: title(of: plain.map(\.name)), parts: plain.map(\.part),
        whereActorsStand: "the files", problems: []))
  }

  private func title(of names: [String]) -> String {
    var seen: Set<String> = []
    return names.filter { seen.insert($0).inserted }.joined(separator: ", ")
  }

  private mutating func take(_ files: [InputFile], by importer: Importer) {
    do throws(Diagnostic) {
      let tables = try importer.tables(files)
      groups.append(
        ImportGroup(
          title: title(of: files.map { lastPart(of: $0.file) }), parts: tables.parts,
          whereActorsStand: tables.whereActorsStand, problems: tables.problems))
    } catch {
      problems.append(error)
    }
  }

  /// A table of ours, or one whose headings people have told.
  private mutating func takePlain(_ input: InputFile, _ named: Table?, isBesideOthers: Bool) {
    let name = lastPart(of: input.file)
    guard !isBesideOthers || named != nil else {
      problems.append(
        Diagnostic(
          .note, at: FilePlace(file: input.file), "not read: nothing in it is part of a map"))
      return
    }
    guard let table = NamedColumns(input) else {
      problems.append(unreadable(input))
      return
    }
    let target = named ?? likelyTable(of: table.rows)
    let lines = plan.lines(for: name)
    if !lines.isEmpty, lines != ColumnPlan.usual(name, table, as: target) {
      let parts = ColumnPlan.parts(of: table, by: lines)
      if parts.isEmpty { unplanned.append(input.file) }
      plain += parts.map { (name, $0) }
    } else if let target {
      plan.note(name, table, as: target)
      plain.append((name, TablePart(table.rows, as: target, file: name)))
    } else {
      plan.note(name, table, as: nil)
      unplanned.append(input.file)
    }
  }

  private func unreadable(_ input: InputFile) -> Diagnostic {
    if case .brokenJSON(let problem) = input.kind { return problem }
    do throws(Diagnostic) {
      _ = try Rows(input.bytes, file: input.file)
    } catch {
      return error
    }
    return input.error(
      "the file is of no kind that is read",
      hint: "`actormap list importers` names what can be read")
  }
}
