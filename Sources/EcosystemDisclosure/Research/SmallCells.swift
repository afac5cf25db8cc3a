/// A table of counts with totals, from which small counts are taken out so that nobody can work
/// them out again.
///
/// Counts from 1 to below `least` are left out first. Who knows the totals can often subtract their
/// way back; so further counts are left out until every small one lies in a range at least `least`
/// wide, or as wide as its totals allow where nothing else were told.
public struct SmallCells: Sendable {
  /// Counts by row and column.
  public let counts: [[Int]]
  public let least: Int
  /// Whether each count is left out.
  public let isLeftOut: [[Bool]]
  /// Whether no small count can be worked out to closer than `least`; never where a total of a row
  /// or column is small itself.
  public let isSafe: Bool

  /// What somebody who knows the totals and the other counts can say of one that is left out.
  public struct Bounds: Sendable, Hashable {
    public let row, column: Int
    public let low, high: Int

    var width: Int { high - low }
  }

  /// - Complexity: exact (the fewest further counts, then the least sum, then the first by row) while
  ///   at most 2,000 choices need looking at; else counts are added one by one, each the one
  ///   that makes most small counts safe.
  public init(_ counts: [[Int]], least: Int) {
    self.counts = counts
    self.least = least
    let search = CellSearch(counts: counts, least: least)
    isLeftOut = search.mask
    isSafe = search.isSafe
  }

  /// For each count that is left out, the least and the most that it can be.
  ///
  /// - Complexity: O(cells² · (rows + columns)) for each.
  public var bounds: [Bounds] {
    let flow = CellFlow(counts: counts, mask: isLeftOut)
    return counts.indices.flatMap { row in
      counts[row].indices.filter { isLeftOut[row][$0] }.map { flow.bounds(row, $0) }
    }
  }
}

/// Looks for the counts that must be left out besides the small ones.
private struct CellSearch {
  let counts: [[Int]]
  let least: Int
  private(set) var mask: [[Bool]] = []
  /// The small counts, and how wide the range of each must be.
  private var small: [(place: Place, width: Int)] = []

  private struct Place {
    let row, column: Int
  }

  init(counts: [[Int]], least: Int) {
    self.counts = counts
    self.least = least
    mask = counts.map { $0.map { 1..<max(1, least) ~= $0 } }
    let widest = CellFlow(counts: counts, mask: counts.map { $0.map { _ in true } })
    small = places { 1..<max(1, least) ~= $0 }.map {
      ($0, min(least, widest.bounds($0.row, $0.column).width))
    }
    guard unsafe(mask) > 0 else { return }
    mask = best() ?? grown()
  }

  var isSafe: Bool { unsafe(mask) == 0 && small.allSatisfy { $0.width >= least } }

  private func places(where isWanted: (Int) -> Bool) -> [Place] {
    counts.indices.flatMap { row in
      counts[row].indices.filter { isWanted(counts[row][$0]) }.map { Place(row: row, column: $0) }
    }
  }

  /// How many small counts can be worked out too closely.
  private func unsafe(_ mask: [[Bool]]) -> Int {
    let flow = CellFlow(counts: counts, mask: mask)
    return small.count { flow.bounds($0.place.row, $0.place.column).width < $0.width }
  }

  /// The fewest further counts, of these the least sum, of these the first; nil where that needs
  /// too many looks.
  private func best() -> [[Bool]]? {
    let free = places { !(1..<max(1, least) ~= $0) }
    var looks = 2_000
    for size in 1...max(1, free.count) {
      var found: (sum: Int, mask: [[Bool]])?
      var chosen = Array(0..<size)
      guard size <= free.count else { return nil }
      repeat {
        looks -= 1
        guard looks > 0 else { return nil }
        let sum = chosen.reduce(0) { $0 + counts[free[$1].row][free[$1].column] }
        if let other = found, other.sum <= sum { continue }
        let mask = mask(adding: chosen.map { free[$0] })
        if unsafe(mask) == 0 { found = (sum, mask) }
      } while advance(&chosen, of: free.count)
      if let found { return found.mask }
    }
    return nil
  }

