import EcosystemDisclosure
import EcosystemMaps
import EcosystemModel
import Ink
import Testing

/// Many organisations on a small sheet.
@Suite struct CrowdTests {
  @Test(arguments: ["network", "rings"])
  func namesWithoutRoomBecomeNumbersWithAList(view: String) throws {
    let rings = ["anchor", "core", "core", "wider", "wider", "wider"]
    let sectors = ["culture", "employers", "third-sector"]
    let actors = (0..<45).map {
      "o\($0),The Partnership for Learning and Skills of Quarter \($0),"
        + "\(sectors[$0 % 3]),\(rings[$0 % 6])"
    }
    let ties = (0..<45).map { "o\($0),o\(($0 * 7 + 3) % 45),works with" }
    let edition = try Cities.edition([
      "actors.csv": "id,name,sector,ring\n" + actors.joined(separator: "\n"),
      "ties.csv": "from,to,relation\n" + ties.joined(separator: "\n"),
    ])
    let request = Cities.request(edition, paper: .a4)
    let diagram = try MapView.named(view).diagram(edition, request)
    let boxes = diagram.marks.flatMap { [$0.box] + [$0.labelBox].compactMap(\.self) }
    for (number, a) in boxes.enumerated() {
      for b in boxes[(number + 1)...] { #expect(!a.inset(by: 0.01).intersects(b)) }
    }
    #expect(diagram.numbered.count > 8)
    let drawing = try draw(edition, MapView.named(view), request)
    #expect(drawing.pages.count >= 2)
    let list = drawing.pages.dropFirst().flatMap(\.texts).map(\.string).joined(separator: " ")
    for actor in diagram.numbered {
      let mark = try #require(diagram.marks.first { $0.actor == actor })
      #expect(mark.label.map(\.string) == ["\(actor.number + 1)"])
      #expect(list.contains("\(actor.number + 1) " + edition.ecosystem.actors[actor].name))
    }
    #expect(list.contains("page 2 of \(drawing.pages.count)"))
  }

  /// The code on a poster is the one on the card, never the number of a row that looks like it.
  @Test func namesWithoutRoomBecomeTheCodesOfCards() throws {
    let actors = (0..<60).map { "o\($0),The Partnership for Learning and Skills of Quarter \($0)" }
    let ties = (0..<60).map { "o\($0),o\(($0 * 7 + 3) % 60),works with" }
    let codes = (0..<60).map { "K\(90 - $0),o\($0)" }
    let edition = try Cities.edition([
      "actors.csv": "id,name\n" + actors.joined(separator: "\n"),
      "ties.csv": "from,to,relation\n" + ties.joined(separator: "\n"),
      "codes.csv": "code,id\n" + codes.joined(separator: "\n"),
    ])
    let request = Cities.request(edition, paper: .a4)
    let network = try MapView.named("network")
    let diagram = try network.diagram(edition, request)
    #expect(diagram.numbered.count > 8)
    let list = try draw(edition, network, request).pages.dropFirst().flatMap(\.texts)
      .map(\.string).joined(separator: " ")
    for actor in diagram.numbered {
      let mark = try #require(diagram.marks.first { $0.actor == actor })
      #expect(mark.label.map(\.string) == ["K\(90 - actor.number)"])
      #expect(list.contains("K\(90 - actor.number) " + edition.ecosystem.actors[actor].name))
    }
    #expect(list.contains("Names by code"))
  }
}
