import EcosystemAnalysis
import EcosystemDisclosure
import EcosystemModel
import Ink

/// The rules that choose how marks and links look; the legend is written from the same ones.
struct Encoding: Sendable {
  let isBlackAndWhite: Bool
  let sectors: [SectorSign]
  let lines: [LineSign]
  let sizes: SizeScale
  let type: TypeScale
  /// Where marks stood before.
  let kept: KeptPlaces
  /// Many links are drawn thinner.
  private let thinning: Double

  init(
    _ edition: Edition, _ request: DrawRequest, actors: [Ref<Actor>], links: [StatedLink],
    room: Rect
  ) {
    let ecosystem = edition.ecosystem
    type = TypeScale(request.paper)
    kept = KeptPlaces(edition, request)
    isBlackAndWhite = request.isBlackAndWhite
    sectors = SectorSign.all(of: ecosystem.sectors, isBlackAndWhite: isBlackAndWhite)
    lines = LineSign.all(
      of: ecosystem, used: Array(Set(links.map(\.relation))),
      isBlackAndWhite: isBlackAndWhite)
    thinning = max(0.25, min(1, (130 / Double(max(1, links.count))).squareRoot()))
    let fair = (room.width * room.height * 0.045 / Double(max(1, actors.count)) / .pi).squareRoot()
    let largest = max(3.5 * type.scale, min(17 * type.scale, fair))
    sizes = SizeScale(
      column: request.measure, values: actors.map { edition.facts.score(request.measure, of: $0) },
      smallest: largest * 0.55, largest: largest)
  }

  func sign(of actor: Actor) -> SectorSign { sectors[actor.sector?.index ?? sectors.count - 1] }

  func line(of relation: Ref<Relation>) -> LineSign? { lines.first { $0.relation == relation } }

  /// 1, 2 and 3 get wider; more than 3 does not.
  func width(ofStrength strength: Double) -> Double {
    (0.45 + 0.55 * max(1, min(3, strength))) * type.scale * thinning
  }

  /// From the centre of a mark to a rim around it.
  func rim(around sign: SectorSign, radius: Double) -> Double {
    sign.shape.reach(radius: radius) + 2.6 * type.scale
  }

  /// The map's ground, palest last.
  func ground(_ number: Int) -> Colour {
    let colour = Palette.ground[max(0, min(Palette.ground.count - 1, number))]
    return isBlackAndWhite ? colour.grey.mixed(with: .white, by: 0.45) : colour
  }

  func shade(_ colour: Colour) -> Colour { isBlackAndWhite ? colour.grey : colour }
}