  private func mask(adding places: [Place]) -> [[Bool]] {
    var mask = mask
    for place in places { mask[place.row][place.column] = true }
    return mask
  }

  private func advance(_ chosen: inout [Int], of count: Int) -> Bool {
    guard let last = chosen.indices.last(where: { chosen[$0] < count - chosen.count + $0 })
    else { return false }
    chosen[last] += 1
    for later in chosen.indices.dropFirst(last + 1) { chosen[later] = chosen[later - 1] + 1 }
    return true
  }

  /// Adds the count that makes most small ones safe, the least of equals, until all are.
  private func grown() -> [[Bool]] {
    var mask = mask
    while unsafe(mask) > 0, let next = next(after: mask) { mask = next }
    return mask
  }

  private func next(after mask: [[Bool]]) -> [[Bool]]? {
    let free = places { _ in true }.filter { !mask[$0.row][$0.column] }
    let choices = free.map { place -> (rank: (Int, Int), mask: [[Bool]]) in
      var mask = mask
      mask[place.row][place.column] = true
      return ((unsafe(mask), counts[place.row][place.column]), mask)
    }
    return choices.min { $0.rank < $1.rank }?.mask
  }
}

/// What the totals tell of counts that are left out, as flows between rows and columns.
///
/// A count can grow by as much as can be taken away along a way back from its column to its row over
/// other counts that are left out, and shrink likewise.
private struct CellFlow {
  let counts: [[Int]]
  let mask: [[Bool]]

  func bounds(_ row: Int, _ column: Int) -> SmallCells.Bounds {
    let value = counts[row][column]
    let room = counts.joined().reduce(0, +)
    return SmallCells.Bounds(
      row: row, column: column,
      low: value - flow(from: row, to: counts.count + column, without: (row, column), most: value),
      high: value + flow(from: counts.count + column, to: row, without: (row, column), most: room))
  }

  /// The most that can flow between two of rows (0…) and columns (after the rows); a row sends any
  /// amount to a column over a count that is left out, a column no more back than the count.
  private func flow(
    from source: Int, to sink: Int, without cell: (Int, Int), most: Int
  ) -> Int {
    var left = counts
    var total = 0
    while total < most, let way = way(from: source, to: sink, without: cell, left) {
      let narrow = zip(way, way.dropFirst()).compactMap { a, b in
        a < counts.count ? nil : left[b][a - counts.count]
      }
      let amount = min(narrow.min() ?? most, most - total)
      for (a, b) in zip(way, way.dropFirst()) {
        if a < counts.count {
          left[a][b - counts.count] += amount
        } else {
          left[b][a - counts.count] -= amount
        }
      }
      total += amount
    }
    return total
  }

  /// The shortest way with room left.
  private func way(
    from source: Int, to sink: Int, without cell: (Int, Int), _ left: [[Int]]
  ) -> [Int]? {
    let rows = counts.count
    let columns = counts.first?.count ?? 0
    var before = [Int](repeating: -1, count: rows + columns)
    before[source] = source
    var line = [source]
    var next = 0
    while next < line.count, before[sink] < 0 {
      let node = line[next]
      next += 1
      let isRow = node < rows
      for other in isRow ? rows..<rows + columns : 0..<rows where before[other] < 0 {
        let (row, column) = isRow ? (node, other - rows) : (other, node - rows)
        guard mask[row][column], (row, column) != cell, isRow || left[row][column] > 0
        else { continue }
        before[other] = node
        line.append(other)
      }
    }
    guard before[sink] >= 0 else { return nil }
    var way = [sink]
    while let last = way.last, last != source { way.append(before[last]) }
    return way.reversed()
  }
}
