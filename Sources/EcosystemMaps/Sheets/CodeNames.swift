import EcosystemDisclosure
import EcosystemModel
import Ink

/// All codes with their names, in three columns.
struct CodeNames {
  let book: CodeBook
  let edition: Edition

  var leaflet: Leaflet {
    var leaflet = Leaflet()
    leaflet.title("Names by code", "A code keeps its organisation from one workshop to the next.")
    let rows = book.actors.map { entry($0.code, edition.ecosystem.actors[$0.actor].name) }
    let whole = rows.reduce(0) { $0 + $1.height }
    var rest = rows[...]
    while !rest.isEmpty {
      leaflet.add { flow in
        let room = flow.left > 300 ? flow.left : flow.column.height
        let height = max(min(room, whole / 3 + 40), rest.first?.height ?? 0)
        var items: [Item] = []
        for column in 0..<3 {
          let x = flow.column.minX + Double(column) * flow.column.width / 3
          var y = flow.y
          while let row = rest.first, y + row.height <= flow.y + height {
            items += row.items(Point(x, y))
            y += row.height
            rest.removeFirst()
          }
        }
        flow.add(items, height: height)
      }
      if !rest.isEmpty { leaflet.turn() }
    }
    return leaflet
  }

  private typealias Entry = (items: (Point) -> [Item], height: Double)

  /// A code and its whole name, as many lines as it takes.
  private func entry(_ code: String, _ name: String) -> Entry {
    let lines = Typesetter().wrapped(String(name.prefix(300)), to: 132, size: 8)
    let draw = { (at: Point) -> [Item] in
      let name = lines.enumerated().map { number, line in
        Item.text(
          Text(line, at: Point(at.x + 32, at.y + 8 + Double(number) * 9.4), size: 8))
      }
      return [
        .text(Text(code, at: Point(at.x, at.y + 8), size: 9, weight: .bold)),
        .group(Group(class: "name", reading: printable(lines.joined(separator: " ")), items: name)),
      ]
    }
    return (draw, Double(max(1, lines.count)) * 9.4 + 6)
  }
}
