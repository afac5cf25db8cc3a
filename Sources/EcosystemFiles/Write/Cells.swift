import EcosystemModel

/// How values stand in cells.
func cell(_ number: Double?) -> String {
  guard let number else { return "" }
  return number == number.rounded() && abs(number) < 9e15 ? "\(Int(number))" : "\(number)"
}

func cell(_ number: Int?) -> String { number.map { "\($0)" } ?? "" }
func cell(_ flag: Bool?) -> String { flag.map { $0 ? "yes" : "no" } ?? "" }
func cell(_ date: PartialDate?) -> String { date?.description ?? "" }
func cell(_ items: [String]) -> String { items.joined(separator: ";") }

extension Ecosystem {
  /// The id by which a cell names a row; blank for none.
  func id(_ row: Ref<Actor>?) -> String { row.map { actors[$0].id } ?? "" }
  func id(_ row: Ref<Domain>?) -> String { row.map { domains[$0].id } ?? "" }
  func id(_ row: Ref<Place>?) -> String { row.map { places[$0].id } ?? "" }
  func id(_ row: Ref<Sector>?) -> String { row.map { sectors[$0].id } ?? "" }
  func id(_ row: Ref<Ring>?) -> String { row.map { rings[$0].id } ?? "" }
  func id(_ row: Ref<LearnerGroup>?) -> String { row.map { groups[$0].id } ?? "" }
  func id(_ row: Ref<AgeBand>?) -> String { row.map { ageBands[$0].id } ?? "" }
  func id(_ row: Ref<LogicItem>?) -> String { row.map { logicModel[$0].id } ?? "" }

  /// A skill in no layer stands in no table, so that its name is all that there is.
  func id(_ row: Ref<Skill>?) -> String {
    row.map { skills[$0].layer == nil ? skills[$0].name : skills[$0].id } ?? ""
  }

  /// A badge that nobody issues stands in no table, so that its name is all that there is.
  func id(_ row: Ref<Badge>?) -> String {
    row.map { badges[$0].issuer == nil ? badges[$0].name : badges[$0].id } ?? ""
  }

  func id(_ thing: Thing) -> String {
    switch thing {
    case .actor(let row): id(row)
    case .domain(let row): id(row)
    case .place(let row): id(row)
    case .offer(let row): provision[row].id
    case .skill(let row): id(row)
    case .badge(let row): id(row)
    case .opportunity(let row): opportunities[row].id
    case .initiative(let row): initiatives[row].id
    case .logicItem(let row): id(row)
    case .group(let row): id(row)
    case .ageBand(let row): id(row)
    case .sector(let row): id(row)
    case .ring(let row): id(row)
    case .relation(let row): relations[row].id
    case .tie(let a, let b): "\(id(a)) – \(id(b))"
    }
  }

  func ids(_ rows: [Ref<Domain>]) -> String { cell(rows.map { id($0) }) }
  func ids(_ rows: [Ref<Skill>]) -> String { cell(rows.map { id($0) }) }
}
