import EcosystemAnalysis
import EcosystemDisclosure
import EcosystemFiles
import EcosystemMaps
import EcosystemModel
import Graphviz
import Ink
import Records
import Synchronization
import Testing

/// The city maps of this repository, and maps written in a test.
enum Cities {
  static let all = ["plymouth", "brighton", "greater-manchester", "portside", Town.name]

  /// The city's edition, read from `maps/<name>`.
  static func edition(_ name: String, for audience: Audience = .partner) throws -> Edition {
    if name == Town.name { return try edition(Town.tables, for: audience) }
    let root = #filePath.split(separator: "/").dropLast(3).joined(separator: "/")
    return try edition(of: Source.at("/\(root)/maps/\(name)"), for: audience)
  }

  /// A map of tables held in memory.
  static func edition(
    _ tables: [String: String], for audience: Audience = .partner
  ) throws -> Edition {
    let files = tables.mapValues { Array($0.utf8) }
    return try edition(of: Source.memory("test", files), for: audience)
  }

  private static func edition(of source: Source, for audience: Audience) throws -> Edition {
    let ecosystem = try readEcosystem(in: source).ecosystem
    return disclose(analyse(ecosystem, wanting: .quick), to: audience)
  }

  /// A city drawn for partners; each drawing is made once in a run of the tests.
  static func drawn(
    _ city: String, _ view: String, _ paper: Paper = .a3, isBlackAndWhite: Bool = false
  ) throws -> Drawn {
    let key = "\(city) \(view) \(paper.name) \(isBlackAndWhite)"
    if let known = store.withLock({ $0[key] }) { return known }
    let edition = try edition(city)
    let wanted = try MapView.named(view)
    var request = request(edition, paper: paper, for: wanted)
    request.isBlackAndWhite = isBlackAndWhite
    let diagram = try wanted.diagram(edition, request)
    let fixed = MapView(
      id: view, title: wanted.title, plain: wanted.plain, focuses: wanted.focuses
    ) { _, _ in diagram }
    let drawing = try draw(edition, fixed, request)
    let drawn = Drawn(
      diagram: diagram, page: try #require(drawing.pages.first), drawing: drawing)
    store.withLock { $0[key] = drawn }
    return drawn
  }

  struct Drawn: Sendable {
    let diagram: Diagram
    let page: Page
    let drawing: Drawing
  }

  private static let store = Mutex<[String: Drawn]>([:])

  /// A city and a view that its map can carry.
  struct Pair: Sendable, CustomTestStringConvertible {
    let city: String
    let view: String

    var testDescription: String { "\(city) \(view)" }
  }

  /// Every view of every city that can be drawn; the town in memory carries all.
  static let pairs: [Pair] = all.flatMap { city -> [Pair] in
    guard let edition = try? edition(city) else { return [] }
    return MapView.all.filter { view in
      (try? view.diagram(edition, request(edition, for: view))) != nil
    }.map { Pair(city: city, view: $0.id) }
  }

  /// A view that is of one organisation alone is of the one with most links.
  static func request(
    _ edition: Edition, paper: Paper = .a3, for view: MapView? = nil
  ) -> DrawRequest {
    var request = DrawRequest(
      for: edition, layout: .inProcess, version: "0.1.0", fingerprint: "00000000")
    request.paper = paper
    if view?.needsFocus == true {
      let scores = edition.actors.map { edition.facts.score("degree", of: $0) ?? 0 }
      request.focus = edition.actors.indices.max { (scores[$0], $1) < (scores[$1], $0) }
        .map { .actor(edition.actors[$0]) }
    }
    return request
  }
}

extension MapView {
  static func named(_ id: String) throws -> MapView {
    try #require(all.first { $0.id == id })
  }
}

extension Page {
  /// Every text on the page, in the order of drawing.
  var texts: [Text] { items.flatMap(\.texts) }

  /// Every colour on the page.
  var colours: [Colour] { items.flatMap(\.colours) }

  /// The items of a group.
  func group(_ id: String) -> [Item] {
    items.flatMap { item -> [Item] in
      if case .group(let group) = item, group.id == id { group.items } else { [] }
    }
  }
}

extension Item {
  var texts: [Text] {
    switch self {
    case .path: []
    case .text(let text): [text]
    case .group(let group): group.items.flatMap(\.texts)
    case .clip(_, let items): items.flatMap(\.texts)
    case .window(let window): window.items.flatMap(\.texts)
    }
  }

  var colours: [Colour] {
    switch self {
    case .path(_, let paint): [paint.fill, paint.stroke, paint.hatch?.colour].compactMap(\.self)
    case .text(let text): [text.colour, text.halo].compactMap(\.self)
    case .group(let group): group.items.flatMap(\.colours)
    case .clip(_, let items): items.flatMap(\.colours)
    case .window(let window): window.items.flatMap(\.colours)
    }
  }
}

extension Wanted {
  /// Everything but what takes hundreds of networks or sets to work out.
  static var quick: Wanted {
    var wanted = Wanted.everything(threads: 1)
    wanted.confidence = []
    wanted.suggestions = Suggestion.all.filter { $0.id == "introductions" }
    wanted.studies = [.groups, .takingPart, .esteem]
    wanted.restarts = 1
    return wanted
  }
}
