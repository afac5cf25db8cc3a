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
      if describingFiles.contains(name), input.json != nil {
        problems.append(
          Diagnostic(
            .note, at: FilePlace(file: input.file),
            "not read: it describes other files, and holds no rows"))
        continue
      }
      let named = ["csv", "tsv"].contains(ending(of: name)) ? Table.named(stem(of: name)) : nil
      let isPlanned = !plan.lines(for: name).isEmpty
      if named == nil, !isPlanned, let importer = Importer.reading(input) {
        let at = together.firstIndex { $0.importer.id == importer.id && importer.isOfSeveralFiles }
        if let at { together[at].files.append(input) } else { together.append((importer, [input])) }
      } else {
        let isText = !["csv", "tsv"].contains(ending(of: name)) && input.isText
        takePlain(
          input, named, isBesideOthers: (isRegister || isText) && found.contains(input.file))
      }
    }
    for (importer, files) in together { take(files, by: importer) }
    takeTwoModes()
    guard !plain.isEmpty else { return }
    groups.append(
      ImportGroup(
        title: title(of: plain.map(\.name)), parts: plain.map(\.part),
        whereActorsStand: "the files", problems: []))
  }

  /// Reads nodes and edges of two kinds as organisations and initiatives.
  private mutating func takeTwoModes() {
    let nodes = plain.filter { $0.part.table.id == "nodes" }
    let edges = plain.filter { $0.part.table.id == "edges" }
    guard nodes.count == 1, edges.count == 1,
      let found = TwoModes(nodes: nodes[0].part.rows, edges: edges[0].part.rows)
    else { return }
    if let remark = found.remark { problems.append(remark) }
    guard !found.parts.isEmpty else { return }
    plain.removeAll { ["nodes", "edges"].contains($0.part.table.id) }
    plain += found.parts.map { (lastPart(of: $0.rows.file), $0) }
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
      if named == nil { tellGuess(table, target) }
      plan.note(name, table, as: target)
      plain.append((name, TablePart(table.rows, as: target, file: name)))
    } else {
      plan.note(name, table, as: nil)
      unplanned.append(input.file)
    }
  }

  /// Says so where but a name speaks for a list of organisations.
  private mutating func tellGuess(_ table: NamedColumns, _ target: Table) {
    guard target.id == "actors", let heading = HeadingRow.find(in: table.rows, for: target) else {
      return
    }
    let positions = heading.positions(of: target).compactMap(\.self)
    guard positions.count == 1, heading.titles.count > 1 else { return }
    problems.append(
      Diagnostic(
        .note, at: FilePlace(file: table.file.file),
        "read as a list of organisations by its column '\(shortened(heading.titles[positions[0]]))'",
        hint: "if it is something else, say in \(columnPlanFile) which heading is which column"))
  }

  private func unreadable(_ input: InputFile) -> Diagnostic {
    if case .brokenJSON(let problem) = input.kind { return problem }
    do throws(Diagnostic) {
      _ = try input.rows()
    } catch {
      return error
    }
    return input.error(
      "the file is of no kind that is read",
      hint: "`actormap list importers` names what can be read")
  }
}

/// What exports and builds write beside the tables.
private let describingFiles: Set = ["manifest.json", "datapackage.json", "disclosure.json"]

extension InputFile {
  fileprivate var isText: Bool { if case .text = kind { true } else { false } }
}
