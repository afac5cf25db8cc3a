import EcosystemDisclosure
import EcosystemModel
import Ink
import Testing

@testable import EcosystemMaps

/// A view of a part of a city.
@Suite struct FocusTests {
  private let edition: Edition

  init() throws { edition = try Cities.edition(Town.name) }

  private func request(_ focus: Focus) -> DrawRequest {
    var request = Cities.request(edition)
    request.focus = focus
    return request
  }

  private func ids(_ focus: Focus) -> [String] {
    request(focus).actors(of: edition).map { edition.ecosystem.actors[$0].id }
  }

  private func domain(_ id: String) throws -> Focus {
    .domain(Ref(try #require(edition.ecosystem.domains.firstIndex { $0.id == id })))
  }

  private func actor(_ id: String) throws -> Focus {
    .actor(Ref(try #require(edition.ecosystem.actors.firstIndex { $0.id == id })))
  }

  private func place(_ id: String) throws -> Focus {
    .place(Ref(try #require(edition.ecosystem.places.firstIndex { $0.id == id })))
  }

  /// Film lies below art.
  @Test func aDomainHoldsThoseBelowIt() throws {
    #expect(
      Set(try ids(domain("art"))) == ["college", "gallery", "screen", "trust", "voices"])
    #expect(Set(try ids(domain("film"))) == ["screen", "trust", "voices"])
  }

  @Test func aPlaceHoldsWhoStandsOrOffersThere() throws {
    #expect(Set(try ids(place("quay"))) == ["yard", "club", "trust"])
    #expect(Set(try ids(place("hill"))) == ["college", "gallery", "screen"])
  }

  @Test func anOrganisationComesWithItsPartners() throws {
    #expect(Set(try ids(actor("screen"))) == ["screen", "gallery", "voices"])
  }

  @Test(arguments: MapView.all.map(\.id))
  func everyFocusIsDrawnOrRefusedInWords(id: String) throws {
    let view = try MapView.named(id)
    for focus in [try domain("sea"), try actor("college"), try place("quay")] {
      let request = request(focus)
      do throws(NotDrawable) {
        let drawing = try draw(edition, view, request)
        #expect(view.focuses.contains(focus.kind))
        let words = drawing.pages.first?.texts.map(\.string) ?? []
        #expect(words.contains("Only"))
        let large = drawing.pages.first?.texts.filter { $0.size > 13 && $0.weight == .bold }
          .map(\.string).joined(separator: " ").lowercased()
        #expect(large?.contains(request.focusWords(in: edition).lowercased()) == true)
        #expect(drawing.title.hasSuffix(request.focusWords(in: edition)))
      } catch {
        #expect(!error.isFault && error.reason.count > 20)
        if !view.focuses.contains(focus.kind) {
          #expect(
            error.reason.hasPrefix(
              "the view \(id) cannot be drawn for one \(focus.kind.rawValue); it "))
        }
      }
    }
  }

  /// Why a view cannot be drawn for a focus.
  private func reason(_ view: MapView, _ focus: Focus) throws -> String {
    let request = request(focus)
    do throws(NotDrawable) {
      _ = try draw(edition, view, request)
      return "drawn"
    } catch {
      return error.reason
    }
  }

  @Test func refusalsSayWhatTheViewTakes() throws {
    #expect(
      try reason(.grid, actor("yard"))
        == "the view grid cannot be drawn for one actor; it takes --focus domain:… or place:…")
    #expect(
      try reason(.mixing, place("quay"))
        == "the view mixing cannot be drawn for one place; it is always of the whole city")
    #expect(
      try reason(.pathways, actor("council"))
        == "no step of a pathway touches Town Council")
  }
}
