import EcosystemMaps
import Ink
import Testing

/// Worked out by hand: 1 + ⌈(side − room) / (room − 10)⌉, with a room of 190 × 277 mm on A4 and of
/// 277 × 400 mm on A3; the way round that takes fewer.
@Test(arguments: [
  ("A0", "A4", 5, 5), ("A1", "A4", 3, 5), ("A2", "A4", 2, 4), ("A3", "A4", 2, 2),
  ("A0", "A3", 5, 3), ("A1", "A3", 4, 2), ("A2", "A3", 2, 2),
])
func aPosterTakesAsManyTilesAsComputed(
  poster: String, tile: String, a: Int, b: Int
) throws {
  let tiling = Tiling(
    of: try #require(Paper(named: poster)).landscape, on: try #require(Paper(named: tile)))
  #expect([tiling.rows, tiling.columns].sorted() == [a, b].sorted())
  #expect(tiling.tag(row: 1, column: 2) == "R2C3")
}

/// Every point of the poster is on a tile, and neighbours share 10 mm.
@Test(arguments: Paper.all.dropLast())
func tilesCoverThePosterAndOverlap(poster: Paper) {
  let tiling = Tiling(of: poster.landscape, on: .a4)
  let overlap = Paper.points(millimetres: 10)
  for row in 0..<tiling.rows {
    for column in 0..<tiling.columns {
      let part = tiling.part(row: row, column: column)
      #expect(part.minX >= 0 && part.maxX <= poster.landscape.width + 1e-6)
      if column > 0 {
        let before = tiling.part(row: row, column: column - 1)
        #expect(abs(before.maxX - part.minX - overlap) < 1e-6)
      }
      if row > 0 {
        let above = tiling.part(row: row - 1, column: column)
        #expect(abs(above.maxY - part.minY - overlap) < 1e-6)
      }
    }
  }
  let last = tiling.part(row: tiling.rows - 1, column: tiling.columns - 1)
  #expect(abs(last.maxX - poster.landscape.width) < 1e-6)
  #expect(abs(last.maxY - poster.landscape.height) < 1e-6)
}

@Test func aTallTableStandsUpright() throws {
  let titles = ["Art", "Code", "Dance", "Earth", "Film", "Games", "Health"]
  let domains = titles.map { "\($0.lowercased()),\($0)" }.joined(separator: "\n")
  let edition = try Cities.edition([
    "actors.csv": "name\nAlder\n", "domains.csv": "id,title\n\(domains)\n",
    "age_bands.csv": "id,title,from,to\nyoung,14 to 25,14,25\n",
    "provision.csv": "provider,title,domains,age_from,age_to\nAlder,Club,art,14,25\n",
  ])
  let request = Cities.request(edition, paper: .a3)
  let tall = try poster(edition, .named("coverage"), request)
  #expect(tall.pages[0].size == Paper.a3.portrait)
  let wide = try poster(Cities.edition("portside"), .named("coverage"), request)
  #expect(wide.pages[0].size == Paper.a3.landscape)
}
