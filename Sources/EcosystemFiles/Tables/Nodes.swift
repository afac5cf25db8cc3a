import EcosystemModel
import Records

extension Table {
  static let nodes = Table(
    "nodes", "Nodes", "Organisations as network programs write them.",
    columns: [
      Heading("id", "the id that edges name", or: ["name"], isRequired: true),
      Heading("label", "the name; the id where there is none"),
      Heading("sector", "the group it belongs to", or: ["group"]),
      Heading("domains", "its domains; a list", or: ["domain"]),
    ]
  ) { sheet, intake in
    intake.reserveActors(sheet.rows.count)
    intake.readNodes(sheet)
    intake.replayDecisions(sheet)
    intake.actors.compareNames(of: intake.ecosystem.actors)
  }
}

/// What the words of a node's row mean.
private struct NodeKind {
  let sector: Ref<Sector>?
  let domains: [Ref<Domain>]
}

/// The short key of `example`, which marks a row that is none.
private let exampleID = "example".utf8.reduce(UInt64(0)) { $0 << 8 | UInt64($1) }

extension Intake {
  /// Reads the rows; plain ones with a new id are made ready on several threads.
  fileprivate mutating func readNodes(_ sheet: Sheet) {
    let (id, label) = (sheet["id"], sheet["label"])
    let (sector, domains) = (sheet["sector"], sheet["domains"])
    var line = LedgerLine(sheet: sheet)
    var row = Row(sheet: sheet, ahead: 1)
    TableScan(
      sheet, [(id, .keyAndText(0)), (label, .text(1)), (sector, .word), (domains, .word)],
      keys: 1, texts: 2
    ).eachBatch(threads: threads, { $0 }) { batch in
      var known = Known<NodeKind>(batch.wordCount, names: namesOfGroups)
      for (number, record) in batch.records.enumerated() {
        if number % 256 == 0 { actors.approach(batch.keys[number...].prefix(256)) }
        if let kind = known[batch.words[number]] {
          let (given, title) = (batch.texts[2 * number], batch.texts[2 * number + 1])
          let origin = Origin(file: sheet.file, line: sheet.rows.line(of: record))
          let actor = Actor(id: given, name: title.isEmpty ? given : title, origin: origin)
          if add(actor, short: batch.keys[number], kind) {
            line.keepPlainRow()
            continue
          }
        }
        row.move(to: record)
        sheet.take(row, &self, &line) { row, intake in
          let problems = intake.problemCount
          guard let given = intake.required(row, id) else { return }
          let title = row.verbatim(label)
          guard var actor = intake.actor(named: title.isEmpty ? given : title, id: given, row, id)
          else { return }
          actor.sector = intake.ref(row, sector, \.sectors)
          actor.domains = intake.refs(row, domains, \.domains)
          if let kind = known[batch.words[number]], kind.domains == actor.domains {
            actor.domains = kind.domains
          }
          known.learn(
            NodeKind(sector: actor.sector, domains: actor.domains), as: batch.words[number],
            isClean: intake.problemCount == problems, names: intake.namesOfGroups)
          intake.ecosystem.actors.append(actor)
        }
      }
    }
    close(line, sheet)
  }

  private var namesOfGroups: Int { sectors.names.count + domains.names.count }

  /// Adds an actor unless its id is no short one, or taken: then its row needs a closer look.
  private mutating func add(_ actor: Actor, short id: UInt64, _ kind: NodeKind) -> Bool {
    guard id != 0, id != exampleID,
      actors.insert(short: id, named: actor.name, row: ecosystem.actors.count)
    else {
      return false
    }
    if isLenient { statedIDs["actors", default: []].insert(actor.id) }
    var actor = actor
    actor.sector = kind.sector
    // Those of the same domains share their list: a million small arrays would cost 50 MB.
    actor.domains = kind.domains
    ecosystem.actors.append(actor)
    return true
  }
}
