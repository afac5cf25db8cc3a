import EcosystemModel
import Glibc
import Ink

/// A small part of the globe on a page: equirectangular, true to scale at its middle latitude.
///
///     x = R · (λ − λ₀) · cos φ₀,   y = −R · (φ − φ₀)
///
/// A degree of latitude is 111.2 km. Places across the date line are drawn on either side of it.
struct PlaneMap {
  let room: Rect
  private let middle: Coordinate
  /// Points of the page a degree of latitude, and of longitude.
  private let pitch: Double
  private let squeeze: Double

  init(_ coordinates: [Coordinate], in room: Rect) {
    self.room = room
    let latitudes = coordinates.map(\.latitude)
    let longitudes = coordinates.map(\.longitude)
    let (south, north) = (latitudes.min() ?? 0, latitudes.max() ?? 0)
    let (west, east) = (longitudes.min() ?? 0, longitudes.max() ?? 0)
    middle = Coordinate(latitude: (south + north) / 2, longitude: (west + east) / 2)
    squeeze = max(0.01, cos(middle.latitude * .pi / 180))
    let across = (east - west) * squeeze
    let fitting =
      [
        across > 1e-9 ? room.width / across : .infinity,
        north - south > 1e-9 ? room.height / (north - south) : .infinity,
      ].min() ?? .infinity
    // One place alone, or several on one spot, get a map of a few kilometres.
    pitch = min(fitting, room.height / 0.02)
  }

  func point(_ coordinate: Coordinate) -> Point {
    Point(
      room.centre.x + (coordinate.longitude - middle.longitude) * squeeze * pitch,
      room.centre.y - (coordinate.latitude - middle.latitude) * pitch)
  }

  /// A length of 1, 2 or 5 times a power of ten, in kilometres and on the page.
  func scaleBar(atMost width: Double) -> (kilometres: Double, length: Double)? {
    let perKilometre = pitch / 111.195
    let steps = [1.0, 2, 5]
    let lengths = (-3...4).flatMap { power in steps.map { $0 * pow(10, Double(power)) } }
    return lengths.last { $0 * perKilometre <= width }.map { ($0, $0 * perKilometre) }
  }
}
