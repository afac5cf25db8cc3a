import EcosystemAnalysis
import EcosystemDisclosure
import EcosystemModel
import Ink

extension MapView {
  /// Who came to which workshop, by sector.
  static let engagement = MapView(
    id: "engagement", title: "Who was in the room",
    plain: "Which sectors came to which workshop", focuses: [.domain, .place]
  ) { edition, request throws(NotDrawable) in
    let map = EngagementMap(edition, request)
    guard !map.meetings.isEmpty else {
      throw NotDrawable(
        reason: """
          the map names no workshop or event, so there is nothing to tell of who came; \
          add initiatives.csv with the kind 'workshop' or 'event', and affiliations.csv
          """)
    }
    var diagram = Diagram(frame: Sheet(request.paper).map)
    guard map.matrix.draw(on: &diagram, in: diagram.frame) else {
      throw NotDrawable(
        reason: """
          a table of \(counted(map.sectors.count, "sector", "sectors")) by \
          \(counted(map.meetings.count, "meeting", "meetings")) is too large to be read on one \
          sheet; see tables/gaps.csv
          """)
    }
    diagram.legend = map.legend
    diagram.counts = map.counts
    diagram.notShown = map.left
    return diagram
  }
}

/// The engagement view of one edition.
private struct EngagementMap {
  let edition: Edition
  let request: DrawRequest
  /// By date, those without one last.
  let meetings: [Ref<Initiative>]
  /// Nothing stands for organisations whose sector is not stated.
  let sectors: [Ref<Sector>?]
  let members: [[Ref<Actor>]]
  /// Those of the organisations on this sheet that came, by meeting.
  let present: [[Ref<Actor>]]
  /// Initiatives of which somebody is listed, on this sheet or not.
  let recorded: Set<Ref<Initiative>>

  init(_ edition: Edition, _ request: DrawRequest) {
    self.edition = edition
    self.request = request
    let ecosystem = edition.ecosystem
    let meetings = ecosystem.initiatives.refs.filter {
      ecosystem.initiatives[$0].isMeeting
    }.sorted { a, b in
      let (x, y) = (ecosystem.initiatives[a].date, ecosystem.initiatives[b].date)
      guard let x, let y else { return (x == nil ? 1 : 0, a) < (y == nil ? 1 : 0, b) }
      return x == y ? a < b : x < y
    }
    self.meetings = meetings
    let actors = request.actors(of: edition)
    let kept = Set(actors)
    recorded = Set(ecosystem.affiliations.map(\.initiative))
    present = meetings.map { meeting in
      Set(ecosystem.affiliations.filter { $0.initiative == meeting }.map(\.actor))
        .filter(kept.contains).sorted()
    }
    let all: [Ref<Sector>?] = ecosystem.sectors.refs + [nil]
    sectors = all.filter { sector in
      actors.contains { ecosystem.actors[$0].sector == sector }
    }
    members = sectors.map { sector in actors.filter { ecosystem.actors[$0].sector == sector } }
  }

  private var type: TypeScale { TypeScale(request.paper) }

  var matrix: Matrix {
    let ecosystem = edition.ecosystem
    return Matrix(
      rows: zip(sectors, members).map { sector, members in
        .init(
          title: sector.map { ecosystem.sectors[$0].title } ?? "Sector not stated",
          fact: counted(members.count, "organisation", "organisations"))
      },
      columns: meetings.map { meeting in
        let own = ecosystem.initiatives[meeting]
        let people = own.people.map { counted($0, "person", "people") }
        return .init(
          title: own.name,
          fact: [own.date?.inWords, people].compactMap(\.self).joined(separator: ", "))
      },
      cells: members.map { members in
        zip(meetings, present).map { meeting, present in
          recorded.contains(meeting) ? cell(members, present) : unknown
        }
      }, type: type)
  }

  private var unknown: Matrix.Cell {
    .init(symbol: "?", word: "unknown", facts: [], paint: .unknown(request, type))
  }

  private func cell(_ members: [Ref<Actor>], _ present: [Ref<Actor>]) -> Matrix.Cell {
    let here = members.filter(present.contains)
    guard !here.isEmpty else {
      return .init(symbol: "0", word: "none listed", facts: [], paint: .none(request, type))
    }
    let names = here.map { String(edition.ecosystem.actors[$0].name.prefix(120)) }
    return .init(
      symbol: "●", word: "\(here.count) of \(members.count)",
      facts: [names.joined(separator: "; ")],
      paint: .some(request, type, share: Double(here.count) / Double(max(1, members.count))))
  }

  var legend: [LegendEntry] {
    let signs: [(Paint, String, String)] = [
      (.some(request, type, share: 0.5), "●", "that many of the sector’s organisations are listed"),
      (.none(request, type), "0", "nobody of this sector is listed"),
      (.unknown(request, type), "?", "unknown: who came is not recorded"),
    ]
    let used = Set(matrix.cells.flatMap { $0.compactMap(\.?.symbol) })
    return signs.filter { used.contains($0.1) }.map {
      .swatch($0.0, symbol: $0.1, symbolColour: Palette.ink, text: $0.2)
    } + (used.contains("●") ? [.words("Darker: a larger share of the sector.")] : [])
  }

  var counts: [String] {
    [
      counted(meetings.count, "workshop or event", "workshops and events"),
      counted(Set(present.flatMap(\.self)).count, "organisation listed", "organisations listed"),
    ]
      + (unlisted == 0
        ? [] : [counted(unlisted, "meeting", "meetings") + " of which nobody is listed"])
  }

  private var unlisted: Int { meetings.count { !recorded.contains($0) } }

  var left: [String] {
    let others = edition.ecosystem.initiatives.count - meetings.count
    return [
      others > 0 ? counted(others, "programme or group", "programmes and groups") : nil,
      edition.hiddenActors > 0
        ? counted(edition.hiddenActors, "organisation is", "organisations are")
          + " not shown to this audience, whether they came or not" : nil,
    ].compactMap(\.self)
  }
}

extension Paint {
  fileprivate static func unknown(_ request: DrawRequest, _ type: TypeScale) -> Paint {
    CellSign(.unknown(""), isBlackAndWhite: request.isBlackAndWhite).paint(scale: type.scale)
  }

  /// Nobody is listed, which is no proof that nobody came.
  fileprivate static func none(_ request: DrawRequest, _ type: TypeScale) -> Paint {
    Paint(
      fill: .white, stroke: Colour(0x8A8A8A), width: 1.2 * type.scale,
      dash: [4 * type.scale, 3 * type.scale])
  }

  fileprivate static func some(
    _ request: DrawRequest, _ type: TypeScale, share: Double
  ) -> Paint {
    let fill = Colour(0xE3EEF6).mixed(with: Colour(0x9FC6DF), by: share)
    return Paint(
      fill: request.isBlackAndWhite ? fill.grey : fill, stroke: Colour(0x6B9CC0).grey,
      width: 0.8 * type.scale)
  }
}
