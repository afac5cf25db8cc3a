import EcosystemDisclosure
import EcosystemModel
import Ink

/// Organisations that have no place on the map, in tidy rows below it.
struct Strip {
  /// Why they have none.
  struct Reason {
    /// The caption of the strip.
    let caption: String
    /// Said of each.
    let short: String
  }

  private let edition: Edition
  private let encoding: Encoding
  /// By sector, then in canonical order.
  private let actors: [Ref<Actor>]
  private let names: [NameLines]
  private let box: Rect
  private let columns: Int
  /// The heights of the rows that have room.
  private let rows: [Double]
  private let reason: Reason

  init(
    _ edition: Edition, _ encoding: Encoding, actors: [Ref<Actor>], because reason: Reason,
    in frame: Rect
  ) {
    self.reason = reason
    self.edition = edition
    self.encoding = encoding
    let all = edition.ecosystem.actors
    self.actors = actors.sorted {
      (all[$0].sector?.index ?? .max, $0) < (all[$1].sector?.index ?? .max, $1)
    }
    let (scale, size) = (encoding.type.scale, encoding.type.leastLabel)
    names = self.actors.map { NameLines(all[$0].name, size: size, widths: [11.5, 15]) }
    let mark = encoding.sizes.smallest * 2.6
    let widest = (names.map(\.room.width).max() ?? 0) + mark + 17 * scale
    let columns = max(1, Int((frame.width - 8 * scale) / widest))
    self.columns = columns
    let heights = stride(from: 0, to: names.count, by: columns).map { [names] first in
      let row = names[first..<min(names.count, first + columns)]
      return max(mark, row.map(\.room.height).max() ?? 0) + 5 * scale
    }
    var height = 29 * scale
    rows = Array(
      heights.prefix {
        height += $0
        return height <= frame.height * 0.36
      })
    let used = actors.isEmpty ? 0 : 29 * scale + rows.reduce(0, +)
    box = Rect(x: frame.minX, y: frame.maxY - used, width: frame.width, height: used)
  }

  var height: Double { box.height }
  var unnamedCount: Int { actors.count - min(actors.count, rows.count * columns) }

  private var scale: Double { encoding.type.scale }

  var areas: [Diagram.Area] {
    guard height > 0 else { return [] }
    let fill = encoding.ground(1).mixed(with: .white, by: 0.3)
    return [.init(.rectangle(box, rounded: 10 * scale), Paint(fill: fill))]
  }

  var captions: [Diagram.Caption] {
    guard height > 0 else { return [] }
    return [
      .init([
        Text(
          reason.caption, at: Point(box.minX + 10 * scale, box.minY + 15 * scale),
          size: encoding.type.caption,
          weight: .bold, colour: Palette.groundInk)
      ])
    ]
  }

  var marks: [Diagram.Mark] {
    let pitch = (box.width - 8 * scale) / Double(columns)
    var top = box.minY + 24 * scale
    return rows.enumerated().flatMap { row, height in
      defer { top += height }
      let first = row * columns
      return (first..<min(actors.count, first + columns)).map { index in
        let x = box.minX + 10 * scale + Double(index - first) * pitch
        return mark(index, at: Point(x, top + (height - 5 * scale) / 2))
      }
    }
  }

  /// A mark with its name at the right; `at` is the middle of its left side.
  private func mark(_ index: Int, at: Point) -> Diagram.Mark {
    let ecosystem = edition.ecosystem
    let actor = ecosystem.actors[actors[index]]
    let radius = encoding.sizes.smallest
    let room = names[index].room
    let label = Rect(
      x: at.x + 2.6 * radius + 5 * scale, y: at.y - room.height / 2, width: room.width,
      height: room.height)
    let sector = actor.sector.map { ecosystem.sectors[$0].title } ?? "sector not stated"
    return Diagram.Mark(
      actor: actors[index], centre: Point(at.x + 1.3 * radius, at.y), radius: radius,
      sign: encoding.sign(of: actor),
      label: names[index].texts(in: label, anchor: .start, colour: Palette.ink, halo: nil),
      reading: names[index].name,
      title: "\(actor.name.prefix(300)) · \(sector) · \(reason.short)", url: actor.url)
  }
}
