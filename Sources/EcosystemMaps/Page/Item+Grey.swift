import Ink

extension Item {
  /// The same in greys of the same light.
  var inGrey: Item {
    switch self {
    case .path(let path, let paint): .path(path, paint.inGrey)
    case .text(let text): .text(text.inGrey)
    case .group(let group):
      .group(
        Group(
          id: group.id, class: group.class, title: group.title, reading: group.reading,
          link: group.link, items: group.items.map(\.inGrey)))
    case .clip(let path, let items): .clip(path, items.map(\.inGrey))
    case .window(let window): .window(window.map(\.inGrey))
    }
  }
}

extension Text {
  fileprivate var inGrey: Text {
    var text = self
    text.colour = colour.grey
    text.halo = halo?.grey
    return text
  }
}

extension Paint {
  fileprivate var inGrey: Paint {
    var paint = self
    paint.fill = fill?.grey
    paint.stroke = stroke?.grey
    paint.hatch?.colour = hatch?.colour.grey ?? .black
    return paint
  }
}
