import EcosystemModel

/// What each site offers, by age band and domain, in the parts into which offers are split.
///
/// An offer of 0 places is none. Columns are all domains together, each domain, and what names no
/// domain; rows are each age band, and what states no ages or ages of no band.
struct Holdings {
  /// What one site holds of one cell.
  struct Holding {
    let site: Int
    var places = 0.0
    /// Offers of unknown size.
    var unsized = 0
    /// By number, each once.
    var providers: [Int32] = []
  }

  struct Cell {
    var holdings: [Holding] = []
    /// Offers whose place is not stated, though they are not online.
    var unplaced = 0
    /// Offers online without a place, by number.
    var online: [Int] = []

    var isEmpty: Bool { holdings.isEmpty && unplaced == 0 && online.isEmpty }
  }

  let bandCount: Int
  let columnCount: Int
  private var cells: [Cell]
  /// The rows that an offer counts in; empty where it has no places or no place.
  private(set) var rows: [[Int]] = []

  /// The row of what states no ages.
  var unaged: Int { bandCount }

  subscript(row: Int, column: Int) -> Cell { cells[row * columnCount + column] }

  /// - Complexity: O(offers × log offers + parts).
  init(of ecosystem: Ecosystem, _ sites: Sites, isBanded: Bool) {
    bandCount = isBanded ? ecosystem.ageBands.count : 1
    columnCount = ecosystem.domains.count + 2
    cells = [Cell](repeating: Cell(), count: (bandCount + 1) * columnCount)
    rows = [[Int]](repeating: [], count: ecosystem.provision.count)
    let order = ecosystem.provision.indices.sorted {
      let (a, b) = (ecosystem.provision[$0], ecosystem.provision[$1])
      return (sites.ofOffer[$0] ?? -1, a.provider, a.id)
        < (sites.ofOffer[$1] ?? -1, b.provider, b.id)
    }
    for number in order where ecosystem.provision[number].placesPerYear != 0 {
      add(number, ecosystem, site: sites.ofOffer[number], isBanded: isBanded)
    }
  }

  private mutating func add(_ number: Int, _ ecosystem: Ecosystem, site: Int?, isBanded: Bool) {
    let offer = ecosystem.provision[number]
    let parts = Shares(of: offer, ecosystem).cells
    let columns = Set(parts.map { column($0.domain) }).sorted()
    let rows = isBanded ? Set(parts.map { row($0.ageBand) }).sorted() : [0]
    if site != nil { self.rows[number] = rows }
    for row in rows {
      let share = 1 / Double(rows.count)
      add(number, offer, share, at: row * columnCount, site)
      for column in columns {
        add(
          number, offer, share / Double(columns.count), at: row * columnCount + column, site)
      }
    }
  }

  private mutating func add(
    _ number: Int, _ offer: Provision, _ share: Double, at cell: Int, _ site: Int?
  ) {
    guard let site else {
      if offer.isOnline { cells[cell].online.append(number) } else { cells[cell].unplaced += 1 }
      return
    }
    if cells[cell].holdings.last?.site != site {
      cells[cell].holdings.append(Holding(site: site))
    }
    let last = cells[cell].holdings.count - 1
    if let places = offer.placesPerYear {
      cells[cell].holdings[last].places += places * share
    } else {
      cells[cell].holdings[last].unsized += 1
    }
    if cells[cell].holdings[last].providers.last != offer.provider.number {
      cells[cell].holdings[last].providers.append(offer.provider.number)
    }
  }

  private func column(_ domain: EcosystemAnalysis.Cell.Value<Domain>?) -> Int {
    domain?.ref.map { $0.index + 1 } ?? columnCount - 1
  }

  private func row(_ band: EcosystemAnalysis.Cell.Value<AgeBand>?) -> Int {
    band?.ref?.index ?? bandCount
  }
}
